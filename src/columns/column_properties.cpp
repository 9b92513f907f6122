// What rules ask of one element, of those that a list has in all rows.

#include "columns/column_compiler.hpp"

#include <algorithm>
#include <bit>

namespace fangpin::detail {

column_compiler::truth_value column_compiler::property_truth(property asked) {
    auto const known = truth_properties_.find(asked);
    if (known != truth_properties_.end())
        return known->second;
    auto const c = what_.column_of(asked);
    truth_value const t =
        c ? truth_value(emit_truth({.op = column_op::load_truth, .a = *c})) : truth::unknown();
    return truth_properties_.emplace(asked, t).first->second;
}

column_compiler::number_value column_compiler::property_number(property asked) {
    auto const known = number_properties_.find(asked);
    if (known != number_properties_.end())
        return known->second;
    auto const c = what_.column_of(asked == property::age ? property::born : asked);
    auto const op = asked == property::age ? column_op::load_age
                    : asked == property::born || asked == property::event_month
                        ? column_op::load_dates
                        : column_op::load_number;
    number_value const n =
        c ? number_value(emit_number({.op = op, .a = *c}, number(1))) : number_range::any();
    return number_properties_.emplace(asked, n).first->second;
}

column_compiler::text_value column_compiler::property_text(property asked) {
    auto const known = text_properties_.find(asked);
    if (known != text_properties_.end())
        return known->second;
    auto const c = what_.column_of(asked);
    auto const domain = property_terms[static_cast<std::size_t>(asked)].type.domain;
    text_value const t = c ? text_value(load_codes(*c)) : machine::any_text(domain);
    return text_properties_.emplace(asked, t).first->second;
}

void column_compiler::load(property asked) {
    auto const& type = property_terms[static_cast<std::size_t>(asked)].type;
    if (type.is(kind::boolean))
        static_cast<void>(property_truth(asked));
    else if (type.is(kind::text))
        static_cast<void>(property_text(asked));
    else
        static_cast<void>(property_number(asked));
}

void column_compiler::load_health() {
    if (health_)
        return;
    auto const codes = static_cast<std::uint32_t>(codes_of(text_domain::health).size());
    health_ = out_.truths;
    out_.truths += codes;
    out_.steps.push_back({.op = column_op::load_health,
                          .result = *health_,
                          .a = static_cast<std::uint32_t>(*what_.health),
                          .count = codes});
}

/// Is a code among an element's health? What may be one of several has no form.
column_compiler::truth_value column_compiler::has_health(text_value const& asked) {
    if (!what_.health)
        return truth::unknown();
    auto const* set = std::get_if<std::uint64_t>(&asked);
    if (set == nullptr || !std::has_single_bit(*set))
        return unsupported{};
    load_health();
    return truth_column{.at = *health_ + static_cast<std::uint32_t>(std::countr_zero(*set))};
}

/// What the rule asks of the row is asked of each of its elements.
column_compiler::truth_value column_compiler::truth_of_row(std::uint32_t r) {
    if (is_inside(0, r))
        return unsupported{};
    auto const& v = rows_->truth_of(r);
    auto const* c = std::get_if<truth_column>(&v);
    if (c == nullptr)
        return v;
    return emit_truth({.op = column_op::spread_truth, .a = c->at, .deny_a = c->denied});
}

}  // namespace fangpin::detail
