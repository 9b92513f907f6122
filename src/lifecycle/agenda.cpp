#include <fangpin/lifecycle/agenda.hpp>

#include "lifecycle/each_open_step.hpp"
#include "lifecycle/owed_duty.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

namespace fangpin {
namespace {

/// Gathers items in the order of their subjects, so that only their days are left to be sorted.
class list_of_items {
public:
    list_of_items(date day, working_calendar const& calendar, agenda_options options)
        : day_(day), calendar_(calendar), options_(options) {}

    void add(case_file const& c) {
        detail::each_open_step(c, [&](run_of_procedure const& run, procedure_step const& step) {
            agenda_item item{
                .case_id = c.id(), .task = step.id, .clause = step.clause, .level = step.level};
            if (step.allowed)
                if (auto const from = detail::counted_from(run, step))
                    if (auto const due = due_date(*from, *step.allowed, calendar_))
                        item.due = *due;
            add(item);
        });
        for (auto const& t : running_terms(c, calendar_))
            add({.case_id = c.id(),
                 .task = t.step != nullptr ? std::string_view(t.step->id) : to_string(t.procedure),
                 .clause = t.clause,
                 .level = t.level,
                 .due = t.due});
        for (auto const& d : c.under().course.duties) {
            auto const on = next_due(c, d, day_);
            if (on || (d.irregular() && c.begun() && detail::is_about(d, c)))
                add(item_of(d, on, {.case_id = c.id()}));
        }
    }
    void add(register_log const& r) {
        for (auto const& d : r.under().course.duties)
            if (d.states.empty())
                each_reporter(d, [&](std::string_view reporter) {
                    auto const on = detail::owed_since(
                        d, r.since().value_or(day_), r.fulfilled(d.id, reporter));
                    if (on || d.irregular())
                        add(item_of(d, on, {.register_id = r.id(), .reporter = reporter}));
                });
    }
    /// Of a register without a log.
    void add(policy const& p) {
        for (auto const& d : p.course.duties)
            if (d.states.empty() && (!d.once_by || day_ <= *d.once_by))
                each_reporter(d, [&](std::string_view reporter) {
                    auto const on =
                        d.irregular() ? std::nullopt : std::optional(end_of_period(d, day_));
                    add(item_of(d, on, {.reporter = reporter}));
                });
    }
    /// What was added since the last call is of one subject, or of one group of them.
    void end_of_subject() {
        auto const rest = [](agenda_item const& i) {
            return std::tie(i.register_id, i.task, i.reporter);
        };
        std::sort(items_.begin() + static_cast<std::ptrdiff_t>(sorted_),
                  items_.end(),
                  [&](auto const& a, auto const& b) { return rest(a) < rest(b); });
        sorted_ = items_.size();
    }
    /// By day, what has none last; of one day in the order in which they stand.
    [[nodiscard]] std::vector<agenda_item> by_day() const {
        std::int32_t first = 0;
        std::int32_t last = -1;
        for (auto const& i : items_)
            if (i.due) {
                auto const on = i.due->on.index();
                bool const none = last < first;
                first = none ? on : std::min(first, on);
                last = none ? on : std::max(last, on);
            }
        auto const never = static_cast<std::size_t>(last - first) + 1;
        auto const place_of = [&](agenda_item const& i) {
            return i.due ? static_cast<std::size_t>(i.due->on.index() - first) : never;
        };
        std::vector<std::size_t> places(never + 2);
        for (auto const& i : items_)
            ++places[place_of(i) + 1];
        std::partial_sum(places.begin(), places.end(), places.begin());
        std::vector<agenda_item> sorted(items_.size());
        for (auto const& i : items_)
            sorted[places[place_of(i)]++] = i;
        return sorted;
    }

private:
    void add(agenda_item item) {
        if (item.due) {
            item.overdue = days_overdue(item.due->on, day_);
            item.remind = item.overdue == 0 && reminds(item.due->on);
        }
        items_.push_back(item);
    }
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

    date day_;
    working_calendar const& calendar_;
    agenda_options options_;
    std::unordered_map<std::int32_t, bool> reminds_;
    std::vector<agenda_item> items_;
    std::size_t sorted_ = 0;  ///< items whose subjects have ended
};

/// A case by the first letters of its id: in a register of millions the ids lie far apart.
struct lettered_case {
    std::array<std::uint64_t, 2> letters{};
    case_file const* file;

    explicit lettered_case(case_file const* c) : file(c) {
        auto const& id = c->id();
        for (std::size_t i = 0; i < 16; ++i)
            letters[i / 8] =
                letters[i / 8] << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
    }
};

std::vector<lettered_case> by_id(std::span<case_file const* const> cases) {
    std::vector<lettered_case> all(cases.begin(), cases.end());
    std::ranges::sort(all, [](lettered_case const& a, lettered_case const& b) {
        return a.letters != b.letters ? a.letters < b.letters : a.file->id() < b.file->id();
    });
    return all;
}

}  // namespace

std::vector<agenda_item> agenda(agenda_subjects of,
                                date day,
                                working_calendar const& calendar,
                                agenda_options options) {
    list_of_items all(day, calendar, options);
    std::set<policy const*> texts;
    policy const* latest = nullptr;
    for (auto const* c : of.cases)
        if (&c->under() != latest) {
            latest = &c->under();
            texts.insert(latest);
        }
    for (auto const* r : of.registers) {
        texts.erase(&r->under());
        all.add(*r);
    }
    for (auto const* p : texts)
        all.add(*p);
    all.end_of_subject();
    auto const cases = by_id(of.cases);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        all.add(*cases[i].file);
        bool const again = i + 1 < cases.size() && cases[i + 1].file->id() == cases[i].file->id();
        if (!again)
            all.end_of_subject();
    }
    return all.by_day();
}

}  // namespace fangpin
