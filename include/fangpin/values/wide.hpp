/// @file
/// 128-bit integers, checked, for exact arithmetic on fen.
#pragma once

#include <cstdint>

namespace fangpin {

/// Wide enough for any product of two 64-bit amounts.
__extension__ using wide = __int128;
__extension__ using unsigned_wide = unsigned __int128;

/// The distance from zero, also of the smallest number, whose negative 128 bits do not hold.
[[nodiscard]] constexpr unsigned_wide magnitude(wide a) noexcept {
    return a < 0 ? -static_cast<unsigned_wide>(a) : static_cast<unsigned_wide>(a);
}

[[nodiscard]] constexpr bool add_overflows(wide a, wide b, wide& sum) noexcept {
    return __builtin_add_overflow(a, b, &sum);
}
[[nodiscard]] constexpr bool subtract_overflows(wide a, wide b, wide& difference) noexcept {
    return __builtin_sub_overflow(a, b, &difference);
}
[[nodiscard]] constexpr bool multiply_overflows(wide a, wide b, wide& product) noexcept {
    return __builtin_mul_overflow(a, b, &product);
}

[[nodiscard]] constexpr bool fits_64(wide a) noexcept {
    return a >= INT64_MIN && a <= INT64_MAX;
}

}  // namespace fangpin
