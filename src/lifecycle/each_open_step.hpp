/// @file
/// Open steps one by one, without a list of them.
#pragma once

#include <fangpin/lifecycle/case_file.hpp>

namespace fangpin::detail {

/// Visits each open step with the run that it is of, by procedure and in the order of the text.
template <class Visit>
void each_open_step(case_file const& c, Visit visit) {
    if (!c.begun() || c.state() == case_state::gone)
        return;
    for (auto const& run : c.running())
        for (std::size_t i = 0; i < run.steps.size(); ++i)
            if (run.is_open(i))
                visit(run, run.step(i));
}

/// The day that a step's time is counted from: the first moment named that is recorded, otherwise
/// the later of what it needs, and of what needs nothing the day on which the procedure began.
[[nodiscard]] std::optional<date> counted_from(run_of_procedure const& run,
                                               procedure_step const& step);

}  // namespace fangpin::detail
