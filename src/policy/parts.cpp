#include "policy/parts.hpp"

#include <map>
#include <set>

namespace fangpin::detail {
namespace {

template <class Pack, class Visit>
void each_rule(Pack& pack, Visit visit) {
    for (auto const& section : rule_sections)
        if (auto* entries = pack.find(section.key))
            for (auto& rule : entries->elements)
                visit(rule);
}

void set_id(pack_node& rule, std::string id) {
    if (id.empty() || rule.find("id") != nullptr)
        return;
    rule.set("id",
             {.what = pack_node::kind::text,
              .text = std::move(id),
              .line = rule.line,
              .column = rule.column,
              .from = rule.from});
}

std::string with_code(pack_node const& rule) {
    auto const code = rule.text_of("code");
    return code.empty() ? std::string() : rule.text_of("clause") + "." + code;
}

}  // namespace

void name_rules(pack_node& pack) {
    name_rules(pack, {});
}

void name_rules(pack_node& overlay, pack_node const& base) {
    std::map<std::string, int> shared;
    std::set<std::string> known;
    each_rule(base, [&](pack_node const& rule) {
        known.insert(rule.text_of("id"));
        ++shared[rule.text_of("clause")];
    });
    each_rule(overlay, [&](pack_node const& rule) { ++shared[rule.text_of("clause")]; });
    each_rule(overlay, [&](pack_node& rule) {
        auto const clause = rule.text_of("clause");
        auto const longer = with_code(rule);
        bool const by_clause = !known.contains(longer) &&
                               (known.contains(clause) || shared[clause] == 1 || longer.empty());
        set_id(rule, by_clause ? clause : longer);
    });
}

std::string_view part_key(std::string_view section) {
    return section == "fact" || section == "standard" || section == "standard_pending" ? "name"
           : section == "presumption"                                                  ? "fact"
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
    return entry.text_of(part_key(section));
}

}  // namespace fangpin::detail
