/// @file
/// The command that draws the course of cases.
#pragma once

#include "cli/commands.hpp"

namespace fangpin::cli {

/// Adds `diagram` to `fangpin case`.
void add_case_diagram(CLI::App& under, action& chosen);

}  // namespace fangpin::cli
