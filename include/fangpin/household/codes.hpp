/// @file
/// The codes that a household document uses, each with its Chinese term. One of the tables of
/// terms: Chinese text stands here and nowhere else in the code.
#pragma once

#include <fangpin/values/possible.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace fangpin {

enum class registry : std::uint8_t { ordinary, out_of_poverty, registered_poor, count_ };
enum class registration : std::uint8_t { rural, urban_by_relocation, urban, count_ };
enum class relation : std::uint8_t {
    head,
    spouse,
    child,
    child_in_law,
    grandchild,
    parent,
    grandparent,
    sibling,
    other,
    count_
};
enum class sex : std::uint8_t { female, male, count_ };
enum class health : std::uint8_t {
    chronic,
    major_illness,
    severe_illness,
    endemic_disease,
    incapacitated,
    dementia,
    count_
};
enum class labour : std::uint8_t { skilled, ordinary, weak, lost, none, count_ };
enum class school : std::uint8_t {
    none,
    preschool,
    compulsory,
    secondary,
    tertiary,
    dropped_out,
    count_
};
enum class allowance : std::uint8_t { none, partial, top_tier, full, count_ };
/// Income, and below it expenditure.
enum class entry_class : std::uint8_t {
    wage,
    business,
    property,
    transfer,
    business_cost,
    rigid,
    count_
};
/// The five kinds of gold (AJ-09), each of which belongs to one class of income.
enum class income_source : std::uint8_t { rent, dividend, sales, salary, award, count_ };
enum class cause : std::uint8_t { medical, education, housing, disaster, other, count_ };
enum class event_kind : std::uint8_t {
    flood,
    geological,
    drought,
    biological,
    meteorological,
    earthquake,
    fire,
    epidemic,
    illness,
    sudden_major_illness,
    disability,
    study,
    accident,
    business_failure,
    unstable_work,
    job_loss,
    lack_of_labour,
    other,
    count_
};
enum class asset_kind : std::uint8_t {
    home,
    commercial_housing,
    shopfront,
    car,
    commercial_vehicle,
    engineering_machinery,
    large_farm_machinery,
    deposit,
    fund,
    stock,
    investment_insurance,
    other,
    count_
};
enum class asset_origin : std::uint8_t { bought, disaster_rebuilt, relocation, demolition, count_ };
enum class guarantee : std::uint8_t { food, clothing, education, medical, housing, water, count_ };
enum class guarantee_status : std::uint8_t { met, unmet, count_ };
/// Who attested a fact, by level and by role; never by name.
enum class level : std::uint8_t { village, township, county, city, count_ };
enum class role : std::uint8_t {
    contact,
    village_committee,
    village_cadre,
    township_cadre,
    county_office,
    department,
    household,
    other,
    count_
};

/// A code as documents write it, and its Chinese term.
struct term {
    std::string_view name;
    std::string_view zh;
};

/// The terms of a code, in the order of its enumerators.
template <code T>
inline constexpr auto terms_of = nullptr;

template <>
inline constexpr std::array terms_of<registry>{term{"ordinary", "一般农户"},
                                               term{"out_of_poverty", "脱贫户"},
                                               term{"registered_poor", "建档立卡贫困户"}};
template <>
inline constexpr std::array terms_of<registration>{term{"rural", "农村户籍"},
                                                   term{"urban_by_relocation", "搬迁转城镇户籍"},
                                                   term{"urban", "城镇户籍"}};
template <>
inline constexpr std::array terms_of<relation>{term{"head", "户主"},
                                               term{"spouse", "配偶"},
                                               term{"child", "子女"},
                                               term{"child_in_law", "儿媳或女婿"},
                                               term{"grandchild", "孙子女"},
                                               term{"parent", "父母"},
                                               term{"grandparent", "祖父母"},
                                               term{"sibling", "兄弟姐妹"},
                                               term{"other", "其他"}};
template <>
inline constexpr std::array terms_of<sex>{term{"female", "女"}, term{"male", "男"}};
template <>
inline constexpr std::array terms_of<health>{term{"chronic", "慢性病"},
                                             term{"major_illness", "大病"},
                                             term{"severe_illness", "重病"},
                                             term{"endemic_disease", "地方病"},
                                             term{"incapacitated", "失能"},
                                             term{"dementia", "失智"}};
template <>
inline constexpr std::array terms_of<labour>{term{"skilled", "技能劳动力"},
                                             term{"ordinary", "普通劳动力"},
                                             term{"weak", "弱劳动力或半劳动力"},
                                             term{"lost", "丧失劳动力"},
                                             term{"none", "无劳动力"}};
template <>
inline constexpr std::array terms_of<school>{term{"none", "非在校生"},
                                             term{"preschool", "学前教育"},
                                             term{"compulsory", "义务教育"},
                                             term{"secondary", "高中或中职"},
                                             term{"tertiary", "高等教育"},
                                             term{"dropped_out", "失学辍学"}};
template <>
inline constexpr std::array terms_of<allowance>{term{"none", "无"},
                                                term{"partial", "部分低保"},
                                                term{"top_tier", "最高档低保"},
                                                term{"full", "全额低保"}};
template <>
inline constexpr std::array terms_of<entry_class>{term{"wage", "工资性收入"},
                                                  term{"business", "经营性收入"},
                                                  term{"property", "财产性收入"},
                                                  term{"transfer", "转移性收入"},
                                                  term{"business_cost", "生产经营性支出"},
                                                  term{"rigid", "刚性支出"}};
template <>
inline constexpr std::array terms_of<income_source>{term{"rent", "租金"},
                                                    term{"dividend", "股金"},
                                                    term{"sales", "现金"},
                                                    term{"salary", "薪金"},
                                                    term{"award", "奖金"}};
template <>
inline constexpr std::array terms_of<cause>{term{"medical", "医疗"},
                                            term{"education", "教育"},
                                            term{"housing", "住房"},
                                            term{"disaster", "灾害"},
                                            term{"other", "其他"}};
template <>
inline constexpr std::array terms_of<event_kind>{term{"flood", "洪涝"},
                                                 term{"geological", "地质灾害"},
                                                 term{"drought", "干旱"},
                                                 term{"biological", "生物灾害"},
                                                 term{"meteorological", "气象灾害"},
                                                 term{"earthquake", "地震"},
                                                 term{"fire", "火灾"},
                                                 term{"epidemic", "疫情"},
                                                 term{"illness", "因病"},
                                                 term{"sudden_major_illness", "突发大病"},
                                                 term{"disability", "因残"},
                                                 term{"study", "因学"},
                                                 term{"accident", "意外事故"},
                                                 term{"business_failure", "产业项目失败"},
                                                 term{"unstable_work", "务工就业不稳"},
                                                 term{"job_loss", "失业"},
                                                 term{"lack_of_labour", "缺劳动力"},
                                                 term{"other", "其他"}};
template <>
inline constexpr std::array terms_of<asset_kind>{term{"home", "自住房"},
                                                 term{"commercial_housing", "商品房"},
                                                 term{"shopfront", "门市房"},
                                                 term{"car", "轿车"},
                                                 term{"commercial_vehicle", "商业客货车"},
                                                 term{"engineering_machinery", "工程机械"},
                                                 term{"large_farm_machinery", "大型农机具"},
                                                 term{"deposit", "存款"},
                                                 term{"fund", "基金"},
                                                 term{"stock", "股票"},
                                                 term{"investment_insurance", "投资型保险"},
                                                 term{"other", "其他"}};
template <>
inline constexpr std::array terms_of<asset_origin>{term{"bought", "购买"},
                                                   term{"disaster_rebuilt", "灾后重建"},
                                                   term{"relocation", "易地搬迁"},
                                                   term{"demolition", "拆迁"}};
template <>
inline constexpr std::array terms_of<guarantee>{term{"food", "吃饭"},
                                                term{"clothing", "穿衣"},
                                                term{"education", "义务教育"},
                                                term{"medical", "基本医疗"},
                                                term{"housing", "住房安全"},
                                                term{"water", "饮水安全"}};
template <>
inline constexpr std::array terms_of<guarantee_status>{term{"met", "达标"},
                                                       term{"unmet", "未达标"}};
template <>
inline constexpr std::array terms_of<level>{
    term{"village", "村"}, term{"township", "乡镇"}, term{"county", "县"}, term{"city", "市"}};
template <>
inline constexpr std::array terms_of<role>{term{"contact", "监测联系人"},
                                           term{"village_committee", "村两委"},
                                           term{"village_cadre", "村干部"},
                                           term{"township_cadre", "乡镇干部"},
                                           term{"county_office", "县级部门"},
                                           term{"department", "行业部门"},
                                           term{"household", "农户"},
                                           term{"other", "其他"}};

[[nodiscard]] constexpr auto index_of(code auto value) noexcept {
    return static_cast<std::size_t>(value);
}

template <code T>
[[nodiscard]] constexpr std::string_view to_string(T value) noexcept {
    static_assert(terms_of<T>.size() == static_cast<std::size_t>(T::count_));
    return terms_of<T>[index_of(value)].name;
}

/// The code of that name or, as imports accept it, of that Chinese term.
template <code T>
[[nodiscard]] constexpr std::optional<T> find_code(std::string_view name) noexcept {
    for (std::size_t i = 0; i < terms_of<T>.size(); ++i)
        if (terms_of<T>[i].name == name || terms_of<T>[i].zh == name)
            return static_cast<T>(i);
    return std::nullopt;
}

}  // namespace fangpin
