/// @file
/// How many people a household has, counted in the two ways that the texts know.
#pragma once

#include <fangpin/household/household.hpp>

namespace fangpin {

/// Members for whom `member::*` (registered, or living in) holds; a range where that is not known.
///
/// @returns at least 0; without an upper end where more members may exist
[[nodiscard]] inline possible<std::int64_t> count_members(possible_list<member> const& members,
                                                          possible<bool> member::* which) {
    std::int64_t certain = 0;
    std::int64_t perhaps = 0;
    for (auto const& m : members.items) {
        certain += (m.*which).truth().is_yes() ? 1 : 0;
        perhaps += (m.*which).truth().may_be_yes() ? 1 : 0;
    }
    return possible<std::int64_t>::between(
        certain, members.complete ? std::optional(perhaps) : std::nullopt);
}

/// 家庭人口: the members who share the household's income and spending, whatever their
/// registration says (户在人不在, 人在户不在). Somebody always does.
///
/// @clause MEK-11
[[nodiscard]] inline possible<std::int64_t> household_size(household const& h) {
    auto const count = count_members(h.members, &member::living_in);
    return possible<std::int64_t>::between(std::max<std::int64_t>(1, *count.lo()), count.hi());
}

/// 户籍人口: kept and shown beside the household's size.
///
/// @clause MEK-11
[[nodiscard]] inline possible<std::int64_t> size_registered(household const& h) {
    return count_members(h.members, &member::registered);
}

}  // namespace fangpin
