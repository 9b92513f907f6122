/// @file
/// What must hold before a deciding step may approve.
#pragma once

#include <fangpin/lifecycle/case_file.hpp>

namespace fangpin::detail {

/// Asks every condition that binds a run.
///
/// @param[out] answers  each condition with its answer, in pack order; whole also where one fails
/// @returns why the step may not approve: the first condition that is not surely met, with its
///          clause; a figure that is missing by the clause that leaves it open
[[nodiscard]] std::optional<refusal> ask_conditions(case_file const& c,
                                                    run_of_procedure const& run,
                                                    case_event const& e,
                                                    std::vector<condition_answer>& answers);

/// The review that a decision of a run goes by: its latest meeting. Of a course without a meeting
/// the decision is the review. Months of help are counted up to this day, and the household that
/// conditions are asked of is that of its month; the two are said of one review.
///
/// @clause MEK-73
[[nodiscard]] date review_day(run_of_procedure const& run, date decided);

/// Whole calendar months from the first day of help to the day of the review.
///
/// @clause MEK-73
[[nodiscard]] int months_helped(date since, date review);

}  // namespace fangpin::detail
