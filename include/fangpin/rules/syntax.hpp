/// @file
/// What a rule says, before it is known what it means.
#pragma once

#include <fangpin/values/error.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin {

enum class syntax_kind : std::uint8_t {
    number,      ///< `text`: its digits
    text,        ///< `text`: without quotes
    boolean,     ///< `text`: true or false
    temporal,    ///< `@"…"`, `text`: what stands between the quotes
    name,        ///< `text`
    list,        ///< elements
    range,       ///< ends; `text`: its two brackets, "[]", "(]", …
    negate,      ///< operand
    binary,      ///< left, right; `text`: the operator
    logical,     ///< two or more operands; `text`: "and" or "or"
    between,     ///< value, low, high
    membership,  ///< value, then tests: expressions, ranges, unary tests
    unary_test,  ///< operand; `text`: the comparison
    condition,   ///< if, then, else
    quantifier,  ///< list, body; `text`: "some" or "every"; `variable`
    call,        ///< arguments; `text`: the function
    filter,      ///< list, what stands in brackets
    path,        ///< value; `text`: the property
};

/// A node of the syntax tree with its place in the source, in bytes.
struct syntax {
    syntax_kind kind{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t depth = 1;
    std::string text{};
    std::string variable{};
    std::vector<std::unique_ptr<syntax>> children{};

    [[nodiscard]] syntax const& child(std::size_t i) const { return *children[i]; }
};

/// The limits that keep a hostile pack from exhausting memory or stack.
struct rule_limits {
    static constexpr std::size_t length = 20'000;      ///< bytes of one rule
    static constexpr std::uint32_t depth = 100;        ///< levels of nesting
    static constexpr std::uint32_t whole_depth = 400;  ///< the same with the facts it asks for
    static constexpr std::size_t list = 1'000;         ///< elements of a list that stands in a rule
    static constexpr std::size_t code = 60'000;        ///< instructions of one program
};

/// Reads one rule.
///
/// @returns the tree; or nothing, with what is wrong appended to `errors` (code `rule_syntax`, line
///          and column inside the rule)
[[nodiscard]] std::unique_ptr<syntax> parse_rule(std::string_view source,
                                                 std::vector<error>& errors);

/// The words of a rule without comments, with single spaces: how accounts name it.
[[nodiscard]] std::string single_spaced(std::string_view source);

/// Line and column, from 1 and in code points, of a byte of a text; written into the error.
[[nodiscard]] error placed(error e, std::string_view source, std::size_t byte);

}  // namespace fangpin
