#include <fangpin/decision/judge.hpp>

#include "support/documents.hpp"

#include <fangpin/document/decision_document.hpp>

namespace fp = fangpin;
using fp::testing::household_with;
using fp::testing::maerkang;

namespace {

fp::result<fp::decision> judged(fp::household const& h, fp::judge_options options = {}) {
    return fp::judge(maerkang())(h, options);
}

}  // namespace

TEST_CASE("a household of another county is not judged", "[decision]") {
    auto const h = household_with(R"({"area":"513221101201"})");
    auto const d = judged(h);
    REQUIRE_FALSE(d);
    CHECK(d.error().code == fp::errc::area_not_covered);
    CHECK(d.error().path == "area");
}

TEST_CASE("a year without a figure is an error that names place, month and the nearest figure",
          "[decision][MEK-04]") {
    auto const h = household_with(R"({"discovered":"2023-03"})");
    auto const d = judged(h);
    REQUIRE_FALSE(d);
    CHECK(d.error().code == fp::errc::no_standard);
    CHECK_THAT(d.error().subject, ContainsSubstring("513201101201"));
    CHECK_THAT(d.error().subject, ContainsSubstring("2023-03"));
    CHECK_THAT(d.error().found, ContainsSubstring("6800.00 for 2022-01-01..2022-12-31"));
    CHECK_THAT(d.error().remedy, ContainsSubstring("MEK-04"));
}

TEST_CASE("nothing is presumed in strict mode, and in screening only what is wholly absent",
          "[decision][MEK-27]") {
    auto document = fp::testing::base_document();
    document["facts"].as_object()["at_risk"] = true;
    document["facts"].as_object()["unforeseen_factor"] = true;
    for (auto const* level : {"city_judgement", "township_judgement", "village_judgement"})
        document["facts"].as_object()[level] = true;
    document["facts"].as_object().erase("large_deposit");
    auto absent = fp::read_household(boost::json::serialize(document), maerkang()->facts);
    REQUIRE(absent);
    CHECK(judged(*absent)->outcome() == fp::outcome::undetermined);
    auto const screened = judged(*absent, {.screening = true});
    CHECK(screened->outcome() == fp::outcome::eligible);
    REQUIRE(screened->presumed.size() == 1);
    CHECK(maerkang()->facts[screened->presumed[0]].name == "large_deposit");

    document["facts"].as_object()["large_deposit"] = nullptr;
    auto stated = fp::read_household(boost::json::serialize(document), maerkang()->facts);
    CHECK(judged(*stated, {.screening = true})->outcome() == fp::outcome::undetermined);
}

TEST_CASE("one judge gives the same answer however often and whatever it judged before",
          "[decision]") {
    fp::judge judge(maerkang());
    auto const plain = household_with("{}");
    auto const other = household_with(
        R"({"events":[{"kind":"illness"}],"facts":{"at_risk":true,"self_reliant":null}})");
    auto const first = fp::write_decision(*judge(plain, {.account = true}));
    auto const between = fp::write_decision(*judge(other, {.account = true}));
    CHECK(fp::write_decision(*judge(plain, {.account = true})) == first);
    CHECK(fp::write_decision(*judge(other, {.account = true})) == between);
}

TEST_CASE("a figure by registry is a range where the registry is not known", "[decision][AJ-02]") {
    fp::pack_text const pack{.toml = R"(
[policy]
id = "invented"
revision = 1
title = "invented for tests"
area = "513201"
[[standard]]
clause = "AJ-02"
name = "monitoring"
registry = "ordinary"
from = 2022-01-01
to = 2022-12-31
yuan_per_person = "6000.00"
[[standard]]
clause = "AJ-02"
name = "monitoring"
registry = "out_of_poverty"
from = 2022-01-01
to = 2022-12-31
yuan_per_person = "5000.00"
[window]
clause = "MEK-05"
rule = "twelve_months_before_discovery"
[size]
clause = "MEK-11"
rule = "living_in"
[[inclusion]]
clause = "AJ-15"
title = "t"
when = 'income_below_standard'
)"};
    std::vector<fp::issue> issues;
    auto const p = fp::policy::load({&pack, 1}, issues);
    REQUIRE(p);
    fp::judge judge(p);
    auto const income = [](std::string const& yuan) {
        return R"("income":[{"class":"wage","from":"2021-06","to":"2022-05","yuan":")" + yuan +
               R"("},{"class":"business","from":"2021-06","to":"2022-05","yuan":"0"},
               {"class":"property","from":"2021-06","to":"2022-05","yuan":"0"},
               {"class":"transfer","from":"2021-06","to":"2022-05","yuan":"0"}])";
    };
    auto const outcome = [&](std::string const& registry, std::string const& yuan) {
        auto const h = household_with("{\"registry\":" + registry + "," + income(yuan) + "}");
        return judge(h)->outcome();
    };
    std::string const either = R"({"any":["ordinary","out_of_poverty"]})";
    // four people: 20000 and 24000 for the household
    CHECK(outcome("\"ordinary\"", "22000") == fp::outcome::eligible);
    CHECK(outcome("\"out_of_poverty\"", "22000") == fp::outcome::not_eligible);
    CHECK(outcome(either, "22000") == fp::outcome::undetermined);
    CHECK(outcome(either, "19999.99") == fp::outcome::eligible);
    CHECK(outcome(either, "24000") == fp::outcome::not_eligible);
    CHECK(outcome("null", "19999.99") == fp::outcome::undetermined);  // one registry has no figure
}

TEST_CASE("why a rule failed is told of this household and this rule alone", "[decision]") {
    fp::pack_text const pack{.toml = R"(
[policy]
id = "invented"
revision = 1
title = "invented for tests"
area = "513201"
[window]
clause = "MEK-05"
rule = "twelve_months_before_discovery"
[size]
clause = "MEK-11"
rule = "living_in"
[[inclusion]]
clause = "MEK-16"
title = "t"
when = 'some a in assets satisfies yuan(1) / a.value > 1'
[[inclusion]]
clause = "MEK-17"
title = "t"
when = 'away_months * 99999999999999999999999999999999999999 > 1'
)"};
    std::vector<fp::issue> issues;
    auto const p = fp::policy::load({&pack, 1}, issues);
    REQUIRE(p);
    fp::judge judge(p);
    auto const code = [&](std::string const& assets, std::string const& away) {
        auto const h = household_with("{\"assets\":" + assets + ",\"away_months\":" + away + "}");
        auto const d = judge(h);
        REQUIRE_FALSE(d);
        return std::pair(d.error().code, d.error().subject);
    };
    std::string const worthless = R"([{"kind":"car","value":"0"}])";
    auto const by_zero = std::pair(fp::errc::division_by_zero, std::string("rule MEK-16"));
    auto const too_large = std::pair(fp::errc::out_of_range, std::string("rule MEK-17"));
    CHECK(code(worthless, "0") == by_zero);
    CHECK(code("[]", "12") == too_large);
    CHECK(code(worthless, "12") == by_zero);
    CHECK(code("[]", "12") == too_large);
}
