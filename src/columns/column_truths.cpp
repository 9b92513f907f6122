#include "columns/column_steps.hpp"
#include "columns/kernels.hpp"

#include "rules/operators.hpp"

namespace fangpin::detail {
namespace {

/// A range of rational ends as limits of whole numbers: `a < lo` and `a < hi` in some unit.
std::int64_t clamped(number const& n) {
    constexpr std::int64_t beyond = std::int64_t{1} << 62;  // no column has a number beyond
    if (n <= number(-beyond))
        return -beyond;
    if (n >= number(beyond))
        return beyond;
    return static_cast<std::int64_t>(n.numerator());
}

}  // namespace

column_steps::truth_value column_steps::denied(truth_value v) {
    if (auto* t = std::get_if<truth>(&v))
        return !*t;
    if (auto* c = std::get_if<truth_column>(&v))
        c->denied = !c->denied;
    return v;
}

column_steps::truth_value column_steps::connect(column_op op,
                                                truth_value const& a,
                                                truth_value const& b) {
    auto const* one = std::get_if<truth>(&a);
    auto const* other = std::get_if<truth>(&b);
    auto const combined = [&](truth x, truth y) { return op == column_op::both ? x & y : x | y; };
    if (one != nullptr && other != nullptr)
        return combined(*one, *other);
    auto const settles = [&](truth t) { return op == column_op::both ? t.is_no() : t.is_yes(); };
    auto const leaves_it = [&](truth t) { return op == column_op::both ? t.is_yes() : t.is_no(); };
    for (auto const& [constant, rest] : {std::pair(one, &b), std::pair(other, &a)}) {
        if (constant == nullptr)
            continue;
        if (settles(*constant) && !std::holds_alternative<unsupported>(*rest))
            return *constant;
        if (leaves_it(*constant))
            return *rest;
    }
    return of_two(op, a, b);
}

column_steps::truth_value column_steps::of_two(column_op op,
                                               truth_value const& a,
                                               truth_value const& b) {
    if (std::holds_alternative<unsupported>(a) || std::holds_alternative<unsupported>(b))
        return unsupported{};
    auto const x = column(a);
    auto const y = column(b);
    return emit_truth({.op = op, .a = x.at, .b = y.at, .deny_a = x.denied, .deny_b = y.denied});
}

column_steps::truth_value column_steps::same_truth(truth_value const& a, truth_value const& b) {
    auto const* one = std::get_if<truth>(&a);
    auto const* other = std::get_if<truth>(&b);
    if (one != nullptr && other != nullptr)
        return detail::same_truth(*one, *other);
    return of_two(column_op::same_truth, a, b);
}

column_steps::truth_value column_steps::choose(truth_value const& asked,
                                               truth_value const& a,
                                               truth_value const& b) {
    if (std::holds_alternative<unsupported>(asked) || std::holds_alternative<unsupported>(a) ||
        std::holds_alternative<unsupported>(b))
        return unsupported{};
    if (auto const* t = std::get_if<truth>(&asked); t != nullptr && !t->is_open())
        return t->is_yes() ? a : b;
    auto const q = column(asked);
    auto const x = column(a);
    auto const y = column(b);
    return emit_truth({.op = column_op::choose_truth,
                       .a = q.at,
                       .b = x.at,
                       .c = y.at,
                       .deny_a = q.denied,
                       .deny_b = x.denied,
                       .deny_c = y.denied});
}

column_steps::truth_value column_steps::within(text_value const& text, std::uint64_t set) {
    if (auto const* known = std::get_if<std::uint64_t>(&text))
        return detail::within_texts(*known, set);
    auto const* codes = std::get_if<code_column>(&text);
    if (codes == nullptr)
        return unsupported{};
    return emit_truth({.op = column_op::within, .a = codes->at, .count = codes->count, .set = set});
}

column_steps::truth_value column_steps::same_text(text_value const& a, text_value const& b) {
    if (std::holds_alternative<unsupported>(a) || std::holds_alternative<unsupported>(b))
        return unsupported{};
    auto const* one = std::get_if<std::uint64_t>(&a);
    auto const* other = std::get_if<std::uint64_t>(&b);
    if (one != nullptr && other != nullptr) {
        auto const t = detail::same_text(*one, *other);
        if (t.may_fail())
            return unsupported{};
        return t;
    }
    // A code against one text is `within`; against several that a text may be there is no form.
    if (one != nullptr || other != nullptr) {
        auto const set = one != nullptr ? *one : *other;
        if (!std::has_single_bit(set))
            return unsupported{};
        return within(one != nullptr ? b : a, set);
    }
    auto const& x = std::get<code_column>(a);
    auto const& y = std::get<code_column>(b);
    if (x.count != y.count)
        return unsupported{};
    return emit_truth({.op = column_op::same_code, .a = x.at, .b = y.at, .count = x.count});
}

column_steps::truth_value column_steps::less(number_value const& a, number_value const& b) {
    if (std::holds_alternative<unsupported>(a) || std::holds_alternative<unsupported>(b))
        return unsupported{};
    if (auto const* q = std::get_if<quotient>(&a))
        return less(*q, b, false);
    if (auto const* q = std::get_if<quotient>(&b))
        return less(*q, a, true);
    auto const* one = std::get_if<number_range>(&a);
    auto const* other = std::get_if<number_range>(&b);
    if (one != nullptr && other != nullptr)
        return fangpin::less(*one, *other);
    if (other != nullptr) {
        // a.hi < c.lo surely; not (a.lo < c.hi) surely not
        auto const& x = std::get<number_column>(a);
        auto const limit = [&](bool there, number const& n, std::int64_t otherwise) {
            return there ? clamped(ceiling(n / x.unit)) : otherwise;
        };
        return emit_truth({.op = column_op::less_const,
                           .a = x.at,
                           .low_limit = limit(other->bounded_below, other->lo, no_low_end),
                           .high_limit = limit(other->bounded_above, other->hi, no_high_end)});
    }
    if (one != nullptr) {
        // c.hi < b.lo surely: b.lo >= floor(c.hi) + 1; not (c.lo < b.hi): b.hi < floor(c.lo) + 1
        auto const& y = std::get<number_column>(b);
        auto const limit = [&](bool there, number const& n, std::int64_t otherwise) {
            return there ? clamped(fangpin::floor(n / y.unit) + number(1)) : otherwise;
        };
        return emit_truth({.op = column_op::more_const,
                           .a = y.at,
                           .low_limit = limit(one->bounded_below, one->lo, no_low_end),
                           .high_limit = limit(one->bounded_above, one->hi, no_high_end)});
    }
    auto const& x = std::get<number_column>(a);
    auto const& y = std::get<number_column>(b);
    auto const ratio = x.unit / y.unit;  // a * over < b * under
    if (ratio.overflowed() || ratio.numerator() > INT32_MAX || ratio.denominator() > INT32_MAX)
        return unsupported{};
    return emit_truth({.op = column_op::less,
                       .a = x.at,
                       .b = y.at,
                       .by = static_cast<std::int64_t>(ratio.numerator()),
                       .by_b = static_cast<std::int64_t>(ratio.denominator())});
}

/// `over / under < limit`, or `limit < over / under`, with what is under above zero: nothing is
/// divided. Of ranges the ends would not be those of the quotient; such rows are judged one by one.
column_steps::truth_value column_steps::less(quotient const& q,
                                             number_value const& limit,
                                             bool above) {
    auto const line = multiply(q.under, limit);
    if (std::holds_alternative<unsupported>(line) || std::holds_alternative<quotient>(line))
        return unsupported{};
    if (auto const* c = std::get_if<number_range>(&limit); c != nullptr && !c->is_point())
        return unsupported{};
    written_.steps.push_back({.op = column_op::need_positive, .a = q.under.at});
    written_.steps.push_back({.op = column_op::need_points, .a = q.over.at});
    written_.steps.push_back({.op = column_op::need_points, .a = q.under.at});
    if (auto const* c = std::get_if<number_column>(&limit))
        written_.steps.push_back({.op = column_op::need_points, .a = c->at});
    return above ? less(line, q.over) : less(q.over, line);
}

column_steps::truth_value column_steps::same(number_value const& a, number_value const& b) {
    auto const* one = std::get_if<number_range>(&a);
    auto const* other = std::get_if<number_range>(&b);
    if (one != nullptr && other != nullptr)
        return equal(*one, *other);
    if (one != nullptr)
        return same(b, a);
    auto const* x = std::get_if<number_column>(&a);
    if (x == nullptr)
        return unsupported{};
    if (other != nullptr) {
        if (!other->is_point())
            return unsupported{};
        auto const value = other->lo / x->unit;
        if (!value.is_whole())  // whole numbers of the unit are never equal to it
            return unsupported{};
        return emit_truth({.op = column_op::same_const, .a = x->at, .low_limit = clamped(value)});
    }
    auto const* y = std::get_if<number_column>(&b);
    if (y == nullptr || !(x->unit == y->unit))
        return unsupported{};
    return emit_truth({.op = column_op::same_number, .a = x->at, .b = y->at});
}

}  // namespace fangpin::detail
