/// @file
/// Reads `fangpin.household/1`.
#pragma once

#include <fangpin/household/household.hpp>
#include <fangpin/rules/fact_table.hpp>

namespace fangpin {

/// Reads one household.
///
/// @param json   one JSON object, UTF-8
/// @param facts  the facts that its `facts` may name: the policy's
/// @param found  month of discovery where the document gives none
/// @returns the household with its lists in an order of their own, or the first thing wrong with
///          the document (2xx), with the path to it
[[nodiscard]] result<household> read_household(std::string_view json,
                                               fact_table const& facts,
                                               std::optional<month> found = {});

/// The identifier of a document that is otherwise at fault, for its row error; empty when it has
/// none that may be repeated.
[[nodiscard]] std::string find_document_id(std::string_view json);

}  // namespace fangpin
