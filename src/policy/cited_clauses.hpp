/// @file
/// Which clauses a pack carries out.
#pragma once

#include "policy/pack_node.hpp"

namespace fangpin::detail {

/// The clauses that any entry names under `clause`, `also` or a key such as `notice_clause`,
/// sorted, each once. Readings, gaps and worked cases speak of clauses without carrying them out.
/// Sections to come count by themselves.
[[nodiscard]] std::vector<std::string> cited_clauses(pack_node const& pack);

}  // namespace fangpin::detail
