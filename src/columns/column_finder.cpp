#include "columns/column_finder.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

std::string_view called(ArrowSchema const& s) {
    return s.name != nullptr ? s.name : "";
}

/// What stands before the names of its parts, of a structure that a household document has.
std::optional<std::string_view> prefix_of(ArrowSchema const& s) {
    bool const structure = s.format != nullptr && std::string_view(s.format) == "+s" &&
                           s.n_children > 0 && s.children != nullptr;
    if (structure && called(s) == "guarantees")
        return "guarantees.";
    if (structure && called(s) == "facts")
        return "";
    return std::nullopt;
}

}  // namespace

error said_twice(std::string const& column, std::string const& other) {
    return {.code = errc::duplicate_key,
            .subject = "column " + column,
            .found = "a second column for what column " + other + " says",
            .remedy = "keep one of the two",
            .path = column};
}

std::optional<error> column_finder::each(visitor const& visit) const {
    auto const all = names();
    for (auto const& m : mappings_)
        if (std::ranges::find(all, m.column) == all.end())
            return error{.code = errc::missing_key,
                         .subject = "column " + m.column,
                         .found = "no such column in the table",
                         .remedy = suggestion(m.column, all, "see the table's columns"),
                         .path = m.column};
    for (std::size_t i = 0; i < static_cast<std::size_t>(schema_.n_children); ++i) {
        auto const& column = *schema_.children[i];
        std::string const name(called(column));
        auto const* mapping = mapping_of(name);
        auto const prefix = mapping == nullptr ? prefix_of(column) : std::nullopt;
        if (!prefix) {
            if (auto wrong = visit({.child = i,
                                    .schema = column,
                                    .name = name,
                                    .fact = mapping != nullptr ? mapping->fact : name,
                                    .asked = mapping != nullptr}))
                return wrong;
            continue;
        }
        for (std::size_t j = 0; j < static_cast<std::size_t>(column.n_children); ++j) {
            auto const& part = *column.children[j];
            if (auto wrong = visit({.child = i,
                                    .inner = j,
                                    .schema = part,
                                    .name = name + "." + std::string(called(part)),
                                    .fact = std::string(*prefix) + std::string(called(part)),
                                    .in_facts = prefix->empty(),
                                    .asked = true}))
                return wrong;
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> column_finder::names() const {
    std::vector<std::string_view> all;
    for (std::int64_t i = 0; i < schema_.n_children; ++i)
        all.push_back(called(*schema_.children[i]));
    return all;
}

column_mapping const* column_finder::mapping_of(std::string_view name) const {
    auto const found = std::ranges::find(mappings_, name, &column_mapping::column);
    return found != mappings_.end() ? &*found : nullptr;
}

}  // namespace fangpin::detail
