/// @file
/// Text in lines of a terminal.
#pragma once

#include <string>
#include <string_view>

namespace fangpin::detail {

/// Breaks text at spaces and between Chinese characters, so that lines have at most `width`
/// columns; a word that is longer keeps whole. No line begins with closing punctuation.
struct folding {
    std::size_t first = 0;  ///< columns that the first line is indented by
    std::size_t rest = 0;   ///< and those after it
    std::size_t width = 100;
};

/// @returns lines, each with its end
[[nodiscard]] std::string folded(std::string_view text, folding const& how);

}  // namespace fangpin::detail
