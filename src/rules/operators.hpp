/// @file
/// What each operator of the rule language does to possible values: the one definition of each.
#pragma once

#include <fangpin/values/date.hpp>
#include <fangpin/values/number_range.hpp>

#include <bit>
#include <cstdint>

namespace fangpin::detail {

constexpr std::uint64_t failed_bit = std::uint64_t{1} << 63U;

/// Do two sets of texts hold the same text?
[[nodiscard]] constexpr truth same_text(std::uint64_t a, std::uint64_t b) noexcept {
    if (a == failed_bit || b == failed_bit)
        return truth::fault();
    bool const fails = ((a | b) & failed_bit) != 0;
    a &= ~failed_bit;
    b &= ~failed_bit;
    bool const one_left = (a & (a - 1)) == 0;  // has_single_bit is a call on plain x86-64
    auto const same = truth::of(!one_left || a != b, (a & b) != 0);
    return fails ? same.joined(truth::fault()) : same;
}

[[nodiscard]] constexpr truth within_texts(std::uint64_t a, std::uint64_t set) noexcept {
    auto const known = a & ~failed_bit;
    auto const within = truth::of((known & ~set) != 0, (known & set) != 0);
    return a == known ? within : within.joined(truth::fault());
}

[[nodiscard]] constexpr truth same_truth(truth a, truth b) noexcept {
    bool const same = (a.may_be_yes() && b.may_be_yes()) || (a.may_be_no() && b.may_be_no());
    bool const differ = (a.may_be_yes() && b.may_be_no()) || (a.may_be_no() && b.may_be_yes());
    auto const answer = truth::of(differ, same);
    return a.may_fail() || b.may_fail() ? answer.joined(truth::fault()) : answer;
}

[[nodiscard]] constexpr truth choose(truth asked, truth then, truth otherwise) noexcept {
    unsigned bits = truth::fault().bits() & asked.bits();
    if (asked.may_be_yes())
        bits |= then.bits();
    if (asked.may_be_no())
        bits |= otherwise.bits();
    return truth::of_bits(bits);
}

[[nodiscard]] constexpr number_range choose(truth asked,
                                            number_range const& then,
                                            number_range const& otherwise) noexcept {
    using enum number_range::failure;
    if (!asked.may_be_yes() && !asked.may_be_no())
        return number_range::failing(out_of_range);
    auto chosen = asked.is_open() ? then.joined(otherwise) : asked.may_be_yes() ? then : otherwise;
    chosen.may_fail = chosen.failed == none && (chosen.may_fail || asked.may_fail());
    return chosen;
}

[[nodiscard]] constexpr std::uint64_t choose(truth asked,
                                             std::uint64_t then,
                                             std::uint64_t otherwise) noexcept {
    return (asked.may_be_yes() ? then : 0) | (asked.may_be_no() ? otherwise : 0) |
           (asked.may_fail() ? failed_bit : 0);
}

/// A range through a function that never falls: both ends go through it.
template <class Function>
[[nodiscard]] constexpr number_range rising(number_range r, Function f) {
    bool const known = r.is_point();
    if (r.bounded_below)
        r.lo = f(r.lo);
    if (r.bounded_above)
        r.hi = f(r.hi);
    return r.checked(known);
}

[[nodiscard]] constexpr number_range absolute(number_range const& r) {
    number const zero;
    if (r.failed != number_range::failure::none || (r.bounded_below && r.lo >= zero))
        return r;
    if (r.bounded_above && r.hi <= zero)
        return -r;
    auto result = number_range::at_least(zero);  // zero lies inside
    if (r.bounded_below && r.bounded_above)
        result = number_range::between(zero, std::max(-r.lo, r.hi));
    result.may_fail = result.may_fail || r.may_fail;
    return result;
}

enum class rounding : std::uint8_t { half_up, half_down, half_even, up, down };

/// Rounds to so many decimal places, away from zero or towards it as FEEL's functions say.
[[nodiscard]] inline number rounded(number const& n, number const& places, rounding how) {
    number factor(1);
    for (auto p = places.numerator(); p != 0; p += p > 0 ? -1 : 1)
        factor = p > 0 ? factor * number(10) : factor / number(10);
    auto const scaled = n * factor;
    if (scaled.overflowed())
        return scaled;
    bool const negative = scaled.sign() < 0;
    auto const size = negative ? -scaled : scaled;
    auto const whole = floor(size);
    auto const rest = size - whole;
    auto const half = number::of_fraction(1, 2);
    bool raise = false;
    switch (how) {
    case rounding::half_up: raise = rest >= half; break;
    case rounding::half_down: raise = rest > half; break;
    case rounding::half_even:
        raise = rest > half || (rest == half && whole.numerator() % 2 != 0);
        break;
    case rounding::up: raise = rest > number(); break;
    case rounding::down: break;
    }
    auto const result = (raise ? whole + number(1) : whole) / factor;
    return negative ? -result : result;
}

/// A day some months on, as far as the calendar reaches.
[[nodiscard]] inline number plus_months(number const& day, number const& months) {
    if (day.overflowed() || months.overflowed())
        return number::overflow();
    auto const from = date::of_index(static_cast<std::int32_t>(day.numerator()));
    if (months > number(12'000) || months < number(-12'000))
        return number::overflow();
    auto const by = static_cast<int>(months.numerator());
    auto const target = from.month() + by;
    if (!month::of(target.year(), target.month_of_year()))
        return number::overflow();
    return number(from.plus_months(by).index());
}

/// A day or month where the calendar has it, from 1400 to 9999.
[[nodiscard]] inline number in_calendar(number const& n, bool days) {
    static auto const first = *month::of(1400, 1);
    static auto const last = *month::of(9999, 12);
    auto const from = number(days ? date::first_day_of(first).index() : first.index());
    auto const to = number(days ? date::last_day_of(last).index() : last.index());
    return n < from || n > to ? number::overflow() : n;
}

}  // namespace fangpin::detail
