/// @file
/// A decision as sentences.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin {

enum class language : std::uint8_t { zh, en };

/// What an official can read aloud to the household: what was asked, each clause with its wording
/// and its answer, the figures, what is missing, and which readings were taken.
///
/// @pre the decision was made with its account
[[nodiscard]] std::string explain(decision const& d, language lang);

}  // namespace fangpin
