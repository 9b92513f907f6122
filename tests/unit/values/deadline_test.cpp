#include <fangpin/values/deadline.hpp>

#include "support/calendars.hpp"

#include <fangpin/document/calendar_document.hpp>

#include <limits>

namespace fp = fangpin;
using fp::day_unit;
using fp::testing::country_2030;
using fp::testing::on;

namespace {

fp::time_allowed days(int count) {
    return {.count = count};
}
fp::time_allowed days_unmoved(int count) {
    return {.count = count, .roll_to_working_day = false};
}
fp::time_allowed working_days(int count) {
    return {.count = count, .unit = day_unit::working_days};
}

/// The due date under the country's calendar, or the code of the error.
std::string due(char const* start, fp::time_allowed allowed) {
    auto const d = due_date(on(start), allowed, fp::national_calendar());
    return d ? (d->estimated ? "~" : "") + to_string(d->on)
             : std::string(to_string(d.error().code));
}

}  // namespace

TEST_CASE("two working days are counted around the holidays as they were worked",
          "[calendar][MEK-52][MEK-54]") {
    struct row {
        char const* why;
        char const* start;
        char const* due;
    };
    auto const [why, start, due_on] = GENERATE(values<row>({
        {"a Monday: Tuesday and Wednesday", "2022-06-13", "2022-06-15"},
        {"a Thursday: Friday and Monday", "2022-06-16", "2022-06-20"},
        {"a Friday before an ordinary weekend", "2022-06-17", "2022-06-21"},
        {"handed in on a Sunday: Monday and Tuesday", "2022-06-19", "2022-06-21"},
        {"National Day 2022: the Saturday and Sunday after it are worked",
         "2022-09-30",
         "2022-10-09"},
        {"within National Day 2022 the same", "2022-10-03", "2022-10-09"},
        {"National Day 2023 joined Mid-Autumn: Saturday and Sunday worked",
         "2023-09-28",
         "2023-10-08"},
        {"National Day 2025: Thursday, Friday", "2025-09-30", "2025-10-10"},
        {"Spring Festival 2022: both days of the weekend before are worked",
         "2022-01-28",
         "2022-01-30"},
        {"Spring Festival 2022: over a week off", "2022-01-30", "2022-02-08"},
        {"Spring Festival 2024: New Year's Eve was worked; a Sunday after",
         "2024-02-09",
         "2024-02-19"},
        {"Spring Festival 2020, made longer: it ends on 2 February", "2020-01-23", "2020-02-04"},
        {"May Day 2019, made longer: the Sunday after is worked", "2019-04-30", "2019-05-06"},
        {"New Year's Eve 2022 was a day off, over the turn of the year",
         "2022-12-30",
         "2023-01-04"},
    }));
    CAPTURE(why);
    CHECK(due(start, working_days(2)) == due_on);
}

TEST_CASE("a deadline in days that ends on a day off moves to the next working day",
          "[calendar][MEK-44][MEK-46][MEK-53]") {
    struct row {
        char const* why;
        char const* start;
        int count;
        char const* due;
        char const* unmoved;
    };
    auto const [why, start, count, due_on, unmoved] = GENERATE(values<row>({
        {"the first day is not counted", "2022-06-13", 1, "2022-06-14", "2022-06-14"},
        {"three days within a week", "2022-06-13", 3, "2022-06-16", "2022-06-16"},
        {"days off in between count", "2022-06-16", 5, "2022-06-21", "2022-06-21"},
        {"a Saturday moves to Monday", "2022-06-15", 3, "2022-06-20", "2022-06-18"},
        {"a Sunday moves to Monday", "2022-06-14", 5, "2022-06-20", "2022-06-19"},
        {"National Day 2022 moves to a Saturday that is worked",
         "2022-09-29",
         3,
         "2022-10-08",
         "2022-10-02"},
        {"a worked Saturday does not move", "2022-10-05", 3, "2022-10-08", "2022-10-08"},
        {"a worked Sunday does not move", "2022-10-04", 5, "2022-10-09", "2022-10-09"},
        {"a day off by exchange moves", "2022-10-05", 2, "2022-10-08", "2022-10-07"},
        {"Spring Festival 2023 moves to a Saturday", "2023-01-20", 5, "2023-01-28", "2023-01-25"},
        {"Spring Festival 2024 moves to a Sunday", "2024-02-09", 3, "2024-02-18", "2024-02-12"},
        {"over the turn of the year", "2022-12-29", 2, "2023-01-03", "2022-12-31"},
    }));
    CAPTURE(why);
    CHECK(due(start, days(count)) == due_on);
    CHECK(due(start, days_unmoved(count)) == unmoved);
}

TEST_CASE("a deadline that looks at a year not announced is an error, never a guess",
          "[calendar]") {
    CHECK(due("2026-12-29", working_days(2)) == "2026-12-31");
    CHECK(due("2026-12-30", working_days(2)) == "calendar_missing");
    CHECK(due("2026-12-30", days(1)) == "2026-12-31");
    CHECK(due("2026-12-31", days(1)) == "calendar_missing");
    CHECK(due("2026-12-31", days_unmoved(1)) == "2027-01-01");  // looks at no day
    CHECK(due("2018-12-28", days(3)) == "calendar_missing");
    CHECK(due("2018-12-28", days(5)) == "2019-01-02");
    CHECK(due("2018-12-28", working_days(2)) == "calendar_missing");
    CHECK(due("2018-12-31", working_days(2)) == "2019-01-03");
}

TEST_CASE("a deadline that hangs on an estimate says so", "[calendar]") {
    auto const calendar = fp::national_calendar().with_estimates();
    auto const last_known = due_date(on("2026-12-29"), working_days(2), calendar);
    CHECK(*last_known == fp::due{.on = on("2026-12-31"), .estimated = false});
    auto const over = due_date(on("2026-12-31"), working_days(1), calendar);
    CHECK(*over == fp::due{.on = on("2027-01-04"), .estimated = true});
    auto const moved = due_date(on("2026-12-30"), days(2), calendar);
    CHECK(*moved == fp::due{.on = on("2027-01-04"), .estimated = true});
    auto const unmoved = due_date(on("2026-12-30"), days_unmoved(2), calendar);
    CHECK(*unmoved == fp::due{.on = on("2027-01-01"), .estimated = false});
    auto const back = reminder_date(on("2027-01-01"), 1, calendar);
    CHECK(*back == fp::due{.on = on("2026-12-31"), .estimated = false});
    auto const back_over = reminder_date(on("2027-01-02"), 1, calendar);
    CHECK(*back_over == fp::due{.on = on("2026-12-31"), .estimated = true});
}

TEST_CASE("days allowed are at least one and not too many to count", "[calendar]") {
    for (int const count : {0, -1, 10'001, std::numeric_limits<int>::max()}) {
        CAPTURE(count);
        CHECK(due("2022-06-13", days(count)) == "out_of_range");
        CHECK(due("2022-06-13", days_unmoved(count)) == "out_of_range");
        CHECK(due("2022-06-13", working_days(count)) == "out_of_range");
        CHECK_FALSE(reminder_date(on("2022-06-13"), count, fp::national_calendar()));
    }
    CHECK(due("2022-06-13", days_unmoved(10'000)) == "2049-10-29");
}

TEST_CASE("a deadline beyond the calendar is refused", "[calendar]") {
    auto const calendar = country_2030().with_estimates();
    CHECK(to_string(due_date(on("9999-12-30"), days_unmoved(1), calendar)->on) == "9999-12-31");
    for (auto const& allowed : {days(2), days_unmoved(2), working_days(2), working_days(10'000)}) {
        auto const d = due_date(on("9999-12-30"), allowed, calendar);
        REQUIRE_FALSE(d);
        CHECK(d.error().code == fp::errc::out_of_range);
    }
    auto const before = reminder_date(on("1400-01-01"), 1, calendar);
    REQUIRE_FALSE(before);
    CHECK(before.error().code == fp::errc::out_of_range);
    CHECK_FALSE(calendar.find(fp::date::latest().plus_days(1)));
}

TEST_CASE("a reminder falls on a working day, so many of them before the due date", "[calendar]") {
    auto const reminder = [](char const* due_on, int before) {
        return to_string(reminder_date(on(due_on), before, fp::national_calendar())->on);
    };
    CHECK(reminder("2022-06-15", 1) == "2022-06-14");
    CHECK(reminder("2022-06-20", 1) == "2022-06-17");
    CHECK(reminder("2022-06-20", 3) == "2022-06-15");
    CHECK(reminder("2022-10-10", 2) == "2022-10-08");
    CHECK(reminder("2022-10-10", 3) == "2022-09-30");
    CHECK(reminder("2022-10-02", 1) == "2022-09-30");
}

TEST_CASE("a step is overdue from the day after its due date, weekends counted", "[calendar]") {
    CHECK(fp::days_overdue(on("2022-06-17"), on("2022-06-16")) == 0);
    CHECK(fp::days_overdue(on("2022-06-17"), on("2022-06-17")) == 0);
    CHECK(fp::days_overdue(on("2022-06-17"), on("2022-06-18")) == 1);
    CHECK(fp::days_overdue(on("2022-06-17"), on("2022-06-20")) == 3);
    CHECK(fp::days_overdue(on("2022-06-17"), on("2023-06-17")) == 365);
}
