/// @file
/// What a column of lists or structures holds, as a part of a household document.
#pragma once

#include "columns/flat_columns.hpp"
#include "columns/nested_terms.hpp"

#include <span>
#include <string>
#include <vector>

namespace fangpin::detail {

/// A column, or a part of one.
struct nested_type {
    enum class form : std::uint8_t { values, structure, list };

    std::string path{};     ///< in the table, for errors
    std::string key{};      ///< in the document
    std::size_t child = 0;  ///< its place in the table, or in the structure that it is a part of
    form shape = form::values;
    bool element = false;              ///< of structures: what is null is left out
    list_form lists{};                 ///< of lists
    key_kind kind{};                   ///< of values
    flat_column values{};              ///< of values: what reads one
    std::vector<nested_type> parts{};  ///< of structures, by key; of lists: what they are lists of
};

/// Reads the type of a list of a household document.
///
/// @param list    one of `document_list`
/// @param name    what its column is called in the table
/// @param column  its column
/// @returns `errc::wrong_type` for what is no list of structures, or cannot hold its key; a float
///          says why; `errc::unknown_key`, `errc::duplicate_key` for the keys of its elements
[[nodiscard]] result<nested_type> read_list_type(std::string_view list,
                                                 std::string const& name,
                                                 ArrowSchema const& column);

/// Is it a structure that has `any`, the codes that one may be?
[[nodiscard]] bool is_code_set(ArrowSchema const& column);

/// Reads the type of one.
[[nodiscard]] result<nested_type> read_code_set_type(std::string_view key,
                                                     std::string const& name,
                                                     ArrowSchema const& column);

/// Is it a structure that has a `value`: an attested fact with its reason and who said it?
[[nodiscard]] bool is_attestation(fact_info const& fact, ArrowSchema const& column);

/// Reads the type of one.
[[nodiscard]] result<nested_type> read_attestation_type(fact_info const& fact,
                                                        std::string const& name,
                                                        ArrowSchema const& column);

}  // namespace fangpin::detail
