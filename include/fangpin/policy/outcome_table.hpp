/// @file
/// What a text makes of every answer to what it asks.
#pragma once

#include <fangpin/rules/diagram.hpp>
#include <fangpin/rules/program.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin {

class policy;

/// How net income lies to the standard. Exactly at the standard there are three answers, since a
/// figure may say to which side the line belongs; documents call all three `equal`.
enum class against_standard : std::uint8_t { less, equal, equal_is_below, equal_is_above, greater };

/// What the rules that decide an outcome ask of the world: a fact, a code, income against the
/// standard, or a comparison as a whole. Leaves are taken as independent of one another.
struct leaf {
    enum class kind : std::uint8_t { truth, code, income };

    kind what = kind::truth;
    std::string key{};                          ///< its name, or its rule text
    std::vector<std::string_view> answers{};    ///< by number; several may have one name
    std::uint32_t at = program::no_register;    ///< where its value is; of codes: the fact's
    std::uint32_t node = program::no_register;  ///< its account
};

/// Scope, inclusion, exclusion and override as one function of their leaves.
struct outcome_table {
    std::vector<leaf> leaves{};  ///< by number of the question in `functions`
    diagram functions{results};
    diagram::place root = diagram::no;

    /// `no` and `yes` of the rules on the way, then an outcome each.
    static constexpr std::uint32_t results = 6;
    /// Functions that the outcome itself comes to.
    [[nodiscard]] std::size_t size() const;
};

/// @returns nothing when it would need more than 100,000 functions, or leaves beyond reason
[[nodiscard]] std::optional<outcome_table> outcome_table_of(policy const& p);

/// What each rule of a policy is whatever is answered: true `monitored or not(monitored)`, false
/// `monitored and not(monitored)`; nothing where the answers decide, or are too many to go through.
[[nodiscard]] std::vector<std::optional<bool>> foregone_rules(policy const& p);

}  // namespace fangpin
