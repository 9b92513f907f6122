#include <fangpin/values/working_calendar.hpp>

#include "support/calendars.hpp"

namespace fp = fangpin;
using fp::day_kind;
using fp::testing::announced;
using fp::testing::country_2030;
using fp::testing::on;

namespace {

day_kind kind_of(fp::working_calendar const& calendar, char const* day) {
    auto const d = calendar.at(on(day));
    REQUIRE(d);
    return d->kind;
}

/// What is wrong with a layer over the country's calendar: code, place and the words.
fp::error refusal(fp::calendar_layer const& layer) {
    auto const laid = country_2030().overlaid(layer);
    REQUIRE_FALSE(laid);
    return laid.error();
}

}  // namespace

TEST_CASE("days are as the week has them unless they are announced otherwise", "[calendar]") {
    auto const calendar = country_2030();
    CHECK(kind_of(calendar, "2030-04-26") == day_kind::working);
    CHECK(kind_of(calendar, "2030-04-27") == day_kind::make_up);
    CHECK(kind_of(calendar, "2030-04-28") == day_kind::rest);
    CHECK(kind_of(calendar, "2030-04-30") == day_kind::working);
    CHECK(kind_of(calendar, "2030-05-01") == day_kind::off);
    CHECK(kind_of(calendar, "2030-05-03") == day_kind::off);
    CHECK(kind_of(calendar, "2030-05-04") == day_kind::rest);
    CHECK(calendar.years() == std::vector{2030});
    CHECK(calendar.area().code().empty());
}

TEST_CASE("of a year that is not announced nothing is said", "[calendar]") {
    auto const calendar = country_2030();
    for (auto const* day : {"2029-12-31", "2031-01-01", "1400-01-01", "9999-12-31"}) {
        CAPTURE(day);
        CHECK_FALSE(calendar.find(on(day)));
        auto const d = calendar.at(on(day));
        REQUIRE_FALSE(d);
        CHECK(d.error().code == fp::errc::calendar_missing);
        CHECK_THAT(d.error().subject, ContainsSubstring(std::string(day).substr(0, 4)));
        CHECK_THAT(d.error().found, ContainsSubstring("known are 2030"));
    }
    CHECK_FALSE(fp::working_calendar().find(on("2030-01-01")));
    CHECK_FALSE(fp::working_calendar().with_estimates().find(on("2030-01-01")));
}

TEST_CASE("estimates are asked for, marked, and for later years only", "[calendar]") {
    auto const calendar = country_2030().with_estimates();
    CHECK(calendar.at(on("2030-12-31"))->estimated == false);
    CHECK(calendar.at(on("2031-01-01"))->estimated);
    CHECK(kind_of(calendar, "2031-01-01") == day_kind::off);
    CHECK(kind_of(calendar, "9999-12-31") == day_kind::working);
    CHECK_FALSE(calendar.find(on("2029-12-31")));
}

TEST_CASE("the country's layers bring years in any order, and a gap stays a gap", "[calendar]") {
    auto const later = country_2030().with_estimates().overlaid(announced("", 2033, {}, {}));
    REQUIRE(later);
    auto const both = later->overlaid(announced("", 2028, {"2028-02-29"}, {}));
    REQUIRE(both);
    CHECK(both->years() == std::vector{2028, 2030, 2033});
    CHECK(kind_of(*both, "2028-02-29") == day_kind::off);
    CHECK(kind_of(*both, "2028-12-30") == day_kind::rest);
    CHECK_FALSE(both->find(on("2027-12-31")));
    CHECK_FALSE(both->find(on("2029-01-01")));
    CHECK(kind_of(*both, "2030-05-01") == day_kind::off);
    CHECK_FALSE(both->find(on("2031-01-01")));
    CHECK(kind_of(*both, "2033-01-03") == day_kind::working);
    CHECK(both->at(on("2034-01-02"))->estimated);
}

TEST_CASE("a known year may still change, day off or worked", "[calendar]") {
    auto const changed = country_2030().overlaid(
        announced("", 2030, {"2030-04-27", "2030-12-31"}, {"2030-05-02", "2030-12-29"}));
    REQUIRE(changed);
    CHECK(kind_of(*changed, "2030-04-27") == day_kind::off);
    CHECK(kind_of(*changed, "2030-05-01") == day_kind::off);
    CHECK(kind_of(*changed, "2030-05-02") == day_kind::make_up);
    CHECK(kind_of(*changed, "2030-12-29") == day_kind::make_up);
    CHECK(kind_of(*changed, "2030-12-31") == day_kind::off);
    CHECK(kind_of(country_2030(), "2030-12-31") == day_kind::working);  // that one has not changed
}

TEST_CASE("a prefecture's festival holds there and in its counties", "[calendar]") {
    auto const prefecture = country_2030().overlaid(announced("5132", 2030, {"2030-07-19"}, {}));
    REQUIRE(prefecture);
    CHECK(prefecture->area().code() == "5132");
    CHECK(kind_of(*prefecture, "2030-07-19") == day_kind::off);
    CHECK(kind_of(*prefecture, "2030-05-01") == day_kind::off);
    auto const county = prefecture->overlaid(announced("513201", 2030, {"2030-07-22"}, {}));
    REQUIRE(county);
    CHECK(kind_of(*county, "2030-07-19") == day_kind::off);
    CHECK(kind_of(*county, "2030-07-22") == day_kind::off);

    for (auto const* elsewhere : {"5134", "51", ""}) {
        CAPTURE(elsewhere);
        auto const laid = prefecture->overlaid(announced(elsewhere, 2030, {"2030-08-01"}, {}));
        REQUIRE_FALSE(laid);
        CHECK(laid.error().code == fp::errc::area_not_covered);
        CHECK(laid.error().path == "area");
        CHECK_THAT(laid.error().found, ContainsSubstring("5132"));
    }
}

TEST_CASE("a prefecture does not announce a year that the country has not", "[calendar]") {
    auto const e = refusal(announced("5132", 2031, {"2031-07-18"}, {}));
    CHECK(e.code == fp::errc::calendar_missing);
    CHECK(e.path == "years[0].year");
    CHECK_FALSE(country_2030().with_estimates().overlaid(announced("5132", 2031, {}, {})));
}

TEST_CASE("days that contradict each other are refused, each at its place", "[calendar]") {
    struct row {
        char const* why;
        std::vector<std::string> off;
        std::vector<std::string> work;
        char const* path;
        char const* found;
    };
    auto const [why, off, work, path, found] = GENERATE(values<row>({
        {"another year",
         {"2030-01-02", "2031-01-01"},
         {},
         "years[0].off[1]",
         "outside of the year"},
        {"the year before", {}, {"2029-12-29"}, "years[0].work[0]", "outside of the year"},
        {"off twice", {"2030-06-05", "2030-06-06", "2030-06-05"}, {}, "years[0].off[2]", "twice"},
        {"worked twice", {}, {"2030-06-08", "2030-06-08"}, "years[0].work[1]", "twice"},
        {"off and worked", {"2030-06-08"}, {"2030-06-08"}, "years[0].work[0]", "both"},
        {"a Monday made up", {}, {"2030-06-10"}, "years[0].work[0]", "a working day already"},
        {"made up already", {}, {"2030-04-27"}, "years[0].work[0]", "a working day already"},
    }));
    CAPTURE(why);
    auto const e = refusal(announced("5132", 2030, off, work));
    CHECK(e.code == fp::errc::invalid_date);
    CHECK(e.path == path);
    CHECK_THAT(e.subject, ContainsSubstring("the day 20"));
    CHECK_THAT(e.found, ContainsSubstring(found));
}

TEST_CASE("a year stands once in a layer, and is a year", "[calendar]") {
    auto twice = announced("", 2030, {}, {});
    twice.years.push_back({.year = 2031});
    twice.years.push_back({.year = 2030});
    auto const e = refusal(twice);
    CHECK(e.code == fp::errc::duplicate_key);
    CHECK(e.path == "years[2].year");
    CHECK_THAT(e.subject, ContainsSubstring("2030"));
    CHECK(refusal(announced("", 10'000, {}, {})).code == fp::errc::invalid_date);
}
