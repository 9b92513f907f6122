#include "rules/worker.hpp"

#include <algorithm>
#include <array>

namespace fangpin {
namespace {

using operand = detail::operand;

/// What the sum or difference of two kinds is; nothing: they do not go together.
std::optional<kind> sum_kind(kind a, kind b, bool minus) {
    using enum kind;
    struct row {
        kind left, right;
        bool minus;
        kind result;
    };
    static constexpr std::array rows{
        row{number, number, false, number}, row{number, number, true, number},
        row{money, money, false, money},    row{money, money, true, money},
        row{date, months, false, date},     row{date, months, true, date},
        row{months, date, false, date},     row{date, days, false, date},
        row{date, days, true, date},        row{days, date, false, date},
        row{date, date, true, days},        row{month, months, false, month},
        row{month, months, true, month},    row{months, month, false, month},
        row{month, month, true, months},    row{months, months, false, months},
        row{months, months, true, months},  row{days, days, false, days},
        row{days, days, true, days},
    };
    for (auto const& r : rows)
        if (r.left == a && r.right == b && r.minus == minus)
            return r.result;
    return std::nullopt;
}

std::optional<kind> product_kind(kind a, kind b, bool divided) {
    using enum kind;
    if (a == number && b == number)
        return number;
    if (a == money && b == number)
        return money;
    if (a == number && b == money && !divided)
        return money;
    if (a == money && b == money && divided)
        return number;
    return std::nullopt;
}

std::string remedy_for(type const& a, type const& b) {
    if ((a.is(kind::money) && b.is(kind::number)) || (a.is(kind::number) && b.is(kind::money)))
        return "money and plain numbers do not mix; write an amount as yuan(100000)";
    return "compare or combine values of one kind";
}

}  // namespace

compiler::worker::maybe compiler::worker::negate(syntax const& s) {
    auto const value = compile(s.child(0));
    if (!value)
        return std::nullopt;
    if (!value->type.numeric() || value->type.is(kind::date) || value->type.is(kind::month))
        return mismatch(s.child(0), "a number, an amount or a duration", value->type);
    return emitted(s, opcode::negate, value->type, {*value});
}

compiler::worker::maybe compiler::worker::binary(syntax const& s) {
    static constexpr std::array<std::string_view, 4> arithmetic_signs{"+", "-", "*", "/"};
    if (std::ranges::find(arithmetic_signs, s.text) != arithmetic_signs.end()) {
        auto const a = compile(s.child(0));
        auto const b = compile(s.child(1));
        return a && b ? arithmetic(s, *a, *b) : std::nullopt;
    }
    auto const sides = both_sides(s.child(0), s.child(1));
    if (!sides)
        return std::nullopt;
    auto const answer = compare(s, s.text, sides->first, sides->second);
    if (!answer)
        return std::nullopt;
    return finish_node(s, *answer, {sides->first.node, sides->second.node});
}

compiler::worker::maybe compiler::worker::arithmetic(syntax const& s,
                                                     operand const& a,
                                                     operand const& b) {
    bool const product = s.text == "*" || s.text == "/";
    std::optional<kind> result;
    if (a.type.numeric() && b.type.numeric())
        result = product ? product_kind(a.type.kind, b.type.kind, s.text == "/")
                         : sum_kind(a.type.kind, b.type.kind, s.text == "-");
    if (!result)
        return fail(s,
                    errc::rule_type,
                    to_string(a.type) + " " + s.text + " " + to_string(b.type) + " in \"" +
                        words_of(s) + "\"",
                    remedy_for(a.type, b.type));
    type const t{.kind = *result};
    if (t.is(kind::date) && (a.type.is(kind::months) || b.type.is(kind::months))) {
        auto const& day = a.type.is(kind::date) ? a : b;
        auto months = a.type.is(kind::date) ? b : a;
        if (s.text == "-")
            months = step(opcode::negate, months.type, {months});
        return finish_node(s, step(opcode::plus_months, t, {day, months}), {a.node, b.node});
    }
    auto const op = s.text == "+"   ? opcode::add
                    : s.text == "-" ? opcode::subtract
                    : s.text == "*" ? opcode::multiply
                                    : opcode::divide;
    if (t.is(kind::date) || t.is(kind::month))
        return finish_node(
            s,
            step(
                opcode::in_calendar, t, {step(op, t, {a, b})}, {.set = t.is(kind::date) ? 1U : 0U}),
            {a.node, b.node});
    return emitted(s, op, t, {a, b});
}

compiler::worker::maybe compiler::worker::logical(syntax const& s) {
    auto const op = s.text == "and" ? opcode::all_of : opcode::any_of;
    maybe answer;
    std::vector<std::uint32_t> parts;
    bool wrong = false;
    for (auto const& child : s.children) {
        auto const value = compile(*child);
        if (value && !value->type.is(kind::boolean))
            mismatch(*child, "a yes/no expression", value->type);
        wrong = wrong || !value || !value->type.is(kind::boolean);
        if (wrong)
            continue;
        parts.push_back(value->node);
        answer = answer ? step(op, boolean, {*answer, *value}) : *value;
    }
    if (wrong)
        return std::nullopt;
    return finish_node(s,
                       *answer,
                       std::move(parts),
                       s.text == "and" ? account_kind::all_of : account_kind::any_of);
}

compiler::worker::maybe compiler::worker::between(syntax const& s) {
    auto const value = compile(s.child(0));
    auto const low = compile(s.child(1));
    auto const high = compile(s.child(2));
    if (!value || !low || !high)
        return std::nullopt;
    auto const above = compare(s, ">=", *value, *low);
    auto const below = above ? compare(s, "<=", *value, *high) : std::nullopt;
    if (!below)
        return std::nullopt;
    return finish_node(
        s, step(opcode::all_of, boolean, {*above, *below}), {value->node, low->node, high->node});
}

compiler::worker::maybe compiler::worker::condition(syntax const& s, text_domain hint) {
    auto const asked = compile(s.child(0));
    auto const then = compile(s.child(1), hint);
    auto const otherwise =
        compile(s.child(2), then && then->type.kind == kind::text ? then->type.domain : hint);
    if (!asked || !then || !otherwise)
        return std::nullopt;
    if (!asked->type.is(kind::boolean))
        return mismatch(s.child(0), "a yes/no expression", asked->type);
    if (then->type != otherwise->type)
        return mismatch(s.child(2), to_string(then->type), otherwise->type);
    auto const where = bank_of(then->type);
    if (where == bank::lists || where == bank::elements)
        return mismatch(s.child(1), "a single value", then->type);
    auto const op = where == bank::truths    ? opcode::choose_truth
                    : where == bank::numbers ? opcode::choose_number
                                             : opcode::choose_text;
    return emitted(s, op, then->type, {*asked, *then, *otherwise});
}

/// Texts take their domain from the other side, so the side that is not a literal goes first.
std::optional<std::pair<operand, operand>> compiler::worker::both_sides(syntax const& a,
                                                                        syntax const& b) {
    bool const literal_first = a.kind == syntax_kind::text || a.kind == syntax_kind::list;
    auto const leading = compile(literal_first ? b : a);
    auto const trailing =
        compile(literal_first ? a : b, leading ? leading->type.domain : text_domain::free);
    if (!leading || !trailing)
        return std::nullopt;
    return literal_first ? std::pair(*trailing, *leading) : std::pair(*leading, *trailing);
}

compiler::worker::maybe compiler::worker::compare(syntax const& s,
                                                  std::string_view op,
                                                  operand const& a,
                                                  operand const& b) {
    bool const order = op != "=" && op != "!=";
    if (a.type != b.type || a.type.is_list() || is_element(a.type.kind) ||
        (order && !a.type.numeric()))
        return fail(s,
                    errc::rule_type,
                    to_string(a.type) + " " + std::string(op) + " " + to_string(b.type) + " in \"" +
                        words_of(s) + "\"",
                    remedy_for(a.type, b.type));
    auto const perhaps_not = [&](bool inverted, operand const& answer) {
        return inverted ? step(opcode::negation, boolean, {answer}) : answer;
    };
    if (order) {
        bool const turned = op == ">" || op == "<=";  // a > b is b < a, and a <= b its contrary
        bool const inverted = op == "<=" || op == ">=";
        return step(
            inverted ? opcode::not_less : opcode::less, boolean, {turned ? b : a, turned ? a : b});
    }
    // Being a literal is being one of a set of one, which is asked faster, and often asked already.
    for (auto const& [asked, other] : {std::pair(a, b), std::pair(b, a)})
        if (auto const set = literal_text(other))
            return perhaps_not(op == "!=",
                               step(opcode::within_texts, boolean, {asked}, {.set = *set}));
    auto const where = bank_of(a.type);
    auto const same = where == bank::truths    ? opcode::same_truth
                      : where == bank::numbers ? opcode::same_number
                                               : opcode::same_text;
    return perhaps_not(op == "!=", step(same, boolean, {a, b}));
}

}  // namespace fangpin
