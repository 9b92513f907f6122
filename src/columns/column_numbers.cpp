#include "columns/column_steps.hpp"

#include "rules/operators.hpp"

namespace fangpin::detail {
namespace {

constexpr std::int64_t largest_factor = INT32_MAX;

/// A factor that a block can multiply by.
std::optional<std::int64_t> factor(number const& n) {
    if (!n.is_whole() || n.numerator() > largest_factor || n.numerator() < -largest_factor)
        return std::nullopt;
    return static_cast<std::int64_t>(n.numerator());
}

/// A unit that both are whole multiples of.
number common_unit(number const& a, number const& b) {
    return number::of_fraction(1, 1) /
           (number::of_wide(a.denominator()) * number::of_wide(b.denominator()));
}

}  // namespace

std::optional<number_column> column_steps::in_unit(number_column const& a, number const& unit) {
    if (a.unit == unit)
        return a;
    auto const by = factor(a.unit / unit);
    if (!by)
        return std::nullopt;
    return emit_number({.op = column_op::scale, .a = a.at, .by = *by}, unit);
}

std::optional<number_column> column_steps::filled(number_range const& value, number const& unit) {
    auto in_units = value;
    in_units.lo = value.lo / unit;
    in_units.hi = value.hi / unit;
    auto const fits = [](number const& n) {
        return n.is_whole() && n < number(std::int64_t{1} << 61) &&
               number(-(std::int64_t{1} << 61)) < n;
    };
    if (!fits(in_units.lo) || !fits(in_units.hi))
        return std::nullopt;
    written_.constants.push_back(in_units);
    return emit_number({.op = column_op::fill_number,
                        .a = static_cast<std::uint32_t>(written_.constants.size() - 1)},
                       unit);
}

column_steps::number_value column_steps::add(number_value const& a,
                                             number_value const& b,
                                             bool subtract) {
    auto const* one = std::get_if<number_range>(&a);
    auto const* other = std::get_if<number_range>(&b);
    if (one != nullptr && other != nullptr)
        return subtract ? *one - *other : *one + *other;
    auto const* x = std::get_if<number_column>(&a);
    auto const* y = std::get_if<number_column>(&b);
    if ((one == nullptr && x == nullptr) || (other == nullptr && y == nullptr))
        return unsupported{};
    auto const unit_of = [](number_range const* c, number_column const* n) {
        return c == nullptr ? n->unit
                            : number::of_fraction(1, 1) / (number::of_wide(c->lo.denominator()) *
                                                           number::of_wide(c->hi.denominator()));
    };
    auto unit = unit_of(one, x);
    if (auto const second = unit_of(other, y); !(second == unit))
        unit = common_unit(unit, second);
    auto const left = one != nullptr ? filled(*one, unit) : in_unit(*x, unit);
    auto const right = other != nullptr ? filled(*other, unit) : in_unit(*y, unit);
    if (!left || !right)
        return unsupported{};
    return emit_number(
        {.op = subtract ? column_op::subtract : column_op::add, .a = left->at, .b = right->at},
        unit);
}

column_steps::number_value column_steps::scaled(number_column const& a, number const& by) {
    if (by == number())
        return number_range::point(number());
    if (by.sign() > 0) {
        auto const unit = a.unit * by;
        if (unit.overflowed())
            return unsupported{};
        return number_column{.at = a.at, .unit = unit};
    }
    auto const turned = emit_number({.op = column_op::scale, .a = a.at, .by = -1}, a.unit);
    return scaled(turned, -by);
}

column_steps::number_value column_steps::multiply(number_value const& a, number_value const& b) {
    auto const* one = std::get_if<number_range>(&a);
    auto const* other = std::get_if<number_range>(&b);
    if (one != nullptr && other != nullptr)
        return *one * *other;
    if (one != nullptr)
        return multiply(b, a);
    auto const* x = std::get_if<number_column>(&a);
    if (x == nullptr)
        return unsupported{};
    if (other != nullptr && other->is_point())
        return scaled(*x, other->lo);
    auto const* y = std::get_if<number_column>(&b);
    if (y == nullptr)
        return unsupported{};
    auto const unit = x->unit * y->unit;
    if (unit.overflowed())
        return unsupported{};
    return emit_number({.op = column_op::multiply, .a = x->at, .b = y->at}, unit);
}

column_steps::number_value column_steps::divide(number_value const& a, number_value const& b) {
    auto const* one = std::get_if<number_range>(&a);
    auto const* other = std::get_if<number_range>(&b);
    auto const* x = std::get_if<number_column>(&a);
    if (one != nullptr && other != nullptr) {
        auto const q = *one / *other;
        if (q.failed != number_range::failure::none || q.may_fail)
            return unsupported{};
        return q;
    }
    if (x != nullptr && other != nullptr) {
        if (!other->is_point() || other->lo == number())
            return unsupported{};
        return scaled(*x, number(1) / other->lo);
    }
    auto const* y = std::get_if<number_column>(&b);
    if (x == nullptr || y == nullptr)
        return unsupported{};
    return quotient{*x, *y};
}

column_steps::number_value column_steps::choose(truth_value const& asked,
                                                number_value const& a,
                                                number_value const& b) {
    if (auto const* t = std::get_if<truth>(&asked); t != nullptr && !t->is_open())
        return t->is_yes() ? a : b;
    auto const* one = std::get_if<number_column>(&a);
    auto const* other = std::get_if<number_column>(&b);
    auto const unit = one != nullptr ? one->unit : other != nullptr ? other->unit : number(1);
    auto const placed = [&](number_value const& v) -> std::optional<number_column> {
        if (auto const* c = std::get_if<number_range>(&v))
            return filled(*c, unit);
        if (auto const* n = std::get_if<number_column>(&v))
            return in_unit(*n, unit);
        return std::nullopt;
    };
    auto const x = placed(a);
    auto const y = placed(b);
    if (!x || !y || std::holds_alternative<unsupported>(asked))
        return unsupported{};
    auto const q = column(asked);
    return emit_number(
        {.op = column_op::choose_number, .a = q.at, .b = x->at, .c = y->at, .deny_a = q.denied},
        unit);
}

}  // namespace fangpin::detail
