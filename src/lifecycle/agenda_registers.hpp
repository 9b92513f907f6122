/// @file
/// What is due in registers as a whole.
#pragma once

#include <fangpin/lifecycle/agenda.hpp>

namespace fangpin::detail {

/// The duties of registers, and those of texts whose registers have no log: by day, what has none
/// last, then by register, task and reporter.
[[nodiscard]] std::vector<agenda_item> duties_of_registers(
    std::span<register_log const* const> registers, std::span<policy const* const> texts, date day);

}  // namespace fangpin::detail
