/// @file
/// The lists of a table whose elements rules look at, as columns of those elements.
#pragma once

#include "columns/nested_columns.hpp"

#include <fangpin/rules/property.hpp>

namespace fangpin::detail {

/// A list of members, events or assets: each property of an element that is a single value is a
/// column. What may be one of several codes, or is a list itself, is none.
struct element_columns {
    kind owner{};                         ///< of whose elements it is
    std::uint32_t list = 0;               ///< its place among the nested columns
    std::vector<flat_column> columns{};   ///< `child`: its place among the parts of an element
    std::vector<property> says{};         ///< by column
    std::optional<std::size_t> ids{};     ///< of members: the place of that part
    std::optional<std::size_t> health{};  ///< likewise
    /// Places of the parts whose form columns cannot read: a row with such an element is judged by
    /// itself.
    std::vector<std::size_t> beyond{};

    /// The place of the column that says a property.
    [[nodiscard]] std::optional<std::uint32_t> column_of(property asked) const;
};

/// The list itself, of one that may have more than it says.
[[nodiscard]] nested_type const& bare_list(nested_type const& list) noexcept;

/// @param list  its place among `all`; of members, events or assets
[[nodiscard]] element_columns columns_of_elements(std::span<nested_column const> all,
                                                  std::uint32_t list);

/// The place of a list among the nested columns.
[[nodiscard]] std::optional<std::uint32_t> find_list(std::span<nested_column const> all,
                                                     std::string_view name);

}  // namespace fangpin::detail
