#include <fangpin/values/month.hpp>

#include "support/catch.hpp"

#include <string>

namespace fp = fangpin;

static_assert(fp::month::of(2022, 6)->year() == 2022);
static_assert(fp::month::of(2022, 6)->month_of_year() == 6);
static_assert(!fp::month::of(2022, 13) && !fp::month::of(2022, 0));
static_assert(!fp::month::of(1399, 12) && !fp::month::of(10'000, 1));
static_assert(*fp::month::of(2022, 12) + 1 == *fp::month::of(2023, 1));
static_assert(*fp::month::of(2022, 1) - 1 == *fp::month::of(2021, 12));

TEST_CASE("every month of the calendar is written and read back the same", "[month]") {
    int wrong = 0;
    int index = 1400 * 12;
    for (int year = 1400; year <= 9999; ++year)
        for (int month = 1; month <= 12; ++month, ++index) {
            auto const expected =
                std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
            auto const m = fp::month::of(year, month);
            auto const back = fp::month::parse(expected);
            wrong += m && back && *m == *back && to_string(*m) == expected && m->index() == index &&
                             m->year() == year && m->month_of_year() == month &&
                             fp::month::of_index(index) == *m
                         ? 0
                         : 1;
        }
    CHECK(wrong == 0);
}

TEST_CASE("a month that the calendar does not have is refused", "[month]") {
    for (char const* text : {"",
                             "2022",
                             "2022-",
                             "2022-6",
                             "2022-00",
                             "2022-13",
                             "2022-99",
                             "22-06",
                             "2022/06",
                             "2022-06-01",
                             "202206",
                             " 2022-06",
                             "2022-06 ",
                             "0000-01",
                             "1399-12",
                             "+022-06",
                             "2022-0a",
                             "2022年6月",
                             "２０２２-06"}) {
        CAPTURE(text);
        auto const m = fp::month::parse(text);
        REQUIRE_FALSE(m);
        CHECK(m.error().code == fp::errc::invalid_month);
        CHECK_FALSE(m.error().remedy.empty());
    }
}

TEST_CASE("months are counted, so that twelve months on is the same month of the next year",
          "[month]") {
    auto const june = *fp::month::of(2022, 6);
    CHECK(june + 12 == *fp::month::of(2023, 6));
    CHECK(june - 12 == *fp::month::of(2021, 6));
    CHECK(june - 6 == *fp::month::of(2021, 12));
    CHECK(june + 0 == june);
    CHECK((june + 7) - june == 7);
    CHECK(june - (june + 7) == -7);
    CHECK(june + -5 == *fp::month::of(2022, 1));
}

TEST_CASE("months are ordered by time", "[month]") {
    CHECK(*fp::month::of(2021, 12) < *fp::month::of(2022, 1));
    CHECK(*fp::month::of(2022, 2) > *fp::month::of(2022, 1));
    CHECK(*fp::month::of(2022, 1) <= *fp::month::of(2022, 1));
}
