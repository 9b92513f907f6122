#include <fangpin/lifecycle/open_step.hpp>

#include "lifecycle/each_open_step.hpp"

namespace fangpin {
namespace {

std::optional<date> at_moment(step_progress const& s, step_moment m) {
    switch (m) {
    case step_moment::handed_in: return s.handed_in;
    case step_moment::met: return s.met;
    default: return s.done;
    }
}

/// Both have a due date, or the reason why it is not known.
template <class Item>
void set_due(Item& item, date from, time_allowed const& allowed, working_calendar const& calendar) {
    if (auto due = due_date(from, allowed, calendar))
        item.due = *due;
    else
        item.unknown = due.error();
}

}  // namespace

std::optional<date> detail::counted_from(run_of_procedure const& run, procedure_step const& step) {
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

std::vector<open_step> open_steps(case_file const& c, working_calendar const& calendar) {
    std::vector<open_step> all;
    detail::each_open_step(c, [&](run_of_procedure const& run, procedure_step const& step) {
        auto& o = all.emplace_back(open_step{.procedure = run.lays_down->kind,
                                             .step = &step,
                                             .counted_from = detail::counted_from(run, step)});
        if (step.allowed && o.counted_from)
            set_due(o, *o.counted_from, *step.allowed, calendar);
    });
    return all;
}

std::vector<running_term> running_terms(case_file const& c, working_calendar const& calendar) {
    std::vector<running_term> all;
    detail::each_running_term(c, [&](detail::term_of_case const& runs) {
        auto const& p = runs.lays_down;
        auto& t = all.emplace_back(running_term{.procedure = p.kind,
                                                .step = runs.step,
                                                .clause = p.allowed_clause,
                                                .level = detail::deciding_level(p),
                                                .counted_from = runs.from});
        if (runs.step != nullptr) {
            t.clause = runs.step->clause;
            t.level = runs.step->level;
            t.due = due{.on = runs.from};
            return;
        }
        if (runs.awaited) {
            t.clause = c.under().course.early_help_clause;
            t.level = detail::first_level(p);
            t.awaited = true;
        }
        t.allowed = p.allowed;
        if (p.allowed)
            set_due(t, runs.from, *p.allowed, calendar);
    });
    return all;
}

}  // namespace fangpin
