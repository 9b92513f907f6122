/// @file
/// Whether all is known of a list that rules ask for.
#pragma once

#include "columns/nested_batch.hpp"

#include <fangpin/policy/policy.hpp>

namespace fangpin::detail {

/// What rules read of a list: its place among the nested columns, and the keys of its elements.
struct list_reading {
    std::uint32_t list = 0;
    std::vector<std::string_view> keys{};
};

/// @param list  its place; of members, events or assets
[[nodiscard]] list_reading reading_of(policy const& p,
                                      std::span<nested_column const> all,
                                      std::uint32_t list);

/// Is something of it not known: the list, whether there is more, or what rules read?
[[nodiscard]] bool is_open(list_reading const& r, nested_batch const& b, std::int64_t row);

}  // namespace fangpin::detail
