/// @file
/// One event of a case in words.
#pragma once

#include "document/case_narrator.hpp"

namespace fangpin::detail {

struct told_event {
    std::string what{};
    std::string cited{};   ///< the clause that has it done; empty where no text does
    bool decides = false;  ///< approves or refuses a procedure
};

/// @param before  the case as it was when the event came
[[nodiscard]] told_event tell_event(case_narrator const& say,
                                    case_file const& before,
                                    case_event const& e);

}  // namespace fangpin::detail
