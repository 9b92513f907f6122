// fangpin explain
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

namespace {

struct explain_options {
    std::vector<std::string> packs;
    std::string found;
    std::string lang = "zh";
    std::string file = "-";
    bool screening = false;
};

/// The one household of an input.
/// @throws failure  when there are several, or none
std::string_view only_document(std::string_view input) {
    auto const rows = made<rows_handle>(
        [&](auto out, auto error) { return fangpin_rows_open(pass(input), 0, out, error); });
    fangpin_str first{};
    fangpin_str second{};
    fangpin_rows_next(rows.get(), &first);
    fangpin_rows_next(rows.get(), &second);
    if (first.data == nullptr)
        throw failure("there is no household in the input");
    if (second.data != nullptr)
        throw failure("explain takes one household; there are several in the input");
    return view(first);
}

int explain(explain_options const& o) {
    auto const policy = load_policy(o.packs);
    auto const input = read_input(o.file);
    fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
    options.found = to_month(o.found);
    options.screening = o.screening ? 1 : 0;
    options.account = 1;
    auto const document = pass(only_document(input));
    auto const decision = made<decision_handle>([&](auto out, auto error) {
        return fangpin_decide_json(policy.get(), document, &options, out, error);
    });
    auto const text = made<text_handle>([&](auto out, auto error) {
        return fangpin_decision_explain(decision.get(), pass(o.lang), out, error);
    });
    output out;
    out.write(view(text));
    out.finish();
    return done;
}

}  // namespace

void add_explain(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand("explain", "Judge one household and say why, in sentences");
    auto const o = std::make_shared<explain_options>();
    add_policy_option(*command, o->packs)->required();
    add_month(*command, "--found", o->found, "Month of discovery where the document gives none");
    add_language(*command, o->lang);
    command->add_flag("--screening", o->screening, "Presume what the pack allows to presume");
    command->add_option("file", o->file, "One household in JSON; - for standard input")
        ->type_name("FILE");
    command->callback([&chosen, o] { chosen = [o] { return explain(*o); }; });
}

}  // namespace fangpin::cli
