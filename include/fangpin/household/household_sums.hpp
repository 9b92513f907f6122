/// @file
/// What a register holds of a household as sums, where it has no members and entries.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/money.hpp>

#include <array>
#include <optional>

namespace fangpin {

/// Head counts and amounts over the accounting window, as somebody has added them up. What is given
/// takes the place of what would be worked out from members and entries; what is not given is
/// worked out from them, and so, where there are none, not known.
struct household_sums {
    using amount = std::optional<possible<money>>;
    using head_count = std::optional<possible<std::int64_t>>;

    head_count size{};             ///< who share income and spending; at least one
    head_count size_registered{};  ///< who are in the registration
    /// Each class of income and expenditure; none is negative.
    std::array<amount, static_cast<std::size_t>(entry_class::count_)> classes{};
    amount total_income{};         ///< of the four classes of income together; not negative
    amount net_income{};           ///< otherwise income less `business_cost`
    amount previous_net_income{};  ///< over the window a year before

    friend bool operator==(household_sums const&, household_sums const&) = default;
};

}  // namespace fangpin
