#include "lifecycle/conditions.hpp"
#include "lifecycle/refusals.hpp"

namespace fangpin {

using detail::refuse_event;
using detail::refuse_step;

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
    if ((step.decides && run.approved == false) || (step.takes_effect && run.approved == true))
        take_effect(run, on);
    std::erase_if(running_, [](run_of_procedure const& r) { return r.is_over(); });
}

/// Moves the case as a run that has been decided does.
void case_file::take_effect(run_of_procedure const& run, date on) {
    for (auto const& t : transitions)
        if (t.by == run.lays_down->kind && t.during == state() && t.from != t.approved)
            enter(*run.approved ? t.approved : t.refused, on);
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
