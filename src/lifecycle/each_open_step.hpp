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

/// Whose it is to begin a procedure, where nobody has: of the level of its first step.
[[nodiscard]] inline admin_level first_level(procedure const& p) {
    return p.steps.front().level;
}

/// A term that runs, of a procedure as a whole or of a step.
struct term_of_case {
    procedure const& lays_down;
    procedure_step const* step = nullptr;  ///< whose notice; nullptr: the whole procedure
    date from{};
    bool awaited = false;  ///< help came first, and the procedure has not begun
};

/// Visits each term that runs. That of a whole identification runs from the clue on, whether it has
/// begun or not; where help came first it is owed even without a length.
///
/// @clause MEK-41, MEK-48, NAT-01
template <class Visit>
void each_running_term(case_file const& c, Visit visit) {
    if (!c.begun() || c.state() == case_state::gone)
        return;
    if (c.state() == case_state::clue && !c.of_event())
        if (auto const* p = c.under().course.find(procedure_kind::identification)) {
            bool const awaited = c.helped_since() && !c.under().course.early_help_clause.empty();
            if (awaited || p->allowed)
                visit(term_of_case{.lays_down = *p, .from = c.clue_on(), .awaited = awaited});
        }
    for (auto const& run : c.running()) {
        auto const& p = *run.lays_down;
        bool const from_clue = p.kind == procedure_kind::identification;
        if (p.allowed && !run.approved)
            visit(term_of_case{.lays_down = p, .from = from_clue ? c.clue_on() : run.since});
        for (std::size_t i = 0; i < run.steps.size(); ++i) {
            auto const& done = run.steps[i];
            if (run.step(i).notice_same_day && done.met && !done.posted && run.is_open(i))
                visit(term_of_case{.lays_down = p, .step = &run.step(i), .from = *done.met});
        }
    }
}

}  // namespace fangpin::detail
