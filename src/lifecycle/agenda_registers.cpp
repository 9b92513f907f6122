#include "lifecycle/agenda_registers.hpp"

#include "lifecycle/owed_duty.hpp"

#include <algorithm>
#include <tuple>

namespace fangpin {
namespace {

agenda_item item_of(duty const& d, std::optional<date> on, agenda_item item) {
    item.task = d.id;
    item.clause = d.clause;
    item.level = d.level;
    if (on)
        item.due = fangpin::due{.on = *on};
    return item;
}

/// Each duty that is about no state, by each of its reporters.
template <class Visit>
void each_duty(policy const& p, Visit visit) {
    for (auto const& d : p.course.duties) {
        if (!d.states.empty())
            continue;
        if (d.reporters.empty())
            visit(d, std::string_view());
        for (auto const& reporter : d.reporters)
            visit(d, std::string_view(reporter));
    }
}

}  // namespace

std::vector<agenda_item> detail::duties_of_registers(std::span<register_log const* const> registers,
                                                     std::span<policy const* const> texts,
                                                     date day) {
    std::vector<agenda_item> all;
    for (auto const* r : registers)
        each_duty(r->under(), [&](duty const& d, std::string_view reporter) {
            auto const on = owed_since(d, r->since().value_or(day), r->fulfilled(d.id, reporter));
            if (on || d.irregular())
                all.push_back(item_of(d, on, {.register_id = r->id(), .reporter = reporter}));
        });
    for (auto const* p : texts)
        each_duty(*p, [&](duty const& d, std::string_view reporter) {
            if (d.once_by && *d.once_by < day)
                return;
            auto const on = d.irregular() ? std::nullopt : std::optional(end_of_period(d, day));
            all.push_back(item_of(d, on, {.reporter = reporter}));
        });
    std::ranges::stable_sort(all, {}, [](agenda_item const& i) {
        return std::tuple(!i.due, i.due ? i.due->on : date(), i.register_id, i.task, i.reporter);
    });
    return all;
}

}  // namespace fangpin
