// Facts, amounts, codes and what is worked out from them.
#include "decision/spoken_rule.hpp"

#include "rules/constants.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

term const* code_of(text_domain domain, std::string_view text) {
    for (auto const& code : codes_of(domain))
        if (code.name == text || code.zh == text)
            return &code;
    return nullptr;
}

}  // namespace

std::string spoken_rule::value(std::string_view rule) {
    std::vector<error> ignored;
    auto const tree = parse_rule(rule, ignored);
    return tree ? value(*tree) : say_.say(say::something);
}

std::string spoken_rule::value(syntax const& s, syntax const& beside) {
    switch (s.kind) {
    case syntax_kind::number: {
        auto const digits = read_number(s.text);
        return digits ? say_.number(
                            kind::number, number_range::point(*digits), meaning_.unit_of(beside))
                      : s.text;
    }
    case syntax_kind::text: {
        auto const* code = code_of(meaning_.type_of(beside).domain, s.text);
        return code != nullptr ? say_.word(*code) : s.text;
    }
    case syntax_kind::temporal: return constant(s.text);
    case syntax_kind::name:
    case syntax_kind::path: return name(s);
    case syntax_kind::list:
    case syntax_kind::filter: return list(s, beside);
    case syntax_kind::call: return function(s, beside);
    case syntax_kind::negate: return say_.say(say::negative, {value(s.child(0), beside)});
    case syntax_kind::condition:
        return say_.say(
            say::choice,
            {clause(s.child(0), true), value(s.child(1), beside), value(s.child(2), beside)});
    case syntax_kind::binary:
        if (!meaning_.type_of(s).is(kind::boolean))
            return computed(s);
        break;
    default: break;
    }
    return say_.say(say::whether, {clause(s, true)});
}

std::string spoken_rule::name(syntax const& s) {
    if (auto const* f = meaning_.fact_of(s))
        return say_.label(*f);
    auto const* p = meaning_.property_of(s);
    if (p == nullptr)
        return say_.say(say::the_item);
    auto label = say_.label(*p);
    if (s.kind == syntax_kind::name)
        return label;
    auto const& owner = s.child(0);
    if (auto const* v = meaning_.variable_of(owner))
        return meaning_.is_innermost(*v)
                   ? label
                   : say_.say(say::the_former, {say_.say(v->noun->one), label});
    if (owner.kind == syntax_kind::name && meaning_.fact_of(owner) == nullptr)  // of a loop around
        return say_.say(say::the_former, {say_.say(say::other_noun.one), label});
    return say_.say(say::property_of, {value(owner), label});
}

std::string spoken_rule::computed(syntax const& s) {
    auto const& words = s.text == "+"   ? say::plus
                        : s.text == "-" ? say::minus
                        : s.text == "*" ? say::times
                                        : say::divided_by;
    auto const part = [&](syntax const& side, syntax const& other) {
        auto text = value(side, other);
        return side.kind == syntax_kind::binary ? say_.say(say::bracketed, {text}) : text;
    };
    return say_.say(words, {part(s.child(0), s.child(1)), part(s.child(1), s.child(0))});
}

std::string spoken_rule::function(syntax const& s, syntax const& beside) {
    if (auto const* figure = meaning_.fact_of(s))
        return say_.label(*figure);
    auto const& argument = s.child(0);
    if (s.text == "yuan") {
        auto const text = std::string_view(argument.text);
        bool const negative = text.starts_with('-');
        auto const yuan = argument.kind == syntax_kind::number || argument.kind == syntax_kind::text
                              ? read_number(text.substr(negative ? 1 : 0))
                              : std::nullopt;
        return yuan ? say_.amount(number_range::point(*yuan * number(negative ? -100 : 100)))
                    : say_.say(say::yuan, {value(argument)});
    }
    if (s.text == "month" || s.text == "date" || s.text == "duration")
        return constant(argument.text);
    auto const known = std::ranges::find(say::functions, s.text, &say::function_words::name);
    if (known == say::functions.end())
        return say_.say(say::whether, {clause(s, true)});
    if (s.children.size() == 1 || s.text.starts_with("round"))
        return say_.say(known->words, {value(argument, beside)});
    std::vector<std::string> all;
    for (auto const& child : s.children)
        all.push_back(value(*child, beside));
    return say_.say(known->words, {say_.joined(all, say::comma)});
}

std::string spoken_rule::list(syntax const& s, syntax const& beside) {
    if (s.kind == syntax_kind::list) {
        std::vector<std::string> all;
        for (auto const& child : s.children)
            all.push_back(value(*child, beside));
        return all.empty() ? say_.say(say::none) : say_.joined(all, say::comma);
    }
    auto const& over = s.child(0);
    auto const of = meaning_.type_of(over);
    if (!of.is_list() || !meaning_.keeps(s))
        return say_.say(say::item_at, {value(over, beside), value(s.child(1))});
    auto of_what = value(over, beside);
    meaning_.enter({.name = "item", .type = of.element(), .noun = &meaning_.noun_of(over)});
    auto const kept = clause(s.child(1), true);
    meaning_.leave();
    return say_.say(say::such, {of_what, kept});
}

std::string spoken_rule::constant(std::string_view text) const {
    auto const known = read_temporal(text);
    return known ? say_.number(known->type.kind, number_range::point(known->value))
                 : say_.say(say::something);
}

}  // namespace fangpin::detail
