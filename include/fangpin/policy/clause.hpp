/// @file
/// The clauses of the published texts, by the ids that packs cite.
#pragma once

#include <span>
#include <string_view>

namespace fangpin {

/// A row of `clauses.tsv`.
struct clause {
    std::string_view id;         ///< `MEK-16`
    std::string_view source;     ///< `maerkang-2022`
    std::string_view number;     ///< `三(五)1-1`
    std::string_view kind;       ///< `inclusion`
    std::string_view rule;       ///< Chinese wording
    std::string_view behaviour;  ///< what the library does about it
};

/// All clauses, in the order of the table.
[[nodiscard]] std::span<clause const> clauses();
/// The clause of that id, or nullptr.
[[nodiscard]] clause const* find_clause(std::string_view id);

}  // namespace fangpin
