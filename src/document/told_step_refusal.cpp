#include "document/case_slip_sentences.hpp"
#include "document/told_refusal.hpp"
#include "lifecycle/conditions.hpp"

namespace fangpin::detail {
namespace {

told_refusal not_open(case_narrator const& to, step_in_case const& step, case_act what) {
    auto const& so_far = step.progress();
    if (what == case_act::hand_in && so_far.handed_in)
        return in_words(to, say::handed_in_already, {to.day_of(*so_far.handed_in)});
    if (what == case_act::withdraw)
        return in_words(to, say::not_done);
    if (what == case_act::hand_in)
        return in_words(to, say::handed_in_undone);
    if (so_far.done)
        return in_words(to, say::done_already, {to.day_of(*so_far.done)});
    std::vector<std::string> missing;
    for (auto const n : step.lays_down().needs)
        if (!step.run->steps[n].settled())
            missing.push_back(to.say(say::quoted, {to.title(step.run->step(n))}));
    return missing.empty() ? in_words(to, say::other_course)
                           : in_words(to, say::comes_after, {to.joined(missing, say::comma)});
}

told_refusal about_meeting(case_narrator const& to, procedure_step const& step, case_act what) {
    if (what != case_act::hold_meeting)
        return in_words(to, say::not_met);
    return step.meeting.empty()
               ? in_words(to, say::no_meeting_asked)
               : in_words(to, say::other_form, {}, {to.codes(step.meeting, say::either)});
}

told_refusal about_notice(case_narrator const& to, step_in_case const& step, case_act what) {
    auto const& lays_down = step.lays_down();
    auto const& posted = step.progress().posted;
    if (!lays_down.notice)
        return in_words(to, say::no_notice_asked);
    if (!posted)
        return in_words(to, say::not_posted);
    auto const since = to.day_of(*posted);
    if (what == case_act::post_notice)
        return in_words(to, say::posted_already, {since});
    return in_words(to,
                    say::posted_too_short,
                    {since, std::to_string(lays_down.notice_days)},
                    {to.day_of(notice_over(lays_down, *posted))});
}

}  // namespace

std::optional<told_refusal> tell_refusal_at(case_narrator const& to,
                                            step_in_case const& step,
                                            case_event const& e,
                                            errc code) {
    auto const& lays_down = step.lays_down();
    switch (code) {
    case errc::reason_missing:
        if (e.what != case_act::waive)
            return std::nullopt;
        return lays_down.waivers.empty()
                   ? in_words(to, say::not_waivable)
                   : in_words(to, say::other_waiver, {}, {to.codes(lays_down.waivers, say::comma)});
    case errc::case_not_open: return not_open(to, step, e.what);
    case errc::case_evidence:
        return in_words(
            to, say::papers_missing, {to.codes(missing_papers(lays_down, e), say::comma)});
    case errc::case_meeting: return about_meeting(to, lays_down, e.what);
    case errc::case_notice: return about_notice(to, step, e.what);
    case errc::case_objection:
        return in_words(to,
                        e.what == case_act::object     ? say::nothing_posted
                        : e.what == case_act::complete ? say::objection_open
                                                       : say::no_objection);
    case errc::case_consent:
        return in_words(to,
                        e.what == case_act::give_consent ? say::no_consent_asked : say::no_consent);
    case errc::missing_key:
        return e.what == case_act::complete ? std::optional(in_words(to, say::not_decided))
                                            : std::nullopt;
    case errc::case_condition:
        if (e.judged && e.judged->discovered != review_day(*step.run, e.on).month())
            return in_words(to, say::other_month, {to.month_of(e.judged->discovered)});
        return std::nullopt;
    default: return std::nullopt;
    }
}

}  // namespace fangpin::detail
