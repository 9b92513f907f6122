/// @file
/// Views of cases: what `fangpin case replay`, `agenda` and `explain` have in common.
#pragma once

#include "cli/commands.hpp"

#include <fangpin.h>

namespace fangpin::cli {

/// A C function that looks at the cases of some events.
using case_view_call = std::function<fangpin_status(fangpin_policy const*,
                                                    fangpin_str,
                                                    fangpin_case_options const*,
                                                    fangpin_text**,
                                                    fangpin_error**)>;

/// Adds a command that prints what a call makes of events.
///
/// @param day_needed  must `--on` be given?
CLI::App* add_case_view(CLI::App& under,
                        action& chosen,
                        std::string const& name,
                        std::string const& what,
                        case_view_call const& ask,
                        bool day_needed);

}  // namespace fangpin::cli
