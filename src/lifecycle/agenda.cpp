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

    lettered_case(std::string_view id, std::uint32_t at) : place(at) {
        for (std::size_t i = 0; i < 16; ++i)
            letters[i / 8] =
                letters[i / 8] << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
    }
};

std::vector<lettered_case> by_id(std::span<std::string_view const> ids) {
    std::vector<lettered_case> all;
    all.reserve(ids.size());
    for (auto const id : ids)
        all.emplace_back(id, static_cast<std::uint32_t>(all.size()));
    std::ranges::sort(all, [&](lettered_case const& a, lettered_case const& b) {
        if (a.letters != b.letters)
            return a.letters < b.letters;
        auto const by_whole = ids[a.place] <=> ids[b.place];
        return by_whole != 0 ? by_whole < 0 : a.place < b.place;
    });
    return all;
}

/// Cases in the order of their ids; those of one id have one number.
struct numbered_cases {
    std::vector<std::string_view> ids{};  ///< by number
    std::vector<detail::agenda_subject> subjects{};

    explicit numbered_cases(std::span<case_file const* const> cases) {
        std::vector<std::string_view> given;  // cases lie far apart in memory, these do not
        given.reserve(cases.size());
        for (auto const* c : cases)
            given.emplace_back(c->id());
        ids.reserve(cases.size());
        subjects.reserve(cases.size());
        lettered_case const* before = nullptr;
        auto const sorted = by_id(given);
        for (auto const& c : sorted) {
            auto const id = given[c.place];
            if (before == nullptr || before->letters != c.letters || ids.back() != id)
                ids.push_back(id);
            before = &c;
            subjects.push_back({c.place, static_cast<std::uint32_t>(ids.size() - 1)});
        }
    }
};

}  // namespace

agenda_item agenda_lines::operator[](std::size_t i) const {
    auto const& e = parts_.entries[i];
    agenda_item item;
    if (e.subject == detail::agenda_entry::of_register) {
        item = parts_.of_registers[e.task];
    } else {
        auto const& task = parts_.tasks[e.task];
        item.case_id = parts_.ids[e.subject];
        item.task = task.name;
        item.clause = task.clause;
        item.level = task.level;
        if (e.on != detail::agenda_entry::never)
            item.due = due{.on = date::of_index(e.on), .estimated = e.estimated};
    }
    if (item.due)
        item.overdue = days_overdue(item.due->on, parts_.as_of);
    item.remind = e.remind;
    return item;
}

agenda_lines agenda(agenda_subjects of,
                    date day,
                    working_calendar const& calendar,
                    agenda_options options) {
    auto under = texts_of(of.cases);
    detail::agenda_tasks tasks(under);
    numbered_cases cases(of.cases);
    for (auto const* r : of.registers)
        std::erase(under, &r->under());
    auto of_registers = detail::duties_of_registers(of.registers, under, day);
    auto const reminds = [&](date on) {
        if (on < day)
            return false;
        auto const from = reminder_date(on, options.remind_before, calendar);
        return from && from->on <= day;
    };
    auto entries = detail::agenda_entries(of.cases, tasks, day, calendar)
                       .by_day(cases.subjects, of_registers, reminds);
    return agenda_lines({.as_of = day,
                         .entries = std::move(entries),
                         .ids = std::move(cases.ids),
                         .tasks = std::move(tasks).take(),
                         .of_registers = std::move(of_registers)});
}

}  // namespace fangpin
