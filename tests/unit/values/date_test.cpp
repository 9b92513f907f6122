#include <fangpin/values/date.hpp>

#include "support/catch.hpp"

#include <array>
#include <string>

namespace fp = fangpin;

namespace {

/// The calendar by its rule, sharing nothing with the library: every fourth year, not every
/// hundredth, but every four hundredth.
int days_in(int year, int month) {
    constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : lengths.at(static_cast<std::size_t>(month - 1));
}

std::string padded(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

fp::date on(char const* text) {
    auto const d = fp::date::parse(text);
    REQUIRE(d);
    return *d;
}

}  // namespace

TEST_CASE("every day from 1900 to 2100 is counted, written and read back the same", "[date]") {
    int wrong = 0;
    int index = -25'567;  // 1900-01-01 is 70 years of 365 days and 17 leap days before 1970
    for (int year = 1900; year <= 2100; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int day = 1; day <= days_in(year, month); ++day, ++index) {
                auto const text = std::to_string(year) + "-" + padded(month) + "-" + padded(day);
                auto const d = fp::date::of(year, month, day);
                auto const back = fp::date::parse(text);
                wrong += d && back && *back == *d && d->index() == index && d->day() == day &&
                                 d->month() == *fp::month::of(year, month) &&
                                 to_string(*d) == text && fp::date::of_index(index) == *d
                             ? 0
                             : 1;
            }
    CHECK(wrong == 0);
    CHECK(index == 47'847);  // 2101-01-01
    CHECK(on("1970-01-01").index() == 0);
}

TEST_CASE("a month has no day zero and none after its last", "[date]") {
    int wrong = 0;
    for (int year = 1900; year <= 2100; ++year)
        for (int month = 1; month <= 12; ++month) {
            auto const m = *fp::month::of(year, month);
            wrong += !fp::date::of(year, month, 0) &&
                             !fp::date::of(year, month, days_in(year, month) + 1) &&
                             fp::date::last_day_of(m).day() == days_in(year, month) &&
                             fp::date::last_day_of(m).month() == m &&
                             fp::date::first_day_of(m).day() == 1 &&
                             fp::date::first_day_of(m + 1).index() ==
                                 fp::date::last_day_of(m).index() + 1
                         ? 0
                         : 1;
        }
    CHECK(wrong == 0);
}

TEST_CASE("a day and a month that were never set are of the calendar too", "[date]") {
    CHECK(to_string(fp::date()) == "1970-01-01");
    CHECK(fp::date::first_day_of(fp::month()) == fp::date());
    CHECK(fp::date::last_day_of(fp::month()) == on("1970-01-31"));
}

TEST_CASE("a leap day exists in leap years only", "[date]") {
    CHECK(fp::date::of(2000, 2, 29));
    CHECK(fp::date::of(2020, 2, 29));
    CHECK_FALSE(fp::date::of(1900, 2, 29));
    CHECK_FALSE(fp::date::of(2100, 2, 29));
    CHECK_FALSE(fp::date::of(2022, 2, 29));
    CHECK(on("2024-02-28").index() + 2 == on("2024-03-01").index());
    CHECK(on("2023-02-28").index() + 1 == on("2023-03-01").index());
}

TEST_CASE("the calendar reaches from 1400 to 9999", "[date]") {
    CHECK(to_string(on("1400-01-01")) == "1400-01-01");
    CHECK(to_string(on("9999-12-31")) == "9999-12-31");
    CHECK(fp::date::last_day_of(*fp::month::of(9999, 12)) == on("9999-12-31"));
    CHECK(fp::date::earliest() == on("1400-01-01"));
    CHECK(fp::date::latest() == on("9999-12-31"));
    CHECK_FALSE(fp::date::of(1399, 12, 31));
    CHECK_FALSE(fp::date::of(10'000, 1, 1));
}

TEST_CASE("a day that the calendar does not have is refused", "[date]") {
    for (char const* text : {"",
                             "2022",
                             "2022-06",
                             "2022-06-",
                             "2022-06-1",
                             "2022-06-00",
                             "2022-06-31",
                             "2022-13-01",
                             "2022-02-29",
                             "2022-06-01 ",
                             "2022-06-01T00:00",
                             "2022/06/01",
                             "20220601",
                             "2022-06_01",
                             "2022-6-01",
                             "2022-06-0a",
                             "2022-06--1"}) {
        CAPTURE(text);
        auto const d = fp::date::parse(text);
        REQUIRE_FALSE(d);
        CHECK(d.error().code == fp::errc::invalid_date);
    }
}

TEST_CASE("a month on is the same day, or the last where that month is shorter", "[date]") {
    CHECK(on("2022-01-31").plus_months(1) == on("2022-02-28"));
    CHECK(on("2024-01-31").plus_months(1) == on("2024-02-29"));
    CHECK(on("2022-01-31").plus_months(3) == on("2022-04-30"));
    CHECK(on("2022-03-31").plus_months(-1) == on("2022-02-28"));
    CHECK(on("2022-06-15").plus_months(12) == on("2023-06-15"));
    CHECK(on("2024-02-29").plus_months(12) == on("2025-02-28"));
    CHECK(on("2024-02-29").plus_months(48) == on("2028-02-29"));
    CHECK(on("2022-12-01").plus_months(1) == on("2023-01-01"));
    CHECK(on("2022-01-01").plus_months(-1) == on("2021-12-01"));
    CHECK(on("2022-06-10").plus_months(0) == on("2022-06-10"));
}

TEST_CASE("months added to every day of four years end in the month that was meant", "[date]") {
    int wrong = 0;
    for (int index = on("2019-01-01").index(); index < on("2023-01-01").index(); ++index)
        for (int months = -30; months <= 30; ++months) {
            auto const d = fp::date::of_index(index);
            auto const moved = d.plus_months(months);
            auto const target = d.month() + months;
            int const last = days_in(target.year(), target.month_of_year());
            wrong += moved.month() == target && moved.day() == std::min(d.day(), last) ? 0 : 1;
        }
    CHECK(wrong == 0);
}

TEST_CASE("days are added to a date and counted between two, over months and leap days", "[date]") {
    CHECK(on("2022-12-31").plus_days(1) == on("2023-01-01"));
    CHECK(on("2024-02-28").plus_days(2) == on("2024-03-01"));
    CHECK(on("2024-03-01").plus_days(-1) == on("2024-02-29"));
    CHECK(on("1970-01-01").plus_days(-1) == on("1969-12-31"));
    CHECK(on("2025-01-01") - on("2024-01-01") == 366);
    CHECK(on("2022-06-01") - on("2022-06-10") == -9);
}

TEST_CASE("the days of the week follow each other from 1900 to 2100", "[date]") {
    CHECK(on("1900-01-01").weekday() == fp::weekday::monday);
    CHECK(on("2022-10-08").weekday() == fp::weekday::saturday);
    CHECK(on("2022-10-09").weekday() == fp::weekday::sunday);
    int wrong = 0;
    for (auto d = on("1900-01-01"); d < on("2101-01-01"); d = d.plus_days(1)) {
        auto const expected = (d - on("1900-01-01")) % 7 + 1;
        wrong += static_cast<int>(d.weekday()) == expected ? 0 : 1;
    }
    CHECK(wrong == 0);
}
