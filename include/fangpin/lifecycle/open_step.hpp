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

/// What runs beside the steps: the time of a procedure as a whole (NAT-01), that of a notice that
/// is to be posted on the day of its meeting (MEK-48), and an identification that is owed because
/// help came first (MEK-41).
struct running_term {
    procedure_kind procedure{};
    procedure_step const* step = nullptr;  ///< whose notice; nullptr: the whole procedure
    std::string_view clause{};
    /// Of the whole that of the step that decides, or the last; of what is awaited the first.
    admin_level level{};
    bool awaited = false;  ///< help came first, and the procedure has not begun
    /// Of the whole, where the text gives a length; a notice has the day of its meeting.
    std::optional<time_allowed> allowed{};
    date counted_from{};
    std::optional<fangpin::due> due{};
    std::optional<error> unknown{};  ///< as above
};

/// The terms that run, by procedure.
///
/// @clause NAT-01, MEK-41, MEK-48
[[nodiscard]] std::vector<running_term> running_terms(case_file const& c,
                                                      working_calendar const& calendar);

}  // namespace fangpin
