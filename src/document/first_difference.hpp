/// @file
/// Where two documents part.
#pragma once

#include "document/json_tape.hpp"

#include <optional>

namespace fangpin::detail {

/// The path of the first value that two documents do not share, `decision.income.net`; nothing
/// where they share all.
[[nodiscard]] std::optional<std::string> first_difference(json_tape const& a, json_tape const& b);

}  // namespace fangpin::detail
