#include <fangpin/lifecycle/agenda.hpp>

#include "lifecycle/agenda_entries.hpp"
#include "lifecycle/agenda_registers.hpp"

#include <algorithm>

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
    std::uint64_t first_eight;
    std::uint64_t next_eight;
    std::uint32_t place;

    lettered_case(std::string_view id, std::uint32_t at)
        : first_eight(eight_of(id, 0)), next_eight(eight_of(id, 8)), place(at) {}

    [[nodiscard]] bool begins_as(lettered_case const& other) const noexcept {
        return first_eight == other.first_eight && next_eight == other.next_eight;
    }
    [[nodiscard]] bool begins_before(lettered_case const& other) const noexcept {
        return first_eight != other.first_eight ? first_eight < other.first_eight
                                                : next_eight < other.next_eight;
    }

private:
    static std::uint64_t eight_of(std::string_view id, std::size_t from) {
        std::uint64_t letters = 0;
        for (auto i = from; i < from + 8; ++i)
            letters = letters << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
        return letters;
    }
};

std::vector<lettered_case> by_id(std::span<std::string_view const> ids) {
    std::vector<lettered_case> all;
    all.reserve(ids.size());
    for (auto const id : ids)
        all.emplace_back(id, static_cast<std::uint32_t>(all.size()));
    std::ranges::sort(all, [&](lettered_case const& a, lettered_case const& b) {
        if (!a.begins_as(b))
            return a.begins_before(b);
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
            if (before == nullptr || !before->begins_as(c) || ids.back() != id)
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
