/// @file
/// Exact sums and comparisons on whose way 128 bits do not suffice.
#pragma once

#include <fangpin/values/number.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#ifdef FANGPIN_COMPILED
#define FANGPIN_INLINE
#else
#define FANGPIN_INLINE inline
#endif

namespace fangpin::detail {

// NOLINTBEGIN(misc-definitions-in-headers): in one file only where they are not inline
/// The way to a sum may need 256 bits where the sum does not.
FANGPIN_INLINE number added_widely(number const& a, number const& b) noexcept {
    using boost::multiprecision::int256_t;
    auto const common =
        static_cast<wide>(divisor(magnitude(a.denominator()), magnitude(b.denominator())));
    int256_t sum = int256_t(a.numerator()) * (b.denominator() / common) +
                   int256_t(b.numerator()) * (a.denominator() / common);
    // What sum and denominator share is a divisor of what the denominators share.
    auto const rest = static_cast<wide>(int256_t(sum % common));
    auto const shared = static_cast<wide>(divisor(magnitude(rest), magnitude(common)));
    sum /= shared;
    int256_t const most = (int256_t(1) << 127U) - 1;
    wide denominator = 0;
    if (sum > most || sum < -most - 1 ||
        multiply_overflows(a.denominator() / common, b.denominator() / shared, denominator))
        return number::overflow();
    return number::of_fraction(static_cast<wide>(sum), denominator);
}

/// Two products of 128 bits always fit 256.
FANGPIN_INLINE std::strong_ordering compared_widely(number const& a, number const& b) noexcept {
    using boost::multiprecision::int256_t;
    int const order = (int256_t(a.numerator()) * b.denominator())
                          .compare(int256_t(b.numerator()) * a.denominator());
    return order <=> 0;
}
// NOLINTEND(misc-definitions-in-headers)

}  // namespace fangpin::detail

#undef FANGPIN_INLINE
