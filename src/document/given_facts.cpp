#include "document/given_facts.hpp"

#include "decision/binder.hpp"

#include <array>

namespace fangpin::detail {
namespace {

/// Keys that are read as a household document has them.
constexpr std::array<std::string_view, 13> document_keys{"area",
                                                         "discovered",
                                                         "registry",
                                                         "registration",
                                                         "residence_months",
                                                         "away_months",
                                                         "monitored",
                                                         "members",
                                                         "income",
                                                         "expenditure",
                                                         "events",
                                                         "assets",
                                                         "guarantees"};

}  // namespace

given_facts::given_facts(std::string_view json, fact_table& table) {
    auto tape = json_tape::parse(json.empty() ? std::string_view("{}") : json);
    if (!tape)
        throw std::move(tape).error();
    read(*tape, table);
}

void given_facts::read(json_tape const& tape, fact_table& table) {
    value_reader const reader(tape);
    place const root;
    reader.expect(tape.root(), json_kind::object, root);
    for (auto const& v : tape.of(tape.root()))
        if (std::ranges::find(document_keys, v.key) == document_keys.end())
            read_named(tape, v, root.at(v.key), table);
    household_ = household_reader(tape, table).recorded(found_);
    // Without a month of discovery there are no entries either, so that any window will do.
    household_.discovered = found_.value_or(*month::of(2000, 1));
    if (!household_.entries.empty() && !found_)
        refuse(root.at("discovered"),
               errc::discovered_missing,
               "the month of discovery",
               "nothing",
               "income counts over a window: say when the household was found");
}

void given_facts::read_named(json_tape const& tape,
                             json_node const& n,
                             place const& at,
                             fact_table& table) {
    value_reader const reader(tape);
    auto const fact = table.find(n.key);
    if (!fact)
        refuse(at.parent->at_slip(n.key, table.names()),
               errc::unknown_fact,
               "the fact",
               "a name that neither the library nor the policy knows",
               suggestion(n.key, table.names(), "use a fact of the library or the policy"));
    auto const& f = table[*fact];
    if (f.type.is_list() || f.type.kind == kind::text)
        refuse(at,
               errc::unknown_fact,
               "the fact " + f.name,
               "a fact of another shape",
               "give it under its key in the household document");
    if (std::ranges::find(direct_, *fact, &direct::fact) != direct_.end())
        refuse(at,
               errc::duplicate_key,
               "the fact " + table[*fact].name,
               "a second value, under its other name",
               "keep one of the two");
    direct given{.fact = *fact};
    auto const* value = &n;
    if (n.kind == json_kind::object)
        if (auto const* wrapped = tape.find(n, "value"))
            value = wrapped;
    if (f.type.is(kind::boolean))
        given.yes_no = reader.yes_no(*value, at).truth();
    else if (f.type.is(kind::money))
        given.amount = to_range(reader.amount(*value, at, true));
    else if (f.type.is(kind::month))
        given.amount = to_range(reader.month_range(*value, at));
    else
        given.amount = to_range(reader.count(*value, at));
    if (f.origin == fact_origin::formula)
        table.attest(*fact);
    direct_.push_back(given);
}

given_facts::direct const* given_facts::find(native_fact f) const {
    for (auto const& d : direct_)
        if (d.fact == fact_table::place(f))
            return &d;
    return nullptr;
}

/// Works out net income and its comparison again from what was given.
void given_facts::rework(situation& s) const {
    using enum native_fact;
    auto const given = [this](native_fact f, number_range const& otherwise) {
        auto const* d = find(f);
        return d != nullptr ? d->amount : otherwise;
    };
    auto const sum = [&](native_fact f, entry_class c) { return given(f, s.totals[c].sum); };
    s.net =
        given(net_income,
              sum(wage_income, entry_class::wage) + sum(business_income, entry_class::business) +
                  sum(property_income, entry_class::property) +
                  sum(transfer_income, entry_class::transfer) -
                  sum(business_cost, entry_class::business_cost));
    s.size = given(household_size, s.size);
    s.registered = given(size_registered, s.registered);
    if (!found_)
        s.monitoring = {.missing = true};
    s.monitoring.per_person = given(standard, s.monitoring.per_person);
    s.against = comparison::of(s.net, s.monitoring.per_person, s.size);
}

void given_facts::bind(machine& m, policy const& scratch) const {
    situation s(household_, scratch.standards, scratch.partial);
    rework(s);
    detail::bind(m, scratch, household_, s, found_ ? possible<month>(*found_) : possible<month>());
    for (auto const& d : direct_) {
        if (scratch.facts[d.fact].type.is(kind::boolean))
            m.set(d.fact, d.yes_no);
        else
            m.set(d.fact, d.amount);
    }
}

}  // namespace fangpin::detail
