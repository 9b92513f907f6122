#include <fangpin/lifecycle/agenda.hpp>

#include "lifecycle/agenda_entries.hpp"
#include "lifecycle/agenda_registers.hpp"

#include <algorithm>
#include <array>

namespace fangpin {
namespace {

using texts = std::vector<policy const*>;

texts texts_of(std::span<case_file const* const> cases) {
    texts all;
    for (policy const* latest = nullptr; auto const* c : cases)
        if (&c->under() != latest) {
            latest = &c->under();
            if (std::ranges::find(all, latest) == all.end())
                all.push_back(latest);
        }
    return all;
}

/// A case by the first letters of its id: in a register of millions the ids lie far apart.
struct lettered_case {
    std::array<std::uint64_t, 2> letters{};
    std::uint32_t place = 0;

    lettered_case(std::string const& id, std::uint32_t at) : place(at) {
        for (std::size_t i = 0; i < 16; ++i)
            letters[i / 8] =
                letters[i / 8] << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
    }
};

std::vector<lettered_case> by_id(std::span<case_file const* const> cases) {
    std::vector<lettered_case> all;
    all.reserve(cases.size());
    for (auto const* c : cases)
        all.emplace_back(c->id(), static_cast<std::uint32_t>(all.size()));
    std::ranges::sort(all, [&](lettered_case const& a, lettered_case const& b) {
        if (a.letters != b.letters)
            return a.letters < b.letters;
        auto const by_whole = cases[a.place]->id() <=> cases[b.place]->id();
        return by_whole != 0 ? by_whole < 0 : a.place < b.place;
    });
    return all;
}

/// Cases in the order of their ids; those of one id have one number.
struct numbered_cases {
    std::vector<std::string_view> ids{};  ///< by number
    std::vector<detail::agenda_subject> subjects{};

    explicit numbered_cases(std::span<case_file const* const> cases) {
        ids.reserve(cases.size());
        subjects.reserve(cases.size());
        for (auto const& c : by_id(cases)) {
            std::string_view const id = cases[c.place]->id();
            if (ids.empty() || ids.back() != id)
                ids.push_back(id);
            subjects.push_back({c.place, static_cast<std::uint32_t>(ids.size() - 1)});
        }
    }
};

/// What an item's day says, told of one day after the other.
class days_of_items {
public:
    days_of_items(date as_of, working_calendar const& calendar, int remind_before)
        : as_of_(as_of), calendar_(calendar), remind_before_(remind_before) {}

    void tell(agenda_item& item) {
        if (!item.due)
            return;
        if (item.due->on != on_ || !asked_)
            ask(item.due->on);
        item.overdue = overdue_;
        item.remind = remind_;
    }

private:
    void ask(date on) {
        asked_ = true;
        on_ = on;
        overdue_ = days_overdue(on, as_of_);
        auto const from = reminder_date(on, remind_before_, calendar_);
        remind_ = overdue_ == 0 && from && from->on <= as_of_;
    }

    date as_of_;
    working_calendar const& calendar_;
    int remind_before_;
    bool asked_ = false;
    date on_{};
    int overdue_ = 0;
    bool remind_ = false;
};

}  // namespace

std::vector<agenda_item> agenda(agenda_subjects of,
                                date day,
                                working_calendar const& calendar,
                                agenda_options options) {
    auto under = texts_of(of.cases);
    detail::agenda_tasks const tasks(under);
    numbered_cases const cases(of.cases);
    auto const entries =
        detail::agenda_entries(of.cases, tasks, day, calendar).by_day(cases.subjects);
    for (auto const* r : of.registers)
        std::erase(under, &r->under());
    auto const of_registers = detail::duties_of_registers(of.registers, under, day);

    std::vector<agenda_item> all;
    all.reserve(entries.size() + of_registers.size());
    days_of_items days(day, calendar, options.remind_before);
    auto next = of_registers.begin();
    auto const put_registers = [&](std::int32_t until) {
        using detail::agenda_entry;
        while (next != of_registers.end() &&
               (next->due ? next->due->on.index() : agenda_entry::never) <= until)
            days.tell(all.emplace_back(*next++));
    };
    for (auto const& e : entries) {
        put_registers(e.on);
        auto const& task = tasks[e.task];
        auto& item = all.emplace_back();
        item.case_id = cases.ids[e.subject];
        item.task = task.name;
        item.clause = task.clause;
        item.level = task.level;
        if (e.on != detail::agenda_entry::never)
            item.due = due{.on = date::of_index(e.on), .estimated = e.estimated};
        days.tell(item);
    }
    put_registers(detail::agenda_entry::never);
    return all;
}

}  // namespace fangpin
