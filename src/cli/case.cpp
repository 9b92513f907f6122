// fangpin case
#include "cli/case_options.hpp"
#include "cli/case_view.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace fangpin::cli {

namespace {

/// A line for each case or task, then one for each event that is none.
int show(case_options const& o, std::vector<std::string> const& files, case_view_call const& ask) {
    case_call const with(o);
    auto const events = read_events(files);
    auto const text = made<text_handle>([&](auto out, auto error) {
        return ask(with.policy(), pass(events), with.options(), out, error);
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
                        case_view_call const& ask,
                        bool day_needed) {
    auto* command = under.add_subcommand(name, what);
    auto const o = std::make_shared<case_options>();
    auto const files = std::make_shared<std::vector<std::string>>();
    add_case_options(*command, *o)->required(day_needed);
    command->add_option("files", *files, "Events, fangpin.event/1; - for standard input")
        ->type_name("FILE")
        ->required();
    command->callback(
        [&chosen, o, files, ask] { chosen = [o, files, ask] { return show(*o, *files, ask); }; });
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
    add_case_advance(*command, chosen);
    add_case_view(*command,
                  chosen,
                  "agenda",
                  "What is due on a day in all cases, most urgent first",
                  &fangpin_case_agenda,
                  true);
    add_case_explain(*command, chosen);
    add_case_assign(*command, chosen);
    add_case_diagram(*command, chosen);
}

}  // namespace fangpin::cli
