#include "lifecycle/owed_duty.hpp"

#include <algorithm>

namespace fangpin {
namespace {

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

/// The first day on which a period that ends so can be met: of a month that the text names, or of
/// the days up to one that it names, the first of the month; otherwise periods follow each other.
date first_day(duty const& d, date end) {
    if (d.by_day > 0 || !d.in_months.empty())
        return date::first_day_of(end.month());
    return date::first_day_of(end.month() + (1 - d.every_months));
}

}  // namespace

bool detail::is_about(duty const& d, case_file const& c) {
    // of a household whose registry is not known nothing is left out
    return std::ranges::find(d.states, c.state()) != d.states.end() &&
           (d.registries.empty() ||
            std::ranges::any_of(d.registries, [&](registry r) { return c.registry().may_be(r); }));
}

std::optional<date> detail::owed_since(duty const& d, date from, std::optional<date> done) {
    if (d.once_by)
        return done || *d.once_by < from ? std::nullopt : d.once_by;
    if (d.irregular())
        return std::nullopt;
    if (!done || *done < from)
        return end_of_period(d, from);
    auto const end = end_of_period(d, *done);
    return *done < first_day(d, end) ? end : end_of_period(d, end.plus_days(1));
}

date end_of_period(duty const& d, date day) {
    if (d.once_by)
        return *d.once_by;
    auto const end = last_day(d, last_month(d, day.month()));
    return day <= end ? end : last_day(d, last_month(d, day.month() + 1));
}

std::optional<date> next_due(case_file const& c, duty const& d, date day) {
    if (!c.begun() || !detail::is_about(d, c))
        return std::nullopt;
    auto const from = c.since_among(d.states).plus_months(d.after_months);
    if (d.after_months > 0 && day < from)
        return std::nullopt;
    return detail::owed_since(d, from, c.fulfilled(d.id));
}

}  // namespace fangpin
