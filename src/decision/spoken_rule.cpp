#include "decision/spoken_rule.hpp"

#include <algorithm>

namespace fangpin::detail {

std::optional<say::relation> relation_of(std::string_view comparison) {
    using enum say::relation;
    static constexpr std::array all{std::pair(std::string_view("="), equal),
                                    std::pair(std::string_view("!="), unequal),
                                    std::pair(std::string_view("<"), less),
                                    std::pair(std::string_view(">="), not_less),
                                    std::pair(std::string_view(">"), more),
                                    std::pair(std::string_view("<="), not_more)};
    for (auto const& [words, r] : all)
        if (words == comparison)
            return r;
    return std::nullopt;
}

std::string spoken_rule::clause(std::string_view rule, bool holds) {
    std::vector<error> ignored;
    auto const tree = parse_rule(rule, ignored);
    return tree ? clause(*tree, holds) : say_.say(say::something);
}

std::string spoken_rule::loop(std::string_view rule, bool holds) {
    std::vector<error> ignored;
    auto const tree = parse_rule(rule, ignored);
    if (!tree)
        return say_.say(say::something);
    return tree->kind == syntax_kind::filter ? some(*tree, nullptr, true, holds)
                                             : clause(*tree, holds);
}

std::string spoken_rule::clause(syntax const& s, bool holds) {
    switch (s.kind) {
    case syntax_kind::boolean:
        return say_.say((s.text == "true") == holds ? say::in_any_case : say::in_no_case);
    case syntax_kind::logical: return logical(s, holds);
    case syntax_kind::binary: return comparison(s, holds);
    case syntax_kind::between: return between(s, holds);
    case syntax_kind::membership: return membership(s, holds);
    case syntax_kind::condition:
        return say_.say(
            say::conditional,
            {clause(s.child(0), true), clause(s.child(1), holds), clause(s.child(2), holds)});
    case syntax_kind::quantifier: return quantifier(s, holds);
    case syntax_kind::call: return call(s, holds);
    default: return plain(s, holds);
    }
}

/// What is not both is one of two that are not: a denial is carried down to what can be denied.
std::string spoken_rule::logical(syntax const& s, bool holds) {
    std::vector<std::string> parts;
    for (auto const& child : s.children)
        parts.push_back(clause(*child, holds));
    if ((s.text == "and") == holds)
        return say_.joined(parts, say::and_then);
    return say_.say(say::either_of, {say_.joined(parts, say::or_else)});
}

std::string spoken_rule::comparison(syntax const& s, bool holds) {
    auto const& left = s.child(0);
    auto const& right = s.child(1);
    auto const asked = relation_of(s.text);
    if (!asked)
        return plain(s, holds);
    auto const r = holds ? *asked : say::opposite(*asked);
    if (meaning_.type_of(left).is(kind::boolean) && meaning_.type_of(right).is(kind::boolean))
        return truths(s, r == relation::equal);
    auto const stands_in_the_rule = [](syntax const& side) {
        return side.kind == syntax_kind::number || side.kind == syntax_kind::text ||
               side.kind == syntax_kind::temporal;
    };
    return stands_in_the_rule(left) && !stands_in_the_rule(right)
               ? related(right, say::turned(r), left)
               : related(left, r, right);
}

std::string spoken_rule::related(syntax const& left, relation r, syntax const& right) {
    auto const of = meaning_.type_of(left).kind;
    auto const* unit = meaning_.unit_of(left);
    bool const counts = unit != nullptr ? unit->counts : left.text == "count";
    auto const& words = of == kind::date || of == kind::month ? say::of_times
                        : counts                              ? say::of_counts
                                                              : say::of_amounts;
    return say_.say(words.at(static_cast<std::size_t>(r)),
                    {value(left, right), value(right, left)});
}

std::string spoken_rule::truths(syntax const& s, bool same) {
    for (std::size_t const i : {0U, 1U})
        if (s.child(i).kind == syntax_kind::boolean)
            return clause(s.child(1 - i), (s.child(i).text == "true") == same);
    return say_.say(same ? say::both_sides_agree : say::sides_differ,
                    {clause(s.child(0), true), clause(s.child(1), true)});
}

std::string spoken_rule::between(syntax const& s, bool holds) {
    return say_.say(holds ? say::within : say::outside,
                    {value(s.child(0), s.child(1)),
                     value(s.child(1), s.child(0)),
                     value(s.child(2), s.child(0))});
}

std::string spoken_rule::quantifier(syntax const& s, bool holds) {
    auto const over = meaning_.type_of(s.child(0));
    meaning_.enter({.name = s.variable,
                    .type = over.is_list() ? over.element() : over,
                    .noun = &meaning_.noun_of(s.child(0))});
    auto text = some(s.child(0), &s.child(1), s.text == "some", holds);
    meaning_.leave();
    return text;
}

/// Of a list something that holds, or everything; `body` stands beside what filters ask.
std::string spoken_rule::some(syntax const& over, syntax const* body, bool any, bool holds) {
    auto const& noun = meaning_.noun_of(over);
    bool const every = !any && holds;
    std::vector<std::string> kept;
    for (auto const* at = &over; at->kind == syntax_kind::filter; at = &at->child(0)) {
        auto const list = meaning_.type_of(at->child(0));
        if (!list.is_list() || !meaning_.keeps(*at))
            break;
        meaning_.enter({.name = "item", .type = list.element(), .noun = &noun});
        kept.insert(kept.begin(), clause(at->child(1), true));
        meaning_.leave();
    }
    auto asked = body != nullptr ? clause(*body, any || holds) : std::string();
    if (every && !kept.empty())
        asked = say_.say(say::of_those, {say_.joined(kept, say::and_then), asked});
    else {
        if (body != nullptr)
            kept.push_back(std::move(asked));
        asked = say_.joined(kept, say::and_then);
    }
    return say_.say(every ? noun.every : any && !holds ? noun.no : noun.some, {asked});
}

std::string spoken_rule::call(syntax const& s, bool holds) {
    if (s.text == "not")
        return clause(s.child(0), !holds);
    if (s.text == "list contains")
        return contains(s.child(0), s.child(1), holds);
    if (s.text == "any")
        return say_.say(holds ? say::some_is_yes : say::none_is_yes, {value(s.child(0))});
    if (s.text == "all")
        return say_.say(holds ? say::all_are_yes : say::not_all_are_yes, {value(s.child(0))});
    return plain(s, holds);
}

/// A fact or a property by its label.
std::string spoken_rule::plain(syntax const& s, bool holds) {
    if (auto const* f = meaning_.fact_of(s); f != nullptr && f->native) {
        if (*f->native == native_fact::income_below_standard)
            return say_.say(holds ? say::if_below : say::if_not_below);
        if (*f->native == native_fact::income_above_standard)
            return say_.say(holds ? say::if_above : say::if_not_above);
    }
    return say_.say(holds ? say::holds : say::fails, {value(s)});
}

}  // namespace fangpin::detail
