/// @file
/// A calendar day.
#pragma once

#include <fangpin/values/month.hpp>

#include <boost/date_time/gregorian/greg_calendar.hpp>

namespace fangpin {

/// A day of the week, numbered as ISO 8601 does.
enum class weekday : std::uint8_t {
    monday = 1,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday
};

/// A day of the Gregorian calendar, kept as days since 1970-01-01 (as Arrow's date32 does).
class date {
public:
    constexpr date() = default;

    [[nodiscard]] static std::optional<date> of(int year, int month_of_year, int day) {
        if (!fangpin::month::of(year, month_of_year) || day < 1 ||
            day > days_in(year, month_of_year))
            return std::nullopt;
        using calendar = boost::gregorian::gregorian_calendar;
        auto const number = calendar::day_number({static_cast<unsigned short>(year),
                                                  static_cast<unsigned short>(month_of_year),
                                                  static_cast<unsigned short>(day)});
        return of_index(static_cast<std::int32_t>(number) - epoch);
    }
    /// From days counted since 1970-01-01; the inverse of `index()`.
    [[nodiscard]] static constexpr date of_index(std::int32_t days) noexcept {
        date d;
        d.days_ = days;
        return d;
    }
    /// Reads `"2022-06-01"`, years 1400 to 9999. @returns `errc::invalid_date` for anything else
    static result<date> parse(std::string_view text);

    [[nodiscard]] static date last_day_of(month m) {
        return *of(m.year(), m.month_of_year(), days_in(m.year(), m.month_of_year()));
    }
    [[nodiscard]] static date first_day_of(month m) { return *of(m.year(), m.month_of_year(), 1); }

    /// The ends of the calendar, 1400-01-01 and 9999-12-31. Days counted on beyond them can be
    /// compared, but have no month and no day of the week.
    [[nodiscard]] static constexpr date earliest() noexcept { return of_index(-208'188); }
    [[nodiscard]] static constexpr date latest() noexcept { return of_index(2'932'896); }

    [[nodiscard]] constexpr std::int32_t index() const noexcept { return days_; }
    [[nodiscard]] int day() const { return ymd().day; }
    [[nodiscard]] fangpin::month month() const {
        auto const parts = ymd();
        return *fangpin::month::of(parts.year, parts.month);
    }
    [[nodiscard]] fangpin::weekday weekday() const {
        auto const from_sunday = boost::gregorian::gregorian_calendar::day_of_week(ymd());
        return static_cast<fangpin::weekday>(from_sunday == 0 ? 7 : from_sunday);
    }

    /// The same day some months on; where that month is shorter, its last day.
    [[nodiscard]] date plus_months(int months) const {
        auto const target = month() + months;
        int const last = days_in(target.year(), target.month_of_year());
        return *of(target.year(), target.month_of_year(), std::min(day(), last));
    }

    /// By name, for a day and a number of what? Backwards where `days` is negative.
    [[nodiscard]] constexpr date plus_days(int days) const noexcept {
        return of_index(days_ + days);
    }
    /// Days from `from` to `to`.
    friend constexpr int operator-(date to, date from) noexcept { return to.days_ - from.days_; }
    friend constexpr auto operator<=>(date, date) = default;

private:
    static constexpr std::int32_t epoch = 2440588;  // the Julian day number of 1970-01-01

    [[nodiscard]] static int days_in(int year, int month_of_year) {
        return boost::gregorian::gregorian_calendar::end_of_month_day(
            static_cast<unsigned short>(year), static_cast<unsigned short>(month_of_year));
    }
    [[nodiscard]] boost::gregorian::gregorian_calendar::ymd_type ymd() const {
        return boost::gregorian::gregorian_calendar::from_day_number(
            static_cast<unsigned>(days_ + epoch));
    }

    std::int32_t days_ = 0;
};

[[nodiscard]] inline std::string to_string(date d) {
    auto const day = std::to_string(d.day());
    return to_string(d.month()) + (day.size() == 1 ? "-0" : "-") + day;
}

inline result<date> date::parse(std::string_view text) {
    if (text.size() == 10 && text[7] == '-' && text[8] >= '0' && text[8] <= '9' && text[9] >= '0' &&
        text[9] <= '9')
        if (auto const m = fangpin::month::parse(text.substr(0, 7)))
            if (auto d = of(m->year(), m->month_of_year(), (text[8] - '0') * 10 + text[9] - '0'))
                return *d;
    return fangpin::error{.code = errc::invalid_date,
                          .subject = "a date",
                          .found = "text that is not a day of the calendar",
                          .remedy = "write year, month and day as \"2022-06-01\""};
}

}  // namespace fangpin
