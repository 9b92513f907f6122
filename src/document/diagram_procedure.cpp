// One procedure: its steps, what follows which, and what an approval asks for.
#include "document/diagram_parts.hpp"
#include "document/diagram_sentences.hpp"

#include <fangpin/lifecycle/transitions.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

/// Pale ones, by the number of the level.
constexpr std::array level_colors{"#edf4e8", "#e7f0f8", "#f8f0df"};
static_assert(level_colors.size() == admin_level_names.size());

char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char const* color_of(step_course c) {
    return c == step_course::approved  ? ink::approved
           : c == step_course::refused ? ink::refused
                                       : ink::line;
}

/// What an entry carries out: its clause or source, and those that it carries out beside it.
template <class Entry>
std::string clauses_of(narrator const& say, Entry const& e) {
    auto const& first = cited(e);
    return e.also.empty() ? first
                          : say.say(say::also_clauses, {first, say.joined(e.also, say::comma)});
}

class procedure_drawing {
public:
    procedure_drawing(drawing& to, procedure const& p) : to_(to), say_(to.say), p_(p) {}

    void draw();

private:
    [[nodiscard]] std::string name(std::string_view of) const {
        return std::string(to_string(p_.kind)) + "." + std::string(of);
    }
    [[nodiscard]] std::string name(procedure_step const& s) const { return name("step." + s.id); }
    [[nodiscard]] std::string number(std::size_t step) const { return std::to_string(step + 1); }
    [[nodiscard]] std::string time_of(procedure_step const& s) const;
    void step(std::size_t i);
    void arrows_to(procedure_step const& s);
    void states();
    void conditions();
    /// The states that it leads to, each once.
    [[nodiscard]] std::string states_in(case_state transition::* which) const;

    drawing& to_;
    narrator const& say_;
    procedure const& p_;
};

std::string procedure_drawing::time_of(procedure_step const& s) const {
    if (!s.allowed)
        return {};
    auto const& unit =
        s.allowed->unit == day_unit::working_days ? say::step_working_days : say::step_days;
    std::vector<std::string> from;
    for (auto const& counted : s.counted_from)
        from.push_back(say_.say(counted.moment == step_moment::done  ? say::counted_from_done
                                : counted.moment == step_moment::met ? say::counted_from_meeting
                                                                     : say::counted_from_hand_in,
                                {number(counted.step)}));
    return say_.say(unit, {std::to_string(s.allowed->count)}) +
           (from.empty() ? "" : say_.say(say::step_from, {say_.joined(from, say::or_else_from)}));
}

void procedure_drawing::step(std::size_t i) {
    auto const& s = p_.steps[i];
    label_writer label(26);
    label.strong(say_.say(say::step_number, {number(i), say_.choose(s.title, s.title_en)}));
    auto const level = say_.say(spoken(term_of(s.level)));
    auto const time = time_of(s);
    label.plain(time.empty() ? level : say_.say(say::level_and_time, {level, time}));
    auto const mark = [&](std::string const& words, std::string const& clause) {
        label.plain(clause.empty() || clause == s.clause ? words
                                                         : say_.say(say::marked, {words, clause}));
    };
    if (s.decides)
        mark(say_.say(say::step_decides), {});
    if (!s.meeting.empty())
        mark(say_.say(say::mark_meeting), {});
    if (s.notice && s.notice_days == 0)
        mark(say_.say(say::step_notice), s.notice_clause);
    if (s.notice_days != 0)
        mark(say_.say(say::step_notice_days, {std::to_string(s.notice_days)}), s.notice_clause);
    if (s.consent)
        mark(say_.say(say::step_consent), {});
    if (!s.waivers.empty())
        mark(say_.say(say::mark_waiver), s.waiver_clause);
    if (s.takes_effect && !s.decides)
        mark(say_.say(say::step_effect), {});
    label.quiet(clauses_of(say_, s));
    to_.dot.node(name(s),
                 {{"label", {label.str(), true}},
                  {"style", "filled"},
                  {"fillcolor", level_colors.at(static_cast<std::size_t>(s.level))},
                  {"color", color_of(s.course)},
                  {"penwidth", s.decides ? "2.4" : "1"}});
}

void procedure_drawing::arrows_to(procedure_step const& s) {
    if (s.needs.empty())
        to_.arrow(name("from"), name(s), {}, cited(s));
    for (auto const need : s.needs) {
        auto const& before = p_.steps[need];
        bool const forks = before.course != s.course;
        to_.arrow(name(before),
                  name(s),
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
    to_.arrow(name(*effects),
              name("approved"),
              effects == decides ? say_.say(say::arrow_approved) : std::string(),
              cited(*effects),
              ink::approved);
    to_.state(name("refused"), states_in(&transition::refused), style, ink::refused);
    to_.arrow(name(*decides),
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
        auto const clauses = clauses_of(say_, c);
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
        name("conditions"), name(*p_.decider()), {{"style", "dashed"}, {"arrowhead", "none"}});
}

void procedure_drawing::draw() {
    auto const kind = say_.say(spoken(term_of(p_.kind)));
    auto const& title = say_.choose(p_.title, p_.title_en);
    auto const says_so =
        title.size() >= kind.size() &&
        std::ranges::equal(kind, title.substr(0, kind.size()), {}, to_lower, to_lower);
    to_.begin_part(to_string(p_.kind),
                   says_so ? title : say_.say(say::arrow_of_kind, {kind, title}),
                   clauses_of(say_, p_));
    for (std::size_t i = 0; i < p_.steps.size(); ++i)
        step(i);
    for (auto const& s : p_.steps)
        arrows_to(s);
    states();
    conditions();
    to_.end_part();
}

}  // namespace

void draw_procedure(drawing& to, procedure const& p) {
    procedure_drawing(to, p).draw();
}

}  // namespace fangpin::detail
