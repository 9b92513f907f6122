/// @file
/// What the driver hands over: plain arrays, padded to whole blocks of 256 households.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace fangpin_bench {

/// Rows that are judged together: eight words of 32 bits of each bit plane.
inline constexpr std::size_t block = 256;

/// A three-valued fact as Arrow holds it: one bit a household, lowest first.
struct plane {
    std::uint32_t const* known;  ///< NULL where all are
    std::uint32_t const* value;
};

/// Everything but income. The order is that of `CColumns` in `systems/library.py`.
struct columns {
    std::uint8_t const* registry;  ///< 0 ordinary, 1 out of poverty
    std::uint8_t const* household_size;
    std::int16_t const* residence_months;
    std::int64_t const* rigid_expenditure;
    std::int64_t const* previous_net_income;
    std::array<plane, 12> bars;
    std::array<plane, 6> met;
    std::array<plane, 6> shock;
};

/// What comes out, and where.
struct answers {
    std::uint8_t* code;
    std::uint32_t* mask;
};

}  // namespace fangpin_bench
