#include "columns/nested_terms.hpp"

#include <fangpin/rules/property.hpp>

#include <algorithm>
#include <array>

namespace fangpin::detail {
namespace {

key_kind kind_of(type const& t) {
    switch (t.kind) {
    case kind::boolean: return key_kind::flag;
    case kind::text: return key_kind::code;
    case kind::month: return key_kind::month;
    case kind::money: return key_kind::money;
    default: return key_kind::count;
    }
}

/// What rules may ask of an element is what its document says, but for the age.
void add_properties(kind owner, std::vector<element_key>& to) {
    for (auto const& p : property_terms)
        if (p.owner == owner && p.name != "age")
            to.push_back({p.name, p.zh, kind_of(p.type), p.type.is_list()});
}

}  // namespace

std::string_view document_list(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> lists{
        {{"members", "家庭成员"},
         {"income", "收入"},
         {"expenditure", "支出"},
         {"events", "事件"},
         {"assets", "资产"}}};
    for (auto const& [en, zh] : lists)
        if (en == name || zh == name)
            return en;
    return {};
}

std::vector<element_key> keys_of(std::string_view list) {
    using enum key_kind;
    std::vector<element_key> keys;
    if (list == "members") {
        keys.push_back({"id", "成员编号", text});
        add_properties(kind::member, keys);
        return keys;
    }
    if (list == "events") {
        add_properties(kind::event, keys);
        return keys;
    }
    if (list == "assets") {
        add_properties(kind::asset, keys);
        keys.push_back({"value_fen", "价值（分）", money, false, true, "value"});
        return keys;
    }
    keys = {{"class", "类别", code},
            {"from", "起月", month},
            {"to", "止月", month},
            {"yuan", "金额", money},
            {"fen", "金额（分）", money, false, true, "yuan"},
            {"item", "项目", text},
            {"member", "成员编号", text}};
    if (list == "income")
        keys.push_back({"source", "来源", code});
    else
        keys.push_back({"cause", "原因", code});
    return keys;
}

element_key const* find_key(std::span<element_key const> keys, std::string_view part) {
    auto const found =
        std::ranges::find_if(keys, [&](auto const& k) { return k.name == part || k.zh == part; });
    return found != keys.end() ? &*found : nullptr;
}

std::vector<element_key> keys_of_attestation(fact_info const& fact) {
    using enum key_kind;
    std::vector<element_key> keys{{"reason", "理由", text},
                                  {"level", "层级", code},
                                  {"by", "认定人", code},
                                  {"on", "日期", day},
                                  {"value", "值", kind_of(fact.type)}};
    if (fact.type.is(kind::money))
        keys.push_back({"value_fen", "值（分）", money, false, true, "value"});
    return keys;
}

}  // namespace fangpin::detail
