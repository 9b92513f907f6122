#include <fangpin/lifecycle/agenda.hpp>

#include <set>
#include <tuple>

namespace fangpin {
namespace {

bool is_about(duty const& d, case_file const& c) {
    // of a household whose registry is not known nothing is left out
    return std::ranges::find(d.states, c.state()) != d.states.end() &&
           (d.registries.empty() ||
            std::ranges::any_of(d.registries, [&](registry r) { return c.registry().may_be(r); }));
}

/// The last month of the period that a month lies in, or of the next one.
month last_month(duty const& d, month m) {
    if (d.every_months > 0)
        return m + (d.every_months - 1 - (m.month_of_year() - 1) % d.every_months);
    while (std::ranges::find(d.in_months, m.month_of_year()) == d.in_months.end())
        m = m + 1;
    return m;
}

date last_day(duty const& d, month last) {
    auto const end = date::last_day_of(last);
    return d.by_day == 0 ? end : std::min(end, date::first_day_of(last).plus_days(d.by_day - 1));
}

class list_of_items {
public:
    list_of_items(date day, working_calendar const& calendar, agenda_options options)
        : day_(day), calendar_(calendar), options_(options) {}

    void add(agenda_item item) {
        if (item.due) {
            item.overdue = days_overdue(item.due->on, day_);
            auto const from = reminder_date(item.due->on, options_.remind_before, calendar_);
            item.remind = item.overdue == 0 && from && from->on <= day_;
        }
        items_.push_back(item);
    }
    [[nodiscard]] std::vector<agenda_item> sorted() && {
        std::ranges::sort(items_, {}, [](agenda_item const& i) {
            return std::tuple(!i.due, i.due ? i.due->on : date(), i.case_id, i.task);
        });
        return std::move(items_);
    }

private:
    date day_;
    working_calendar const& calendar_;
    agenda_options options_;
    std::vector<agenda_item> items_;
};

}  // namespace

date end_of_period(duty const& d, date day) {
    if (d.once_by)
        return *d.once_by;
    auto const end = last_day(d, last_month(d, day.month()));
    return day <= end ? end : last_day(d, last_month(d, day.month() + 1));
}

std::optional<date> next_due(case_file const& c, duty const& d, date day) {
    if (!c.begun() || !is_about(d, c))
        return std::nullopt;
    auto const done = c.fulfilled(d.id);
    auto const from = c.since().plus_months(d.after_months);
    if (d.after_months > 0 && day < from)
        return std::nullopt;
    if (d.once_by)  // a case that comes there later has nothing to do with it
        return done || *d.once_by < from ? std::nullopt : d.once_by;
    if (!done || *done < from)
        return end_of_period(d, from);
    return end_of_period(d, end_of_period(d, *done).plus_days(1));
}

std::vector<agenda_item> agenda(std::span<case_file const* const> cases,
                                date day,
                                working_calendar const& calendar,
                                agenda_options options) {
    list_of_items all(day, calendar, options);
    std::set<policy const*> texts;
    for (auto const* c : cases) {
        texts.insert(&c->under());
        for (auto const& o : open_steps(*c, calendar))
            all.add({.case_id = c->id(),
                     .task = o.step->id,
                     .clause = o.step->clause,
                     .level = o.step->level,
                     .due = o.due});
        for (auto const& d : c->under().course.duties)
            if (auto const on = next_due(*c, d, day))
                all.add({.case_id = c->id(),
                         .task = d.id,
                         .clause = d.clause,
                         .level = d.level,
                         .due = due{.on = *on}});
    }
    for (auto const* p : texts)
        for (auto const& d : p->course.duties)
            if (d.states.empty() && (!d.once_by || day <= *d.once_by))
                all.add({.task = d.id,
                         .clause = d.clause,
                         .level = d.level,
                         .due = due{.on = end_of_period(d, day)}});
    return std::move(all).sorted();
}

}  // namespace fangpin
