// fangpin rule
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

namespace {

struct rule_options {
    std::string expression;
    std::string facts;
    std::vector<std::string> packs;
};

int work_out(rule_options const& o) {
    auto const policy = o.packs.empty() ? policy_handle() : load_policy(o.packs);
    auto const answer = made<text_handle>([&](auto out, auto error) {
        return fangpin_rule_json(policy.get(), pass(o.expression), pass(o.facts), out, error);
    });
    output out;
    out.write_line(view(answer));
    out.finish();
    return done;
}

}  // namespace

void add_rule(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand("rule", "Work out one expression of the rule language");
    auto const o = std::make_shared<rule_options>();
    // `-5 + 3` is an expression, not an option; so is `-household_size`, which begins with -h.
    command->set_help_flag("--help", "Print this help message and exit");
    command->allow_extras();
    command->add_option("expression", o->expression, "The expression, such as '1 + 1 = 2'");
    command->add_option("--facts", o->facts, "What is known, in the form of a household document")
        ->type_name("JSON");
    add_policy_option(*command, o->packs);
    command->callback([&chosen, o, command] {
        auto extra = command->remaining();
        std::erase(extra, "--");
        if (o->expression.empty() && extra.size() == 1 && !extra.front().starts_with("--"))
            o->expression = extra.front();
        else if (!extra.empty())
            throw CLI::ExtrasError("rule", extra);
        if (o->expression.empty())
            throw CLI::RequiredError("expression");
        chosen = [o] { return work_out(*o); };
    });
}

}  // namespace fangpin::cli
