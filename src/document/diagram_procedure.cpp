// One procedure: its steps, what follows which, and what an approval asks for.
#include "document/diagram_parts.hpp"
#include "document/diagram_sentences.hpp"
#include "document/diagram_step.hpp"

#include <fangpin/lifecycle/transitions.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

class procedure_drawing {
public:
    procedure_drawing(drawing& to, procedure const& p)
        : to_(to), say_(to.say), p_(p), boxes_(boxes_of(p)) {}

    void draw();

private:
    [[nodiscard]] std::string name(std::string_view of) const {
        return std::string(to_string(p_.kind)) + "." + std::string(of);
    }
    /// Of the box that a step stands in, which is called after its first step.
    [[nodiscard]] std::string box_name(std::size_t step) const;
    [[nodiscard]] std::string box_name(procedure_step const& s) const {
        return box_name(static_cast<std::size_t>(&s - p_.steps.data()));
    }
    void arrows_to(steps_of_box const& box);
    [[nodiscard]] std::string below_title() const;
    void states();
    void conditions();
    /// The states that it leads to, each once.
    [[nodiscard]] std::string states_in(case_state transition::* which) const;

    drawing& to_;
    narrator const& say_;
    procedure const& p_;
    std::vector<steps_of_box> boxes_;
};

std::string procedure_drawing::box_name(std::size_t step) const {
    auto const box = std::ranges::find_if(
        boxes_, [step](steps_of_box const& b) { return std::ranges::find(b, step) != b.end(); });
    return name("step." + p_.steps[box->front()].id);
}

void procedure_drawing::arrows_to(steps_of_box const& box) {
    auto const& s = p_.steps[box.front()];
    auto const to = box_name(box.front());
    if (s.needs.empty())
        to_.arrow(name("from"), to, {}, cited(s));
    std::vector<std::string> drawn;
    for (auto const need : s.needs) {
        auto const from = box_name(need);
        if (std::ranges::find(drawn, from) != drawn.end())
            continue;
        drawn.push_back(from);
        bool const forks = p_.steps[need].course != s.course;
        to_.arrow(from,
                  to,
                  !forks                              ? std::string()
                  : s.course == step_course::approved ? say_.say(say::arrow_approved)
                  : s.course == step_course::refused  ? say_.say(say::arrow_refused)
                                                      : std::string(),
                  cited(s),
                  color_of(s.course));
    }
}

std::string procedure_drawing::states_in(case_state transition::* which) const {
    std::vector<std::string> all;
    bool changes = false;
    for (auto const& t : transitions) {
        if (t.by != p_.kind)
            continue;
        auto const word = say_.say(spoken(term_of(t.*which)));
        if (std::ranges::find(all, word) == all.end())
            all.push_back(word);
        changes = changes || t.*which != t.during || t.during != t.from;
    }
    auto const words = say_.joined(all, say::either_or);
    return changes || which == &transition::from ? words : say_.say(say::unchanged, {words});
}

void procedure_drawing::states() {
    static constexpr auto style = "rounded,filled";
    to_.state(name("from"), states_in(&transition::from), style, ink::line);
    auto const* decides = p_.decider();
    if (decides == nullptr)
        return;
    auto const* effects = effective_step(p_);
    to_.state(name("approved"), states_in(&transition::approved), style, ink::approved);
    to_.arrow(box_name(*effects),
              name("approved"),
              effects == decides ? say_.say(say::arrow_approved) : std::string(),
              cited(*effects),
              ink::approved);
    to_.state(name("refused"), states_in(&transition::refused), style, ink::refused);
    to_.arrow(box_name(*decides),
              name("refused"),
              say_.say(say::arrow_refused),
              cited(*decides),
              ink::refused);
}

void procedure_drawing::conditions() {
    if (p_.conditions.empty())
        return;
    label_writer label(44, "left");
    label.strong(say_.say(say::conditions_title));
    for (auto const& c : p_.conditions) {
        auto const title = say_.choose(c.title, c.title_en);
        auto const clauses = clauses_of(say_, cited(c), c.also);
        label.item("· " + (c.unless_risk_disappeared
                               ? say_.say(say::condition_remark,
                                          {title, clauses, say_.say(say::asks_unless)})
                               : say_.say(say::marked, {title, clauses})));
    }
    to_.dot.node(name("conditions"),
                 {{"label", {label.str(), true}},
                  {"shape", "note"},
                  {"style", "filled"},
                  {"fillcolor", ink::condition},
                  {"color", ink::frame}});
    to_.dot.edge(
        name("conditions"), box_name(*p_.decider()), {{"style", "dashed"}, {"arrowhead", "none"}});
}

/// The clauses of the whole, and how long it may take.
std::string procedure_drawing::below_title() const {
    auto const clauses = clauses_of(say_, cited(p_), p_.also);
    if (!p_.allowed)
        return clauses;
    auto const whole = say_.say(say::whole, {time_in_words(say_, *p_.allowed)});
    auto const& by = p_.allowed_clause;
    return say_.joined(
        {clauses, by.empty() || by == p_.clause ? whole : say_.say(say::marked, {whole, by})},
        say::part);
}

void procedure_drawing::draw() {
    auto const kind = say_.say(spoken(term_of(p_.kind)));
    auto const& title = say_.choose(p_.title, p_.title_en);
    auto const says_so =
        title.size() >= kind.size() &&
        std::ranges::equal(kind, title.substr(0, kind.size()), {}, to_lower, to_lower);
    to_.begin_part(to_string(p_.kind),
                   says_so ? title : say_.say(say::arrow_of_kind, {kind, title}),
                   below_title());
    for (auto const& box : boxes_)
        draw_box(to_, p_, box, box_name(box.front()));
    for (auto const& box : boxes_)
        arrows_to(box);
    states();
    conditions();
    to_.end_part();
}

}  // namespace

void draw_procedure(drawing& to, procedure const& p) {
    procedure_drawing(to, p).draw();
}

}  // namespace fangpin::detail
