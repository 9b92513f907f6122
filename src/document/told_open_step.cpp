#include "document/told_open_step.hpp"

namespace fangpin::detail {
namespace {

std::string due_in_words(case_narrator const& to, open_step const& o) {
    if (!o.step->allowed)
        return to.say(say::no_length);
    auto const& allowed = *o.step->allowed;
    bool const working = allowed.unit == day_unit::working_days;
    auto const length = to.length(allowed.count, working ? say::working_days_long : say::days_long);
    if (!o.counted_from)
        return to.say(say::not_counted_yet, {length});
    std::vector<std::string> how{to.say(say::counted_from, {to.day_of(*o.counted_from), length})};
    if (!o.due) {
        bool const no_calendar = o.unknown && o.unknown->code == errc::calendar_missing;
        return to.say(no_calendar ? say::no_calendar : say::beyond_calendar, {how.front()});
    }
    if (!working && o.due->on != o.counted_from->plus_days(allowed.count))
        how.push_back(to.say(say::moved));
    if (o.due->estimated)
        how.push_back(to.say(say::estimated));
    return to.say(say::due_by, {to.day_of(o.due->on), to.joined(how, say::phrase)});
}

std::vector<std::string> so_far(case_narrator const& to, step_progress const& p) {
    std::vector<std::string> all;
    if (p.met)
        all.push_back(to.say(say::met_on, {to.day_of(*p.met)}));
    if (p.posted)
        all.push_back(to.say(say::posted_on, {to.day_of(*p.posted)}));
    if (p.consented)
        all.push_back(to.say(say::consented));
    if (p.handed_in)
        all.push_back(to.say(say::handed_in_on, {to.day_of(*p.handed_in)}));
    return all;
}

std::vector<std::string> missing(case_narrator const& to,
                                 procedure_step const& step,
                                 step_progress const& p) {
    std::vector<std::string> all;
    auto const add = [&](sentence const& s, std::string const& about) {
        all.push_back(to.say(s, {about}));
    };
    if (!step.meeting.empty() && !p.met)
        add(say::need_meeting, to.codes(step.meeting, say::either));
    if (step.notice && step.notice_days == 0 && !p.posted)
        add(say::need_notice, {});
    if (step.notice_days > 0 && !p.posted)
        add(say::need_notice_days, std::to_string(step.notice_days));
    if (step.notice_days > 0 && p.posted)
        add(say::need_until, to.day_of(p.posted->plus_days(step.notice_days)));
    if (p.objections > 0)
        add(say::objections_open, std::to_string(p.objections));
    if (step.consent && !p.consented)
        add(say::need_consent, {});
    if (step.decides)
        add(say::need_decision, {});
    if (!step.evidence.empty())
        add(say::with_papers, to.codes(step.evidence, say::comma));
    return all;
}

}  // namespace

std::string tell_overdue(case_narrator const& to, date due_on, date as_of) {
    auto const days = days_overdue(due_on, as_of);
    return days == 0 ? to.say(say::not_overdue) : to.say(say::overdue, {to.length(days)});
}

std::string tell_open_step(case_narrator const& to,
                           case_file const& c,
                           open_step const& o,
                           std::optional<date> as_of) {
    std::vector<std::string> all{due_in_words(to, o)};
    if (o.due && as_of)
        all.push_back(tell_overdue(to, o.due->on, *as_of));
    if (auto const at = find_step(c, {.step = o.step->id, .procedure = o.procedure})) {
        auto const& progress = at->progress();
        if (auto const there = so_far(to, progress); !there.empty())
            all.push_back(to.say(say::done_so_far, {to.joined(there, say::comma)}));
        if (auto const needed = missing(to, *o.step, progress); !needed.empty())
            all.push_back(to.say(say::still_needed, {to.joined(needed, say::comma)}));
    }
    return to.say(say::open_item,
                  {to.title(*o.step),
                   to.word(term_of(o.procedure)),
                   to.word(term_of(o.step->level)),
                   to.joined(all, say::semicolon)}) +
           to.by(*o.step);
}

}  // namespace fangpin::detail
