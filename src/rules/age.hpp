/// @file
/// How old somebody is.
#pragma once

#include <fangpin/values/month.hpp>
#include <fangpin/values/number_range.hpp>
#include <fangpin/values/possible.hpp>

namespace fangpin::detail {

/// 周岁: completed years in the month of discovery, the month of birth counting as completed.
[[nodiscard]] inline number_range age(possible<month> const& born, possible<month> const& found) {
    auto const years = [](month from, month to) {
        int const months = to - from;
        return number(months >= 0 ? months / 12 : -((11 - months) / 12));
    };
    number_range age;
    age.bounded_below = found.lo() && born.hi();
    age.bounded_above = found.hi() && born.lo();
    if (age.bounded_below)
        age.lo = years(*born.hi(), *found.lo());
    if (age.bounded_above)
        age.hi = years(*born.lo(), *found.hi());
    return age;
}

}  // namespace fangpin::detail
