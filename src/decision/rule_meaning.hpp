/// @file
/// What the names in a rule stand for.
#pragma once

#include "decision/sentences_of_rules.hpp"

#include <fangpin/rules/fact_table.hpp>
#include <fangpin/rules/property.hpp>
#include <fangpin/rules/syntax.hpp>

namespace fangpin::detail {

/// Facts, properties and types in the syntax of a rule that has been compiled before, so that
/// nothing here is an error. What stands in a loop by itself, without the loops around it, may ask
/// for variables that are not known: of these the property alone is.
class rule_meaning {
public:
    struct variable {
        std::string name;
        fangpin::type type;
        say::noun const* noun;
    };

    explicit rule_meaning(fact_table const& facts) : facts_(facts) {}

    void enter(variable v) { variables_.push_back(std::move(v)); }
    void leave() { variables_.pop_back(); }

    [[nodiscard]] type type_of(syntax const& s) const;
    /// Nothing where it is no fact.
    [[nodiscard]] fact_info const* fact_of(syntax const& s) const;
    /// Of `m.age`, and of `age` in a filter; nothing where it is no property.
    [[nodiscard]] property_term const* property_of(syntax const& s) const;
    [[nodiscard]] variable const* variable_of(syntax const& s) const;
    [[nodiscard]] bool is_innermost(variable const& v) const { return &v == &variables_.back(); }
    /// Does a filter keep what holds, rather than take the element at a place?
    [[nodiscard]] bool keeps(syntax const& filter) const;
    /// What a list holds; of filters that of the list that they go over.
    [[nodiscard]] say::noun const& noun_of(syntax const& list) const;
    /// The unit of a fact, of a property, or of a sum of such.
    [[nodiscard]] say::unit const* unit_of(syntax const& s) const;

private:
    [[nodiscard]] type type_of_call(syntax const& s) const;
    [[nodiscard]] type type_of_sum(syntax const& s) const;

    fact_table const& facts_;
    std::vector<variable> variables_;
};

}  // namespace fangpin::detail
