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

admin_level deciding_level(procedure const& p) {
    auto const* decides = p.decider();
    return (decides != nullptr ? *decides : p.steps.back()).level;
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
    if (!c.begun() || c.state() == case_state::gone)
        return all;
    for (auto const& run : c.running()) {
        auto const& lays_down = *run.lays_down;
        if (lays_down.allowed && !run.approved) {
            bool const from_clue = lays_down.kind == procedure_kind::identification;
            auto& t =
                all.emplace_back(running_term{.procedure = lays_down.kind,
                                              .clause = lays_down.allowed_clause,
                                              .level = deciding_level(lays_down),
                                              .allowed = lays_down.allowed,
                                              .counted_from = from_clue ? c.clue_on() : run.since});
            set_due(t, t.counted_from, *lays_down.allowed, calendar);
        }
        for (std::size_t i = 0; i < run.steps.size(); ++i) {
            auto const& done = run.steps[i];
            if (run.step(i).notice_same_day && run.is_open(i) && done.met && !done.posted)
                all.push_back({.procedure = lays_down.kind,
                               .step = &run.step(i),
                               .clause = run.step(i).clause,
                               .level = run.step(i).level,
                               .counted_from = *done.met,
                               .due = due{.on = *done.met}});
        }
    }
    return all;
}

}  // namespace fangpin
