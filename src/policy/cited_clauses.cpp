#include "policy/cited_clauses.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace fangpin::detail {
namespace {

using node_kind = pack_node::kind;

constexpr std::array<std::string_view, 4> notes{"reading", "gap", "case", "case_base"};

void collect(pack_node const& from, std::set<std::string>& to) {
    for (auto const& [key, value] : from.entries) {
        if ((key == "clause" || key.ends_with("_clause")) && value.what == node_kind::text)
            to.insert(value.text);
        else if (key == "also" && value.what == node_kind::array)
            for (auto const& e : value.elements)
                to.insert(e.text);
        else
            collect(value, to);
    }
    for (auto const& e : from.elements)
        collect(e, to);
}

}  // namespace

std::vector<std::string> cited_clauses(pack_node const& pack) {
    std::set<std::string> cited;
    for (auto const& [section, value] : pack.entries)
        if (std::ranges::find(notes, section) == notes.end())
            collect(value, cited);
    return {cited.begin(), cited.end()};
}

}  // namespace fangpin::detail
