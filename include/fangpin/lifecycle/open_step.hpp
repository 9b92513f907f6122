/// @file
/// What may be done in a case now, and by when.
#pragma once

#include <fangpin/lifecycle/case_file.hpp>
#include <fangpin/values/working_calendar.hpp>

namespace fangpin {

struct open_step {
    procedure_kind procedure{};
    procedure_step const* step = nullptr;
    std::optional<date> counted_from{};
    std::optional<fangpin::due> due{};  ///< none: the text gives no length, or see `unknown`
    std::optional<error> unknown{};     ///< why the day is not known: `errc::calendar_missing`
};

/// The steps that are open, by procedure and in the order of the text. What counts from an event
/// that has not happened is not due yet.
[[nodiscard]] std::vector<open_step> open_steps(case_file const& c,
                                                working_calendar const& calendar);

}  // namespace fangpin
