#include "document/told_open_step.hpp"

namespace fangpin::detail {
namespace {

/// Of an open step or of a term: by when it is due, and how that was counted.
template <class Item>
std::string due_in_words(case_narrator const& to, Item const& item, time_allowed const& allowed) {
    bool const working = allowed.unit == day_unit::working_days;
    auto const length = to.length(allowed.count, working ? say::working_days_long : say::days_long);
    std::optional<date> const from = item.counted_from;
    if (!from)
        return to.say(say::not_counted_yet, {length});
    std::vector<std::string> how{to.say(say::counted_from, {to.day_of(*from), length})};
    if (!item.due) {
        bool const no_calendar = item.unknown && item.unknown->code == errc::calendar_missing;
        return to.say(no_calendar ? say::no_calendar : say::beyond_calendar, {how.front()});
    }
    if (!working && item.due->on != from->plus_days(allowed.count))
        how.push_back(to.say(say::moved));
    if (item.due->estimated)
        how.push_back(to.say(say::estimated));
    return to.say(say::due_by, {to.day_of(item.due->on), to.joined(how, say::phrase)});
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

std::string tell_term(case_narrator const& to, running_term const& t, std::optional<date> as_of) {
    auto when = t.allowed   ? due_in_words(to, t, *t.allowed)
                : t.awaited ? to.say(say::no_length)
                            : to.say(say::on_day, {to.day_of(t.counted_from)});
    if (t.due && as_of)
        when = to.joined({when, tell_overdue(to, t.due->on, *as_of)}, say::semicolon);
    auto const said = t.step != nullptr ? to.say(say::notice_term, {to.title(*t.step), when})
                                        : to.say(t.awaited ? say::awaited_term : say::whole_term,
                                                 {to.word(term_of(t.procedure)), when});
    return said + to.by(t.clause, {});
}

std::string tell_open_step(case_narrator const& to,
                           case_file const& c,
                           open_step const& o,
                           std::optional<date> as_of) {
    std::vector<std::string> all{o.step->allowed ? due_in_words(to, o, *o.step->allowed)
                                                 : to.say(say::no_length)};
    if (o.due && as_of)
        all.push_back(tell_overdue(to, o.due->on, *as_of));
    if (auto const at = step_of(c, {.step = o.step->id, .procedure = o.procedure})) {
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
