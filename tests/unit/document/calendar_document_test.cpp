#include <fangpin/document/calendar_document.hpp>

#include "support/calendars.hpp"

namespace fp = fangpin;
using fp::testing::on;

namespace {

/// A calendar document with one year, given inside its braces.
std::string with_year(std::string const& year) {
    return R"({"format":"fangpin.calendar/1","source":"invented","years":[{)" + year + "}]}";
}

/// How a document is refusal_of: its code and place.
std::string refusal_of(std::string const& json) {
    auto const layer = fp::read_calendar(json);
    REQUIRE_FALSE(layer);
    CHECK_FALSE(layer.error().remedy.empty());
    return std::string(to_string(layer.error().code)) + " " + layer.error().path;
}

}  // namespace

TEST_CASE("the country's calendar comes with the library, 2019 to 2026", "[calendar]") {
    auto const& calendar = fp::national_calendar();
    CHECK(calendar.years() == std::vector{2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026});
    CHECK(calendar.area().code().empty());
    CHECK(calendar.at(on("2022-10-08"))->kind == fp::day_kind::make_up);
    CHECK(calendar.at(on("2020-02-01"))->kind == fp::day_kind::off);  // was to be made up, first
    for (auto const* day : {"2018-12-31", "2027-01-01"})
        CHECK(calendar.at(on(day)).error().code == fp::errc::calendar_missing);
}

TEST_CASE("a layer is read with its area, its source and its days", "[calendar]") {
    auto const layer = fp::read_calendar(
        R"({"format":"fangpin.calendar/1","area":"5132","source":"a notice of 2026","years":[
            {"year":2026,"off":["2026-07-20","2026-07-21"],"work":["2026-07-25"]},
            {"year":2025}]})");
    REQUIRE(layer);
    CHECK(layer->area.code() == "5132");
    CHECK(layer->source == "a notice of 2026");
    REQUIRE(layer->years.size() == 2);
    CHECK(layer->years[0].year == 2026);
    CHECK(layer->years[0].off == std::vector{on("2026-07-20"), on("2026-07-21")});
    CHECK(layer->years[0].work == std::vector{on("2026-07-25")});
    CHECK(layer->years[1].off.empty());
    auto const laid = fp::national_calendar().overlaid(*layer);
    REQUIRE(laid);
    CHECK(laid->at(on("2026-07-20"))->kind == fp::day_kind::off);
    CHECK(laid->at(on("2026-07-25"))->kind == fp::day_kind::make_up);
}

TEST_CASE("a wrong calendar document is refusal_of at its place", "[calendar]") {
    CHECK(refusal_of("{") == "invalid_json ");
    CHECK(refusal_of("[]") == "wrong_type ");
    CHECK(refusal_of(R"({"source":"x","years":[]})") == "missing_key format");
    CHECK(refusal_of(R"({"format":"fangpin.household/1","source":"x","years":[]})") ==
          "wrong_format format");
    CHECK(refusal_of(R"({"format":"fangpin.calendar/1","years":[]})") == "missing_key source");
    CHECK(refusal_of(R"({"format":"fangpin.calendar/1","source":"x"})") == "missing_key years");
    CHECK(refusal_of(R"({"format":"fangpin.calendar/1","source":"x","years":{}})") ==
          "wrong_type years");
    CHECK(refusal_of(R"({"format":"fangpin.calendar/1","source":"x","area":"","years":[]})") ==
          "invalid_area area");
    CHECK(refusal_of(R"({"format":"fangpin.calendar/1","source":"x","area":5132,"years":[]})") ==
          "wrong_type area");
    CHECK(refusal_of(R"({"format":"fangpin.calendar/1","source":"x","year":[],"years":[]})") ==
          "unknown_key year");
    CHECK(refusal_of(R"({"format":"fangpin.calendar/1","source":"x","years":[],"years":[]})") ==
          "duplicate_key ");
}

TEST_CASE("a wrong year of a calendar document is refusal_of at its place", "[calendar]") {
    CHECK(refusal_of(with_year("")) == "missing_key years[0].year");
    CHECK(refusal_of(with_year(R"("year":"2026")")) == "wrong_type years[0].year");
    CHECK(refusal_of(with_year(R"("year":2026.5)")) == "wrong_type years[0].year");
    for (auto const* number : {"0", "-2026", "26", "10000", "9223372036854775807"})
        CHECK(refusal_of(with_year(R"("year":)" + std::string(number))) ==
              "invalid_date years[0].year");
    CHECK(refusal_of(with_year(R"("year":2026,"of":[])")) == "unknown_key years[0].of");
    CHECK(refusal_of(with_year(R"("year":2026,"off":"2026-07-20")")) == "wrong_type years[0].off");
    CHECK(refusal_of(with_year(R"("year":2026,"off":null)")) == "wrong_type years[0].off");
    CHECK(refusal_of(with_year(R"("year":2026,"off":["2026-07-20",20260721])")) ==
          "wrong_type years[0].off[1]");
    CHECK(refusal_of(with_year(R"("year":2026,"work":["2026-02-29"])")) ==
          "invalid_date years[0].work[0]");
}
