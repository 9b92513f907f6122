/// @file
/// One condition of a published text.
#pragma once

#include <fangpin/values/wording.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin {

/// What a condition decides. The order is that of a decision's `clauses` within a pack.
enum class rule_role : std::uint8_t {
    scope,      ///< who is watched at all: every one must hold
    inclusion,  ///< 应当纳入: one is enough
    exclusion,  ///< 原则上不予认定: one bars
    override_,  ///< what lifts a bar
    category,
    tag,
    need_type,  ///< the first that holds
    grade,      ///< the first that holds
    attention,
};

/// `"override"` for `override_`.
[[nodiscard]] constexpr std::string_view to_string(rule_role role) noexcept {
    constexpr std::array<std::string_view, 9> names{"scope",
                                                    "inclusion",
                                                    "exclusion",
                                                    "override",
                                                    "category",
                                                    "tag",
                                                    "need_type",
                                                    "grade",
                                                    "attention"};
    return names.at(static_cast<std::size_t>(role));
}

struct policy_rule {
    rule_role role{};
    std::string id{};      ///< the clause, or clause and code
    std::string clause{};  ///< of `clauses.tsv`; empty where `source` stands instead
    wording source{};
    std::vector<std::string> also{};  ///< further clauses that it carries out
    std::string code{};               ///< of categories, tags, types, grades, attention groups
    std::string title{};              ///< the clause's wording, Chinese
    std::string title_en{};
    std::string when{};        ///< the rule as written
    std::size_t compiled = 0;  ///< in the policy's program

    /// Does it carry out this clause?
    [[nodiscard]] bool cites(std::string_view id_of_clause) const {
        return clause == id_of_clause || std::ranges::find(also, id_of_clause) != also.end();
    }
};

}  // namespace fangpin
