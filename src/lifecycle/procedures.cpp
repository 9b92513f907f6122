#include "lifecycle/conditions.hpp"
#include "lifecycle/refusals.hpp"

namespace fangpin {

using detail::refuse_event;
using detail::refuse_step;

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

bool run_of_procedure::applies(std::size_t i) const {
    auto const course = step(i).course;
    return course == step_course::always || !approved ||
           *approved == (course == step_course::approved);
}

bool run_of_procedure::is_open(std::size_t i) const {
    if (steps[i].settled() || !applies(i) || (step(i).course != step_course::always && !approved))
        return false;
    return std::ranges::all_of(step(i).needs, [this](auto n) { return steps[n].settled(); });
}

bool run_of_procedure::is_over() const {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (applies(i) && !steps[i].settled())
            return false;
    return true;
}

std::optional<step_place> find_step(std::span<run_of_procedure const> running,
                                    case_event const& e) {
    std::optional<step_place> found;
    for (std::size_t r = 0; r < running.size(); ++r) {
        auto const& lays_down = *running[r].lays_down;
        if (e.procedure && *e.procedure != lays_down.kind)
            continue;
        auto const at = std::ranges::find(lays_down.steps, e.step, &procedure_step::id);
        if (at != lays_down.steps.end())
            found = {r, static_cast<std::size_t>(at - lays_down.steps.begin())};
    }
    return found;
}

std::vector<std::string> missing_papers(procedure_step const& step, case_event const& e) {
    std::vector<std::string> missing;
    for (auto const& kind : step.evidence)
        if (std::ranges::none_of(e.evidence, [&](std::string const& given) {
                return given.size() > kind.size() + 1 && given.starts_with(kind) &&
                       given[kind.size()] == ':';
            }))
            missing.push_back(kind);
    return missing;
}

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

case_file::refused case_file::complete(case_event const& e, at_step at) {
    auto const& step = at.lays_down();
    auto const& done = at.progress();
    if (auto const missing = missing_papers(step, e); !missing.empty())
        return refuse_step(step,
                           errc::case_evidence,
                           "no evidence \"" + missing.front() + "\"",
                           "give its reference as \"" + missing.front() + ":REFERENCE\"");
    bool const refusing = step.decides && e.approved == false;
    if (!step.meeting.empty() && !done.met)
        return refuse_step(step, errc::case_meeting, "no meeting was held", "hold it first");
    if (step.notice && !refusing) {
        auto const not_yet = [&](errc code, std::string found, std::string remedy) {
            return refuse_event(
                code, "step " + step.id, std::move(found), std::move(remedy), step.notice_clause);
        };
        if (!done.posted)
            return not_yet(errc::case_notice, "no notice was posted", "post it first");
        if (done.objections > 0)
            return not_yet(errc::case_objection,
                           "an objection to the notice is not settled",
                           "uphold it, which goes back to the review, or dismiss it");
        auto const first = notice_over(step, *done.posted);
        if (step.notice_days > 0 && e.on < first)
            return not_yet(
                errc::case_notice,
                "a notice of fewer than " + std::to_string(step.notice_days) + " whole days",
                "wait until " + to_string(first));
    }
    if (step.consent && !done.consented && !refusing)
        return refuse_step(step,
                           errc::case_consent,
                           "the household itself has not agreed",
                           "record its consent first");
    if (step.decides)
        if (auto no = decide(e, at))
            return no;
    finish(at, e.on);
    return std::nullopt;
}

case_file::refused case_file::decide(case_event const& e, at_step at) {
    auto& run = *at.run;
    if (!e.approved)
        return refuse_step(at.lays_down(),
                           errc::missing_key,
                           "neither approved nor refused",
                           "give \"approved\" as true or false");
    if (!*e.approved && e.reason.empty())
        return refuse_step(
            at.lays_down(), errc::reason_missing, "refused without a reason", "give the reason");
    if (!(e.decided.empty() && e.decided_by.empty()) && e.decided_by != policy_->digest)
        return refuse_step(at.lays_down(),
                           errc::case_other_policy,
                           "a decision under another text or revision",
                           "decide again under " + policy_->id + " as the case has it");
    auto const review = detail::review_day(run, e.on).month();
    if (e.judged && e.judged->discovered != review)
        return refuse_step(at.lays_down(),
                           errc::case_condition,
                           "a household as of " + to_string(e.judged->discovered),
                           "give it as of " + to_string(review) + ", the month of the review");
    std::vector<condition_answer> answers;
    auto no = detail::ask_conditions(*this, run, e, answers);
    if (*e.approved && no) {
        no->conditions = std::move(answers);
        return no;
    }
    answers_ = std::move(answers);
    run.approved = e.approved;
    return std::nullopt;
}

case_file::refused case_file::waive(case_event const& e, at_step at) {
    auto const& step = at.lays_down();
    if (step.waivers.empty())
        return refuse_step(step, errc::reason_missing, "a step that is never left out", "do it");
    if (std::ranges::find(step.waivers, e.reason) == step.waivers.end())
        return refuse_event(errc::reason_missing,
                            "step " + step.id,
                            "a reason that the text does not name",
                            "do it, or name another reason",
                            step.waiver_clause);
    at.progress().waived = true;
    finish(at, e.on);
    return std::nullopt;
}

/// Marks a step as done, and moves the case where the step does that.
void case_file::finish(at_step at, date on) {
    at.progress().done = on;
    auto& run = *at.run;
    auto const& step = at.lays_down();
    auto const kind = run.lays_down->kind;
    bool const no = step.decides && run.approved == false;
    if (no || (step.takes_effect && run.approved == true))
        for (auto const& t : transitions)
            if (t.by == kind && t.during == state() && t.from != t.approved)
                enter(no ? t.refused : t.approved, on);
    std::erase_if(running_, [](run_of_procedure const& r) { return r.is_over(); });
}

/// An entry that was wrong: the step is open again, with all that came of it.
case_file::refused case_file::withdraw(case_event const& e, at_step at) {
    auto& run = *at.run;
    if (e.reason.empty())
        return refuse_step(
            at.lays_down(), errc::reason_missing, "withdrawn without a reason", "give the reason");
    if (run.approved)
        return refuse_step(at.lays_down(),
                           errc::case_wrong_state,
                           "the procedure has been decided",
                           "decisions are undone by a procedure of their own");
    if (!at.progress().settled())
        return refuse_step(at.lays_down(), errc::case_not_open, "it is not done", "leave it");
    std::vector<bool> undone(run.steps.size());
    for (std::size_t i = at.step; i < run.steps.size(); ++i) {
        undone[i] = i == at.step ||
                    std::ranges::any_of(run.step(i).needs, [&](auto n) { return undone[n]; });
        if (undone[i])
            run.steps[i] = {};
    }
    return std::nullopt;
}

/// What a review came to can be handed in once it has met, while its notice is still up; anything
/// else once it is done.
///
/// @clause MEK-46, MEK-52, MEK-53
case_file::refused case_file::hand_in(case_event const& e, at_step at) {
    auto const& step = at.lays_down();
    auto const& now = at.progress();
    if (!step.meeting.empty() && !now.met && !now.settled())
        return refuse_step(step,
                           errc::case_meeting,
                           "handed in before its meeting was held",
                           "hold the review first");
    if (step.meeting.empty() && !now.settled())
        return refuse_step(
            step, errc::case_not_open, "handed in before it is done", "complete it first");
    if (at.progress().handed_in)
        return refuse_step(
            at.lays_down(), errc::case_not_open, "handed in already", "withdraw it first");
    at.progress().handed_in = e.on;
    return std::nullopt;
}

}  // namespace fangpin
