#include <fangpin/lifecycle/agenda.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace fangpin {
namespace {

bool is_about(duty const& d, case_file const& c) {
    // of a household whose registry is not known nothing is left out
    return std::ranges::find(d.states, c.state()) != d.states.end() &&
           (d.registries.empty() ||
            std::ranges::any_of(d.registries, [&](registry r) { return c.registry().may_be(r); }));
}

/// The last month of the period that a month lies in, or of the next one.
month last_month(duty const& d, month m) {
    if (d.every_months > 0)
        return m + (d.every_months - 1 - (m.month_of_year() - 1) % d.every_months);
    while (std::ranges::find(d.in_months, m.month_of_year()) == d.in_months.end())
        m = m + 1;
    return m;
}

date last_day(duty const& d, month last) {
    auto const end = date::last_day_of(last);
    return d.by_day == 0 ? end : std::min(end, date::first_day_of(last).plus_days(d.by_day - 1));
}

class list_of_items {
public:
    list_of_items(date day, working_calendar const& calendar, agenda_options options)
        : day_(day), calendar_(calendar), options_(options) {}

    void add(agenda_item item) {
        if (item.due) {
            item.overdue = days_overdue(item.due->on, day_);
            auto const from = reminder_date(item.due->on, options_.remind_before, calendar_);
            item.remind = item.overdue == 0 && from && from->on <= day_;
        }
        items_.push_back(item);
    }
    [[nodiscard]] std::vector<agenda_item> sorted() && {
        struct place {
            std::uint64_t day_and_case;
            std::size_t item;
        };
        std::vector<place> places;
        places.reserve(items_.size());
        auto const ranks = ranks_of_cases();
        for (std::size_t i = 0; i < items_.size(); ++i) {
            auto const& due = items_[i].due;
            auto const day = due ? static_cast<std::uint64_t>(due->on - date::earliest()) : never;
            places.push_back({day << 32U | ranks[i], i});
        }
        std::ranges::sort(places, [this](place const& a, place const& b) {
            return a.day_and_case != b.day_and_case ? a.day_and_case < b.day_and_case
                                                    : items_[a.item].task < items_[b.item].task;
        });
        std::vector<agenda_item> sorted;
        sorted.reserve(items_.size());
        for (auto const& p : places)
            sorted.push_back(items_[p.item]);
        return sorted;
    }

private:
    static constexpr std::uint64_t never = 0xffff'ffff;

    /// Ids by their first letters: in a register of millions the ids themselves lie far apart.
    struct case_place {
        std::array<std::uint64_t, 2> letters{};
        std::size_t first;  ///< its items stand together

        case_place(std::string_view id, std::size_t item) : first(item) {
            for (std::size_t i = 0; i < 16; ++i)
                letters[i / 8] =
                    letters[i / 8] << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
        }
    };

    /// For each item the place of its case in the order of their ids. Most time would go into
    /// comparing ids if all items were sorted by them.
    [[nodiscard]] std::vector<std::uint32_t> ranks_of_cases() const {
        auto const id = [this](case_place const& c) { return items_[c.first].case_id; };
        std::vector<case_place> cases;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (i == 0 || items_[i].case_id != items_[i - 1].case_id)
                cases.emplace_back(items_[i].case_id, i);
        std::ranges::sort(cases, [&](case_place const& a, case_place const& b) {
            return a.letters != b.letters ? a.letters < b.letters : id(a) < id(b);
        });
        std::vector<std::uint32_t> ranks(items_.size());
        std::uint32_t rank = 0;
        for (std::size_t n = 0; n < cases.size(); ++n) {
            if (n > 0 && id(cases[n]) != id(cases[n - 1]))
                ++rank;
            for (auto i = cases[n].first; i < items_.size() && id(cases[n]) == items_[i].case_id;
                 ++i)
                ranks[i] = rank;
        }
        return ranks;
    }

    date day_;
    working_calendar const& calendar_;
    agenda_options options_;
    std::vector<agenda_item> items_;
};

}  // namespace

date end_of_period(duty const& d, date day) {
    if (d.once_by)
        return *d.once_by;
    auto const end = last_day(d, last_month(d, day.month()));
    return day <= end ? end : last_day(d, last_month(d, day.month() + 1));
}

std::optional<date> next_due(case_file const& c, duty const& d, date day) {
    if (!c.begun() || !is_about(d, c))
        return std::nullopt;
    auto const done = c.fulfilled(d.id);
    if (d.once_by)
        return done ? std::nullopt : d.once_by;
    auto const from = c.since().plus_months(d.after_months);
    if (d.after_months > 0 && day < from)
        return std::nullopt;
    if (!done || *done < from)
        return end_of_period(d, from);
    return end_of_period(d, end_of_period(d, *done).plus_days(1));
}

std::vector<agenda_item> agenda(std::span<case_file const* const> cases,
                                date day,
                                working_calendar const& calendar,
                                agenda_options options) {
    list_of_items all(day, calendar, options);
    std::set<policy const*> texts;
    for (auto const* c : cases) {
        texts.insert(&c->under());
        for (auto const& o : open_steps(*c, calendar))
            all.add({.case_id = c->id(),
                     .task = o.step->id,
                     .clause = o.step->clause,
                     .level = o.step->level,
                     .due = o.due});
        for (auto const& d : c->under().course.duties)
            if (auto const on = next_due(*c, d, day))
                all.add({.case_id = c->id(),
                         .task = d.id,
                         .clause = d.clause,
                         .level = d.level,
                         .due = due{.on = *on}});
    }
    for (auto const* p : texts)
        for (auto const& d : p->course.duties)
            if (d.states.empty() && (!d.once_by || day <= *d.once_by))
                all.add({.task = d.id,
                         .clause = d.clause,
                         .level = d.level,
                         .due = due{.on = end_of_period(d, day)}});
    return std::move(all).sorted();
}

}  // namespace fangpin
