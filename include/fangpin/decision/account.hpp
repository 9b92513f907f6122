/// @file
/// Why a rule came out as it did: every expression with its value, down to the facts.
#pragma once

#include <fangpin/rules/machine.hpp>

#include <cstdint>
#include <vector>

namespace fangpin {

/// One expression. Its parts follow it directly, up to `end`.
struct account_line {
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    std::uint32_t node = none;  ///< in the program; none: a fact that the library worked out
    std::uint16_t fact = 0;     ///< of facts: place in the table
    bool is_fact = false;
    kind value_kind{};
    text_domain domain{};
    bool is_list = false;  ///< of codes: `texts` holds them all
    bool complete = true;  ///< of lists: are these all?
    truth yes_no{};
    std::uint64_t texts = 0;
    std::uint32_t amount = none;   ///< in `account::numbers`
    std::uint32_t element = none;  ///< of a loop's body: which element, in the household's order
    kind element_kind{};
    truth present = truth::yes();  ///< of a loop's body: is the element in the list at all?
    std::uint32_t end = 0;         ///< the line after its last part
};

/// The accounts of all rules of a decision, one after another.
struct account {
    std::vector<account_line> lines{};
    std::vector<number_range> numbers{};
    std::vector<std::uint32_t> starts{};  ///< by rule of the policy: its first line
};

}  // namespace fangpin
