// Rules in words: what an official can read aloud.
#include "decision/spoken_rule.hpp"

#include "support/documents.hpp"

namespace fp = fangpin;

namespace {

std::string zh(std::string_view rule, bool holds = true) {
    fp::detail::narrator const say(fp::language::zh);
    return fp::detail::spoken_rule(*fp::testing::maerkang(), say).clause(rule, holds);
}

std::string en(std::string_view rule, bool holds = true) {
    fp::detail::narrator const say(fp::language::en);
    return fp::detail::spoken_rule(*fp::testing::maerkang(), say).clause(rule, holds);
}

std::string amount(std::string_view rule) {
    fp::detail::narrator const say(fp::language::zh);
    return fp::detail::spoken_rule(*fp::testing::maerkang(), say).value(rule);
}

}  // namespace

TEST_CASE("a comparison is said with its unit, and turned round where it does not hold",
          "[decision][MEK-02]") {
    CHECK(zh("residence_months >= 6") == "整户居住月数不少于 6 个月");
    CHECK(zh("residence_months >= 6", false) == "整户居住月数少于 6 个月");
    CHECK(en("residence_months >= 6") == "residence months is at least 6 months");
    CHECK(en("residence_months >= 6", false) == "residence months is below 6 months");
    CHECK(zh("6 > residence_months") == "整户居住月数少于 6 个月");
    CHECK(zh("household_size <= 3") == "家庭人口不多于 3 人");
    CHECK(zh("supporter_annual_income >= yuan(100000)") == "赡养抚养人年收入不低于 100000.00 元");
    CHECK(zh("discovered < month(\"2022-06\")") == "发现月份早于 2022 年 6 月");
    CHECK(en("not(discovered = @\"2022-06\")") == "discovered is not 2022-06");
}

TEST_CASE("codes are said by their terms, without quotes", "[decision][MEK-01]") {
    CHECK(zh("registration = \"rural\"") == "户籍类型为农村户籍");
    CHECK(zh("registration in (\"rural\", \"urban_by_relocation\")") ==
          "户籍类型属于农村户籍、搬迁转城镇户籍之一");
    CHECK(en("registration in (\"rural\", \"urban_by_relocation\")", false) ==
          "registration is none of rural, urban by relocation");
    CHECK(zh("guarantees.housing = \"unmet\"") == "住房安全为未达标");
}

TEST_CASE("a loop says whom or what it asks, and what of them", "[decision][MEK-25]") {
    std::string const house =
        "some a in assets satisfies a.kind in (\"commercial_housing\", "
        "\"shopfront\") and not(a.essential)";
    CHECK(zh(house) == "有一项资产种类属于商品房、门市房之一,且必需为否");
    CHECK(zh(house, false) == "没有一项资产种类属于商品房、门市房之一,且必需为否");
    CHECK(en(house) ==
          "there is an asset for which kind is one of commercial housing, shopfront, "
          "and essential is no");
    CHECK(zh("every m in residents satisfies m.labour = \"none\"") ==
          "每一位共同生活成员的情况都是劳动能力为无劳动力");
    CHECK(en("every m in residents satisfies m.labour = \"none\"", false) ==
          "there is a resident for whom labour is not none");
    CHECK(zh("some m in residents satisfies \"chronic\" in m.health") ==
          "有一位共同生活成员健康状况包括慢性病");
    CHECK(zh("some m in residents satisfies m.disability_grade in [1..2]") ==
          "有一位共同生活成员残疾等级在 1 级至 2 级之间(含两端)");
    CHECK(zh("some m in residents[age >= 60] satisfies m.extreme_hardship") ==
          "有一位共同生活成员年龄不低于 60 岁,且特困供养为是");
}

TEST_CASE("what is said of an \"or\" inside an \"and\" is heard to be one of several",
          "[decision][JH-09]") {
    std::string const old =
        "some m in residents satisfies m.age >= 60 and (\"incapacitated\" in "
        "m.health or \"dementia\" in m.health)";
    CHECK(zh(old) ==
          "有一位共同生活成员年龄不低于 60 岁,且或是健康状况包括失能,或是健康状况包括失智");
    CHECK(en(old) ==
          "there is a resident for whom age is at least 60 years, and either health "
          "includes incapacitated or health includes dementia");
    CHECK(zh("not(monitored and at_risk)") == "或是已是监测对象为否,或是存在返贫致贫风险为否");
}

TEST_CASE("a member of the loop around is told from that of the loop inside", "[decision]") {
    CHECK(zh("some m in members satisfies some n in residents satisfies n.age > m.age") ==
          "有一位家庭成员有一位共同生活成员年龄高于前述家庭成员的年龄");
    CHECK(zh("some n in residents satisfies n.age > m.age") ==
          "有一位共同生活成员年龄高于前述所列的一项的年龄");
}

TEST_CASE("what is worked out of a list is said in words", "[decision]") {
    CHECK(amount("count(residents[labour = \"none\"])") ==
          "共同生活成员中劳动能力为无劳动力者的数目");
    CHECK(amount("net_income / household_size") == "家庭纯收入除以家庭人口");
    CHECK(amount("(net_income - yuan(\"0.50\")) * 2") == "(家庭纯收入减 0.50 元)乘以 2");
    CHECK(amount("duration(\"P6M\")") == "6 个月");
    CHECK(amount("duration(\"P2Y\")") == "2 年");
    CHECK(amount("date(\"2022-06-01\")") == "2022 年 6 月 1 日");
    CHECK(amount("if monitored then net_income else standard") ==
          "(如果已是监测对象为是则为家庭纯收入,否则为监测标准)");
}

TEST_CASE("the standard is said as people say it", "[decision][MEK-03]") {
    CHECK(zh("income_below_standard", false) == "收入不低于标准");
    CHECK(en("income_above_standard") == "the income is above the standard");
}
