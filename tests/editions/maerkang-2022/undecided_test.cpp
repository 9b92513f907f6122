// The points that the text leaves open, each with the answer that its reading gives.
#include "support/documents.hpp"

#include <fangpin/decision/judge.hpp>

#include <algorithm>

namespace fp = fangpin;
using fp::testing::household_with;

namespace {

struct answer {
    fp::outcome outcome;
    std::vector<std::string> readings;
    std::vector<std::string> attention;
    fp::number_range size;
    fp::month_window window;

    [[nodiscard]] bool carries(std::string const& reading) const {
        return std::ranges::find(readings, reading) != readings.end();
    }
};

answer judged(std::string const& changes) {
    auto const h = household_with(changes);
    auto const d = fp::judge(fp::testing::maerkang())(h);
    REQUIRE(d);
    answer a{.outcome = d->outcome(), .size = d->situation.size, .window = d->situation.window};
    for (auto const* r : d->readings())
        a.readings.push_back(r->id);
    for (auto const code : d->codes(fp::rule_role::attention))
        a.attention.emplace_back(code);
    return a;
}

std::string wages(std::string const& from, std::string const& to, std::string const& yuan) {
    auto const months = "\"from\":\"" + from + "\",\"to\":\"" + to + "\"";
    std::string list = R"({"class":"wage",)" + months + R"(,"yuan":")" + yuan + "\"}";
    for (std::string const other : {"business", "property", "transfer"})
        list += R"(,{"class":")" + other + "\"," + months + R"(,"yuan":"0"})";
    return "\"income\":[" + list + "]";
}

std::string const severe = R"("events":[{"kind":"sudden_major_illness"}],"facts":{"at_risk":true,
    "livelihood_severely_difficult":true,"rigid_expenditure_surged":true,
    "basic_living_severely_difficult":true})";

}  // namespace

TEST_CASE("income exactly at the standard is neither below nor above it",
          "[edition][MEK-03][MEK-12][MEK-14]") {
    auto const with = [](std::string const& yuan) {
        return judged("{" + wages("2021-06", "2022-05", yuan) + "," + severe + "}");
    };
    auto const below = with("27199.99");
    CHECK(below.outcome == fp::outcome::eligible);
    CHECK_FALSE(below.carries("MEK-03.line"));
    auto const at_line = with("27200.00");
    CHECK(at_line.outcome == fp::outcome::not_eligible);
    CHECK(at_line.carries("MEK-03.line"));
    auto const above = with("27200.01");
    CHECK(above.outcome == fp::outcome::eligible);
    CHECK_FALSE(above.carries("MEK-03.line"));
}

TEST_CASE("the month of discovery is not counted, in January nor after a leap day",
          "[edition][MEK-05]") {
    auto const january =
        judged("{\"discovered\":\"2022-01\"," + wages("2021-01", "2021-12", "20000") + "}");
    CHECK(january.window == fp::month_window{*fp::month::of(2021, 1), *fp::month::of(2021, 12)});
    auto const march =
        judged("{\"discovered\":\"2022-03\"," + wages("2021-03", "2022-02", "20000") + "}");
    CHECK(march.window == fp::month_window{*fp::month::of(2021, 3), *fp::month::of(2022, 2)});
    CHECK(std::ranges::find(march.attention, "low_income") != march.attention.end());
}

TEST_CASE("an exclusion is a presumption that the village's review may rebut",
          "[edition][MEK-22][MEK-34]") {
    std::string const barred = R"("public_payroll_member":true,"stable_wage":true,"at_risk":true,
        "unforeseen_factor":true,"city_judgement":true,"township_judgement":true,
        "village_judgement":true)";
    CHECK(judged("{\"facts\":{" + barred + "}}").outcome == fp::outcome::barred);
    CHECK(judged("{\"facts\":{" + barred +
                 R"(,"village_review_override":{"value":true,"reason":"invented"}}})")
              .outcome == fp::outcome::eligible);
    CHECK(judged("{\"facts\":{" + barred + R"(,"village_review_override":null}})").outcome ==
          fp::outcome::undetermined);
}

TEST_CASE("the number changes by year, and 2022's is never used for another",
          "[edition][MEK-03][MEK-04]") {
    auto const h = household_with(R"({"discovered":"2023-01"})");
    auto const d = fp::judge(fp::testing::maerkang())(h);
    REQUIRE_FALSE(d);
    CHECK(d.error().code == fp::errc::no_standard);
}

TEST_CASE("those who live together are the divisor, and the reading says so", "[edition][MEK-11]") {
    auto const a = judged(R"({"members":[
        {"id":"a","registered":true,"living_in":true,"health":[],"labour":"ordinary"},
        {"id":"b","registered":true,"living_in":false},
        {"id":"c","registered":false,"living_in":true,"health":[],"labour":"weak"}]})");
    CHECK(a.size == fp::number_range::point(fp::number(2)));
    CHECK(a.carries("MEK-11.size"));
}
