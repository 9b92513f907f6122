/// @file
/// Where instructions leave their results.
#pragma once

#include <fangpin/rules/program.hpp>

#include <optional>

namespace fangpin::detail {

[[nodiscard]] constexpr bool is_loop(opcode op) noexcept {
    return op == opcode::loop_each || op == opcode::loop_filter;
}

/// The bank that an instruction's result is in; nothing for lists and elements.
[[nodiscard]] constexpr std::optional<bank> result_bank(instruction const& i) noexcept {
    using enum opcode;
    switch (i.op) {
    case all_of:
    case any_of:
    case negation:
    case same_truth:
    case less:
    case not_less:
    case same_number:
    case same_text:
    case within_texts:
    case choose_truth:
    case every_true:
    case some_true:
    case has_truth:
    case has_number:
    case has_text:
    case gather_some:
    case gather_every: return bank::truths;
    case choose_number:
    case add:
    case subtract:
    case multiply:
    case divide:
    case negate:
    case absolute:
    case floor:
    case ceiling:
    case round_half_up:
    case round_half_down:
    case round_half_even:
    case round_up:
    case round_down:
    case plus_months:
    case in_calendar:
    case count:
    case sum: return bank::numbers;
    case choose_text: return bank::texts;
    case minimum:
    case maximum:
    case mean:
    case at_index: return i.item;
    default: return std::nullopt;
    }
}

}  // namespace fangpin::detail
