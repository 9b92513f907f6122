/// @file
/// Rules in words.
#pragma once

#include "decision/narrator.hpp"
#include "decision/rule_meaning.hpp"

namespace fangpin::detail {

/// Says what a rule of a policy asks, so that it can be read aloud: facts by their labels, codes by
/// their terms, amounts with their units, and no word of the rule language.
class spoken_rule {
public:
    spoken_rule(policy const& p, narrator const& say) : meaning_(p.facts), say_(say) {}

    /// A yes/no expression that holds, or that does not, as a part of a sentence.
    [[nodiscard]] std::string clause(std::string_view rule, bool holds);
    /// Of a loop, whether anything is, or all is, as it asks: of a filter, whether it keeps any.
    [[nodiscard]] std::string loop(std::string_view rule, bool holds);
    /// A value, such as the number of something.
    [[nodiscard]] std::string value(std::string_view rule);

private:
    using relation = say::relation;

    // spoken_rule.cpp: what is yes or no
    [[nodiscard]] std::string clause(syntax const& s, bool holds);
    [[nodiscard]] std::string logical(syntax const& s, bool holds);
    [[nodiscard]] std::string comparison(syntax const& s, bool holds);
    [[nodiscard]] std::string related(syntax const& left, relation r, syntax const& right);
    [[nodiscard]] std::string truths(syntax const& s, bool same);
    [[nodiscard]] std::string between(syntax const& s, bool holds);
    [[nodiscard]] std::string quantifier(syntax const& s, bool holds);
    [[nodiscard]] std::string some(syntax const& over, syntax const* body, bool any, bool holds);
    [[nodiscard]] std::string call(syntax const& s, bool holds);
    [[nodiscard]] std::string plain(syntax const& s, bool holds);
    // spoken_membership.cpp
    [[nodiscard]] std::string membership(syntax const& s, bool holds);
    [[nodiscard]] std::string test(syntax const& value, syntax const& test, bool holds);
    [[nodiscard]] std::string in_range(syntax const& value, syntax const& range, bool holds);
    [[nodiscard]] std::string among(syntax const& value,
                                    std::vector<syntax const*> const& what,
                                    bool holds);
    [[nodiscard]] std::string contains(syntax const& list, syntax const& what, bool holds);
    // spoken_value.cpp
    [[nodiscard]] std::string value(syntax const& s) { return value(s, s); }
    /// @param beside  what it is compared with, which says of which kind a text or a number is
    [[nodiscard]] std::string value(syntax const& s, syntax const& beside);
    [[nodiscard]] std::string name(syntax const& s);
    [[nodiscard]] std::string computed(syntax const& s);
    [[nodiscard]] std::string function(syntax const& s, syntax const& beside);
    [[nodiscard]] std::string list(syntax const& s, syntax const& beside);
    [[nodiscard]] std::string constant(std::string_view text) const;

    rule_meaning meaning_;
    narrator const& say_;
};

/// The relation that an operator of comparison asks for; nothing for any other.
[[nodiscard]] std::optional<say::relation> relation_of(std::string_view comparison);

}  // namespace fangpin::detail
