/// @file
/// A calendar month.
#pragma once

#include <fangpin/values/result.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fangpin {

/// A month of the Gregorian calendar: `month::of(2022, 6)`. Years 1400 to 9999, the range of
/// Boost.Date_Time.
///
/// Months are counted, not dated: `m + 12` is the same month a year on. A month is not a date and
/// not a number, and does not compare with either.
class month {
public:
    constexpr month() = default;

    [[nodiscard]] static constexpr std::optional<month> of(int year, int month_of_year) noexcept {
        if (year < 1400 || year > 9999 || month_of_year < 1 || month_of_year > 12)
            return std::nullopt;
        return of_index(year * 12 + month_of_year - 1);
    }
    /// From months counted since the year 0; the inverse of `index()`.
    [[nodiscard]] static constexpr month of_index(std::int32_t index) noexcept {
        month m;
        m.index_ = index;
        return m;
    }
    /// Reads `"2022-06"`. @returns `errc::invalid_month` for anything else, a 13th month included
    static result<month> parse(std::string_view text);

    [[nodiscard]] constexpr std::int32_t index() const noexcept { return index_; }
    [[nodiscard]] constexpr int year() const noexcept { return index_ / 12; }
    [[nodiscard]] constexpr int month_of_year() const noexcept { return index_ % 12 + 1; }

    friend constexpr month operator+(month m, int months) noexcept {
        return of_index(m.index_ + months);
    }
    friend constexpr month operator-(month m, int months) noexcept {
        return of_index(m.index_ - months);
    }
    /// Whole months from `from` to `to`.
    friend constexpr int operator-(month to, month from) noexcept {
        return to.index_ - from.index_;
    }
    friend constexpr auto operator<=>(month, month) = default;

private:
    std::int32_t index_ = 1970 * 12;  // January 1970, where a date begins too
};

[[nodiscard]] inline std::string to_string(month m) {
    auto const digits = [](int value, int width) {
        auto const text = std::to_string(value);
        return std::string(static_cast<std::size_t>(width) -
                               std::min<std::size_t>(static_cast<std::size_t>(width), text.size()),
                           '0') +
               text;
    };
    return digits(m.year(), 4) + "-" + digits(m.month_of_year(), 2);
}

inline result<month> month::parse(std::string_view text) {
    auto const digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    auto const value = [&](std::size_t at) { return text[at] - '0'; };
    if (text.size() == 7 && text[4] == '-' && digit(0) && digit(1) && digit(2) && digit(3) &&
        digit(5) && digit(6)) {
        int const year = value(0) * 1000 + value(1) * 100 + value(2) * 10 + value(3);
        if (auto m = of(year, value(5) * 10 + value(6)))
            return *m;
    }
    return fangpin::error{.code = errc::invalid_month,
                          .subject = "a month",
                          .found = "text that is not a month of the calendar",
                          .remedy = "write year and month as \"2022-06\""};
}

}  // namespace fangpin
