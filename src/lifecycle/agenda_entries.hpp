/// @file
/// What is due, in few bytes each.
#pragma once

#include "lifecycle/agenda_tasks.hpp"

#include <functional>

namespace fangpin::detail {

/// A case among those that were given, and the number that stands for it in the order of an agenda.
struct agenda_subject {
    std::uint32_t place = 0;
    std::uint32_t number = 0;
};

/// Gathers the entries of cases in the order in which these are given, which is that of memory, and
/// hands them out in another.
class agenda_entries {
public:
    /// Is it time to be reminded of what is due on a day?
    using reminder = std::function<bool(date)>;

    agenda_entries(std::span<case_file const* const> cases,
                   agenda_tasks const& tasks,
                   date day,
                   working_calendar const& calendar);

    /// By day, what has none last; of one day first what registers owe, then by subject and task.
    ///
    /// @param subjects      all cases, by number
    /// @param of_registers  in their order
    /// @param asked         once of each day that something is due on
    [[nodiscard]] std::vector<agenda_entry> by_day(std::span<agenda_subject const> subjects,
                                                   std::span<agenda_item const> of_registers,
                                                   reminder const& asked) &&;

private:
    void add(case_file const& c, agenda_tasks::of_text const& number_of);
    void add(std::uint32_t task, std::optional<date> on, bool estimated = false);
    void include(std::int32_t on);
    void sort_by_task(std::span<agenda_entry> of_one) const;
    void place(agenda_entry const& e) { sorted_[places_[place_of(e)]++] = e; }
    void prepare(std::span<agenda_entry const> of_registers);
    void remind(reminder const& asked);
    [[nodiscard]] std::size_t place_of(agenda_entry const& e) const {
        return static_cast<std::size_t>((e.on == agenda_entry::never ? latest_ + 1 : e.on) -
                                        earliest_);
    }

    agenda_tasks const& tasks_;
    date day_;
    working_calendar const& calendar_;
    std::vector<agenda_entry> entries_;
    std::vector<std::size_t> first_;  ///< entry of each case, and the end
    std::int32_t earliest_ = agenda_entry::never;
    std::int32_t latest_ = std::numeric_limits<std::int32_t>::min();
    std::vector<agenda_entry> sorted_;
    std::vector<std::size_t> places_;  ///< in `sorted_`, where the next entry of each day goes
};

}  // namespace fangpin::detail
