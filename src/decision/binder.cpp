#include "decision/binder.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr auto place(native_fact f) {
    return fact_table::place(f);
}

void bind_recorded(machine& m, household const& h) {
    using enum native_fact;
    m.set(place(registry), h.registry.bits());
    m.set(place(registration), h.registration.bits());
    m.set(place(residence_months), to_range(h.residence_months));
    m.set(place(away_months), to_range(h.away_months));
    m.set(place(monitored), h.monitored.truth());
    m.set_members(place(members), false);
    m.set_members(place(residents), true);
    m.set_list(place(events), h.events.items.size(), h.events.complete);
    m.set_list(place(assets), h.assets.items.size(), h.assets.complete);
    for (std::size_t i = 0; i < h.guarantees.size(); ++i)
        m.set(static_cast<std::uint16_t>(place(food) + i), h.guarantees[i].bits());
}

number_range previous_net(policy const& p, household const& h) {
    if (h.sums && h.sums->previous_net_income)
        return to_range(*h.sums->previous_net_income);
    return class_totals(h.entries, previous_window(h.discovered), p.partial).net_income();
}

void bind_derived(machine& m, policy const& p, household const& h, situation const& s) {
    using enum native_fact;
    m.set(place(household_size), s.size);
    m.set(place(size_registered), s.registered);
    m.set(place(net_income), s.net);
    for (auto const f : {wage_income,
                         business_income,
                         property_income,
                         transfer_income,
                         business_cost,
                         rigid_expenditure})
        m.set(place(f), s.totals[*class_of(f)].sum);
    m.set(place(standard), s.monitoring.per_person);
    m.set(place(income_below_standard), s.against.counts_as_below(s.monitoring));
    m.set(place(income_above_standard), s.against.counts_as_above(s.monitoring));
    m.set(place(margin), s.against.margin);
    if (m.asks_for(place(previous_net_income)))
        m.set(place(previous_net_income), previous_net(p, h));
    for (auto const f : p.other_figures)
        m.set(
            f,
            p.standards.at(p.facts[f].standard_name, h.area, h.registry, h.discovered).per_person);
}

void bind_attested(machine& m, household const& h) {
    for (auto const& said : h.facts) {
        if (auto const* yes_no = std::get_if<possible<bool>>(&said.value))
            m.set(said.fact, yes_no->truth());
        else if (auto const* amount = std::get_if<possible<money>>(&said.value))
            m.set(said.fact, to_range(*amount));
        else
            m.set(said.fact, to_range(std::get<possible<std::int64_t>>(said.value)));
    }
}

/// Is the key wholly absent from the document? A stated `null` is not.
bool is_missing(household const& h, fact_info const& f, std::uint16_t at) {
    if (f.origin == fact_origin::attested)
        return h.find_attested(at) == nullptr;
    switch (*f.native) {
    case native_fact::registry: return !h.has(recorded_key::registry);
    case native_fact::registration: return !h.has(recorded_key::registration);
    case native_fact::residence_months: return !h.has(recorded_key::residence_months);
    case native_fact::away_months: return !h.has(recorded_key::away_months);
    case native_fact::monitored: return !h.has(recorded_key::monitored);
    case native_fact::members: return !h.has(recorded_key::members);
    case native_fact::events: return !h.has(recorded_key::events);
    case native_fact::assets: return !h.has(recorded_key::assets);
    default: return false;
    }
}

}  // namespace

std::optional<entry_class> class_of(native_fact f) {
    switch (f) {
    case native_fact::wage_income: return entry_class::wage;
    case native_fact::business_income: return entry_class::business;
    case native_fact::property_income: return entry_class::property;
    case native_fact::transfer_income: return entry_class::transfer;
    case native_fact::business_cost: return entry_class::business_cost;
    case native_fact::rigid_expenditure: return entry_class::rigid;
    default: return std::nullopt;
    }
}

void bind(
    machine& m, policy const& p, household const& h, situation const& s, possible<month> found) {
    m.start(h, found);
    m.set(place(native_fact::discovered), to_range(found));
    bind_recorded(m, h);
    bind_derived(m, p, h, s);
    bind_attested(m, h);
}

void bind(machine& m,
          policy const& p,
          household const& h,
          situation const& s,
          bool screening,
          std::vector<std::uint16_t>& presumed) {
    bind(m, p, h, s, h.discovered);
    if (!screening)
        return;
    for (auto const& taken : p.presumptions) {
        auto const& f = p.facts[taken.fact];
        if (!is_missing(h, f, taken.fact))
            continue;
        if (f.type.is_list())
            m.set_list(taken.fact, 0, true);
        else if (f.type.is(kind::boolean))
            m.set(taken.fact, taken.yes_no);
        else
            m.set(taken.fact, taken.amount);
        presumed.push_back(taken.fact);
    }
}

}  // namespace fangpin::detail
