// fangpin verify
#include "cli/call.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace fangpin::cli {

namespace {

constexpr std::size_t largest_record = 16'000'000;  // bytes; the library refuses longer ones

/// "same", where the record differs, or why it cannot be worked out.
std::string said_of(std::string const& record, bool& same) {
    fangpin_text* difference = nullptr;
    fangpin_error* error = nullptr;
    auto const code = fangpin_verify_json(pass(record), &difference, &error);
    text_handle const path(difference);
    error_handle const at_fault(error);
    same = code == FANGPIN_OK && path == nullptr;
    if (code != FANGPIN_OK)
        return to_failure(at_fault).what();
    return same ? "same" : "differs at " + std::string(view(path));
}

int verify(std::vector<std::string> const& files) {
    check_inputs(files);
    output out;
    bool all_same = true;
    for (auto const& file : files) {
        bool same = false;
        auto const said = said_of(read_input(file, largest_record), same);
        out.write_line((file == "-" ? "standard input" : file) + ": " + said);
        all_same = all_same && same;
    }
    out.finish();
    return all_same ? done : some_rows_failed;
}

}  // namespace

void add_verify(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand(
        "verify", "Work the decisions of records out again: same, or the first difference");
    auto const files = std::make_shared<std::vector<std::string>>();
    command->add_option("files", *files, "Records, as decide --record writes them")
        ->type_name("FILE")
        ->required();
    command->callback([&chosen, files] { chosen = [files] { return verify(*files); }; });
}

}  // namespace fangpin::cli
