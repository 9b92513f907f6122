#include "decision/rule_meaning.hpp"

#include "rules/constants.hpp"

#include <algorithm>
#include <ranges>

namespace fangpin::detail {
namespace {

constexpr type of_truths{.kind = kind::boolean};
constexpr type of_numbers{.kind = kind::number};

property_term const* term_of(std::optional<property> p) {
    return p ? &property_terms[static_cast<std::size_t>(*p)] : nullptr;
}

}  // namespace

rule_meaning::variable const* rule_meaning::variable_of(syntax const& s) const {
    if (s.kind == syntax_kind::name)
        for (auto const& v : std::ranges::reverse_view(variables_))
            if (v.name == s.text)
                return &v;
    return nullptr;
}

fact_info const* rule_meaning::fact_of(syntax const& s) const {
    std::string name;
    if (s.kind == syntax_kind::name && property_of(s) == nullptr && variable_of(s) == nullptr)
        name = s.text;
    else if (s.kind == syntax_kind::path && s.child(0).kind == syntax_kind::name &&
             variable_of(s.child(0)) == nullptr)
        name = s.child(0).text + "." + s.text;
    else if (s.kind == syntax_kind::call && s.text == "standard")
        name = "standard(\"" + s.child(0).text + "\")";
    auto const place = name.empty() ? std::nullopt : facts_.find(name);
    return place ? &facts_[*place] : nullptr;
}

property_term const* rule_meaning::property_of(syntax const& s) const {
    if (s.kind == syntax_kind::name) {  // in a filter they stand by themselves
        for (auto const& v : std::ranges::reverse_view(variables_))
            if (v.name == s.text)
                return nullptr;
            else if (v.name == "item" && !v.type.is_list() && is_element(v.type.kind))
                if (auto const* term = term_of(find_property(v.type.kind, s.text)))
                    return term;
        return nullptr;
    }
    if (s.kind != syntax_kind::path || fact_of(s) != nullptr)
        return nullptr;
    auto const owner = type_of(s.child(0)).kind;
    if (is_element(owner))
        return term_of(find_property(owner, s.text));
    for (auto const any : {kind::member, kind::event, kind::asset})
        if (auto const* term = term_of(find_property(any, s.text)))
            return term;
    return nullptr;
}

bool rule_meaning::keeps(syntax const& filter) const {
    auto inside = *this;
    inside.enter({"item", type_of(filter.child(0)).element(), &noun_of(filter.child(0))});
    return inside.type_of(filter.child(1)).is(kind::boolean);
}

say::noun const& rule_meaning::noun_of(syntax const& list) const {
    if (list.kind == syntax_kind::filter)
        return noun_of(list.child(0));
    auto const* fact = fact_of(list);
    auto const found =
        fact == nullptr
            ? say::nouns.end()
            : std::ranges::find(say::nouns, std::string_view(fact->name), &say::noun::list);
    return found == say::nouns.end() ? say::other_noun : *found;
}

type rule_meaning::type_of(syntax const& s) const {
    switch (s.kind) {
    case syntax_kind::number: return of_numbers;
    case syntax_kind::text: return {.kind = kind::text};
    case syntax_kind::temporal: {
        auto const value = read_temporal(s.text);
        return value ? value->type : type{.kind = kind::nothing};
    }
    case syntax_kind::name:
    case syntax_kind::path:
        if (auto const* v = variable_of(s))
            return v->type;
        if (auto const* f = fact_of(s))
            return f->type;
        if (auto const* p = property_of(s)) {
            bool const of_list = s.kind == syntax_kind::path && type_of(s.child(0)).is_list();
            return of_list ? p->type.listed() : p->type;
        }
        return {.kind = kind::nothing};
    case syntax_kind::list:
        return (s.children.empty() ? type{.kind = kind::nothing} : type_of(s.child(0))).listed();
    case syntax_kind::filter: {
        auto const list = type_of(s.child(0));
        return keeps(s) || !list.is_list() ? list : list.element();
    }
    case syntax_kind::negate: return type_of(s.child(0));
    case syntax_kind::condition: return type_of(s.child(1));
    case syntax_kind::call: return type_of_call(s);
    case syntax_kind::binary: return type_of_sum(s);
    default: return of_truths;
    }
}

type rule_meaning::type_of_call(syntax const& s) const {
    if (s.text == "count")
        return of_numbers;
    if (s.text == "yuan" || s.text == "standard")
        return {.kind = kind::money};
    if (s.text == "month" || s.text == "date" || s.text == "duration") {
        auto const value = read_temporal(s.child(0).text);
        return value ? value->type : type{.kind = kind::nothing};
    }
    if (s.text == "not" || s.text == "any" || s.text == "all" || s.text == "list contains")
        return of_truths;
    auto const of = type_of(s.child(0));
    return of.is_list() ? of.element() : of;
}

type rule_meaning::type_of_sum(syntax const& s) const {
    static constexpr std::string_view signs = "+-*/";
    if (s.text.size() != 1 || signs.find(s.text) == std::string_view::npos)
        return of_truths;
    auto const left = type_of(s.child(0));
    auto const right = type_of(s.child(1));
    if (s.text == "/" && left == right)
        return of_numbers;
    return left.is(kind::number) ? right : left;
}

say::unit const* rule_meaning::unit_of(syntax const& s) const {
    if (auto const* f = fact_of(s))
        return say::unit_of(f->name);
    if (auto const* p = property_of(s))
        return say::unit_of(p->name);
    if (s.kind == syntax_kind::call && s.text != "count" && !s.children.empty())
        return unit_of(s.child(0));
    if (s.kind == syntax_kind::binary && (s.text == "+" || s.text == "-")) {
        auto const* unit = unit_of(s.child(0));
        return unit != nullptr ? unit : unit_of(s.child(1));
    }
    return nullptr;
}

}  // namespace fangpin::detail
