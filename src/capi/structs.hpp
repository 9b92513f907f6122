/// @file
/// Structs of callers that were built with an older or a newer header.
#pragma once

#include "capi/arguments.hpp"

#include <algorithm>
#include <cstring>
#include <span>

namespace fangpin::capi {

/// Larger than any version of any struct; what claims to be larger is not a struct.
inline constexpr std::size_t largest_struct = 256;

/// Is it a size that some version of a struct may have?
[[nodiscard]] inline bool is_struct_size(std::size_t size) noexcept {
    return size >= sizeof(std::uint32_t) && size <= largest_struct &&
           size % sizeof(std::uint32_t) == 0;
}

/// Copies a struct that says its size first. A shorter one is an older caller's: the tail is zero.
/// A longer one is a newer caller's: it may use nothing that this library does not know.
///
/// @returns `errc::struct_size`
template <class Struct>
[[nodiscard]] result<Struct> read_struct(Struct const& given, std::string_view name) {
    auto const refuse = [&](char const* found) {
        return error{.code = errc::struct_size,
                     .subject = std::string(name),
                     .found = found,
                     .remedy = "set struct_size to its sizeof, or use a newer library"};
    };
    auto const size = static_cast<std::size_t>(given.struct_size);
    if (!is_struct_size(size))
        return refuse("a struct_size that no version has");
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as many bytes as it says
    std::span const bytes(reinterpret_cast<char const*>(&given), size);
    if (size > sizeof(Struct)) {
        auto const tail = bytes.subspan(sizeof(Struct));
        if (std::ranges::any_of(tail, [](char c) { return c != 0; }))
            return refuse("a field that this library does not know");
    }
    Struct known{};
    std::memcpy(&known, bytes.data(), std::min(size, sizeof known));
    known.struct_size = sizeof known;
    return known;
}

/// Sets a struct to its defaults, which are zero everywhere.
template <class Struct>
[[nodiscard]] fangpin_status clear_struct(Struct* made, std::size_t struct_size) noexcept {
    if (made == nullptr)
        return FANGPIN_E_INVALID_ARGUMENT;
    if (!is_struct_size(struct_size))
        return FANGPIN_E_STRUCT_SIZE;
    std::memset(made, 0, struct_size);
    made->struct_size = static_cast<std::uint32_t>(struct_size);
    return FANGPIN_OK;
}

}  // namespace fangpin::capi
