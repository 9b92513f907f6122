#include <fangpin/lifecycle/open_step.hpp>

namespace fangpin {
namespace {

std::optional<date> at_moment(step_progress const& s, step_moment m) {
    switch (m) {
    case step_moment::handed_in: return s.handed_in;
    case step_moment::met: return s.met;
    default: return s.done;
    }
}

/// The day that a step's time is counted from: the first moment named that is recorded, otherwise
/// the later of what it needs, and of what needs nothing the day on which the procedure began.
std::optional<date> start_of(run_of_procedure const& run, procedure_step const& step) {
    for (auto const& from : step.counted_from)
        if (auto const day = at_moment(run.steps[from.step], from.moment))
            return day;
    if (!step.counted_from.empty())
        return std::nullopt;
    auto latest = run.since;
    for (auto const n : step.needs)
        latest = std::max(latest, *run.steps[n].done);
    return latest;
}

}  // namespace

std::vector<open_step> open_steps(case_file const& c, working_calendar const& calendar) {
    std::vector<open_step> all;
    if (!c.begun() || c.state() == case_state::gone)
        return all;
    for (auto const& run : c.running())
        for (std::size_t i = 0; i < run.steps.size(); ++i) {
            if (!run.is_open(i))
                continue;
            auto const& step = run.step(i);
            open_step o{.procedure = run.lays_down->kind,
                        .step = &step,
                        .counted_from = start_of(run, step)};
            if (step.allowed && o.counted_from) {
                if (auto due = due_date(*o.counted_from, *step.allowed, calendar))
                    o.due = *due;
                else
                    o.unknown = due.error();
            }
            all.push_back(std::move(o));
        }
    return all;
}

}  // namespace fangpin
