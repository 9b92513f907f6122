// The command line.
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"

#include <fangpin.h>

#include <csignal>
#include <cstdio>
#include <new>
#include <sstream>
#include <string>

namespace {

std::string version() {
    auto const part = [](std::uint32_t number) { return std::to_string(number); };
    auto const v = fangpin_version();
    auto const abi = fangpin_abi_version();
    return "fangpin " + part(v / 1000000) + "." + part(v / 1000 % 1000) + "." + part(v % 1000) +
           " (C ABI " + part(abi / 1000) + "." + part(abi % 1000) + ")";
}

void complain(char const* message) {
    std::fprintf(stderr, "fangpin: %s\n", message);
}

/// Help and version were asked for and are results; anything else is a complaint.
int answer(CLI::App const& app, CLI::ParseError const& e) {
    std::ostringstream results;
    std::ostringstream complaints;
    bool const asked_for = app.exit(e, results, complaints) == 0;
    fangpin::cli::output out;
    out.write(results.str());
    out.finish();
    std::fputs(complaints.str().c_str(), stderr);
    return asked_for ? fangpin::cli::done : fangpin::cli::wrong_usage;
}

int run(int argc, char** argv) {
    CLI::App app("Judges rural households by county texts on preventing relapse into poverty",
                 "fangpin");
    app.set_version_flag("--version", version());
    app.require_subcommand(1);

    fangpin::cli::action chosen;
    fangpin::cli::add_policies(app, chosen);
    fangpin::cli::add_policy(app, chosen);
    fangpin::cli::add_decide(app, chosen);
    fangpin::cli::add_table(app, chosen);
    fangpin::cli::add_audit(app, chosen);
    fangpin::cli::add_explain(app, chosen);
    fangpin::cli::add_verify(app, chosen);
    fangpin::cli::add_rule(app, chosen);
    fangpin::cli::add_window(app, chosen);
    fangpin::cli::add_case(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        return answer(app, e);
    }
    return chosen();
}

}  // namespace

int main(int argc, char** argv) {
#if defined(SIGPIPE)
    // A reader that has gone is an error to report, not a reason to vanish.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    try {
        return run(argc, argv);
    } catch (fangpin::cli::failure const& e) {
        complain(e.what());
        return e.status();
    } catch (std::bad_alloc const&) {
        complain("out of memory");
    } catch (std::exception const& e) {
        complain(e.what());
    }
    return fangpin::cli::wrong_usage;
}
