#include "columns/nested_type.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

using form = nested_type::form;

std::string_view part_format(ArrowSchema const& s) {
    return s.format != nullptr ? s.format : "";
}

std::string part_name(ArrowSchema const& s) {
    return s.name != nullptr ? s.name : "";
}

/// What pandas and pyarrow make of lists that are all empty, and of columns that are all null.
bool holds_nothing(ArrowSchema const& s) {
    return part_format(s) == "n";
}

bool has_parts(ArrowSchema const& s) {
    return s.n_children > 0 && s.children != nullptr &&
           std::all_of(s.children, s.children + s.n_children, [](auto const* part) {
               return part != nullptr && part->format != nullptr;
           });
}

/// The part of a structure that is called so, if it has no other.
ArrowSchema const* only_part(ArrowSchema const& s, std::string_view name) {
    bool const one = part_format(s) == "+s" && has_parts(s) && s.n_children == 1;
    return one && part_name(*s.children[0]) == name ? s.children[0] : nullptr;
}

error unfit(std::string const& path, std::string found, std::string remedy) {
    return {.code = errc::wrong_type,
            .subject = "column " + path,
            .found = std::move(found),
            .remedy = std::move(remedy),
            .path = path};
}

/// What can hold values of a kind where `check_type` does not say.
std::optional<error> check_kind(std::string const& path, nested_type const& t, bool whole_fen) {
    auto const& lies = t.values.type;
    bool const ranged = lies.layout == arrow_layout::range;
    auto const end = ranged ? lies.ends->layout : lies.seen();
    auto const wrong = [&](std::string remedy) {
        return std::optional(unfit(path, "a type that cannot hold it", std::move(remedy)));
    };
    switch (t.kind) {
    case key_kind::text:
        if (ranged || !(is_text(end) || is_integer(end)))
            return wrong("pass strings");
        return std::nullopt;
    case key_kind::code:
        if (!is_text(end))
            return wrong("pass strings, or a dictionary of them");
        return std::nullopt;
    case key_kind::month:
        if (!is_text(end) && end != arrow_layout::date32)
            return wrong("pass months such as \"2022-06\", or date32 on the first");
        return std::nullopt;
    case key_kind::day:
        if (ranged || !is_text(end))
            return wrong("pass days such as \"2022-06-20\" as strings");
        return std::nullopt;
    case key_kind::money:
        if (whole_fen != is_integer(end))
            return unfit(
                path,
                whole_fen ? "something else than whole fen" : "whole numbers under a name of yuan",
                whole_fen ? "pass integers"
                          : "pass decimal(p, 2) or strings of yuan, or name it as fen");
        return check_type(t.values);
    default: return check_type(t.values);
    }
}

type type_of(key_kind k) {
    switch (k) {
    case key_kind::flag: return {.kind = kind::boolean};
    case key_kind::money: return {.kind = kind::money};
    case key_kind::count: return {.kind = kind::number};
    default: return {.kind = kind::text};
    }
}

result<nested_type> read_values(std::string const& path,
                                ArrowSchema const& s,
                                key_kind kind,
                                bool whole_fen = false) {
    nested_type t{.path = path, .kind = kind};
    t.values.name = path;
    t.values.kind = type_of(kind);
    t.values.never_negative = true;
    auto type = read_arrow_type(s);
    if (!type)
        return unfit(path, type.error().found, type.error().remedy);
    t.values.type = *std::move(type);
    if (t.values.type.layout != arrow_layout::nothing)
        if (auto wrong = check_kind(path, t, whole_fen))
            return *std::move(wrong);
    return t;
}

result<nested_type> read_bare_list(std::string const& path, ArrowSchema const& s) {
    auto const lists = read_list_form(part_format(s));
    if (!lists || !has_parts(s) || s.n_children != 1)
        return unfit(path, "no list", "pass a list");
    return nested_type{.path = path, .shape = form::list, .lists = *lists};
}

/// A list, or a structure that says that there may be more: `at_least`.
template <class ReadElement>
result<nested_type> read_list(std::string const& path,
                              ArrowSchema const& s,
                              ReadElement const& read_element) {
    if (holds_nothing(s))
        return read_values(path, s, key_kind::text);
    auto const* at_least = only_part(s, "at_least");
    auto t = read_bare_list(path, at_least != nullptr ? *at_least : s);
    if (!t)
        return t;
    auto element = read_element(*(at_least != nullptr ? *at_least : s).children[0]);
    if (!element)
        return element;
    t->parts.push_back(*std::move(element));
    if (at_least == nullptr)
        return t;
    t->key = "at_least";
    nested_type open{.path = path, .shape = form::structure};
    open.parts.push_back(*std::move(t));
    return open;
}

/// A code, or a structure with those that it may be: `any`.
result<nested_type> read_code(std::string const& path, ArrowSchema const& s) {
    auto const* any = only_part(s, "any");
    if (any == nullptr)
        return read_values(path, s, key_kind::code);
    auto t = read_bare_list(path, *any);
    if (!t)
        return t;
    auto code = read_values(path, *any->children[0], key_kind::code);
    if (!code)
        return code;
    t->key = "any";
    t->parts.push_back(*std::move(code));
    nested_type set{.path = path, .shape = form::structure};
    set.parts.push_back(*std::move(t));
    return set;
}

result<nested_type> read_part(std::string const& path, ArrowSchema const& s, element_key const& k) {
    if (k.listed)
        return read_list(path, s, [&](auto const& element) { return read_code(path, element); });
    if (k.kind == key_kind::code)
        return read_code(path, s);
    return read_values(path, s, k.kind, k.whole_fen);
}

result<nested_type> read_structure(std::string const& path,
                                   ArrowSchema const& s,
                                   std::span<element_key const> keys) {
    if (holds_nothing(s))
        return read_values(path, s, key_kind::text);
    if (part_format(s) != "+s" || !has_parts(s))
        return unfit(path, "elements that are no structures", "pass a list of structures");
    nested_type t{.path = path, .shape = form::structure, .element = true};
    for (std::size_t i = 0; i < static_cast<std::size_t>(s.n_children); ++i) {
        auto const name = part_name(*s.children[i]);
        auto const at = path + "." + name;
        auto const* known = find_key(keys, name);
        if (known == nullptr) {
            std::vector<std::string_view> names;
            for (auto const& k : keys)
                names.push_back(k.name);
            return error{.code = errc::unknown_key,
                         .subject = "column " + at,
                         .found = "a part that a household document does not have",
                         .remedy = suggestion(name, names, "leave it out"),
                         .path = at};
        }
        auto part = read_part(at, *s.children[i], *known);
        if (!part)
            return part;
        part->key = known->key.empty() ? known->name : known->key;
        part->child = i;
        if (std::ranges::find(t.parts, part->key, &nested_type::key) != t.parts.end())
            return error{.code = errc::duplicate_key,
                         .subject = "column " + at,
                         .found = "a second part that says the same",
                         .remedy = "keep one of the two",
                         .path = at};
        t.parts.push_back(*std::move(part));
    }
    std::ranges::sort(t.parts, {}, &nested_type::key);  // as JSON is written
    return t;
}

}  // namespace

result<nested_type> read_list_type(std::string_view list,
                                   std::string const& name,
                                   ArrowSchema const& column) {
    auto const keys = keys_of(list);
    auto t = read_list(
        name, column, [&](auto const& element) { return read_structure(name, element, keys); });
    if (t)
        t->key = list;
    return t;
}

bool is_code_set(ArrowSchema const& column) {
    return only_part(column, "any") != nullptr;
}

result<nested_type> read_code_set_type(std::string_view key,
                                       std::string const& name,
                                       ArrowSchema const& column) {
    auto t = read_code(name, column);
    if (t)
        t->key = key;
    return t;
}

bool is_attestation(fact_info const& fact, ArrowSchema const& column) {
    if (part_format(column) != "+s" || !has_parts(column))
        return false;
    auto const keys = keys_of_attestation(fact);
    return std::any_of(column.children, column.children + column.n_children, [&](auto const* part) {
        auto const* key = find_key(keys, part_name(*part));
        return key != nullptr && (key->name == "value" || key->key == "value");
    });
}

result<nested_type> read_attestation_type(fact_info const& fact,
                                          std::string const& name,
                                          ArrowSchema const& column) {
    auto t = read_structure(name, column, keys_of_attestation(fact));
    if (t)
        t->key = fact.name;
    return t;
}

}  // namespace fangpin::detail
