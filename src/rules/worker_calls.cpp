#include "rules/worker.hpp"

#include "rules/constants.hpp"

#include <fangpin/values/nearest.hpp>

#include <array>

namespace fangpin {
namespace {

struct function {
    std::string_view name;
    opcode op;
};
constexpr std::array aggregates{
    function{"count", opcode::count},
    function{"sum", opcode::sum},
    function{"min", opcode::minimum},
    function{"max", opcode::maximum},
    function{"mean", opcode::mean},
    function{"all", opcode::every_true},
    function{"any", opcode::some_true},
};
constexpr std::array one_number_functions{
    function{"abs", opcode::absolute},
    function{"floor", opcode::floor},
    function{"ceiling", opcode::ceiling},
};
constexpr std::array roundings{
    function{"round half up", opcode::round_half_up},
    function{"round half down", opcode::round_half_down},
    function{"round half even", opcode::round_half_even},
    function{"round up", opcode::round_up},
    function{"round down", opcode::round_down},
};
constexpr std::array<std::string_view, 7> others{
    "not", "yuan", "month", "date", "duration", "standard", "list contains"};

template <class Functions>
std::optional<opcode> find_function(Functions const& functions, std::string_view name) {
    for (auto const& f : functions)
        if (f.name == name)
            return f.op;
    return std::nullopt;
}

std::vector<std::string_view> function_names() {
    std::vector<std::string_view> names(others.begin(), others.end());
    for (auto const& f : aggregates)
        names.push_back(f.name);
    for (auto const& f : one_number_functions)
        names.push_back(f.name);
    for (auto const& f : roundings)
        names.push_back(f.name);
    return names;
}

}  // namespace

bool compiler::worker::takes(syntax const& s, std::size_t arguments) {
    if (s.children.size() == arguments)
        return true;
    fail(s,
         errc::rule_type,
         std::to_string(s.children.size()) + " arguments of \"" + s.text + "\"",
         "give " + std::to_string(arguments));
    return false;
}

compiler::worker::maybe compiler::worker::call(syntax const& s) {
    if (auto const op = find_function(aggregates, s.text))
        return aggregate(s, *op);
    if (auto const op = find_function(one_number_functions, s.text))
        return one_number(s, *op);
    if (auto const op = find_function(roundings, s.text))
        return rounding(s, *op);
    if (s.text == "not") {
        auto const value = takes(s, 1) ? compile(s.child(0)) : std::nullopt;
        if (value && !value->type.is(kind::boolean))
            return mismatch(s.child(0), "a yes/no expression", value->type);
        return value ? maybe(emitted(s, opcode::negation, boolean, {*value})) : std::nullopt;
    }
    if (s.text == "list contains") {
        if (!takes(s, 2))
            return std::nullopt;
        auto const sides = both_sides(s.child(1), s.child(0));
        if (!sides)
            return std::nullopt;
        auto const found = equal_or_in(s.child(1), sides->first, sides->second);
        return found ? maybe(finish_node(s, *found, {sides->first.node, sides->second.node}))
                     : std::nullopt;
    }
    if (s.text == "yuan" || s.text == "month" || s.text == "date" || s.text == "duration")
        return takes(s, 1) ? conversion(s) : std::nullopt;
    if (s.text == "standard")
        return takes(s, 1) ? figure(s) : std::nullopt;
    return fail(s,
                errc::rule_unknown_name,
                "a function \"" + s.text + "\"",
                suggestion(s.text, function_names(), "use a function of the rule language"));
}

compiler::worker::maybe compiler::worker::aggregate(syntax const& s, opcode op) {
    std::vector<operand> arguments;
    for (auto const& child : s.children)
        if (auto const a = compile(*child))
            arguments.push_back(*a);
    if (arguments.size() != s.children.size())
        return std::nullopt;
    if (arguments.empty())
        return fail(s, errc::rule_type, "no argument of \"" + s.text + "\"", "give a list");
    maybe list = arguments[0];
    if (arguments.size() > 1 || !list->type.is_list())
        list = make_list(s, arguments);
    if (!list)
        return std::nullopt;
    auto element = list->type.element();
    bool const empty = list->type.kind == kind::nothing;
    bool const truths = op == opcode::every_true || op == opcode::some_true;
    if (op == opcode::count)
        return emitted(s, op, {.kind = kind::number}, {*list});
    if (truths) {
        if (!empty && !element.is(kind::boolean))
            return mismatch(s.child(0), "a list of yes/no values", list->type);
        return emitted(s, op, boolean, {*list});
    }
    if (empty)
        element = {.kind = kind::number};
    bool const added = op == opcode::sum || op == opcode::mean;
    if (!element.numeric() || (added && (element.is(kind::date) || element.is(kind::month))))
        return mismatch(s.child(0), "a list of numbers or amounts", list->type);
    return emitted(s, op, element, {*list});
}

compiler::worker::maybe compiler::worker::one_number(syntax const& s, opcode op) {
    auto const value = takes(s, 1) ? compile(s.child(0)) : std::nullopt;
    if (!value)
        return std::nullopt;
    bool const amount = op == opcode::absolute && value->type.is(kind::money);
    if (!value->type.is(kind::number) && !amount)
        return mismatch(s.child(0), "a number", value->type);
    return emitted(s, op, value->type, {*value});
}

compiler::worker::maybe compiler::worker::rounding(syntax const& s, opcode op) {
    if (!takes(s, 2))
        return std::nullopt;
    auto const value = compile(s.child(0));
    if (!value)
        return std::nullopt;
    if (!value->type.is(kind::number) && !value->type.is(kind::money))
        return mismatch(s.child(0), "a number or an amount", value->type);
    auto const& scale = s.child(1);
    bool const negative = scale.kind == syntax_kind::negate;
    auto const& digits = negative ? scale.child(0) : scale;
    auto const places =
        digits.kind == syntax_kind::number ? detail::read_number(digits.text) : std::nullopt;
    if (!places || !places->is_whole() || *places > number(30))
        return fail(scale,
                    errc::rule_type,
                    "\"" + words_of(scale) + "\" as decimal places",
                    "write a whole number up to 30");
    // an amount is kept in fen, two places below the yuan that the rule speaks of
    auto const shift = number(value->type.is(kind::money) ? -2 : 0);
    auto const decimals = number_register((negative ? -*places : *places) + shift);
    operand const at{.type = {.kind = kind::number}, .at = decimals};
    return finish_node(s, step(op, value->type, {*value, at}), {value->node});
}

compiler::worker::maybe compiler::worker::conversion(syntax const& s) {
    auto const& argument = s.child(0);
    if (argument.kind == syntax_kind::text) {
        std::string_view digits = argument.text;
        bool const negative = digits.starts_with('-');
        digits.remove_prefix(negative ? 1 : 0);
        if (s.text == "yuan") {
            bool const plain = !digits.empty() && digits.front() != '.' && digits.back() != '.' &&
                               digits.find_first_not_of("0123456789.") == std::string_view::npos &&
                               digits.find('.') == digits.rfind('.');
            auto const value = plain ? detail::read_number(digits) : std::nullopt;
            auto const fen = value ? *value * number(negative ? -100 : 100) : number::overflow();
            if (!fen.overflowed() && fen.is_whole())
                return constant(s, {.kind = kind::money}, fen);
        } else if (auto const value = detail::read_temporal(argument.text)) {
            bool const fits = s.text == "month" ? value->type.is(kind::month)
                              : s.text == "date"
                                  ? value->type.is(kind::date)
                                  : value->type.is(kind::months) || value->type.is(kind::days);
            if (fits)
                return constant(s, value->type, value->value);
        }
        return fail(argument,
                    errc::rule_type,
                    "\"" + argument.text + "\"",
                    s.text == "yuan" ? "write yuan with at most two decimals, as in yuan(\"12.30\")"
                                     : "write as in month(\"2022-06\"), date(\"2022-06-01\"), "
                                       "duration(\"P6M\")");
    }
    auto const value = compile(argument);
    if (!value)
        return std::nullopt;
    if (s.text != "yuan" || !value->type.is(kind::number))
        return mismatch(argument, s.text == "yuan" ? "a number" : "a text", value->type);
    operand const hundred{.type = value->type, .at = number_register(number(100))};
    auto const amount = step(opcode::multiply, {.kind = kind::money}, {*value, hundred});
    bool const literal = argument.kind == syntax_kind::number;
    return finish_node(
        s, amount, {value->node}, literal ? account_kind::constant : account_kind::operation);
}

compiler::worker::maybe compiler::worker::figure(syntax const& s) {
    if (s.child(0).kind != syntax_kind::text)
        return fail(s.child(0),
                    errc::rule_type,
                    "\"" + words_of(s.child(0)) + "\"",
                    "name the figure, as in standard(\"poverty_line\")");
    auto const place = facts_.standard_named(s.child(0).text);
    return place ? fact(s, *place)
                 : fail(s, errc::pack_too_complex, "too many facts and figures", "use fewer");
}

}  // namespace fangpin
