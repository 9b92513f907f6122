#include "columns/element_columns.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

/// A code, or a list of codes: with nothing inside that may be one of several.
bool is_plain_codes(nested_type const& t) {
    auto const& list = bare_list(t);
    return list.shape == nested_type::form::values ||
           (list.shape == nested_type::form::list &&
            list.parts.front().shape == nested_type::form::values);
}

}  // namespace

nested_type const& bare_list(nested_type const& list) noexcept {
    bool const open = list.shape == nested_type::form::structure && list.parts.size() == 1 &&
                      list.parts.front().key == "at_least";
    return open ? list.parts.front() : list;
}

element_columns columns_of_elements(std::span<nested_column const> all, std::uint32_t list) {
    auto const& type = all[list].type;
    element_columns e{.owner = type.key == "members"  ? kind::member
                               : type.key == "events" ? kind::event
                                                      : kind::asset,
                      .list = list};
    auto const& lies = bare_list(type);
    if (lies.shape != nested_type::form::list)  // nothing but null
        return e;
    auto const& parts = lies.parts.front().parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const& part = parts[i];
        auto const asked = find_property(e.owner, part.key);
        if (!asked) {
            e.ids = i;
        } else if (*asked == property::health && is_plain_codes(part)) {
            e.health = i;
        } else if (part.shape != nested_type::form::values) {
            e.beyond.push_back(i);
        } else {
            auto column = part.values;
            column.child = i;
            column.kind = property_terms[static_cast<std::size_t>(*asked)].type;
            e.columns.push_back(std::move(column));
            e.says.push_back(*asked);
        }
    }
    return e;
}

std::optional<std::uint32_t> element_columns::column_of(property asked) const {
    auto const found = std::ranges::find(says, asked);
    if (found == says.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(found - says.begin());
}

std::optional<std::uint32_t> find_list(std::span<nested_column const> all, std::string_view name) {
    auto const found = std::ranges::find_if(
        all, [&](nested_column const& c) { return !c.fact && c.type.key == name; });
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(found - all.begin());
}

}  // namespace fangpin::detail
