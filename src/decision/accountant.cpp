#include "decision/accountant.hpp"

namespace fangpin::detail {
namespace {

/// Constants stand in the words of the rule, and an element is told by its properties.
bool tells(account_node const& n) {
    return n.kind != account_kind::constant && (!is_element(n.type.kind) || n.type.is_list());
}

}  // namespace

account accountant::write() {
    // roughly what a settled household of a shipped pack needs
    account_.lines.reserve(policy_.program.nodes.size() + 256);
    account_.numbers.reserve(256);
    for (auto const& rule : policy_.rules) {
        account_.starts.push_back(static_cast<std::uint32_t>(account_.lines.size()));
        write_node(policy_.program.rules[rule.compiled].root);
    }
    return std::move(account_);
}

account_line& accountant::begin() {
    return account_.lines.emplace_back();
}

void accountant::set_amount(account_line& line, number_range const& amount) {
    line.amount = static_cast<std::uint32_t>(account_.numbers.size());
    account_.numbers.push_back(amount);
}

void accountant::set_value(account_line& line, type const& t, std::uint32_t at) {
    line.value_kind = t.kind;
    line.domain = t.domain;
    line.is_list = t.is_list();
    if (t.is_list()) {
        auto const& list = machine_.list_at(at);
        line.complete = list.complete;
        if (t.kind == kind::text && t.list_depth == 1)
            for (auto const& item : machine_.items(list))
                line.texts |= machine_.stored_text(item);
        return;
    }
    switch (bank_of(t)) {
    case bank::truths: line.yes_no = machine_.truth_at(at); break;
    case bank::numbers: set_amount(line, machine_.number_at(at)); break;
    case bank::texts: line.texts = machine_.text_at(at); break;
    case bank::lists:
    case bank::elements: break;
    }
}

void accountant::write_node(std::uint32_t at) {
    auto const& node = policy_.program.nodes[at];
    auto const index = account_.lines.size();
    auto& line = begin();
    line.node = at;
    set_value(line, node.type, node.value);
    if (node.fact != account_node::no_fact) {
        line.is_fact = true;
        line.fact = node.fact;
        if (auto const native = policy_.facts[node.fact].native)
            write_derived_parts(*native);
    }
    if (node.kind == account_kind::loop)
        write_loop(node);
    else
        for (auto const part : node.parts)
            if (tells(policy_.program.nodes[part]))
                write_node(part);
    account_.lines[index].end = static_cast<std::uint32_t>(account_.lines.size());
}

void accountant::write_loop(account_node const& node) {
    auto const& loop = machine_.running().loops_apart[node.loop];
    auto const list = machine_.list_at(loop.a);
    auto const body = node.parts.back();
    auto const over = policy_.program.nodes[node.parts.front()];
    write_node(node.parts.front());
    for (std::uint32_t n = 0; n < list.count; ++n) {
        auto const item = machine_.items(list)[n];
        machine_.run_round(node.loop, item);
        auto const index = account_.lines.size();
        write_node(body);
        auto& line = account_.lines[index];
        line.element = loop.item == bank::elements ? item.at : n;
        line.element_kind = over.type.kind;
        line.present = item.present;
    }
}

void accountant::write_derived(std::uint16_t fact) {
    using enum native_fact;
    auto const index = account_.lines.size();
    auto& line = begin();
    line.is_fact = true;
    line.fact = fact;
    line.value_kind = policy_.facts[fact].type.kind;
    switch (static_cast<native_fact>(fact)) {
    case net_income: set_amount(line, situation_.net); break;
    case household_size: set_amount(line, situation_.size); break;
    case standard: set_amount(line, situation_.monitoring.per_person); break;
    case wage_income: set_amount(line, situation_.totals[entry_class::wage].sum); break;
    case business_income: set_amount(line, situation_.totals[entry_class::business].sum); break;
    case property_income: set_amount(line, situation_.totals[entry_class::property].sum); break;
    case transfer_income: set_amount(line, situation_.totals[entry_class::transfer].sum); break;
    case business_cost: set_amount(line, situation_.totals[entry_class::business_cost].sum); break;
    default: break;
    }
    write_derived_parts(static_cast<native_fact>(fact));
    account_.lines[index].end = static_cast<std::uint32_t>(account_.lines.size());
}

void accountant::write_derived_parts(native_fact fact) {
    using enum native_fact;
    auto const write_all = [this](auto... facts) {
        (write_derived(fact_table::place(facts)), ...);
    };
    switch (fact) {
    case income_below_standard:
    case income_above_standard:
    case margin: write_all(net_income, standard, household_size); break;
    case net_income:
        write_all(wage_income, business_income, property_income, transfer_income, business_cost);
        break;
    default: break;
    }
}

}  // namespace fangpin::detail
