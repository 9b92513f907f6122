/// @file
/// Texts of others as a reader may be shown them.
#pragma once

#include <string>
#include <string_view>

namespace fangpin::detail {

/// The text with a replacement character for each that steers a terminal or turns the direction of
/// what follows: a pack must not be able to show one rule and mean another. Line ends stay.
[[nodiscard]] std::string printable(std::string_view text);

/// The same on one line, so that a text cannot begin a line that looks like somebody else's.
[[nodiscard]] std::string printable_line(std::string_view text);

}  // namespace fangpin::detail
