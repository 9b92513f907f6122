#include <fangpin/values/calendar_day.hpp>

#include "support/calendars.hpp"

namespace fp = fangpin;
using fp::day_kind;
using fp::testing::on;

TEST_CASE("a day is worked or a statutory day off, never both", "[calendar]") {
    CHECK(fp::calendar_day{.kind = day_kind::working}.working());
    CHECK(fp::calendar_day{.kind = day_kind::make_up}.working());
    CHECK(fp::calendar_day{.kind = day_kind::rest}.statutory_day_off());
    CHECK(fp::calendar_day{.kind = day_kind::off}.statutory_day_off());
    for (auto const kind : {day_kind::working, day_kind::make_up, day_kind::rest, day_kind::off})
        CHECK(fp::calendar_day{.kind = kind}.working() !=
              fp::calendar_day{.kind = kind}.statutory_day_off());
}

TEST_CASE("an estimate knows weekends and the holidays of fixed date", "[calendar]") {
    struct row {
        char const* day;
        day_kind kind;
    };
    auto const [day, kind] = GENERATE(values<row>({
        {"2031-01-01", day_kind::off},
        {"2031-01-02", day_kind::working},
        {"2031-05-01", day_kind::off},
        {"2031-05-02", day_kind::off},
        {"2031-05-03", day_kind::rest},
        {"2031-05-05", day_kind::working},
        {"2031-09-30", day_kind::working},
        {"2031-10-01", day_kind::off},
        {"2031-10-02", day_kind::off},
        {"2031-10-03", day_kind::off},
        {"2031-10-04", day_kind::rest},
        {"2031-10-06", day_kind::working},
        {"2031-12-31", day_kind::working},
        {"2023-05-02", day_kind::working},  // May Day had one day until 2024
        {"2024-05-02", day_kind::working},
        {"2025-05-02", day_kind::off},
        {"2031-01-23", day_kind::working},  // Spring Festival, which an estimate cannot know
    }));
    CAPTURE(day);
    CHECK(fp::estimated_kind(on(day)) == kind);
}

TEST_CASE("a Saturday is a day of rest by its date alone", "[calendar]") {
    CHECK(fp::ordinary_kind(on("2022-10-07")) == day_kind::working);
    CHECK(fp::ordinary_kind(on("2022-10-08")) == day_kind::rest);
    CHECK(fp::ordinary_kind(on("2022-10-09")) == day_kind::rest);
    CHECK(fp::ordinary_kind(on("2022-10-10")) == day_kind::working);
}
