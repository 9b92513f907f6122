/// @file
/// How a clue comes in.
#pragma once

#include <fangpin/policy/procedure.hpp>

namespace fangpin {

/// A way in which clues reach those who verify them.
///
/// @clause MEK-36, MEK-37, MEK-38, MEK-40, MEK-42, JH-05
struct channel {
    std::string id{};
    std::string clause{};
    std::string source{};
    std::vector<std::string> also{};
    std::string title{};
    std::string title_en{};
    std::vector<std::string> forms{};        ///< one of which must be named; none: it has none
    std::vector<std::string> posts{};        ///< who may bring the clue; none: anybody
    std::optional<procedure_kind> begins{};  ///< at once, with the clue
    bool of_event = false;                   ///< it is about a disaster, not about a household
};

}  // namespace fangpin
