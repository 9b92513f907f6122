/// @file
/// Rules as trees of the tests' own, written out as text for the library to read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fangpin::testing {

enum class node_kind : std::uint8_t {
    // yes or no
    truth_constant,
    truth_fact,
    all_of,
    any_of,
    negation,
    compare,
    same_truth,
    code_is,
    code_in,
    in_range,
    between,
    in_list,
    some,
    every,
    choose_truth,
    works,
    any_in,
    all_in,
    // numbers
    number_constant,
    number_fact,
    variable,
    grade,
    add,
    subtract,
    multiply,
    divide,
    negate,
    absolute,
    round_down,
    round_half_up,
    choose_number,
    count,
    sum,
    smallest,
    largest,
    mean,
    index,
    // lists of numbers, and of members
    list,
    filter,
    grades,
    members,
    residents,
    member_filter,
};

/// `text`: the name, operator or brackets. `number`: the constant, twice; codes as bits.
struct rule_node {
    node_kind kind{};
    std::string text{};
    std::int64_t number = 0;
    std::vector<rule_node> children{};
};

/// How tightly a text binds, as FEEL's grammar has it.
enum binding_level { loosest, any_level, all_level, compared, summed, multiplied, signed_, single };

inline char const* const code_names[] = {"ordinary", "out_of_poverty", "registered_poor"};

/// Writes a tree as text, with no more brackets than needed.
class rule_writer {
public:
    static std::string write(rule_node const& n) { return at(n, loosest); }

private:
    static binding_level level_of(rule_node const& n) {
        using enum node_kind;
        switch (n.kind) {
        case some:
        case every:
        case choose_truth:
        case choose_number: return loosest;
        case any_of: return any_level;
        case all_of: return all_level;
        case compare:
        case same_truth:
        case code_is:
        case code_in:
        case in_range:
        case between:
        case in_list: return compared;
        case add:
        case subtract: return summed;
        case multiply:
        case divide: return multiplied;
        case negate: return signed_;
        case number_constant: return n.number < 0 ? signed_ : single;
        default: return single;
        }
    }

    static std::string at(rule_node const& n, binding_level needed) {
        return level_of(n) < needed ? "(" + body(n) + ")" : body(n);
    }
    static std::string joined(rule_node const& n,
                              std::string const& op,
                              binding_level first,
                              binding_level rest) {
        std::string text;
        for (auto const& child : n.children)
            text += text.empty() ? at(child, first) : " " + op + " " + at(child, rest);
        return text;
    }
    static std::string call(std::string const& name, rule_node const& n, char const* more = "") {
        return name + "(" + joined(n, ",", loosest, loosest) + more + ")";
    }
    /// Numbers are kept doubled, so that halves can be had.
    static std::string constant(std::int64_t doubled) {
        auto const size = doubled < 0 ? -doubled : doubled;
        return (doubled < 0 ? "-" : "") + std::to_string(size / 2) + (size % 2 != 0 ? ".5" : "");
    }
    static std::string codes(std::int64_t bits) {
        std::string text;
        for (std::size_t i = 0; i < 3; ++i)
            if ((bits >> i & 1) != 0)
                text += (text.empty() ? "\"" : ", \"") + std::string(code_names[i]) + "\"";
        return text;
    }

    /// Behind `..` a bracket closes the range, so that an index needs brackets around it.
    static std::string upper_end(rule_node const& n) {
        return n.children.empty() ? at(n, summed) : "(" + body(n) + ")";
    }

    static std::string body(rule_node const& n) {
        using enum node_kind;
        auto const child = [&](std::size_t i, binding_level needed) {
            return at(n.children[i], needed);
        };
        switch (n.kind) {
        case truth_constant: return n.number != 0 ? "true" : "false";
        case number_constant: return constant(n.number);
        case truth_fact:
        case number_fact:
        case variable:
        case members:
        case residents: return n.text;
        case all_of: return joined(n, "and", compared, compared);
        case any_of: return joined(n, "or", all_level, all_level);
        case negation: return call("not", n);
        case compare:
        case same_truth: return joined(n, n.text, summed, summed);
        case code_is: return "registry = " + codes(n.number);
        case code_in: return "registry in " + ("(" + codes(n.number) + ")");
        case in_range:
            return child(0, summed) + " in " + n.text.substr(0, 1) + child(1, summed) + ".." +
                   upper_end(n.children[2]) + n.text.substr(1);
        case between:
            return child(0, summed) + " between " + child(1, summed) + " and " + child(2, summed);
        case in_list: return joined(n, "in", summed, summed);
        case some:
        case every:
            return std::string(n.kind == some ? "some " : "every ") + n.text + " in " +
                   child(0, summed) + " satisfies " + child(1, loosest);
        case choose_truth:
        case choose_number:
            return "if " + child(0, loosest) + " then " + child(1, loosest) + " else " +
                   child(2, loosest);
        case works: return n.text.empty() ? "working" : n.text + ".working";
        case grade: return n.text.empty() ? "disability_grade" : n.text + ".disability_grade";
        case any_in: return call("any", n);
        case all_in: return call("all", n);
        case add: return joined(n, "+", summed, multiplied);
        case subtract: return joined(n, "-", summed, multiplied);
        case multiply: return joined(n, "*", multiplied, signed_);
        case divide: return joined(n, "/", multiplied, signed_);
        case negate: return "-" + child(0, signed_);
        case absolute: return call("abs", n);
        case round_down: return call("floor", n);
        case round_half_up: return call("round half up", n, ", 0");
        case count: return call("count", n);
        case sum: return call("sum", n);
        case smallest: return call("min", n);
        case largest: return call("max", n);
        case mean: return call("mean", n);
        case list: return "[" + joined(n, ",", loosest, loosest) + "]";
        case index:
        case filter:
        case member_filter: return child(0, single) + "[" + child(1, loosest) + "]";
        case grades: return child(0, single) + ".disability_grade";
        }
        return {};
    }
};

}  // namespace fangpin::testing
