/// @file
/// What an undetermined outcome hangs on.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin::detail {

/// Works out the exact outcome from the policy's outcome table, and where it stays open which facts
/// it hangs on and which answers would settle it.
///
/// @param m  as the run left it
/// @param hanging_on  otherwise the exact outcome alone
void settle(decision& d, machine& m, bool hanging_on);

}  // namespace fangpin::detail
