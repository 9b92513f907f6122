/// @file
/// What the entries of a pack are called.
#pragma once

#include "policy/pack_node.hpp"

#include <array>
#include <string>

namespace fangpin::detail {

struct rule_section {
    std::string_view key;
    rule_role role;
};
/// In the order of a decision's clauses.
inline constexpr std::array rule_sections{
    rule_section{"scope", rule_role::scope},
    rule_section{"inclusion", rule_role::inclusion},
    rule_section{"exclusion", rule_role::exclusion},
    rule_section{"override", rule_role::override_},
    rule_section{"category", rule_role::category},
    rule_section{"tag", rule_role::tag},
    rule_section{"need_type", rule_role::need_type},
    rule_section{"grade", rule_role::grade},
    rule_section{"attention", rule_role::attention},
};

/// Everything that a pack may hold.
inline constexpr std::array<std::string_view, 28> pack_sections{
    "policy",     "standard",    "standard_pending",
    "window",     "size",        "income",
    "guarantees", "scope",       "inclusion",
    "exclusion",  "override",    "category",
    "tag",        "need_type",   "grade",
    "attention",  "presumption", "procedure",
    "step",       "condition",   "duty",
    "course",     "audit",       "fact",
    "reading",    "gap",         "case_base",
    "case"};

/// Gives each rule and each gap without an `id` its own: its clause; clause and code where several
/// rules, or several gaps, of the pack have the clause.
void name_entries(pack_node& pack);

/// The same for an overlay. An entry that means one of the base's is called as the base calls it;
/// new ones never change what the base's are called.
///
/// @pre `name_entries(base)`
void name_entries(pack_node& overlay, pack_node const& base);

/// The key that an entry of a section is told from the others by: `id`, `name`, `fact` or `kind`.
[[nodiscard]] std::string_view part_key(std::string_view section);

/// What tells an entry of a section from the others: the id of a rule, reading, gap or duty, the
/// name of a fact, the fact of a presumption, the kind of a procedure; name, registry, area and
/// first day of a standard; procedure and id of a step or condition: `issue.review`.
[[nodiscard]] std::string part_id(std::string_view section, pack_node const& entry);

}  // namespace fangpin::detail
