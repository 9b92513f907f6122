/// @file
/// Open steps and terms that run one by one, without a list of them.
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

/// Whose a procedure is as a whole: of the level that decides, or does the last step.
[[nodiscard]] inline admin_level deciding_level(procedure const& p) {
    auto const* decides = p.decider();
    return (decides != nullptr ? *decides : p.steps.back()).level;
}

/// Visits each term that runs: the procedure, the step whose notice it is or nullptr for the whole,
/// and the day that it is counted from.
template <class Visit>
void each_running_term(case_file const& c, Visit visit) {
    if (!c.begun() || c.state() == case_state::gone)
        return;
    for (auto const& run : c.running()) {
        auto const& lays_down = *run.lays_down;
        bool const from_clue = lays_down.kind == procedure_kind::identification;
        if (lays_down.allowed && !run.approved)
            visit(lays_down, nullptr, from_clue ? c.clue_on() : run.since);
        for (std::size_t i = 0; i < run.steps.size(); ++i) {
            auto const& done = run.steps[i];
            if (run.step(i).notice_same_day && done.met && !done.posted && run.is_open(i))
                visit(lays_down, &run.step(i), *done.met);
        }
    }
}

}  // namespace fangpin::detail
