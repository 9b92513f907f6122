/// @file
/// Days off and make-up working days, as a notice announces them.
#pragma once

#include <fangpin/values/area.hpp>
#include <fangpin/values/date.hpp>

#include <vector>

namespace fangpin {

/// What is announced for one year. Days that neither list names are as the week has them.
struct calendar_year {
    int year = 0;
    std::vector<date> off{};   ///< 放假; weekends within a holiday may be named too
    std::vector<date> work{};  ///< 上班: days worked that would be days off
};

/// What somebody announces for an area: the State Council for the country, whose area has no code,
/// or a local people's government that gives its people their own festival.
struct calendar_layer {
    fangpin::area area{};
    std::string source{};  ///< who has announced it
    std::vector<calendar_year> years{};
};

}  // namespace fangpin
