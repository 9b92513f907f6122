/// @file
/// Writes `fangpin.case/1`, `fangpin.register/1` and the lines of an agenda.
#pragma once

#include <fangpin/document/replay.hpp>
#include <fangpin/lifecycle/agenda.hpp>

namespace fangpin {

/// The case in canonical bytes.
///
/// @param as_of  the day that overdue days are counted to; none: they are left out
[[nodiscard]] std::string write_case(replayed_case const& c,
                                     std::optional<date> as_of,
                                     working_calendar const& calendar);

/// What was done for a register, in canonical bytes.
[[nodiscard]] std::string write_register(replayed_register const& r);

/// The case, or the register, that the latest event of a replay was of.
/// @pre there is one
[[nodiscard]] std::string write_latest(replay const& of,
                                       std::optional<date> as_of,
                                       working_calendar const& calendar);

/// One line of an agenda, canonical.
[[nodiscard]] std::string write_agenda_item(agenda_item const& item);

}  // namespace fangpin
