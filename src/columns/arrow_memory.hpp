/// @file
/// Values as they lie in Arrow's buffers, which need not be aligned.
#pragma once

#include <cstdint>
#include <cstring>

namespace fangpin::detail {

[[nodiscard]] inline bool bit_at(void const* bits, std::int64_t place) noexcept {
    return (static_cast<std::uint8_t const*>(bits)[place / 8] >> place % 8 & 1U) != 0;
}

template <class T>
[[nodiscard]] T value_at(void const* values, std::int64_t place) noexcept {
    T value;
    std::memcpy(&value,
                static_cast<char const*>(values) + place * static_cast<std::int64_t>(sizeof(T)),
                sizeof(T));
    return value;
}

}  // namespace fangpin::detail
