/// @file
/// The characters of a text.
#pragma once

#include <string_view>
#include <vector>

namespace fangpin::detail {

/// A character (code point) and the bytes that it stands in.
struct character {
    char32_t point = 0;
    std::string_view bytes{};

    /// Columns of a terminal: 2 for what Chinese fonts draw on a full square, quotation marks and
    /// dashes included.
    [[nodiscard]] int width() const noexcept;
};

/// @pre `text` is UTF-8; what is not comes as U+FFFD, byte by byte
[[nodiscard]] std::vector<character> characters_of(std::string_view text);

}  // namespace fangpin::detail
