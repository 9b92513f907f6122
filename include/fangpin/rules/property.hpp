/// @file
/// What rules may ask of a member, an event or an asset.
#pragma once

#include <fangpin/rules/type.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace fangpin {

enum class property : std::uint8_t {
    relation,
    sex,
    born,
    age,
    registered,
    living_in,
    health,
    disability_grade,
    labour,
    school,
    allowance,
    extreme_hardship,
    working,
    medical_insured,
    event_kind,
    event_month,
    asset_kind,
    asset_origin,
    asset_essential,
    asset_value,
    count_
};

struct property_term {
    std::string_view name;
    std::string_view zh;
    kind owner;
    fangpin::type type;
};

inline constexpr std::array<property_term, static_cast<std::size_t>(property::count_)>
    property_terms = [] {
        using enum kind;
        auto const code = [](text_domain d) { return fangpin::type{.kind = text, .domain = d}; };
        return std::array<property_term, static_cast<std::size_t>(property::count_)>{{
            {"relation", "与户主关系", member, code(text_domain::relation)},
            {"sex", "性别", member, code(text_domain::sex)},
            {"born", "出生年月", member, {.kind = month}},
            {"age", "年龄", member, {.kind = number}},
            {"registered", "户籍在册", member, {.kind = boolean}},
            {"living_in", "共同生活", member, {.kind = boolean}},
            {"health", "健康状况", member, code(text_domain::health).listed()},
            {"disability_grade", "残疾等级", member, {.kind = number}},
            {"labour", "劳动能力", member, code(text_domain::labour)},
            {"school", "在校状况", member, code(text_domain::school)},
            {"allowance", "低保", member, code(text_domain::allowance)},
            {"extreme_hardship", "特困供养", member, {.kind = boolean}},
            {"working", "务工", member, {.kind = boolean}},
            {"medical_insured", "参加医保", member, {.kind = boolean}},
            {"kind", "种类", event, code(text_domain::event_kind)},
            {"month", "月份", event, {.kind = kind::month}},
            {"kind", "种类", asset, code(text_domain::asset_kind)},
            {"origin", "来源", asset, code(text_domain::asset_origin)},
            {"essential", "必需", asset, {.kind = boolean}},
            {"value", "价值", asset, {.kind = money}},
        }};
    }();

[[nodiscard]] constexpr std::optional<property> find_property(kind owner,
                                                              std::string_view name) noexcept {
    for (std::size_t i = 0; i < property_terms.size(); ++i)
        if (property_terms[i].owner == owner &&
            (property_terms[i].name == name || property_terms[i].zh == name))
            return static_cast<property>(i);
    return std::nullopt;
}

[[nodiscard]] inline std::vector<std::string_view> property_names(kind owner) {
    std::vector<std::string_view> names;
    for (auto const& p : property_terms)
        if (p.owner == owner)
            names.push_back(p.name);
    return names;
}

}  // namespace fangpin
