#include "lifecycle/agenda_entries.hpp"

#include "lifecycle/each_open_step.hpp"
#include "lifecycle/owed_duty.hpp"

#include <algorithm>
#include <numeric>

namespace fangpin::detail {

agenda_entries::agenda_entries(std::span<case_file const* const> cases,
                               agenda_tasks const& tasks,
                               date day,
                               working_calendar const& calendar)
    : tasks_(tasks), day_(day), calendar_(calendar) {
    first_.reserve(cases.size() + 1);
    policy const* latest = nullptr;
    agenda_tasks::of_text const* number_of = nullptr;
    for (auto const* c : cases) {
        if (&c->under() != latest) {
            latest = &c->under();
            number_of = &tasks_.in(*latest);
        }
        first_.push_back(entries_.size());
        add(*c, *number_of);
    }
    first_.push_back(entries_.size());
    if (latest_ < earliest_)
        latest_ = earliest_ = 0;  // nothing has a day
}

void agenda_entries::add(case_file const& c, agenda_tasks::of_text const& number_of) {
    auto const add_due = [&](std::uint32_t task, date from, time_allowed const& allowed) {
        auto const due = due_date(from, allowed, calendar_);
        if (due)
            add(task, due->on, due->estimated);
        else
            add(task, std::nullopt);
    };
    each_open_step(c, [&](run_of_procedure const& run, procedure_step const& step) {
        auto const task = number_of.of(*run.lays_down, step);
        auto const from = step.allowed ? counted_from(run, step) : std::nullopt;
        if (from)
            add_due(task, *from, *step.allowed);
        else
            add(task, std::nullopt);
    });
    each_running_term(c, [&](term_of_case const& t) {
        auto const& p = t.lays_down;
        auto const task = t.awaited ? number_of.awaited(p) : number_of.of(p);
        if (t.step != nullptr)
            add(number_of.of(p, *t.step), t.from);
        else if (p.allowed)
            add_due(task, t.from, *p.allowed);
        else
            add(task, std::nullopt);
    });
    for (auto const& d : c.under().course.duties) {
        auto const on = next_due(c, d, day_);
        if (on || (d.irregular() && c.begun() && is_about(d, c)))
            add(number_of.of(d), on);
    }
}

void agenda_entries::add(std::uint32_t task, std::optional<date> on, bool estimated) {
    auto& e = entries_.emplace_back(agenda_entry{.task = task, .estimated = estimated});
    if (!on)
        return;
    e.on = on->index();
    earliest_ = std::min(earliest_, e.on);
    latest_ = std::max(latest_, e.on);
}

/// They are few, and those of one name stay in the order of the text.
void agenda_entries::sort_by_task(std::span<agenda_entry> of_one) const {
    auto const rank_of = [this](agenda_entry const& e) { return tasks_[e.task].rank; };
    for (std::size_t i = 1; i < of_one.size(); ++i)
        for (auto j = i; j > 0 && rank_of(of_one[j]) < rank_of(of_one[j - 1]); --j)
            std::swap(of_one[j], of_one[j - 1]);
}

std::vector<std::size_t> agenda_entries::places_of_days() const {
    std::vector<std::size_t> places(static_cast<std::size_t>(latest_ - earliest_) + 3);
    for (auto const& e : entries_)
        ++places[place_of(e) + 1];
    std::partial_sum(places.begin(), places.end(), places.begin());
    return places;
}

std::vector<agenda_entry> agenda_entries::by_day(std::span<agenda_subject const> subjects) const {
    auto places = places_of_days();
    std::vector<agenda_entry> sorted(entries_.size());
    std::vector<agenda_entry> of_one;
    for (std::size_t s = 0; s < subjects.size(); ++s) {
        auto const [place, number] = subjects[s];
        for (auto i = first_[place]; i < first_[place + 1]; ++i) {
            of_one.push_back(entries_[i]);
            of_one.back().subject = number;
        }
        if (s + 1 < subjects.size() && subjects[s + 1].number == number)
            continue;  // a case that is told twice
        sort_by_task(of_one);
        for (auto const& e : of_one)
            sorted[places[place_of(e)]++] = e;
        of_one.clear();
    }
    return sorted;
}

}  // namespace fangpin::detail
