/// @file
/// Is it UTF-8?
#pragma once

#include <optional>
#include <string_view>

namespace fangpin::detail {

/// Where the first thing begins that is not UTF-8, in bytes from 0; nothing when all is well.
/// Surrogates, overlong forms and numbers beyond Unicode are not UTF-8.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// How many characters (code points) a text has.
[[nodiscard]] std::size_t count_characters(std::string_view text) noexcept;

}  // namespace fangpin::detail
