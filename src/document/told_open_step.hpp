/// @file
/// A step that is open in words: by when, how that was counted, what is there and what is missing.
#pragma once

#include "document/case_narrator.hpp"

#include <fangpin/lifecycle/open_step.hpp>

namespace fangpin::detail {

/// @param as_of  the day that overdue days are counted to; none: nothing is said of them
[[nodiscard]] std::string tell_open_step(case_narrator const& to,
                                         case_file const& c,
                                         open_step const& o,
                                         std::optional<date> as_of);

/// A time that runs beside the steps.
[[nodiscard]] std::string tell_term(case_narrator const& to,
                                    running_term const& t,
                                    std::optional<date> as_of);

/// "overdue by 2 days" or "not overdue".
[[nodiscard]] std::string tell_overdue(case_narrator const& to, date due_on, date as_of);

}  // namespace fangpin::detail
