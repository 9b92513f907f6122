#include "lifecycle/refusals.hpp"

namespace fangpin {

using detail::refuse_step;

case_file::refused case_file::hold_meeting(case_event const& e, at_step at) {
    auto const& forms = at.lays_down().meeting;
    if (forms.empty())
        return refuse_step(
            at.lays_down(), errc::case_meeting, "a step without a meeting", "leave the event out");
    if (std::ranges::find(forms, e.subject) == forms.end())
        return refuse_step(at.lays_down(),
                           errc::case_meeting,
                           "a form of meeting that the text does not know",
                           "hold it as " + detail::either(forms));
    at.progress().met = e.on;
    at.progress().posted.reset();     // a notice is about what the latest meeting said,
    at.progress().consented = false;  // and so is the household's consent,
    at.progress().handed_in.reset();  // and what was handed in
    return std::nullopt;
}

/// @clause MEK-75
case_file::refused case_file::post_notice(case_event const& e, at_step at) {
    auto const& step = at.lays_down();
    if (!step.notice)
        return refuse_step(
            step, errc::case_notice, "a step without a notice", "leave the event out");
    if (!step.meeting.empty() && !at.progress().met)
        return refuse_step(
            step, errc::case_meeting, "no meeting was held", "hold the review first");
    if (step.consent && !at.progress().consented)
        return refuse_step(step,
                           errc::case_consent,
                           "the household itself has not agreed",
                           "record its consent first: the notice follows it");
    if (at.progress().posted)
        return refuse_step(step,
                           errc::case_notice,
                           "a notice that is posted already",
                           "uphold an objection or withdraw the step before posting another");
    at.progress().posted = e.on;
    return std::nullopt;
}

case_file::refused case_file::object(case_event const&, at_step at) {
    if (!at.progress().posted)
        return refuse_step(at.lays_down(),
                           errc::case_objection,
                           "no notice is posted that could be objected to",
                           "enter it as a clue or a petition");
    ++at.progress().objections;
    return std::nullopt;
}

/// Sends the case back to the review.
///
/// @clause MEK-49
case_file::refused case_file::uphold(case_event const&, at_step at) {
    if (at.progress().objections == 0)
        return refuse_step(
            at.lays_down(), errc::case_objection, "no objection is open", "enter it first");
    at.progress() = {};
    return std::nullopt;
}

case_file::refused case_file::dismiss(case_event const& e, at_step at) {
    if (at.progress().objections == 0)
        return refuse_step(
            at.lays_down(), errc::case_objection, "no objection is open", "enter it first");
    if (e.reason.empty())
        return refuse_step(at.lays_down(),
                           errc::reason_missing,
                           "an objection dismissed without a reason",
                           "give the reason");
    --at.progress().objections;
    return std::nullopt;
}

/// To what the review has said.
///
/// @clause MEK-75
case_file::refused case_file::give_consent(case_event const&, at_step at) {
    auto const& step = at.lays_down();
    if (!step.consent)
        return refuse_step(
            step, errc::case_consent, "a step that asks for no consent", "leave the event out");
    if (!step.meeting.empty() && !at.progress().met)
        return refuse_step(
            step, errc::case_meeting, "no meeting was held", "hold the review first");
    at.progress().consented = true;
    return std::nullopt;
}

}  // namespace fangpin
