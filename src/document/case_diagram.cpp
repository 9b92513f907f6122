#include <fangpin/document/case_diagram.hpp>

#include "document/diagram_parts.hpp"
#include "document/diagram_sentences.hpp"

#include <algorithm>
#include <ranges>

namespace fangpin {
namespace detail {
namespace {

/// Families in the order in which they are looked for: of systems with Chinese, then any.
constexpr auto fonts = "Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei,PingFang SC,sans-serif";

void begin(drawing& to, std::string const& heading) {
    to.dot.open("digraph", "fangpin");
    to.dot.set("graph",
               {{"rankdir", "LR"},
                {"labelloc", "t"},
                {"labeljust", "l"},
                {"label", {heading, true}},
                {"fontname", fonts},
                {"fontsize", "12"},
                {"fontcolor", ink::text},
                {"nodesep", "0.3"},
                {"ranksep", "0.2"},
                {"size", "15.7,10.9"},
                {"pad", "0.2"}});
    to.dot.set("node",
               {{"shape", "box"},
                {"fontname", fonts},
                {"fontsize", "10.5"},
                {"fontcolor", ink::text},
                {"color", ink::line},
                {"margin", "0.1,0.06"},
                {"height", "0.3"}});
    to.dot.set("edge",
               {{"fontname", fonts},
                {"fontsize", "9"},
                {"fontcolor", ink::quiet},
                {"color", ink::line},
                {"arrowsize", "0.7"}});
}

std::string heading_of(drawing const& to) {
    auto const& p = to.of;
    label_writer label(150, "left");
    label.strong(to.say.say(say::diagram_title, {to.say.choose(p.title, p.title_en)}));
    label.quiet(to.say.say(say::diagram_edition, {p.id, std::to_string(p.revision)}));
    label.quiet(to.say.say(say::diagram_legend));
    return label.str();
}

}  // namespace

procedure_step const* effective_step(procedure const& p) {
    if (p.decider() == nullptr)
        return nullptr;
    auto const found = std::ranges::find(p.steps, true, &procedure_step::takes_effect);
    return found == p.steps.end() ? nullptr : &*found;
}

void drawing::arrow(std::string_view from,
                    std::string_view to,
                    std::string_view words,
                    std::string_view clause,
                    char const* color) {
    label_writer label(16);
    label.plain(words).plain(clause);
    dot.edge(from, to, {{"label", {label.str(), true}}, {"color", color}, {"fontcolor", color}});
}

void drawing::begin_part(std::string_view name, std::string_view title, std::string_view clauses) {
    label_writer label(100, "left");
    label.strong(title).quiet(clauses);
    // around the frame another one, unseen, that keeps it apart from the next
    dot.open("subgraph", "cluster_around_" + std::string(name));
    dot.set("graph", {{"label", ""}, {"peripheries", "0"}, {"margin", "7"}});
    dot.open("subgraph", "cluster_" + std::string(name));
    dot.set("graph",
            {{"label", {label.str(), true}},
             {"labelloc", "t"},
             {"labeljust", "l"},
             {"color", ink::frame},
             {"peripheries", "1"},
             {"style", "rounded"},
             {"margin", "12"}});
}

void drawing::end_part() {
    dot.close();
    dot.close();
}

void drawing::state(std::string_view name,
                    std::string_view words,
                    char const* style,
                    char const* color) {
    label_writer label(16);
    label.plain(words);
    dot.node(name,
             {{"label", {label.str(), true}},
              {"style", style},
              {"color", color},
              {"fillcolor", ink::state}});
}

}  // namespace detail

result<std::string> draw_cases(policy const& p, language lang) {
    if (p.course.procedures.empty())
        return error{.code = errc::case_unknown_procedure,
                     .subject = "policy " + p.id,
                     .found = "no procedure, so that there is nothing to draw",
                     .remedy = "supply procedures in a pack that extends the policy"};
    std::string text;
    detail::drawing to{.of = p, .say = detail::narrator(lang), .dot = detail::dot_writer(text)};
    detail::begin(to, detail::heading_of(to));
    // Graphviz puts what comes last at the top
    for (auto const& each : std::views::reverse(p.course.procedures))
        detail::draw_procedure(to, each);
    detail::draw_states(to);
    to.dot.close();
    return text;
}

}  // namespace fangpin
