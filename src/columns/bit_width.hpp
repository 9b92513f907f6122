/// @file
/// How many bits a number needs.
#pragma once

#include <bit>
#include <cstdint>

namespace fangpin::detail {

/// Without the sign.
[[nodiscard]] constexpr unsigned width_of(std::int64_t n) noexcept {
    return static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(n < 0 ? ~n : n)));
}

}  // namespace fangpin::detail
