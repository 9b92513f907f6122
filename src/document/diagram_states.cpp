// The states of a case, and what moves it from one to another.
#include "document/diagram_parts.hpp"
#include "document/diagram_sentences.hpp"
#include "document/diagram_step.hpp"

#include <fangpin/lifecycle/transitions.hpp>

#include <algorithm>
#include <set>

namespace fangpin::detail {
namespace {

struct state_arrow {
    case_state from{};
    case_state to{};
    std::string words{};
    std::string clause{};
    char const* color = ink::line;
};

/// All arrows of a policy, and the states that they connect.
class state_table {
public:
    explicit state_table(drawing const& to) : say_(to.say), course_(to.of.course) {
        for (auto const& p : course_.procedures)
            for (auto const& t : transitions)
                if (t.by == p.kind)
                    add(p, t);
        add_others();
    }

    [[nodiscard]] std::vector<state_arrow> const& arrows() const { return arrows_; }
    /// Those that a case may come to from a clue.
    [[nodiscard]] std::set<case_state> reached() const { return closure({case_state::clue}); }
    /// Those and the ones that procedures of the text begin in.
    [[nodiscard]] std::set<case_state> shown() const { return closure(begun_in_); }

private:
    void add(procedure const& p, transition const& t) {
        auto const kind = say_.say(spoken(term_of(p.kind)));
        auto const* decides = p.decider();
        auto const* effects = effective_step(p);
        begun_in_.insert(t.from);
        if (!t.moves()) {
            arrows_.push_back(
                {t.from, t.from, say_.say(say::arrow_beside, {kind}), cited(p), ink::line});
            return;
        }
        if (t.during != t.from)
            arrows_.push_back(
                {t.from, t.during, say_.say(say::arrow_begins, {kind}), cited(p), ink::line});
        auto const outcome = [&](sentence const& how) {
            return t.during != t.from ? say_.say(how)
                                      : say_.say(say::arrow_of_kind, {kind, say_.say(how)});
        };
        if (effects != nullptr)
            arrows_.push_back({t.during,
                               t.approved,
                               outcome(say::arrow_approved),
                               cited(*effects),
                               ink::approved});
        if (decides != nullptr && t.refused != t.during)
            arrows_.push_back(
                {t.during, t.refused, outcome(say::arrow_refused), cited(*decides), ink::refused});
    }

    /// Those that need no procedure.
    void add_others() {
        using enum case_state;
        arrows_.push_back({declined, clue, say_.say(say::arrow_again), {}, ink::line});
        if (course_.relapse == relapse_course::none)
            return;
        bool const same = course_.relapse == relapse_course::re_mark;
        begun_in_.insert(risk_eliminated);
        arrows_.push_back({risk_eliminated,
                           same ? monitored : clue,
                           say_.say(same ? say::arrow_re_mark : say::arrow_new_case),
                           course_.relapse_clause.empty() ? course_.source : course_.relapse_clause,
                           ink::line});
    }

    [[nodiscard]] std::set<case_state> closure(std::set<case_state> from) const {
        for (std::size_t before = 0; before != from.size();) {
            before = from.size();
            for (auto const& a : arrows_)
                if (from.contains(a.from))
                    from.insert(a.to);
        }
        return from;
    }

    narrator const& say_;
    course_of_cases const& course_;
    std::vector<state_arrow> arrows_;
    std::set<case_state> begun_in_{case_state::clue};
};

std::string name_of(case_state s) {
    return "state." + std::string(to_string(s));
}

/// The ways in which clues come, and what each begins at once.
void draw_channels(drawing& to) {
    auto const& channels = to.of.course.channels;
    if (channels.empty())
        return;
    label_writer label(44, "left");
    label.strong(to.say.say(say::channels_title));
    for (auto const& c : channels) {
        auto const title = to.say.choose(c.title, c.title_en);
        auto const clauses = clauses_of(to.say, cited(c), c.also);
        label.item(c.begins ? to.say.say(say::channel_item_begins,
                                         {title,
                                          clauses,
                                          to.say.say(say::channel_begins,
                                                     {to.say.say(spoken(term_of(*c.begins)))})})
                            : to.say.say(say::channel_item, {title, clauses}));
    }
    to.dot.node("channels",
                {{"label", {label.str(), true}},
                 {"shape", "note"},
                 {"style", "filled"},
                 {"fillcolor", ink::condition},
                 {"color", ink::frame}});
    to.dot.edge("channels", "begin", {{"style", "dashed"}, {"arrowhead", "none"}});
}

}  // namespace

void draw_states(drawing& to) {
    state_table const table(to);
    auto const reached = table.reached();
    auto const shown = table.shown();
    to.begin_part("states", to.say.say(say::diagram_states), {});
    to.dot.node("begin",
                {{"shape", "circle"},
                 {"label", ""},
                 {"width", "0.14"},
                 {"height", "0.14"},
                 {"style", "filled"},
                 {"fillcolor", ink::line}});
    draw_channels(to);
    to.arrow("begin", name_of(case_state::clue), to.say.say(say::arrow_clue), {});
    for (auto const s : shown)
        to.state(name_of(s),
                 to.say.say(spoken(term_of(s))),
                 reached.contains(s) ? "rounded,filled" : "rounded,filled,dashed",
                 is_final(s) ? ink::text : ink::line);
    for (auto const& a : table.arrows())
        if (shown.contains(a.from))
            to.arrow(name_of(a.from), name_of(a.to), a.words, a.clause, a.color);
    // one arrow for all states: one from each would cross all others
    to.dot.node("any",
                {{"shape", "plaintext"},
                 {"label", {label_writer(24).quiet(to.say.say(say::any_state)).str(), true}}});
    to.state(name_of(case_state::gone),
             to.say.say(spoken(term_of(case_state::gone))),
             "rounded,filled",
             ink::text);
    to.arrow("any", name_of(case_state::gone), to.say.say(say::arrow_gone), {});
    to.end_part();
}

}  // namespace fangpin::detail
