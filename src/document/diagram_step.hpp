/// @file
/// The boxes of a procedure's steps.
#pragma once

#include "document/diagram_parts.hpp"

namespace fangpin::detail {

/// Steps of one box, by their places in the procedure.
using steps_of_box = std::vector<std::size_t>;

/// The boxes of a procedure, in the order of their first steps. Plain steps that are side by side,
/// with the same needs, level and time and the same steps behind them, share one: seventeen
/// departments that report each by itself would leave the rest too small to read.
[[nodiscard]] std::vector<steps_of_box> boxes_of(procedure const& p);

/// What an entry carries out: its clause or source, and those that it carries out beside it.
[[nodiscard]] std::string clauses_of(narrator const& say,
                                     std::string const& first,
                                     std::vector<std::string> const& also);

/// How long something may take.
[[nodiscard]] std::string time_in_words(narrator const& say, time_allowed const& allowed);

[[nodiscard]] char const* color_of(step_course c);

void draw_box(drawing& to, procedure const& p, steps_of_box const& steps, std::string_view name);

}  // namespace fangpin::detail
