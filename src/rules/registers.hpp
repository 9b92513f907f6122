/// @file
/// Which registers an instruction reads and writes.
#pragma once

#include <fangpin/rules/program.hpp>

#include <optional>
#include <tuple>

namespace fangpin::detail {

/// All of an instruction but its result: equal keys have equal results.
using instruction_key =
    std::tuple<opcode, bank, kind, std::uint32_t, std::uint32_t, std::uint32_t, std::uint64_t>;

[[nodiscard]] constexpr instruction_key key_of(instruction const& i) {
    return {i.op, i.item, i.owner, i.a, i.b, i.c, i.set};
}

[[nodiscard]] constexpr bool is_loop(opcode op) noexcept {
    return op == opcode::loop_filter || op == opcode::loop_each;
}

/// The bank that the register `result` lies in. `loop_each` has none: what it gathers has.
[[nodiscard]] constexpr bank result_bank(instruction const& i) noexcept {
    switch (i.op) {
    case opcode::make_list:
    case opcode::project:
    case opcode::property_list:
    case opcode::loop_filter: return bank::lists;
    case opcode::choose_text:
    case opcode::property_text: return bank::texts;
    case opcode::at_index: return i.item;
    case opcode::choose_number:
    case opcode::add:
    case opcode::subtract:
    case opcode::multiply:
    case opcode::divide:
    case opcode::negate:
    case opcode::absolute:
    case opcode::floor:
    case opcode::ceiling:
    case opcode::round_half_up:
    case opcode::round_half_down:
    case opcode::round_half_even:
    case opcode::round_up:
    case opcode::round_down:
    case opcode::plus_months:
    case opcode::in_calendar:
    case opcode::count:
    case opcode::sum:
    case opcode::minimum:
    case opcode::maximum:
    case opcode::mean:
    case opcode::property_number: return bank::numbers;
    default: return bank::truths;
    }
}

/// The banks of the registers a, b and c, in this order; nothing where one is no register to read.
struct operand_banks {
    std::optional<bank> a{};
    std::optional<bank> b{};
    std::optional<bank> c{};
};

/// @pre not a loop, and not `make_list`, which reads as many registers as it likes
[[nodiscard]] constexpr operand_banks operands_of(instruction const& i) noexcept {
    switch (i.op) {
    case opcode::negation:
    case opcode::gather_some:
    case opcode::gather_every: return {bank::truths};
    case opcode::same_text: return {bank::texts, bank::texts};
    case opcode::within_texts: return {bank::texts};
    case opcode::choose_truth: return {bank::truths, bank::truths, bank::truths};
    case opcode::choose_number: return {bank::truths, bank::numbers, bank::numbers};
    case opcode::choose_text: return {bank::truths, bank::texts, bank::texts};
    case opcode::all_of:
    case opcode::any_of:
    case opcode::same_truth: return {bank::truths, bank::truths};
    case opcode::negate:
    case opcode::absolute:
    case opcode::floor:
    case opcode::ceiling:
    case opcode::in_calendar: return {bank::numbers};
    case opcode::project:
    case opcode::count:
    case opcode::sum:
    case opcode::minimum:
    case opcode::maximum:
    case opcode::mean:
    case opcode::every_true:
    case opcode::some_true: return {bank::lists};
    case opcode::at_index:
    case opcode::has_number: return {bank::lists, bank::numbers};
    case opcode::has_truth: return {bank::lists, bank::truths};
    case opcode::has_text: return {bank::lists, bank::texts};
    case opcode::has_health: return {bank::elements, bank::texts};
    case opcode::property_truth:
    case opcode::property_number:
    case opcode::property_text:
    case opcode::property_list: return {bank::elements};
    default: return {bank::numbers, bank::numbers};  // arithmetic, comparison, rounding
    }
}

}  // namespace fangpin::detail
