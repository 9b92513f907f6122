/// @file
/// Net income of one block of households, from each of the three forms of the data.
#pragma once

#include "bit_planes.hpp"

namespace fangpin_bench {

/// Twelve months of four classes of income and of costs.
struct monthly_columns {
    std::array<std::int64_t const*, 48> income;
    std::array<std::int64_t const*, 12> cost;
};

/// One row a household and month, households in order.
struct ledger {
    std::uint32_t const* household;
    std::array<std::int64_t const*, 4> income;
    std::int64_t const* cost;
    std::size_t rows;
};

/// Households of which months are added up before they are judged: long runs of each column, as
/// sixty streams are more than a processor follows.
inline constexpr std::size_t stretch = 8 * block;

FANGPIN_INLINE void net_of_months(monthly_columns const& m,
                                  std::size_t first,
                                  std::size_t count,
                                  std::int64_t* net) {
    for (std::size_t i = 0; i < count; ++i)
        net[i] = m.income[0][first + i];
    for (std::size_t k = 1; k < 48; ++k)
        for (std::size_t i = 0; i < count; ++i)
            net[i] += m.income[k][first + i];
    for (auto const* column : m.cost)
        for (std::size_t i = 0; i < count; ++i)
            net[i] -= column[first + i];
}

/// Goes on from row `at` to the first row of the next block, which it returns.
FANGPIN_INLINE std::size_t net_of_ledger(ledger const& l,
                                         std::size_t at,
                                         std::size_t first,
                                         std::int64_t* net) {
    for (std::size_t i = 0; i < block; ++i)
        net[i] = 0;
    for (; at < l.rows && l.household[at] < first + block; ++at)
        net[l.household[at] - first] +=
            l.income[0][at] + l.income[1][at] + l.income[2][at] + l.income[3][at] - l.cost[at];
    return at;
}

}  // namespace fangpin_bench
