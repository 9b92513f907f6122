// A procedure begins.
#include "lifecycle/refusals.hpp"

namespace fangpin {

using detail::refuse_event;

namespace {

/// What may be done instead of beginning a procedure where it does not begin: what moves the case.
std::string what_begins(course_of_cases const& c, case_state state) {
    std::vector<std::string> names;
    for (auto const& p : c.procedures)
        if (auto const* t = find_transition(state, p.kind); t != nullptr && t->moves())
            names.emplace_back(to_string(p.kind));
    return names.empty() ? "wait: no procedure of the text begins there"
                         : "begin " + detail::either(names);
}

/// The texts do not say who begins a procedure but by its steps: it is for the level whose step
/// comes first, as each level does its own steps only.
///
/// @clause QJ-21
std::optional<refusal> check_beginner(procedure const& p, admin_level by) {
    auto const levels = levels_that_begin(p);
    if (std::ranges::find(levels, by) != levels.end())
        return std::nullopt;
    std::vector<std::string> names;
    for (auto const l : levels)
        names.emplace_back(to_string(l));
    return refuse_event(errc::case_wrong_level,
                        "procedure " + std::string(to_string(p.kind)),
                        "begun by the " + std::string(to_string(by)),
                        "leave it to the " + detail::either(names) + ", whose step comes first",
                        p.steps.front().clause);
}

}  // namespace

run_of_procedure const* case_file::in_the_way_of(procedure_kind kind) const noexcept {
    auto const moves = [this](procedure_kind k) {
        auto const* t = find_transition(state(), k);
        return t != nullptr && t->moves();
    };
    auto const found = std::ranges::find_if(running_, [&](run_of_procedure const& r) {
        auto const other = r.lays_down->kind;
        return other == kind || (!r.approved && moves(other) && moves(kind));
    });
    return found == running_.end() ? nullptr : &*found;
}

case_file::refused case_file::begin(case_event const& e) {
    if (!e.procedure)
        return refuse_event(errc::case_unknown_procedure,
                            "the event",
                            "no \"procedure\"",
                            "name the procedure that begins");
    return begin(e, *e.procedure);
}

case_file::refused case_file::begin(case_event const& e, procedure_kind kind) {
    std::string const name(to_string(kind));
    auto const* lays_down = policy_->course.find(kind);
    if (lays_down == nullptr)
        return refuse_event(errc::case_unknown_procedure,
                            "procedure " + name,
                            "a procedure that " + policy_->id + " does not define",
                            "supply it in a pack that extends the policy");
    auto const* t = find_transition(state(), kind);
    if (t == nullptr)
        return refuse_event(errc::case_wrong_state,
                            "procedure " + name,
                            "a case that is " + std::string(to_string(state())),
                            what_begins(policy_->course, state()),
                            lays_down->clause);
    bool const of_disaster = kind == procedure_kind::assessment;
    if (of_event_ != of_disaster)
        return refuse_event(
            errc::case_wrong_state,
            "procedure " + name,
            of_event_ ? "a case about a disaster" : "a case about a household",
            of_event_ ? "open a case for each household" : "open a case for the disaster",
            lays_down->clause);
    if (auto const* other = in_the_way_of(kind))
        return refuse_event(errc::case_wrong_state,
                            "procedure " + name,
                            std::string(to_string(other->lays_down->kind)) +
                                " is under way since " + to_string(other->since),
                            "finish it first",
                            lays_down->clause);
    if (e.what == case_act::begin)  // a clue may begin one too, whoever brings it
        if (auto no = check_beginner(*lays_down, e.level))
            return no;
    if (e.risk_disappeared && e.reason.empty())
        return refuse_event(errc::reason_missing,
                            "procedure " + name,
                            "the risk is said to have disappeared, without a reason",
                            "give the reason",
                            lays_down->clause);
    running_.push_back({.lays_down = lays_down,
                        .since = e.on,
                        .risk_disappeared = e.risk_disappeared,
                        .steps = std::vector<step_progress>(lays_down->steps.size())});
    enter(t->during, e.on);
    return std::nullopt;
}

}  // namespace fangpin
