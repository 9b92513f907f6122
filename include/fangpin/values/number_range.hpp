/// @file
/// Numbers that are not fully known: closed intervals, either end of which may be open.
#pragma once

#include <fangpin/values/number.hpp>
#include <fangpin/values/truth.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace fangpin {

/// All numbers from `lo` to `hi`; an end that is not there is unbounded. A point is a known number.
///
/// Every operator gives all results that its operands allow. A result that cannot be had at all (a
/// division by zero, more than 128 bits) is `failed`, and stays so; one that perhaps cannot be had
/// `may_fail`, beside the numbers that it may be, and settles nothing.
struct number_range {
    /// Why there is no number.
    enum class failure : std::uint8_t { none, out_of_range, division_by_zero, empty_list };

    number lo{};
    number hi{};
    bool bounded_below = false;
    bool bounded_above = false;
    failure failed = failure::none;
    bool may_fail = false;

    [[nodiscard]] static constexpr number_range point(number const& n) noexcept {
        return between(n, n);
    }
    [[nodiscard]] static constexpr number_range between(number const& lo,
                                                        number const& hi) noexcept {
        return number_range{.lo = lo, .hi = hi, .bounded_below = true, .bounded_above = true}
            .checked(lo == hi);
    }
    [[nodiscard]] static constexpr number_range at_least(number const& lo) noexcept {
        return {.lo = lo, .bounded_below = true};
    }
    [[nodiscard]] static constexpr number_range any() noexcept { return {}; }
    [[nodiscard]] static constexpr number_range failing(failure why) noexcept {
        return {.failed = why};
    }

    [[nodiscard]] constexpr bool is_point() const noexcept {
        return bounded_below && bounded_above && lo == hi && failed == failure::none && !may_fail;
    }
    [[nodiscard]] constexpr bool is_any() const noexcept {
        return !bounded_below && !bounded_above && failed == failure::none;
    }

    /// The smallest range that holds both.
    [[nodiscard]] constexpr number_range joined(number_range const& other) const noexcept {
        if (failed != failure::none && other.failed != failure::none)
            return failing(std::max(failed, other.failed));
        number_range r = failed != failure::none ? other : *this;
        r.may_fail = may_fail || other.may_fail;
        if (failed != other.failed) {  // one of them is a number
            r.may_fail = true;
            return r;
        }
        r.bounded_below = bounded_below && other.bounded_below;
        r.bounded_above = bounded_above && other.bounded_above;
        if (r.bounded_below)
            r.lo = std::min(lo, other.lo);
        if (r.bounded_above)
            r.hi = std::max(hi, other.hi);
        return r.checked(false);
    }

    /// The same range with overflows taken out: that of a known number fails, an end of a range is
    /// unbounded then. Ends that are not there become zero, so that equal ranges compare equal.
    [[nodiscard]] constexpr number_range checked(bool known) const noexcept {
        bool const low = bounded_below && lo.overflowed();
        bool const high = bounded_above && hi.overflowed();
        if (failed != failure::none || ((low || high) && known))
            return failing(std::max(failed, low || high ? failure::out_of_range : failed));
        number_range r = *this;
        r.may_fail = may_fail || low || high;
        r.bounded_below = bounded_below && !low;
        r.bounded_above = bounded_above && !high;
        if (!r.bounded_below)
            r.lo = number();
        if (!r.bounded_above)
            r.hi = number();
        return r;
    }

    friend constexpr number_range operator+(number_range const& a, number_range const& b) noexcept {
        number_range r;
        r.bounded_below = a.bounded_below && b.bounded_below;
        r.bounded_above = a.bounded_above && b.bounded_above;
        if (r.bounded_below)
            r.lo = a.lo + b.lo;
        if (r.bounded_above)
            r.hi = a.hi + b.hi;
        r.failed = std::max(a.failed, b.failed);
        r.may_fail = a.may_fail || b.may_fail;
        bool const fine = r.failed == failure::none && !r.lo.overflowed() && !r.hi.overflowed();
        return fine ? r : r.checked(a.is_point() && b.is_point());
    }
    friend constexpr number_range operator-(number_range const& a) noexcept {
        return number_range{.lo = -a.hi,
                            .hi = -a.lo,
                            .bounded_below = a.bounded_above,
                            .bounded_above = a.bounded_below,
                            .failed = a.failed,
                            .may_fail = a.may_fail}
            .checked(a.is_point());
    }
    friend constexpr number_range operator-(number_range const& a, number_range const& b) noexcept {
        return a + -b;
    }
    friend constexpr number_range operator*(number_range const& a, number_range const& b) noexcept;
    friend constexpr number_range operator/(number_range const& a, number_range const& b) noexcept;
    friend constexpr bool operator==(number_range const&, number_range const&) = default;
};

namespace detail {

/// An end of a range, infinite ends included.
struct range_end {
    number value{};
    int infinite = 0;     ///< -1 below everything, +1 above everything, 0 the value
    bool beyond = false;  ///< infinite only because 128 bits do not hold it

    friend constexpr range_end operator*(range_end const& a, range_end const& b) noexcept {
        int const sign = (a.infinite != 0 ? a.infinite : a.value.sign()) *
                         (b.infinite != 0 ? b.infinite : b.value.sign());
        if (a.infinite != 0 || b.infinite != 0)
            return {.infinite = sign};  // zero times an unbounded end is zero
        auto const product = a.value * b.value;
        if (product.overflowed())
            return {.infinite = sign, .beyond = true};
        return {.value = product};
    }
    friend constexpr bool operator<(range_end const& a, range_end const& b) noexcept {
        return a.infinite != 0 || b.infinite != 0 ? a.infinite < b.infinite : a.value < b.value;
    }
};

[[nodiscard]] constexpr range_end lower_end(number_range const& r) noexcept {
    return r.bounded_below ? range_end{.value = r.lo} : range_end{.infinite = -1};
}
[[nodiscard]] constexpr range_end upper_end(number_range const& r) noexcept {
    return r.bounded_above ? range_end{.value = r.hi} : range_end{.infinite = 1};
}

}  // namespace detail

constexpr number_range operator*(number_range const& a, number_range const& b) noexcept {
    using enum number_range::failure;
    if (a.failed != none || b.failed != none)
        return number_range::failing(std::max(a.failed, b.failed));
    if (a.is_point() && b.is_point())
        return number_range::point(a.lo * b.lo);
    auto const products = {detail::lower_end(a) * detail::lower_end(b),
                           detail::lower_end(a) * detail::upper_end(b),
                           detail::upper_end(a) * detail::lower_end(b),
                           detail::upper_end(a) * detail::upper_end(b)};
    auto const [low, high] = std::minmax(products);
    number_range r{.may_fail = a.may_fail || b.may_fail};
    for (auto const& end : products)
        r.may_fail = r.may_fail || end.beyond;
    r.bounded_below = low.infinite == 0;
    r.bounded_above = high.infinite == 0;
    if (r.bounded_below)
        r.lo = low.value;
    if (r.bounded_above)
        r.hi = high.value;
    return r;
}

/// A division by zero fails; by something that may be zero it may give any number.
constexpr number_range operator/(number_range const& a, number_range const& b) noexcept {
    using enum number_range::failure;
    if (a.failed != none || b.failed != none)
        return number_range::failing(std::max(a.failed, b.failed));
    number const zero;
    if (b.is_point() && b.lo == zero)
        return number_range::failing(division_by_zero);
    bool const above_zero = b.bounded_below && b.lo > zero;
    bool const below_zero = b.bounded_above && b.hi < zero;
    if (!above_zero && !below_zero)
        return {.may_fail = true};
    // 1 / b is a bounded range: an unbounded end of b becomes the end zero.
    auto const one = number(1);
    auto inverse = number_range::between(b.bounded_above ? one / b.hi : zero,
                                         b.bounded_below ? one / b.lo : zero);
    inverse.may_fail = inverse.may_fail || b.may_fail;
    return a * inverse;
}

namespace detail {

/// An answer about two numbers, either of which may fail.
[[nodiscard]] constexpr truth unless_failing(number_range const& a,
                                             number_range const& b,
                                             truth answer) noexcept {
    using enum number_range::failure;
    if (a.failed != none || b.failed != none)
        return truth::fault();
    return a.may_fail || b.may_fail ? answer.joined(truth::fault()) : answer;
}

}  // namespace detail

/// Is a below b? Settled as soon as the ranges do not overlap.
[[nodiscard]] constexpr truth less(number_range const& a, number_range const& b) noexcept {
    bool const always = a.bounded_above && b.bounded_below && a.hi < b.lo;
    bool const never = a.bounded_below && b.bounded_above && !(a.lo < b.hi);
    return detail::unless_failing(a, b, truth::of(!always, !never));
}

[[nodiscard]] constexpr truth equal(number_range const& a, number_range const& b) noexcept {
    bool const apart = (a.bounded_above && b.bounded_below && a.hi < b.lo) ||
                       (b.bounded_above && a.bounded_below && b.hi < a.lo);
    bool const points = a.bounded_below && a.bounded_above && b.bounded_below && b.bounded_above &&
                        a.lo == a.hi && b.lo == b.hi;
    return detail::unless_failing(a, b, truth::of(apart || !points, !apart));
}

}  // namespace fangpin
