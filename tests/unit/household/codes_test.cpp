#include <fangpin/household/codes.hpp>

#include "support/catch.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fp = fangpin;

namespace {

/// Every code of a kind: told apart by both names, and found by both again.
template <fp::code T>
std::vector<std::string> names_of() {
    static_assert(fp::terms_of<T>.size() == static_cast<std::size_t>(T::count_));
    std::vector<std::string> names;
    std::set<std::string_view> both;
    for (std::size_t i = 0; i < fp::terms_of<T>.size(); ++i) {
        auto const value = static_cast<T>(i);
        auto const& [name, zh] = fp::terms_of<T>[i];
        CAPTURE(std::string(name), std::string(zh));
        CHECK(fp::to_string(value) == name);
        CHECK(fp::find_code<T>(name) == value);
        CHECK(fp::find_code<T>(zh) == value);
        CHECK(both.insert(name).second);
        CHECK(both.insert(zh).second);
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
        CHECK_FALSE(zh.empty());
        names.emplace_back(name);
    }
    CHECK_FALSE(fp::find_code<T>(""));
    CHECK_FALSE(fp::find_code<T>("no_such_code"));
    CHECK_FALSE(fp::find_code<T>("Ordinary"));
    return names;
}

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("every code is found by its name and by its Chinese term", "[household]") {
    CHECK(names_of<fp::registry>() == list{"ordinary", "out_of_poverty", "registered_poor"});
    CHECK(names_of<fp::registration>() == list{"rural", "urban_by_relocation", "urban"});
    CHECK(names_of<fp::relation>() == list{"head",
                                           "spouse",
                                           "child",
                                           "child_in_law",
                                           "grandchild",
                                           "parent",
                                           "grandparent",
                                           "sibling",
                                           "other"});
    CHECK(names_of<fp::sex>() == list{"female", "male"});
    CHECK(names_of<fp::health>() == list{"chronic",
                                         "major_illness",
                                         "severe_illness",
                                         "endemic_disease",
                                         "incapacitated",
                                         "dementia"});
    CHECK(names_of<fp::labour>() == list{"skilled", "ordinary", "weak", "lost", "none"});
    CHECK(names_of<fp::school>() ==
          list{"none", "preschool", "compulsory", "secondary", "tertiary", "dropped_out"});
    CHECK(names_of<fp::allowance>() == list{"none", "partial", "top_tier", "full"});
    CHECK(names_of<fp::entry_class>() ==
          list{"wage", "business", "property", "transfer", "business_cost", "rigid"});
    CHECK(names_of<fp::cause>() == list{"medical", "education", "housing", "disaster", "other"});
    CHECK(names_of<fp::event_kind>() == list{"flood",
                                             "geological",
                                             "drought",
                                             "biological",
                                             "meteorological",
                                             "earthquake",
                                             "fire",
                                             "epidemic",
                                             "illness",
                                             "sudden_major_illness",
                                             "disability",
                                             "study",
                                             "accident",
                                             "business_failure",
                                             "unstable_work",
                                             "job_loss",
                                             "lack_of_labour",
                                             "other"});
    CHECK(names_of<fp::asset_kind>() == list{"home",
                                             "commercial_housing",
                                             "shopfront",
                                             "car",
                                             "commercial_vehicle",
                                             "engineering_machinery",
                                             "large_farm_machinery",
                                             "deposit",
                                             "fund",
                                             "stock",
                                             "investment_insurance",
                                             "other"});
    CHECK(names_of<fp::asset_origin>() ==
          list{"bought", "disaster_rebuilt", "relocation", "demolition"});
    CHECK(names_of<fp::guarantee>() ==
          list{"food", "clothing", "education", "medical", "housing", "water"});
    CHECK(names_of<fp::guarantee_status>() == list{"met", "unmet"});
    CHECK(names_of<fp::level>() == list{"village", "township", "county", "city"});
    CHECK(names_of<fp::role>() == list{"contact",
                                       "village_committee",
                                       "village_cadre",
                                       "township_cadre",
                                       "county_office",
                                       "department",
                                       "household",
                                       "other"});
}

TEST_CASE("income of five kinds has its codes and terms", "[household][AJ-09]") {
    CHECK(names_of<fp::income_source>() == list{"rent", "dividend", "sales", "salary", "award"});
    CHECK(fp::find_code<fp::income_source>("租金") == fp::income_source::rent);
    CHECK(fp::find_code<fp::income_source>("股金") == fp::income_source::dividend);
    CHECK(fp::find_code<fp::income_source>("现金") == fp::income_source::sales);
    CHECK(fp::find_code<fp::income_source>("薪金") == fp::income_source::salary);
    CHECK(fp::find_code<fp::income_source>("奖金") == fp::income_source::award);
}

TEST_CASE("the terms of the national export are those that imports accept", "[household]") {
    CHECK(fp::find_code<fp::registry>("一般农户") == fp::registry::ordinary);
    CHECK(fp::find_code<fp::registry>("脱贫户") == fp::registry::out_of_poverty);
    CHECK(fp::find_code<fp::registry>("建档立卡贫困户") == fp::registry::registered_poor);
    CHECK(fp::find_code<fp::labour>("弱劳动力或半劳动力") == fp::labour::weak);
    CHECK(fp::find_code<fp::health>("失能") == fp::health::incapacitated);
    CHECK(fp::find_code<fp::health>("失智") == fp::health::dementia);
    CHECK(fp::find_code<fp::event_kind>("突发大病") == fp::event_kind::sudden_major_illness);
}
