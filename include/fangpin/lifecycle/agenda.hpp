/// @file
/// What is due, in one case and in many.
#pragma once

#include <fangpin/lifecycle/open_step.hpp>

namespace fangpin {

/// One thing to be done. Its texts are those of the case and of its policy, which must outlive it.
struct agenda_item {
    std::string_view case_id{};  ///< empty: of the register as a whole
    std::string_view task{};     ///< of a step or a duty
    std::string_view clause{};
    admin_level level{};
    std::optional<fangpin::due> due{};  ///< none: no day is known
    bool remind = false;                ///< few working days are left
    int overdue = 0;                    ///< calendar days
};

struct agenda_options {
    int remind_before = 3;  ///< working days
};

/// When a duty of a case is due next: of its periods since the case stands where it does, the
/// earliest in which it was not done.
///
/// @returns nothing where it is not about the case, or not yet on this day
[[nodiscard]] std::optional<date> next_due(case_file const& c, duty const& d, date day);
/// The end of the period of a duty that a day lies in, or of the next one.
[[nodiscard]] date end_of_period(duty const& d, date day);

/// Everything that is due, most urgent first: by due date, what has none last, then by case and
/// task. Duties of the register stand once for each policy among the cases.
///
/// @clause AJ-08
[[nodiscard]] std::vector<agenda_item> agenda(std::span<case_file const* const> cases,
                                              date day,
                                              working_calendar const& calendar,
                                              agenda_options options = {});

}  // namespace fangpin
