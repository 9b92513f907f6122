/// @file
/// An amount of income or expenditure over whole months.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/money.hpp>
#include <fangpin/values/month_window.hpp>

#include <string>

namespace fangpin {

struct entry {
    fangpin::entry_class entry_class = entry_class::wage;
    month_window months{};
    possible<money> amount{};  ///< never negative; not known: the months are covered all the same
    possible<fangpin::cause> cause{};
    std::string item{};    ///< free text; only told apart, never judged
    std::string member{};  ///< whose; empty: the household's
};

}  // namespace fangpin
