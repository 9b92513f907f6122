/// @file
/// The columns of a register of sums, one row a household.
#pragma once

#include "columns/arrow_column.hpp"

#include <fangpin/columns/column_mapping.hpp>
#include <fangpin/policy/policy.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fangpin::detail {

/// What a column says.
enum class flat_meaning : std::uint8_t { id, area, discovered, total_income, fact };

struct flat_column {
    std::string name{};                  ///< in the table
    std::size_t child = 0;               ///< its place in the table
    std::optional<std::size_t> inner{};  ///< of parts of a structure: their place in it
    flat_meaning means = flat_meaning::fact;
    std::uint16_t fact = 0;               ///< of facts: its place
    std::optional<native_fact> native{};  ///< of facts that the library knows by itself
    fangpin::type kind{};                 ///< of facts, and of `total_income`
    bool never_negative = false;
    bool mapped = false;  ///< by the caller, who may name several parts of one class
    arrow_type type{};
};

/// What is sure of an amount or a head count of which nothing else is known: somebody lives in a
/// household, and no class of income is below nothing.
///
/// @clause MEK-06, MEK-11
[[nodiscard]] std::optional<std::int64_t> sure_of(native_fact f);

/// Is it a sum, which takes the place of what members and entries would come to?
[[nodiscard]] bool is_sum_column(flat_column const& c);

/// Can the column's type hold what it means? @returns what is wrong
[[nodiscard]] std::optional<error> check_type(flat_column const& c);

/// Finds the columns that a policy can read. Others are left alone.
///
/// @param schema  of the table: a structure
/// @returns `errc::missing_key` for a mapping of a column that is not there, `errc::unknown_fact`,
///          `errc::derived_fact`, `errc::duplicate_key` for two columns of one fact,
///          `errc::wrong_type` for a column whose type cannot hold its fact
[[nodiscard]] result<std::vector<flat_column>> find_flat_columns(
    policy const& p, ArrowSchema const& schema, std::span<column_mapping const> mappings);

/// The names of facts that a policy works out by rules of its own or of the library, and that the
/// table gives.
[[nodiscard]] std::vector<std::string> given_formulas(policy const& p,
                                                      ArrowSchema const& schema,
                                                      std::span<column_mapping const> mappings);

}  // namespace fangpin::detail
