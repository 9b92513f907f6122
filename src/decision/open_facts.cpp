#include "decision/open_facts.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace fangpin::detail {
namespace {

std::string_view list_name(kind owner) {
    return owner == kind::member ? "members" : owner == kind::event ? "events" : "assets";
}

}  // namespace

bool open_facts::is_settled(account_node const& node) const {
    switch (bank_of(node.type)) {
    case bank::truths: return !machine_.truth_at(node.value).is_open();
    case bank::numbers: return machine_.number_at(node.value).is_point();
    case bank::texts: return std::has_single_bit(machine_.text_at(node.value));
    case bank::lists:
    case bank::elements: break;
    }
    return false;
}

void open_facts::add(leaf const& l) {
    // not by its account: whether income lies below may be settled while above is open, or equal
    if (l.what == leaf::kind::income)
        add_against_standard();
    else
        add(l.node);
}

void open_facts::add(std::uint32_t at) {
    auto const& node = d_.policy->program.nodes[at];
    if (node.kind == account_kind::constant || is_settled(node))
        return;
    if (node.fact != account_node::no_fact)
        add_fact(node);
    else if (node.asked != property::count_)
        add_property(node);
    else if (node.kind == account_kind::loop)
        add_loop(node);
    else if (node.kind == account_kind::choice)
        add_choice(node);
    else
        for (auto const part : node.parts)
            add(part);
}

void open_facts::add_fact(account_node const& node) {
    auto const& f = d_.policy->facts[node.fact];
    if (f.native && f.origin != fact_origin::formula)
        add_native(*f.native, node);
    else if (f.origin == fact_origin::attested)
        keys_.insert(f.name);
    else
        for (auto const part : node.parts)
            add(part);
}

void open_facts::add_native(native_fact f, account_node const& node) {
    using enum native_fact;
    auto const& h = *d_.judged;
    switch (f) {
    case members:
    case residents:
    case events:
    case assets: add_list(f); break;
    case household_size: add_size(&member::living_in, "members.living_in"); break;
    case size_registered: add_size(&member::registered, "members.registered"); break;
    case net_income:
    case wage_income:
    case business_income:
    case property_income:
    case transfer_income:
    case business_cost:
        if (f == net_income)
            add_net();
        else
            keys_.insert(d_.policy->facts[node.fact].name);
        break;
    case previous_net_income:
        if (h.sums && h.sums->previous_net_income)
            keys_.insert("previous_net_income");
        else
            add_classes(class_totals(h.entries, previous_window(h.discovered), d_.policy->partial));
        break;
    case standard: keys_.insert("registry"); break;  // the only thing a figure may hang on
    case income_below_standard:
    case income_above_standard:
    case margin: add_against_standard(); break;
    case discovered: break;
    default: keys_.insert(d_.policy->facts[node.fact].name); break;
    }
}

void open_facts::add_list(native_fact f) {
    auto const& h = *d_.judged;
    bool const of_members = f == native_fact::members || f == native_fact::residents;
    bool const complete = of_members                 ? h.members.complete
                          : f == native_fact::events ? h.events.complete
                                                     : h.assets.complete;
    if (!complete)
        keys_.insert(of_members ? "members" : f == native_fact::events ? "events" : "assets");
}

void open_facts::add_property(account_node const& node) {
    auto const& term = property_terms[static_cast<std::size_t>(node.asked)];
    // an age is open where the month of birth is
    auto const name = node.asked == property::age
                          ? property_terms[static_cast<std::size_t>(property::born)].name
                          : term.name;
    bool open = true;
    if (node.type.is_list() && node.asked == property::health) {
        auto const& list = machine_.list_at(node.value);
        open = !list.complete || std::ranges::any_of(machine_.items(list), [&](auto const& item) {
            return !std::has_single_bit(machine_.stored_text(item));
        });
    }
    if (open)
        keys_.insert(std::string(list_name(term.owner)) + "." + std::string(name));
    for (auto const part : node.parts)
        if (d_.policy->program.nodes[part].type.is_list())
            add(part);
}

void open_facts::add_loop(account_node const& node) {
    auto const& p = d_.policy->program;
    auto const& head = p.loops_apart[node.loop];
    bool const every = head.op == opcode::loop_each &&
                       p.loops_apart[node.loop + head.length].op == opcode::gather_every;
    add(node.parts.front());
    auto const list = machine_.list_at(head.a);
    auto const& body = p.nodes[node.parts.back()];
    for (std::uint32_t n = 0; n < list.count; ++n) {
        auto const item = machine_.items(list)[n];
        machine_.run_round(node.loop, item);
        auto const holds = machine_.truth_at(body.value);
        bool const counts = every ? holds.may_be_no() : holds.may_be_yes();
        if (item.present.is_open() && counts &&
            p.nodes[node.parts.front()].fact == fact_table::place(native_fact::residents))
            keys_.insert("members.living_in");
        add(node.parts.back());
    }
}

void open_facts::add_choice(account_node const& node) {
    auto const& asked = d_.policy->program.nodes[node.parts[0]];
    auto const answer = machine_.truth_at(asked.value);
    add(node.parts[0]);
    if (answer.may_be_yes())
        add(node.parts[1]);
    if (answer.may_be_no())
        add(node.parts[2]);
}

void open_facts::add_against_standard() {
    auto const& s = d_.situation;
    add_net();
    add_size(&member::living_in, "members.living_in");
    if (!s.monitoring.per_person.is_point() && !d_.judged->registry.is_known())
        keys_.insert("registry");
}

/// Net income by what it was worked out from.
void open_facts::add_net() {
    auto const& totals = d_.situation.totals;
    auto const* given = d_.judged->sums ? &*d_.judged->sums : nullptr;
    if (given == nullptr || (!given->net_income && !given->total_income)) {
        add_classes(totals);
        return;
    }
    auto const& [name, amount] = given->net_income
                                     ? std::pair("net_income", *given->net_income)
                                     : std::pair("total_income", *given->total_income);
    if (!amount.is_known())
        keys_.insert(name);
    if (!given->net_income && !totals[entry_class::business_cost].sum.is_point())
        keys_.insert("business_cost");
}

void open_facts::add_classes(class_totals const& totals) {
    using enum entry_class;
    static constexpr std::array keys{std::pair(wage, "wage_income"),
                                     std::pair(business, "business_income"),
                                     std::pair(entry_class::property, "property_income"),
                                     std::pair(transfer, "transfer_income"),
                                     std::pair(business_cost, "business_cost")};
    for (auto const& [c, key] : keys)
        if (!totals[c].sum.is_point())
            keys_.insert(key);
}

void open_facts::add_size(possible<bool> member::* counted, std::string_view key) {
    auto const& given = d_.judged->sums;
    bool const living = counted == &member::living_in;
    if (given && (living ? given->size : given->size_registered)) {
        if (!(living ? given->size : given->size_registered)->is_known())
            keys_.insert(living ? "household_size" : "size_registered");
        return;
    }
    auto const& members = d_.judged->members;
    if (!members.complete)
        keys_.insert("members");
    for (auto const& m : members.items)
        if ((m.*counted).truth().is_open())
            keys_.insert(std::string(key));
}

}  // namespace fangpin::detail
