/// @file
/// When something is due.
#pragma once

#include <fangpin/values/working_calendar.hpp>

namespace fangpin {

enum class day_unit : std::uint8_t {
    calendar_days,  ///< 天, 日
    working_days    ///< 个工作日, make-up working days included
};

/// How long something may take.
struct time_allowed {
    int count = 1;
    day_unit unit = day_unit::calendar_days;
    /// Does a deadline in calendar days that ends on a day off move? See `due_date`.
    bool roll_to_working_day = true;

    static constexpr int most = 10'000;  ///< days that can be counted, some 27 years
};

/// A day that has been counted out.
struct due {
    date on{};
    bool estimated = false;  ///< hangs on a day of a year that has not been announced

    friend constexpr bool operator==(due, due) = default;
};

namespace detail {

[[nodiscard]] inline std::optional<error> what_is_wrong_with_end(date d) {
    if (date::earliest() <= d && d <= date::latest())
        return std::nullopt;
    return error{.code = errc::out_of_range,
                 .subject = "the due date",
                 .found = "a day beyond the calendar, which has the years 1400 to 9999",
                 .remedy = "correct the day that is counted from"};
}

/// The day on which `count` working days have been met, `from` the first to be looked at; `step` is
/// 1 or -1.
[[nodiscard]] inline result<due> count_working_days(date from,
                                                    int count,
                                                    int step,
                                                    working_calendar const& calendar) {
    due reached{.on = from};
    while (true) {
        if (auto beyond = what_is_wrong_with_end(reached.on))
            return std::move(*beyond);
        auto const day = calendar.find(reached.on);
        if (!day)
            return calendar.at(reached.on).error();
        reached.estimated = reached.estimated || day->estimated;
        count -= day->working() ? 1 : 0;
        if (count == 0)
            return reached;
        reached.on = reached.on.plus_days(step);
    }
}

[[nodiscard]] inline std::optional<error> what_is_wrong_with_count(int count) {
    if (count >= 1 && count <= time_allowed::most)
        return std::nullopt;
    return error{.code = errc::out_of_range,
                 .subject = "the days allowed",
                 .found = std::to_string(count),
                 .remedy = "allow 1 to " + std::to_string(time_allowed::most) + " days"};
}

}  // namespace detail

/// The last day on which something is done in time.
///
///     // Friday, 30 September 2022 and two working days, over National Day:
///     due_date(*date::of(2022, 9, 30), {.count = 2, .unit = day_unit::working_days}, calendar)
///     // Sunday, 9 October: the Saturday and the Sunday after the holiday are make-up working days
///
/// The day of the starting event is not counted (Civil Code, article 201). Where a deadline in
/// calendar days ends on a statutory day off (法定休假日), it ends on the next working day instead
/// (article 203). The Code does not say which days those are. Read here: all days that are not
/// worked, that is weekends, announced days off and days off by exchange (调休) alike, as article
/// 154 of the General Principles before it named Sundays with the others; a make-up working day is
/// none, though a Saturday. `roll_to_working_day` is for a text that leaves article 203 aside.
///
/// Days in between may be of any kind; only a deadline in working days looks at them.
///
/// @returns `errc::calendar_missing` where a day that must be looked at is of a year that has not
///          been announced; `errc::out_of_range` for a count that is not 1 to `time_allowed::most`,
///          and for a deadline after the year 9999
[[nodiscard]] inline result<due> due_date(date start,
                                          time_allowed allowed,
                                          working_calendar const& calendar) {
    if (auto wrong = detail::what_is_wrong_with_count(allowed.count))
        return std::move(*wrong);
    if (allowed.unit == day_unit::working_days)
        return detail::count_working_days(start.plus_days(1), allowed.count, 1, calendar);
    auto const last = start.plus_days(allowed.count);
    if (allowed.roll_to_working_day)
        return detail::count_working_days(last, 1, 1, calendar);
    if (auto beyond = detail::what_is_wrong_with_end(last))
        return std::move(*beyond);
    return due{.on = last};
}

/// The working day that lies so many working days before a due date: on it that many are left, the
/// due date among them if it is one.
///
/// @returns errors as `due_date`
[[nodiscard]] inline result<due> reminder_date(date due_on,
                                               int working_days,
                                               working_calendar const& calendar) {
    if (auto wrong = detail::what_is_wrong_with_count(working_days))
        return std::move(*wrong);
    return detail::count_working_days(due_on.plus_days(-1), working_days, -1, calendar);
}

/// Calendar days since the due date; none on that day itself and before it.
[[nodiscard]] constexpr int days_overdue(date due_on, date as_of) noexcept {
    return std::max(0, as_of - due_on);
}

}  // namespace fangpin
