#include <fangpin/lifecycle/agenda.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

namespace fangpin {
namespace {

bool has_rhythm(duty const& d) {
    return d.every_months > 0 || !d.in_months.empty() || d.once_by;
}

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

/// The first day on which a period that ends so can be met: of a month that the text names, or of
/// the days up to one that it names, the first of the month; otherwise periods follow each other.
date first_day(duty const& d, date end) {
    if (d.by_day > 0 || !d.in_months.empty())
        return date::first_day_of(end.month());
    return date::first_day_of(end.month() + (1 - d.every_months));
}

/// Of the periods since a day the earliest in which a duty was not done. What is done between two
/// periods is late for the first and not yet for the second.
std::optional<date> owed_since(duty const& d, date from, std::optional<date> done) {
    if (d.once_by)
        return done || *d.once_by < from ? std::nullopt : d.once_by;
    if (!has_rhythm(d))
        return std::nullopt;
    if (!done || *done < from)
        return end_of_period(d, from);
    auto const end = end_of_period(d, *done);
    return *done < first_day(d, end) ? end : end_of_period(d, end.plus_days(1));
}

class list_of_items {
public:
    list_of_items(date day, working_calendar const& calendar, agenda_options options)
        : day_(day), calendar_(calendar), options_(options) {}

    void add(agenda_item item) {
        if (item.due) {
            item.overdue = days_overdue(item.due->on, day_);
            item.remind = item.overdue == 0 && reminds(item.due->on);
        }
        items_.push_back(item);
    }
    void add(case_file const& c) {
        for (auto const& o : open_steps(c, calendar_))
            add({.case_id = c.id(),
                 .task = o.step->id,
                 .clause = o.step->clause,
                 .level = o.step->level,
                 .due = o.due});
        for (auto const& t : running_terms(c, calendar_))
            add({.case_id = c.id(),
                 .task = t.step != nullptr ? std::string_view(t.step->id) : to_string(t.procedure),
                 .clause = t.clause,
                 .level = t.level,
                 .due = t.due});
        for (auto const& d : c.under().course.duties) {
            auto const on = next_due(c, d, day_);
            if (on || (!has_rhythm(d) && c.begun() && is_about(d, c)))
                add(item_of(d, on, {.case_id = c.id()}));
        }
    }
    void add(register_log const& r) {
        for (auto const& d : r.under().course.duties)
            if (d.states.empty())
                each_reporter(d, [&](std::string_view reporter) {
                    auto const on =
                        owed_since(d, r.since().value_or(day_), r.fulfilled(d.id, reporter));
                    if (on || !has_rhythm(d))
                        add(item_of(d, on, {.register_id = r.id(), .reporter = reporter}));
                });
    }
    /// Of a register without a log.
    void add(policy const& p) {
        for (auto const& d : p.course.duties)
            if (d.states.empty() && (!d.once_by || day_ <= *d.once_by))
                each_reporter(d, [&](std::string_view reporter) {
                    auto const on =
                        has_rhythm(d) ? std::optional(end_of_period(d, day_)) : std::nullopt;
                    add(item_of(d, on, {.reporter = reporter}));
                });
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
    static agenda_item item_of(duty const& d, std::optional<date> on, agenda_item item) {
        item.task = d.id;
        item.clause = d.clause;
        item.level = d.level;
        if (on)
            item.due = fangpin::due{.on = *on};
        return item;
    }
    template <class Visit>
    static void each_reporter(duty const& d, Visit visit) {
        if (d.reporters.empty())
            visit(std::string_view());
        for (auto const& reporter : d.reporters)
            visit(reporter);
    }
    /// Many items are due on few days.
    bool reminds(date due) {
        auto const [known, is_new] = reminds_.emplace(due.index(), false);
        if (is_new) {
            auto const from = reminder_date(due, options_.remind_before, calendar_);
            known->second = from && from->on <= day_;
        }
        return known->second;
    }

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
    std::unordered_map<std::int32_t, bool> reminds_;
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
    auto const from = c.since_among(d.states).plus_months(d.after_months);
    if (d.after_months > 0 && day < from)
        return std::nullopt;
    return owed_since(d, from, c.fulfilled(d.id));
}

std::vector<agenda_item> agenda(agenda_subjects of,
                                date day,
                                working_calendar const& calendar,
                                agenda_options options) {
    list_of_items all(day, calendar, options);
    std::set<policy const*> texts;
    for (auto const* c : of.cases) {
        texts.insert(&c->under());
        all.add(*c);
    }
    for (auto const* r : of.registers) {
        texts.erase(&r->under());
        all.add(*r);
    }
    for (auto const* p : texts)
        all.add(*p);
    return std::move(all).sorted();
}

}  // namespace fangpin
