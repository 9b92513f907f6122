/// @file
/// What a working calendar says of one day.
#pragma once

#include <fangpin/values/date.hpp>

namespace fangpin {

enum class day_kind : std::uint8_t {
    working,  ///< 工作日: Monday to Friday
    make_up,  ///< 调休上班: announced as worked
    rest,     ///< 休息日: Saturday or Sunday
    off       ///< 放假: announced as a day off, on whatever day of the week
};

/// A day of a calendar.
struct calendar_day {
    day_kind kind = day_kind::working;
    bool estimated =
        false;  ///< its year has not been announced, and the caller asked for estimates

    [[nodiscard]] constexpr bool working() const noexcept { return kind <= day_kind::make_up; }
    /// 法定休假日 as read in `due_date`: every day that is not worked.
    [[nodiscard]] constexpr bool statutory_day_off() const noexcept { return !working(); }

    friend constexpr bool operator==(calendar_day, calendar_day) = default;
};

/// The day as its date alone has it.
[[nodiscard]] inline day_kind ordinary_kind(date d) {
    return d.weekday() >= weekday::saturday ? day_kind::rest : day_kind::working;
}

/// The day as weekends and the holidays of fixed date have it: New Year, May Day (two days since
/// 2025), National Day. Qingming and the holidays of the lunar calendar are not known beforehand,
/// nor which days are exchanged.
[[nodiscard]] inline day_kind estimated_kind(date d) {
    auto const m = d.month().month_of_year();
    auto const day = d.day();
    constexpr int second_of_may_since = 2025;
    bool const off =
        (m == 1 && day == 1) || (m == 10 && day <= 3) ||
        (m == 5 && (day == 1 || (day == 2 && d.month().year() >= second_of_may_since)));
    return off ? day_kind::off : ordinary_kind(d);
}

}  // namespace fangpin
