#include "columns/element_compiler.hpp"

#include <algorithm>
#include <bit>

namespace fangpin::detail {

element_compiler::element_compiler(program const& code, row_values& rows, element_columns what)
    : instruction_compiler(code), rows_(rows), what_(std::move(what)) {}

element_compiler::truth_value element_compiler::property_truth(property asked) {
    auto const known = truth_properties_.find(asked);
    if (known != truth_properties_.end())
        return known->second;
    auto const c = what_.column_of(asked);
    truth_value const t =
        c ? truth_value(steps().emit_truth({.op = column_op::load_truth, .a = *c}))
          : truth::unknown();
    return truth_properties_.emplace(asked, t).first->second;
}

element_compiler::number_value element_compiler::property_number(property asked) {
    auto const known = number_properties_.find(asked);
    if (known != number_properties_.end())
        return known->second;
    auto const c = what_.column_of(asked == property::age ? property::born : asked);
    auto const op = asked == property::age ? column_op::load_age
                    : asked == property::born || asked == property::event_month
                        ? column_op::load_dates
                        : column_op::load_number;
    number_value const n =
        c ? number_value(steps().emit_number({.op = op, .a = *c}, number(1))) : number_range::any();
    return number_properties_.emplace(asked, n).first->second;
}

element_compiler::text_value element_compiler::property_text(property asked) {
    auto const known = text_properties_.find(asked);
    if (known != text_properties_.end())
        return known->second;
    auto const c = what_.column_of(asked);
    auto const domain = property_terms[static_cast<std::size_t>(asked)].type.domain;
    text_value const t =
        c ? text_value(load_codes(what_.columns[*c], *c)) : machine::any_text(domain);
    return text_properties_.emplace(asked, t).first->second;
}

void element_compiler::load(property asked) {
    auto const& type = property_terms[static_cast<std::size_t>(asked)].type;
    if (type.is(kind::boolean))
        static_cast<void>(property_truth(asked));
    else if (type.is(kind::text))
        static_cast<void>(property_text(asked));
    else
        static_cast<void>(property_number(asked));
}

void element_compiler::load_health() {
    if (!health_)
        health_ = steps()
                      .emit_codes({.op = column_op::load_health,
                                   .a = static_cast<std::uint32_t>(*what_.health)},
                                  codes_of(text_domain::health).size())
                      .at;
}

/// Is a code among an element's health? What may be one of several has no form.
element_compiler::truth_value element_compiler::has_health(text_value const& asked) {
    if (!what_.health)
        return truth::unknown();
    auto const* set = std::get_if<std::uint64_t>(&asked);
    if (set == nullptr || !std::has_single_bit(*set))
        return unsupported{};
    load_health();
    return truth_column{.at = *health_ + static_cast<std::uint32_t>(std::countr_zero(*set))};
}

/// What the rule asks of the row is asked of each of its elements.
element_compiler::truth_value element_compiler::outer_truth(std::uint32_t r) {
    if (rows_.is_inside(0, r))
        return unsupported{};
    auto const& v = rows_.row_truth(r);
    auto const* c = std::get_if<truth_column>(&v);
    if (c == nullptr)
        return v;
    return steps().emit_truth({.op = column_op::spread_truth, .a = c->at, .deny_a = c->denied});
}

element_compiler::number_value element_compiler::outer_number(std::uint32_t r) {
    if (rows_.is_inside(1, r))
        return unsupported{};
    auto const& of_row = rows_.row_number(r);
    return std::holds_alternative<number_range>(of_row) ? of_row : unsupported{};
}

element_compiler::text_value element_compiler::outer_text(std::uint32_t r) {
    if (rows_.is_inside(2, r))
        return unsupported{};
    auto const& of_row = rows_.row_text(r);
    return std::holds_alternative<std::uint64_t>(of_row) ? of_row : unsupported{};
}

element_compiler::truth_value element_compiler::own_truth(instruction const& i) {
    switch (i.op) {
    case opcode::property_truth: return property_truth(static_cast<property>(i.b));
    case opcode::has_health: return has_health(text_of(i.b));
    default: return unsupported{};
    }
}

element_compiler::number_value element_compiler::own_number(instruction const& i) {
    if (i.op == opcode::property_number)
        return property_number(static_cast<property>(i.b));
    return unsupported{};
}

element_compiler::text_value element_compiler::own_text(instruction const& i) {
    if (i.op == opcode::property_text)
        return property_text(static_cast<property>(i.b));
    return unsupported{};
}

void element_compiler::load_the_rest() {
    for (auto const asked : what_.says)
        load(asked);
    if (what_.health)
        load_health();
}

std::optional<std::uint32_t> element_compiler::new_steps() {
    auto const count = static_cast<std::uint32_t>(steps().written().steps.size());
    if (std::exchange(told_, count) == count)
        return std::nullopt;
    return count;
}

element_program element_compiler::finish() {
    return {.what = std::move(what_),
            .steps = std::make_shared<column_program const>(std::move(steps().written()))};
}

}  // namespace fangpin::detail
