#include "columns/open_lists.hpp"

#include "columns/cell.hpp"
#include "columns/element_columns.hpp"

#include <fangpin/rules/property.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

bool is_known(nested_values const& v, std::int64_t at);

/// All of them the same?
bool is_one_code(arrow_column const& codes, std::optional<element_run> run) {
    if (!run || run->last == run->first)
        return false;
    for (auto i = run->first; i < run->last; ++i)
        if (codes.is_null(i) || codes.text(i) != codes.text(run->first))
            return false;
    return true;
}

/// A list, of which there is no more than it says, with nothing unknown in it.
template <class IsKnown>
bool is_known_list(nested_values const& v, std::int64_t at, IsKnown const& is_known_element) {
    if (v.is_null(at) || v.type().shape != nested_type::form::list)
        return false;
    auto const run = v.elements(at);
    if (!run)
        return false;
    for (auto i = run->first; i < run->last; ++i)
        if (!is_known_element(v.parts().front(), i))
            return false;
    return true;
}

/// Values, ranges whose ends are the same, one code of a set, or a list of those.
bool is_known(nested_values const& v, std::int64_t at) {
    if (v.is_null(at))
        return false;
    switch (v.type().shape) {
    case nested_type::form::list: return is_known_list(v, at, is_known);
    case nested_type::form::structure: {
        auto const& set = v.parts().front();
        if (set.type().key != "any" || set.is_null(at))
            return false;  // `at_least`: there may be more
        return is_one_code(set.parts().front().values(), set.elements(at));
    }
    default: break;
    }
    if (v.values().type().layout != arrow_layout::range)
        return true;
    try {
        auto const& c = v.type().values;
        return v.type().kind == key_kind::month ? months_in(c, v.values(), at).is_known()
                                                : number_in(c, v.values(), at).is_known();
    } catch (error const&) {
        return false;  // the row is an error
    }
}

}  // namespace

list_reading reading_of(policy const& p, std::span<nested_column const> all, std::uint32_t list) {
    auto const& key = all[list].type.key;
    auto const owner = key == "members"  ? kind::member
                       : key == "events" ? kind::event
                                         : kind::asset;
    list_reading r{.list = list};
    auto const add = [&](property read) {
        auto const as_said = read == property::age ? property::born : read;
        auto const& term = property_terms[static_cast<std::size_t>(as_said)];
        if (term.owner == owner && std::ranges::find(r.keys, term.name) == r.keys.end())
            r.keys.push_back(term.name);
    };
    for (auto const& i : p.program.code)
        switch (i.op) {
        case opcode::property_truth:
        case opcode::property_number:
        case opcode::property_text:
        case opcode::property_list:
        case opcode::project: add(static_cast<property>(i.b)); break;
        case opcode::has_health: add(property::health); break;
        default: break;
        }
    if (owner == kind::member)
        add(property::living_in);
    return r;
}

bool is_open(list_reading const& r, nested_batch const& b, std::int64_t row) {
    return !is_known_list(
        b.values(r.list), row, [&](nested_values const& element, std::int64_t at) {
            return std::ranges::all_of(r.keys, [&](std::string_view key) {
                return std::ranges::any_of(element.parts(), [&](nested_values const& part) {
                    return part.type().key == key && is_known(part, at);
                });
            });
        });
}

}  // namespace fangpin::detail
