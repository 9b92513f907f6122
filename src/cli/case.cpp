// fangpin case
#include "cli/case_view.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

namespace {

struct case_options {
    std::vector<std::string> packs;
    std::string on;
    bool estimates = false;
    std::vector<std::string> files;
};

/// What there is to say of each case or task, then a line for each event that is none.
int show(case_options const& o, case_call const& ask) {
    auto const policy = load_policy(o.packs);
    check_inputs(o.files);
    std::string events;
    for (auto const& file : o.files)
        events += read_input(file) + "\n";
    fangpin_case_options options = FANGPIN_CASE_OPTIONS_INIT;
    options.as_of = o.on.empty() ? 0 : to_day(o.on);
    options.estimates = o.estimates ? 1 : 0;
    auto const text = made<text_handle>([&](auto out, auto error) {
        return ask(policy.get(), pass(events), &options, out, error);
    });
    output out;
    auto rest = view(text);
    bool all_read = true;
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        all_read = all_read && !line.starts_with(R"({"error":)");
        out.write_line(line);
    }
    out.finish();
    return all_read ? done : some_rows_failed;
}

}  // namespace

CLI::App* add_case_view(CLI::App& under,
                        action& chosen,
                        std::string const& name,
                        std::string const& what,
                        case_call const& ask,
                        bool day_needed) {
    auto* command = under.add_subcommand(name, what);
    auto const o = std::make_shared<case_options>();
    add_policy_option(*command, o->packs)->required();
    auto* on = add_day(*command, "--on", o->on, "The day that is looked from");
    if (day_needed)
        on->required();
    command->add_flag("--estimates",
                      o->estimates,
                      "Estimate years whose holidays are not announced, and mark it");
    command->add_option("files", o->files, "Events, fangpin.event/1; - for standard input")
        ->type_name("FILE")
        ->required();
    command->callback([&chosen, o, ask] { chosen = [o, ask] { return show(*o, ask); }; });
    return command;
}

void add_case(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand("case", "Cases: where each stands, and what is due");
    command->require_subcommand(1);
    add_case_view(*command,
                  chosen,
                  "replay",
                  "Fold events into cases: fangpin.case/1, with what was refused and why",
                  &fangpin_case_replay,
                  false);
    add_case_view(*command,
                  chosen,
                  "agenda",
                  "What is due on a day in all cases, most urgent first",
                  &fangpin_case_agenda,
                  true);
    add_case_explain(*command, chosen);
}

}  // namespace fangpin::cli
