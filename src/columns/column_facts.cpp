#include "columns/column_compiler.hpp"

namespace fangpin::detail {

/// What the library works out of sums and figures, as `situation` does for one household.
column_compiler::number_value column_compiler::native_number(native_fact f, std::uint16_t place) {
    switch (f) {
    case native_fact::net_income: return net_income();
    case native_fact::standard: {
        auto const& name = policy_.facts[place].standard_name;
        return figure(name.empty() ? "monitoring" : name);
    }
    case native_fact::margin: {
        compare();
        if (!out().line)
            return unsupported{};
        return steps().add(*out().net, *out().line, true);
    }
    case native_fact::discovered:
        return steps().emit_number({.op = column_op::load_month}, number(1));
    default: return sum_of(f);
    }
}

column_compiler::number_value column_compiler::sum_of(native_fact f) {
    auto const place = fact_table::place(f);
    auto const c = column_of(place);
    if (!c) {
        if (auto const known = out().from_lists.find(f); known != out().from_lists.end())
            return known->second;
        auto total = total_of(f);
        if (!total)
            total = heads(f);
        if (total)
            return out().from_lists.emplace(f, *total).first->second;
        // as nothing known leaves it, or what is presumed
        if (auto const r = policy_.program.fact_registers[place]; r != program::no_register)
            return unknown_.exact_number(r);
        auto const sure = sure_of(f);
        return sure ? number_range::at_least(number(*sure)) : number_range::any();
    }
    if (auto const known = loaded_.find(*c); known != loaded_.end())
        return known->second;
    auto n = steps().emit_number({.op = column_op::load_number, .a = *c}, number(1));
    bool is_sum = false;
    for (auto i = *c + 1; i < columns_.size(); ++i) {  // further parts of a class
        if (columns_[i].means != flat_meaning::fact || columns_[i].fact != place)
            continue;
        auto const read = out().numbers++;
        column_step const s{
            .op = column_op::add_column, .result = n.at, .a = n.at, .b = read, .c = i};
        if (is_sum)
            out().steps.push_back(s);  // in its place: sums of many columns would fill the cache
        else
            n = steps().emit_number(s, number(1));
        is_sum = true;
    }
    return loaded_.emplace(*c, n).first->second;
}

column_compiler::number_value column_compiler::net_income() {
    if (net_)
        return *net_;
    using enum native_fact;
    if (column_of(fact_table::place(native_fact::net_income))) {
        net_ = sum_of(native_fact::net_income);
        return *net_;
    }
    number_value income;
    if (auto const total = column_of(flat_meaning::total_income))
        income = steps().emit_number({.op = column_op::load_number, .a = *total}, number(1));
    else
        income = steps().add(
            steps().add(steps().add(sum_of(wage_income), sum_of(business_income), false),
                        sum_of(property_income),
                        false),
            sum_of(transfer_income),
            false);
    net_ = steps().add(income, sum_of(business_cost), true);
    return *net_;
}

column_compiler::number_value column_compiler::figure(std::string const& name) {
    if (auto const known = figures_.find(name); known != figures_.end())
        return known->second;
    auto const place = static_cast<std::uint32_t>(out().figures.size());
    out().figures.push_back(name);
    number_value const n =
        steps().emit_number({.op = column_op::load_figure, .a = place}, number(1));
    return figures_.emplace(name, n).first->second;
}

/// Compares net income with the standard times size for all, once.
void column_compiler::compare() {
    if (compared_)
        return;
    compared_ = true;
    auto const placed = [&](number_value const& v) -> std::optional<number_column> {
        if (auto const* c = std::get_if<number_range>(&v))
            return steps().filled(*c, number(1));
        if (auto const* n = std::get_if<number_column>(&v))
            return steps().in_unit(*n, number(1));
        return std::nullopt;
    };
    auto const standard = placed(figure("monitoring"));
    auto const size = placed(sum_of(native_fact::household_size));
    auto const net = placed(net_income());
    if (!standard || !size || !net)
        return;
    auto const line = placed(steps().multiply(*standard, *size));
    if (!line)
        return;
    out().standard = standard;
    out().net = net;
    out().line = line;
    out().against = out().truths;
    out().truths += 3;
    out().steps.push_back(
        {.op = column_op::against, .result = out().against, .a = net->at, .b = line->at});
}

column_compiler::truth_value column_compiler::against_standard(bool above) {
    compare();
    if (!out().line)
        return unsupported{};
    auto const below_at = out().against;
    auto const above_at = out().against + 1;
    return steps().emit_truth({.op = column_op::sided,
                               .a = above ? above_at : below_at,
                               .b = above ? below_at : above_at,
                               .set = above ? 1U : 0U});
}

}  // namespace fangpin::detail
