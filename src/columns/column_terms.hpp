/// @file
/// What registers write in their headers and cells that is neither a fact nor a code: one of the
/// tables of terms.
#pragma once

#include "columns/flat_columns.hpp"

#include <array>
#include <string_view>

namespace fangpin::detail {

struct special_column {
    std::string_view name;
    std::string_view zh;
    flat_meaning means;
};

inline constexpr std::array special_columns{
    special_column{"id", "户编号", flat_meaning::id},
    special_column{"area", "行政区划代码", flat_meaning::area},
    special_column{"discovered", "发现月份", flat_meaning::discovered},
    special_column{"total_income", "家庭总收入", flat_meaning::total_income}};

struct yes_no_word {
    std::string_view word;  ///< in small letters
    bool yes;
};

/// Where a register has nothing but text.
inline constexpr std::array yes_no_words{yes_no_word{"true", true},
                                         yes_no_word{"false", false},
                                         yes_no_word{"yes", true},
                                         yes_no_word{"no", false},
                                         yes_no_word{"1", true},
                                         yes_no_word{"0", false},
                                         yes_no_word{"是", true},
                                         yes_no_word{"否", false}};

/// The same in an error.
inline constexpr std::string_view yes_no_remedy =
    "write true or false, yes or no, 是 or 否, 1 or 0, or nothing where it is not known";

}  // namespace fangpin::detail
