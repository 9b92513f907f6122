#include "policy/parts.hpp"

#include <map>
#include <set>
#include <span>

namespace fangpin::detail {
namespace {

/// Sections whose entries have ids in common: no two of them may have the same.
using sections = std::span<std::string_view const>;

constexpr auto of_rules = [] {
    std::array<std::string_view, rule_sections.size()> keys;
    for (std::size_t i = 0; i < keys.size(); ++i)
        keys[i] = rule_sections[i].key;
    return keys;
}();
constexpr std::array<std::string_view, 1> of_gaps{"gap"};

template <class Pack, class Visit>
void each_entry(sections keys, Pack& pack, Visit visit) {
    for (auto const key : keys)
        if (auto* entries = pack.find(key))
            for (auto& entry : entries->elements)
                visit(entry);
}

void set_id(pack_node& entry, std::string id) {
    if (id.empty() || entry.find("id") != nullptr)
        return;
    entry.set("id",
              {.what = pack_node::kind::text,
               .text = std::move(id),
               .line = entry.line,
               .column = entry.column,
               .from = entry.from});
}

std::string with_code(pack_node const& entry) {
    auto const code = entry.text_of("code");
    return code.empty() ? std::string() : entry.text_of("clause") + "." + code;
}

void name(sections keys, pack_node& overlay, pack_node const& base) {
    std::map<std::string, int> shared;
    std::set<std::string> known;
    each_entry(keys, base, [&](pack_node const& entry) {
        known.insert(entry.text_of("id"));
        ++shared[entry.text_of("clause")];
    });
    each_entry(keys, overlay, [&](pack_node const& entry) { ++shared[entry.text_of("clause")]; });
    each_entry(keys, overlay, [&](pack_node& entry) {
        auto const clause = entry.text_of("clause");
        auto const longer = with_code(entry);
        bool const by_clause = !known.contains(longer) &&
                               (known.contains(clause) || shared[clause] == 1 || longer.empty());
        set_id(entry, by_clause ? clause : longer);
    });
}

}  // namespace

void name_entries(pack_node& pack) {
    name_entries(pack, {});
}

void name_entries(pack_node& overlay, pack_node const& base) {
    name(of_rules, overlay, base);
    name(of_gaps, overlay, base);
}

std::string_view part_key(std::string_view section) {
    return section == "fact" || section == "standard" || section == "standard_pending" ? "name"
           : section == "presumption"                                                  ? "fact"
           : section == "procedure"                                                    ? "kind"
                                                                                       : "id";
}

std::string part_id(std::string_view section, pack_node const& entry) {
    if (section == "standard" || section == "standard_pending") {
        auto const* from = entry.find("from");
        auto id = entry.text_of("name");
        for (auto const* key : {"registry", "area"})
            if (auto const more = entry.text_of(key); !more.empty())
                id += ", " + std::string(key) + " " + more;
        return id + (from != nullptr ? ", from " + to_string(from->date) : std::string());
    }
    auto id = entry.text_of(part_key(section));
    if ((section == "step" || section == "condition") && !id.empty())
        return entry.text_of("procedure") + "." + id;
    return id;
}

}  // namespace fangpin::detail
