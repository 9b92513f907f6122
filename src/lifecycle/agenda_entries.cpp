#include "lifecycle/agenda_entries.hpp"

#include "lifecycle/each_open_step.hpp"
#include "lifecycle/owed_duty.hpp"

#include <algorithm>
#include <numeric>

namespace fangpin::detail {
namespace {

/// Reads what will be needed, without waiting for it. A prefetch would be dropped where the page is
/// not at hand, which is so of most.
template <class T>
void read_ahead(T const* first, std::size_t count) {
    constexpr std::size_t line = 64;  // bytes that come at once
    auto const* const bytes = reinterpret_cast<char const volatile*>(first);
    for (std::size_t at = 0; at < count * sizeof(T); at += line)
        static_cast<void>(bytes[at]);
}

/// A case lies in several places, each known from the one before: read in turn, those of a million
/// cases are there when they are looked at.
void read_ahead(std::span<case_file const* const> coming) {
    if (coming.size() > 24)
        read_ahead(coming[24], 1);
    if (coming.size() > 16)
        read_ahead(coming[16]->running().data(), coming[16]->running().size());
    if (coming.size() > 8)
        for (auto const& run : coming[8]->running())
            read_ahead(run.steps.data(), run.steps.size());
}

}  // namespace

agenda_entries::agenda_entries(std::span<case_file const* const> cases,
                               agenda_tasks const& tasks,
                               date day,
                               working_calendar const& calendar)
    : tasks_(tasks), day_(day), calendar_(calendar) {
    first_.reserve(cases.size() + 1);
    entries_.reserve(cases.size() * 8);  // what is not written takes no memory
    policy const* latest = nullptr;
    agenda_tasks::of_text const* number_of = nullptr;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        read_ahead(cases.subspan(i));
        auto const* const c = cases[i];
        if (&c->under() != latest) {
            latest = &c->under();
            number_of = &tasks_.in(*latest);
        }
        first_.push_back(entries_.size());
        add(*c, *number_of);
    }
    first_.push_back(entries_.size());
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
    include(e.on);
}

void agenda_entries::include(std::int32_t on) {
    earliest_ = std::min(earliest_, on);
    latest_ = std::max(latest_, on);
}

/// They are few, and those of one name stay in the order of the text.
void agenda_entries::sort_by_task(std::span<agenda_entry> of_one) const {
    auto const rank_of = [this](agenda_entry const& e) { return tasks_.rank(e.task); };
    for (std::size_t i = 1; i < of_one.size(); ++i)
        for (auto j = i; j > 0 && rank_of(of_one[j]) < rank_of(of_one[j - 1]); --j)
            std::swap(of_one[j], of_one[j - 1]);
}

/// Where each day begins.
void agenda_entries::prepare(std::span<agenda_entry const> of_registers) {
    for (auto const& e : of_registers)
        if (e.on != agenda_entry::never)
            include(e.on);
    if (latest_ < earliest_)
        latest_ = earliest_ = 0;  // nothing has a day
    places_.assign(static_cast<std::size_t>(latest_ - earliest_) + 3, 0);
    for (auto const all : {of_registers, std::span<agenda_entry const>(entries_)})
        for (auto const& e : all)
            ++places_[place_of(e) + 1];
    std::partial_sum(places_.begin(), places_.end(), places_.begin());
    sorted_.resize(places_.back());
}

/// What has a day stands sorted, and each place is where the next day begins.
void agenda_entries::remind(reminder const& asked) {
    std::size_t first = 0;
    for (auto on = earliest_; on <= latest_; ++on) {
        auto const end = places_[static_cast<std::size_t>(on - earliest_)];
        if (first != end && asked(date::of_index(on)))
            for (auto i = first; i < end; ++i)
                sorted_[i].remind = true;
        first = end;
    }
}

std::vector<agenda_entry> agenda_entries::by_day(std::span<agenda_subject const> subjects,
                                                 std::span<agenda_item const> of_registers,
                                                 reminder const& asked) && {
    std::vector<agenda_entry> ahead;
    for (auto const& item : of_registers)
        ahead.push_back({.on = item.due ? item.due->on.index() : agenda_entry::never,
                         .subject = agenda_entry::of_register,
                         .task = static_cast<std::uint32_t>(ahead.size())});
    prepare(ahead);
    for (auto const& e : ahead)
        place(e);
    std::vector<agenda_entry> of_one;
    for (std::size_t s = 0; s < subjects.size(); ++s) {
        auto const [place_of_case, number] = subjects[s];
        for (auto i = first_[place_of_case]; i < first_[place_of_case + 1]; ++i) {
            of_one.push_back(entries_[i]);
            of_one.back().subject = number;
        }
        if (s + 1 < subjects.size() && subjects[s + 1].number == number)
            continue;  // a case that is told twice
        sort_by_task(of_one);
        for (auto const& e : of_one)
            place(e);
        of_one.clear();
    }
    remind(asked);
    return std::move(sorted_);
}

}  // namespace fangpin::detail
