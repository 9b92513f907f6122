/// @file
/// Policies for readers: lists, the wording beside the rule, and what is wrong with a pack.
#pragma once

#include <fangpin/decision/explain.hpp>

namespace fangpin {

/// The shipped editions as a JSON array `[{"id", "revision", "title", "title_en", "area",
/// "published", "governs", "digest"}]`; with place and month only those that govern them.
[[nodiscard]] std::string list_policies(std::optional<area> const& place,
                                        std::optional<month> when);

/// The wording of each clause beside its rule, with readings and figures, as text.
[[nodiscard]] std::string show_policy(policy const& p, language lang);

/// Everything to say about a pack, its own test cases run, ordered by place.
[[nodiscard]] std::vector<issue> check_policy(std::span<pack_text const> texts);

/// `{"from":"2021-06","to":"2022-05"}`.
[[nodiscard]] std::string write_window(month found);

}  // namespace fangpin
