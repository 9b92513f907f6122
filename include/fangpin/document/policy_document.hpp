/// @file
/// Policies for readers: lists, the wording beside the rule, and what is wrong with a pack.
#pragma once

#include <fangpin/decision/explain.hpp>

namespace fangpin {

/// The shipped editions as a JSON array `[{"id", "revision", "title", "title_en", "area",
/// "published", "governs", "digest"}]`; with place and month only those that govern them.
[[nodiscard]] std::string list_policies(std::optional<area> const& place,
                                        std::optional<month> when);

/// A policy as an auditor reads it: the wording of each clause beside its rule, with the readings
/// and gaps that belong to it, figures, facts, and the clauses of the text that the pack has no
/// entry for. Plain text of at most 100 columns.
[[nodiscard]] std::string show_policy(policy const& p, language lang);

/// The same as one HTML page, which needs nothing beside itself and prints well. Whatever a pack
/// says comes out as text.
[[nodiscard]] std::string show_policy_html(policy const& p, language lang);

/// Everything to say about a pack, its own test cases run, ordered by place.
[[nodiscard]] std::vector<issue> check_policy(std::span<pack_text const> texts);

/// `{"from":"2021-06","to":"2022-05"}`.
[[nodiscard]] std::string write_window(month found);

}  // namespace fangpin
