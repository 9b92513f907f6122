/// @file
/// How many bits a number needs.
#pragma once

#include "columns/kernels.hpp"

#include <bit>
#include <cstdint>

namespace fangpin::detail {

/// Without the sign.
[[nodiscard]] constexpr unsigned width_of(std::int64_t n) noexcept {
    return static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(n < 0 ? ~n : n)));
}

/// The bits that an end needs; one that is missing needs none.
[[nodiscard]] constexpr std::int64_t magnitude_of(std::int64_t end) {
    return end == no_low_end || end == no_high_end ? 0 : end < 0 ? ~end : end;
}

}  // namespace fangpin::detail
