/// @file
/// The lists of a household document, and the keys of their elements, as parts of a table. One of
/// the tables of terms.
#pragma once

#include <fangpin/rules/fact_table.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace fangpin::detail {

/// What the values under a key are.
enum class key_kind : std::uint8_t { text, code, flag, count, month, day, money };

/// A key of the elements of a list.
struct element_key {
    std::string_view name{};  ///< of the part, in a table
    std::string_view zh{};
    key_kind kind{};
    bool listed = false;
    bool whole_fen = false;  ///< of money: integers; a part that is called yuan cannot be those
    std::string_view key{};  ///< in the document, where it is another
};

/// `members`, `income`, `expenditure`, `events` or `assets`, by its name in English or Chinese;
/// empty for what is no list of a household document.
[[nodiscard]] std::string_view document_list(std::string_view name);

/// The keys of the elements of such a list.
[[nodiscard]] std::vector<element_key> keys_of(std::string_view list);

/// The key of a part, by its name in English or Chinese.
[[nodiscard]] element_key const* find_key(std::span<element_key const> keys, std::string_view part);

/// The keys of an attested fact: its value, the reason and who said it.
[[nodiscard]] std::vector<element_key> keys_of_attestation(fact_info const& fact);

}  // namespace fangpin::detail
