// fangpin case diagram
#include "cli/commands.hpp"

#include "cli/graphviz.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

namespace {

struct diagram_options {
    std::vector<std::string> packs;
    std::string lang = "zh";
    bool dot = false;
};

int draw(diagram_options const& o) {
    auto const policy = load_policy(o.packs);
    auto const graph = made<text_handle>([&](auto out, auto error) {
        return fangpin_case_diagram(policy.get(), pass(o.lang), out, error);
    });
    output out;
    if (o.dot)
        out.write(view(graph));
    else
        out.write(laid_out(view(graph)));
    out.finish();
    return done;
}

}  // namespace

void add_case_diagram(CLI::App& under, action& chosen) {
    auto* command = under.add_subcommand(
        "diagram", "The states and procedures of a policy as a picture: SVG, laid out by Graphviz");
    auto const o = std::make_shared<diagram_options>();
    add_policy_option(*command, o->packs)->required();
    add_language(*command, o->lang);
    command->add_flag("--dot", o->dot, "The graph in DOT, which needs no Graphviz");
    command->callback([&chosen, o] { chosen = [o] { return draw(*o); }; });
}

}  // namespace fangpin::cli
