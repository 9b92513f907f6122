/// @file
/// Why a rule has no answer.
#pragma once

#include <fangpin/rules/machine.hpp>
#include <fangpin/values/error.hpp>

namespace fangpin::detail {

/// The failure that came first in working out an expression after a run, the rounds of its loops
/// included; `out_of_range` where no number failed.
[[nodiscard]] number_range::failure failure_in(machine& m, std::uint32_t root);

/// The same in words.
[[nodiscard]] error failed_rule(std::string subject, number_range::failure why);

}  // namespace fangpin::detail
