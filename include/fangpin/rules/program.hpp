/// @file
/// Compiled rules: a flat list of typed instructions over registers.
#pragma once

#include <fangpin/rules/property.hpp>
#include <fangpin/values/number_range.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace fangpin {

/// Where an instruction reads and writes: each bank holds one kind of value.
enum class bank : std::uint8_t { truths, numbers, texts, lists, elements };

[[nodiscard]] constexpr bank bank_of(type const& t) noexcept {
    if (t.is_list())
        return bank::lists;
    if (t.kind == kind::boolean)
        return bank::truths;
    if (is_element(t.kind))
        return bank::elements;
    return is_numeric(t.kind) ? bank::numbers : bank::texts;
}

/// One operator each; operands and result are registers of the banks that the name implies.
enum class opcode : std::uint8_t {
    // truth <- truth, truth
    all_of,
    any_of,
    negation,
    same_truth,
    // truth <- number, number
    less,
    not_less,
    same_number,
    // truth <- text, text; text and constant set of texts
    same_text,
    within_texts,
    // truth <- truth, then two of the result's bank
    choose_truth,
    choose_number,
    choose_text,
    // number <- number, number
    add,
    subtract,
    multiply,
    divide,
    negate,
    absolute,
    floor,
    ceiling,
    round_half_up,
    round_half_down,
    round_half_even,
    round_up,
    round_down,
    plus_months,  // date <- date, months
    in_calendar,  // date or month <- the same; `set` is 1 for dates
    // lists
    make_list,  // operands in `program::operands`, from a, b of them
    project,    // list <- list of elements, property
    count,
    sum,
    minimum,
    maximum,
    mean,
    every_true,
    some_true,
    at_index,
    has_truth,
    has_number,
    has_text,  // truth <- list, value
    property_truth,
    property_number,
    property_text,
    property_list,  // <- element, property
    has_health,     // truth <- element, text: `has_text` of the property, without the list
    // loops: the body is the next `length` instructions
    loop_filter,  // its answer is the truth register c
    loop_each,    // its last c instructions gather what the others leave in each round
    gather_some,  // truth <- truth, over all rounds
    gather_every,
};

struct instruction {
    opcode op{};
    fangpin::bank item{};   ///< of lists and loops: what the elements are
    fangpin::kind owner{};  ///< of elements: which list of the household they stand in
    std::uint32_t result = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;  ///< of loops: the register that holds the element in turn
    std::uint32_t c = 0;
    std::uint32_t length = 0;  ///< of loops
    std::uint64_t set = 0;     ///< of `within_texts`
    friend bool operator==(instruction const&, instruction const&) = default;
};

enum class account_kind : std::uint8_t {
    operation,
    all_of,
    any_of,
    negation,
    choice,  ///< parts: what is asked, what it is then, what otherwise
    fact,
    constant,  ///< stands in the rule; no part of an account
    loop
};

/// One expression of a rule as the account shows it: its words, and where its value is found.
struct account_node {
    static constexpr std::uint16_t no_fact = 0xffff;

    account_kind kind = account_kind::operation;
    fangpin::type type{};
    std::uint32_t value = 0;       ///< register, in the bank of the type
    std::uint16_t fact = no_fact;  ///< of facts: its place in the table; none: a loop's variable
    std::uint32_t loop = 0;        ///< of loops: the instruction in `program::loops_apart`
    property asked = property::count_;  ///< of properties: which; otherwise `count_`
    std::uint32_t words = 0;            ///< place in `program::words`
    std::vector<std::uint32_t> parts{};
};

/// One compiled rule.
struct compiled_rule {
    std::uint32_t root = 0;  ///< in `program::nodes`
    fangpin::type type{};
    std::uint32_t value = 0;             ///< register of the answer
    std::vector<std::uint16_t> reads{};  ///< native and attested facts, directly or not, sorted
};

/// All rules of a pack as one program. Facts come first in each bank and are filled in per
/// household; constants follow; the rest is worked out in order, with no branches but loops, so
/// that the same instructions can run over one household or over columns.
struct program {
    static constexpr std::uint32_t no_register = ~std::uint32_t{0};

    std::vector<instruction> code{};  ///< what a run works through: loops over one list are one
    /// The same with each loop by itself, as accounts show them.
    std::vector<instruction> loops_apart{};
    std::vector<std::uint32_t> operands{};
    std::vector<std::uint32_t> fact_registers{};  ///< by place of the fact; `no_register`: not read
    std::vector<type> fact_types{};               ///< of those that are read
    std::vector<std::uint32_t> formula_roots{};   ///< account of formula facts, by place
    std::vector<compiled_rule> rules{};
    std::vector<account_node> nodes{};
    std::vector<std::string> words{};       ///< source texts of the nodes, single spaces
    std::vector<std::string> free_texts{};  ///< texts of the domain `free`, by bit

    struct constant_number {
        std::uint32_t at;
        number_range value;
    };
    struct constant_text {
        std::uint32_t at;
        std::uint64_t set;
    };
    struct constant_truth {
        std::uint32_t at;
        truth value;
    };
    std::vector<constant_number> numbers{};
    std::vector<constant_text> texts{};
    std::vector<constant_truth> truths{};
    std::array<std::uint32_t, 5> bank_sizes{};
};

}  // namespace fangpin
