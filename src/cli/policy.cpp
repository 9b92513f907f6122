// fangpin policy show, export, check
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

namespace {

struct policy_options {
    std::vector<std::string> names;
    std::string lang = "zh";
    bool html = false;
};

int show(policy_options const& o) {
    auto const policy = load_policy(o.names);
    auto const text = made<text_handle>([&](auto out, auto error) {
        return o.html ? fangpin_policy_show_html(policy.get(), pass(o.lang), out, error)
                      : fangpin_policy_show(policy.get(), pass(o.lang), out, error);
    });
    output out;
    out.write(view(text));
    out.finish();
    return done;
}

int export_pack(policy_options const& o) {
    auto const policy = load_policy(o.names);
    output out;
    out.write(view(fangpin_policy_text(policy.get(), fangpin_policy_text_count(policy.get()) - 1)));
    out.finish();
    return done;
}

/// `1 error`, `2 errors`.
std::string counted(std::size_t number, std::string const& what) {
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

int check(policy_options const& o) {
    auto const packs = read_packs(o.names);
    borrowed_packs const given(packs);
    auto const report = made<report_handle>([&](auto out, auto error) {
        return fangpin_policy_check(given.texts(), given.names(), given.size(), out, error);
    });
    auto const errors = fangpin_report_errors(report.get());
    output out;
    out.write(view(fangpin_report_str(report.get())));
    out.write_line(counted(errors, "error") + ", " +
                   counted(fangpin_report_warnings(report.get()), "warning") + ", " +
                   counted(fangpin_report_notes(report.get()), "note"));
    out.finish();
    return errors == 0 ? done : some_rows_failed;
}

/// A command that takes packs, bases first.
CLI::App* add(CLI::App& parent,
              std::string const& name,
              std::string const& what,
              action& chosen,
              int (*run)(policy_options const&)) {
    auto* command = parent.add_subcommand(name, what);
    auto const o = std::make_shared<policy_options>();
    command->add_option("pack", o->names, "A shipped edition or a pack in TOML; bases first")
        ->type_name("ID|FILE")
        ->required();
    if (name == "show") {
        add_language(*command, o->lang);
        command->add_flag("--html", o->html, "One HTML page, to be read or printed in a browser");
    }
    command->callback([&chosen, o, run] { chosen = [o, run] { return run(*o); }; });
    return command;
}

}  // namespace

void add_policy(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand("policy", "Read an edition, or check one of your own");
    command->require_subcommand(1);
    add(*command, "show", "Each clause beside its rule, with readings and gaps", chosen, show);
    add(*command, "export", "The pack as it was written, in TOML", chosen, export_pack);
    add(*command,
        "check",
        "Everything that is wrong with a pack; status 1 on errors",
        chosen,
        check);
}

}  // namespace fangpin::cli
