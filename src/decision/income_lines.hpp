/// @file
/// What an explanation says of the income.
#pragma once

#include "decision/narrator.hpp"

namespace fangpin::detail {

struct income_line {
    std::string words{};
    int indent = 0;
};

/// Months, classes, net income, people, and how it lies to the standard.
[[nodiscard]] std::vector<income_line> income_lines(decision const& d, narrator const& say);

}  // namespace fangpin::detail
