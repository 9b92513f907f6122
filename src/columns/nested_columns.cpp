#include "columns/nested_columns.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

/// A list by the name of one is meant by a list alone: `income` may be a column of anything.
std::string_view list_of(table_column const& column) {
    std::string_view const format = column.schema.format;
    bool const may_be = column.asked || format.starts_with("+l") || format.starts_with("+L") ||
                        format.starts_with("+w") || format == "+s" || format == "n";
    return may_be && !column.inner ? document_list(column.fact) : std::string_view();
}

/// What the column is, if it is of that kind; nothing otherwise.
result<std::optional<nested_column>> nested_of(policy const& p, table_column const& column) {
    nested_column c{.child = column.child, .inner = column.inner};
    auto const with = [&](result<nested_type> type) -> result<std::optional<nested_column>> {
        if (!type)
            return std::move(type).error();
        c.type = *std::move(type);
        return std::optional(std::move(c));
    };
    if (auto const list = list_of(column); !list.empty())
        return with(read_list_type(list, column.name, column.schema));
    auto const place = p.facts.find(column.fact);
    if (!place)
        return std::optional<nested_column>();
    auto const& fact = p.facts[*place];
    c.fact = place;
    if (fact.origin == fact_origin::attested && is_attestation(fact, column.schema)) {
        c.group = "facts";
        return with(read_attestation_type(fact, column.name, column.schema));
    }
    if (fact.native && fact.type.is(kind::text) && is_code_set(column.schema)) {
        std::string_view key = fact.name;
        if (auto const dot = key.find('.'); dot != std::string_view::npos) {
            c.group = "guarantees";
            key.remove_prefix(dot + 1);
        }
        return with(read_code_set_type(key, column.name, column.schema));
    }
    return std::optional<nested_column>();
}

}  // namespace

bool is_nested(policy const& p, table_column const& column) {
    auto const c = nested_of(p, column);
    return !c || *c;
}

result<std::vector<nested_column>> find_nested_columns(policy const& p,
                                                       ArrowSchema const& schema,
                                                       std::span<column_mapping const> mappings) {
    std::vector<nested_column> all;
    auto const take = [&](table_column const& column) -> std::optional<error> {
        auto c = nested_of(p, column);
        if (!c)
            return std::move(c).error();
        if (!*c)
            return std::nullopt;
        for (auto const& other : all)
            if (other.group == (*c)->group && other.type.key == (*c)->type.key)
                return said_twice(column.name, other.type.path);
        all.push_back(*std::move(*c));
        return std::nullopt;
    };
    if (auto wrong = column_finder(schema, mappings).each(take))
        return *std::move(wrong);
    std::ranges::sort(all, {}, [](nested_column const& c) {  // as JSON is written
        return std::pair(c.group.empty() ? std::string_view(c.type.key) : c.group,
                         std::string_view(c.type.key));
    });
    return all;
}

}  // namespace fangpin::detail
