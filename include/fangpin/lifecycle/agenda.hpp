/// @file
/// What is due, in one case and in many.
#pragma once

#include <fangpin/lifecycle/agenda_lines.hpp>
#include <fangpin/lifecycle/open_step.hpp>
#include <fangpin/lifecycle/register_log.hpp>

namespace fangpin {

struct agenda_options {
    int remind_before = 3;  ///< working days
};

/// What an agenda is made of.
struct agenda_subjects {
    std::span<case_file const* const> cases{};
    std::span<register_log const* const> registers{};
};

/// When a duty of a case is due next: of its periods since the case stands where it does, the
/// earliest in which it was not done.
///
/// @returns nothing where it is not about the case, not yet on this day, or irregular
[[nodiscard]] std::optional<date> next_due(case_file const& c, duty const& d, date day);
/// The end of the period of a duty that a day lies in, or of the next one.
///
/// @pre it has a rhythm or a day
[[nodiscard]] date end_of_period(duty const& d, date day);

/// Everything that is due, most urgent first: by due date, what has none last, then by case and
/// task. Duties of the register stand for each register that has a log, from its first day on;
/// without one once for each policy among the cases, for the period that the day lies in.
///
/// @clause AJ-08
[[nodiscard]] agenda_lines agenda(agenda_subjects of,
                                  date day,
                                  working_calendar const& calendar,
                                  agenda_options options = {});

}  // namespace fangpin
