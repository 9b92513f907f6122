/// @file
/// A member of a household.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/month.hpp>

#include <string>

namespace fangpin {

/// One person, by an opaque identifier. There is no field for a name, an identity number, a
/// telephone or an account, and none is to be added.
struct member {
    std::string id{};
    possible<fangpin::relation> relation{};
    possible<fangpin::sex> sex{};
    possible<month> born{};
    possible<bool> registered{};  ///< in the household's registration
    possible<bool> living_in{};   ///< shares its income and spending, also while away for work
    possible_list<possible<fangpin::health>> health{};  ///< complete and empty: healthy
    possible<std::int64_t> disability_grade{};          ///< 0 none, 1 to 4; 1 and 2 are severe
    possible<fangpin::labour> labour{};
    possible<fangpin::school> school{};
    possible<fangpin::allowance> allowance{};
    possible<bool> extreme_hardship{};
    possible<bool> working{};
    possible<bool> medical_insured{};
};

}  // namespace fangpin
