/// @file
/// What would settle an outcome, in words.
#pragma once

#include "decision/narrator.hpp"

namespace fangpin::detail {

/// One sentence for each set of answers, the shortest first; without those that no kind of
/// household can give.
[[nodiscard]] std::vector<std::string> settling_sentences(decision const& d, narrator const& say);

}  // namespace fangpin::detail
