/// @file
/// The columns of a register of whole households: lists as their documents have them.
#pragma once

#include "columns/column_finder.hpp"
#include "columns/nested_type.hpp"

namespace fangpin::detail {

/// A list of a household document, a code that may be one of several, or an attested fact with its
/// reason and who said it.
struct nested_column {
    std::size_t child = 0;                ///< its place in the table
    std::optional<std::size_t> inner{};   ///< of parts of a structure: their place in it
    std::optional<std::uint16_t> fact{};  ///< of what is no list
    std::string_view group{};  ///< the key that it stands under: `facts`, `guarantees` or none
    nested_type type{};
};

/// Is it a column of that kind?
[[nodiscard]] bool is_nested(policy const& p, table_column const& column);

/// Finds them.
/// @returns what is wrong with their types; `errc::duplicate_key` for two that say the same
[[nodiscard]] result<std::vector<nested_column>> find_nested_columns(
    policy const& p, ArrowSchema const& schema, std::span<column_mapping const> mappings);

}  // namespace fangpin::detail
