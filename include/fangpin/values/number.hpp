/// @file
/// Exact numbers.
#pragma once

#include <fangpin/values/wide.hpp>

#include <compare>
#include <cstdint>

namespace fangpin {

class number;

namespace detail {

// Where the way to a result leaves 128 bits: number_widely.hpp.
[[nodiscard]] number added_widely(number const& a, number const& b) noexcept;
[[nodiscard]] std::strong_ordering compared_widely(number const& a, number const& b) noexcept;

/// Greatest common divisor.
[[nodiscard]] constexpr unsigned_wide divisor(unsigned_wide a, unsigned_wide b) noexcept {
    while (b != 0) {
        auto const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

}  // namespace detail

/// A rational number, exact: `number(1) / number(3)` is one third, and `0.1 + 0.2` is `0.3`.
///
/// Numerator and denominator have 128 bits. A result beyond that is not rounded but becomes
/// `overflow()`, which every further operation keeps; a division by zero likewise.
class number {
public:
    constexpr number() = default;
    constexpr explicit number(std::int64_t whole) noexcept : numerator_(whole) {}
    [[nodiscard]] static constexpr number of_wide(wide whole) noexcept {
        number n;
        n.numerator_ = whole;
        return n;
    }
    [[nodiscard]] static constexpr number of_fraction(wide numerator, wide denominator) noexcept {
        return reduced(numerator, denominator);
    }
    [[nodiscard]] static constexpr number overflow() noexcept {
        number n;
        n.denominator_ = 0;
        return n;
    }

    [[nodiscard]] constexpr bool overflowed() const noexcept { return denominator_ == 0; }
    [[nodiscard]] constexpr bool is_whole() const noexcept { return denominator_ == 1; }
    [[nodiscard]] constexpr wide numerator() const noexcept { return numerator_; }
    [[nodiscard]] constexpr wide denominator() const noexcept { return denominator_; }
    [[nodiscard]] constexpr int sign() const noexcept {
        return (numerator_ > 0 ? 1 : 0) - (numerator_ < 0 ? 1 : 0);
    }

    friend constexpr number operator+(number const& a, number const& b) noexcept {
        wide sum = 0;
        if (a.is_whole() && b.is_whole())
            return add_overflows(a.numerator_, b.numerator_, sum) ? overflow() : of_wide(sum);
        return added(a, b);
    }
    friend constexpr number operator-(number const& a) noexcept {
        number n = a;
        return subtract_overflows(0, a.numerator_, n.numerator_) ? overflow() : n;
    }
    friend constexpr number operator-(number const& a, number const& b) noexcept {
        wide difference = 0;
        if (a.is_whole() && b.is_whole())
            return subtract_overflows(a.numerator_, b.numerator_, difference) ? overflow()
                                                                              : of_wide(difference);
        return added(a, -b);
    }
    friend constexpr number operator*(number const& a, number const& b) noexcept {
        wide product = 0;
        if (a.is_whole() && b.is_whole())
            return multiply_overflows(a.numerator_, b.numerator_, product) ? overflow()
                                                                           : of_wide(product);
        // Crosswise reduction keeps intermediate results as small as the result itself.
        return multiplied(reduced(a.numerator_, b.denominator_),
                          reduced(b.numerator_, a.denominator_));
    }
    friend constexpr number operator/(number const& a, number const& b) noexcept {
        if (b.numerator_ == 0 || a.overflowed() || b.overflowed())
            return overflow();
        return a * reduced(b.denominator_, b.numerator_);
    }

    /// Exact order. Two numbers that overflowed have none and are not to be compared.
    friend constexpr std::strong_ordering operator<=>(number const& a, number const& b) noexcept {
        if (a.denominator_ == b.denominator_)
            return a.numerator_ <=> b.numerator_;
        return crosswise(a, b);
    }
    /// By itself, for it is most of what rules ask.
    friend constexpr bool operator<(number const& a, number const& b) noexcept {
        return a.denominator_ == b.denominator_ ? a.numerator_ < b.numerator_ : crosswise(a, b) < 0;
    }
    friend constexpr bool operator==(number const& a, number const& b) noexcept {
        return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
    }

private:
    [[nodiscard]] static constexpr number reduced(wide numerator, wide denominator) noexcept {
        if (denominator == 1)
            return of_wide(numerator);
        if (denominator == 0)
            return overflow();
        auto over = magnitude(numerator);
        auto under = magnitude(denominator);
        auto const common = detail::divisor(over, under);
        over /= common;
        under /= common;
        bool const negative = (numerator < 0) != (denominator < 0);
        constexpr auto most = (~unsigned_wide{0}) >> 1U;
        if (under > most || over > most + (negative ? 1U : 0U))
            return overflow();
        number n;
        n.numerator_ = static_cast<wide>(negative ? -over : over);
        n.denominator_ = static_cast<wide>(under);
        return n;
    }
    [[nodiscard]] static constexpr number multiplied(number const& a, number const& b) noexcept {
        number n;
        if (a.overflowed() || b.overflowed() ||
            multiply_overflows(a.numerator_, b.numerator_, n.numerator_) ||
            multiply_overflows(a.denominator_, b.denominator_, n.denominator_))
            return overflow();
        return n;
    }
    [[nodiscard]] static constexpr number added(number const& a, number const& b) noexcept {
        wide left = 0;
        wide right = 0;
        wide sum = 0;
        wide denominator = 0;
        if (a.overflowed() || b.overflowed())
            return overflow();
        if (multiply_overflows(a.numerator_, b.denominator_, left) ||
            multiply_overflows(b.numerator_, a.denominator_, right) ||
            add_overflows(left, right, sum) ||
            multiply_overflows(a.denominator_, b.denominator_, denominator))
            return detail::added_widely(a, b);
        return reduced(sum, denominator);
    }
    // Kept out of line, so that the comparison of whole numbers is not.
    [[nodiscard, gnu::noinline]] static constexpr std::strong_ordering crosswise(
        number const& a, number const& b) noexcept {
        wide left = 0;
        wide right = 0;
        if (!multiply_overflows(a.numerator_, b.denominator_, left) &&
            !multiply_overflows(b.numerator_, a.denominator_, right))
            return left <=> right;
        return detail::compared_widely(a, b);
    }

    wide numerator_ = 0;
    wide denominator_ = 1;  // always positive; 0 marks an overflow
};

/// Largest whole number that is not above `n`.
[[nodiscard]] constexpr number floor(number const& n) noexcept {
    if (n.overflowed() || n.is_whole())
        return n;
    wide const toward_zero = n.numerator() / n.denominator();
    return number::of_wide(n.sign() < 0 ? toward_zero - 1 : toward_zero);
}

/// Smallest whole number that is not below `n`.
[[nodiscard]] constexpr number ceiling(number const& n) noexcept {
    return n.is_whole() ? n : -floor(-n);
}

}  // namespace fangpin

// Boost.Multiprecision takes longer to compile than all else: whoever links fangpin::fangpin finds
// the two functions there, whoever uses headers alone has them here.
#ifndef FANGPIN_COMPILED
#include <fangpin/values/number_widely.hpp>
#endif
