#include "evaluate.hpp"

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::testing::ask;
using fp::testing::expect_all;
using fp::testing::point;
using fp::testing::work_out;
using failure = fp::number_range::failure;

TEST_CASE("days and months are compared and counted", "[rules]") {
    expect_all(true,
               {"@\"2022-06-01\" < @\"2022-06-02\"",
                "@\"2022-06\" < @\"2022-07\"",
                "@\"2022-06-01\" = date(\"2022-06-01\")",
                "@\"2022-06\" = month(\"2022-06\")",
                "@\"2022-06\" in [@\"2022-01\"..@\"2022-12\"]",
                "@\"2022-06-15\" between @\"2022-06-15\" and @\"2022-06-16\"",
                "min(@\"2022-06\", @\"2022-05\") = @\"2022-05\"",
                "max([@\"2022-06-01\", @\"2022-05-01\"]) = @\"2022-06-01\""});
}

TEST_CASE("a duration is in months or in days, never both", "[rules]") {
    CHECK(work_out("@\"P1Y6M\"") == point(18));
    CHECK(work_out("@\"P6M\"") == point(6));
    CHECK(work_out("@\"P2Y\"") == point(24));
    CHECK(work_out("@\"P3D\"") == point(3));
    CHECK(work_out("@\"-P1M\"") == point(-1));
    CHECK(work_out("duration(\"P10D\")") == point(10));
    expect_all(true,
               {"@\"P1Y\" = @\"P12M\"",
                "@\"P6M\" + @\"P6M\" = @\"P1Y\"",
                "@\"P6M\" - @\"P1Y\" = @\"-P6M\"",
                "@\"P3D\" + @\"P4D\" = @\"P7D\"",
                "-@\"P3D\" = @\"-P3D\"",
                "sum(@\"P1M\", @\"P2M\") = @\"P3M\""});
    for (char const* wrong : {"P",
                              "P1",
                              "PT1H",
                              "P1W",
                              "P1Y1D",
                              "P1M1Y",
                              "1M",
                              "P-1M",
                              "",
                              "p1m",
                              "P1.5M",
                              "P1234567M",
                              "2022",
                              "2022-13",
                              "2022-06-31",
                              "P1M "}) {
        CAPTURE(wrong);
        auto const errors = fp::testing::errors_of("@\"" + std::string(wrong) + "\" = @\"P1M\"");
        REQUIRE(errors.size() == 1);
        CHECK(errors.front().code == fp::errc::rule_syntax);
    }
}

TEST_CASE("a day some months on is the same day, or the last of a shorter month", "[rules]") {
    expect_all(true,
               {"@\"2022-01-31\" + @\"P1M\" = @\"2022-02-28\"",
                "@\"2024-01-31\" + @\"P1M\" = @\"2024-02-29\"",
                "@\"2022-03-31\" - @\"P1M\" = @\"2022-02-28\"",
                "@\"P1Y\" + @\"2022-06-10\" = @\"2023-06-10\"",
                "@\"2022-06-30\" + @\"P1D\" = @\"2022-07-01\"",
                "@\"2022-01-01\" - @\"P1D\" = @\"2021-12-31\"",
                "@\"2022-07-01\" - @\"2022-06-01\" = @\"P30D\"",
                "@\"2022-12\" + @\"P1M\" = @\"2023-01\"",
                "@\"2022-01\" - @\"P1M\" = @\"2021-12\"",
                "@\"2023-01\" - @\"2022-12\" = @\"P1M\"",
                "@\"2022-01\" - @\"2022-06\" = @\"-P5M\""});
}

TEST_CASE("days and months, dates and durations do not mix", "[rules]") {
    for (char const* wrong : {"@\"2022-06-01\" < @\"2022-06\"",
                              "@\"2022-06\" + @\"2022-06\"",
                              "@\"2022-06-01\" + @\"2022-06-01\"",
                              "@\"2022-06\" + @\"P1D\"",
                              "@\"2022-06\" + 1",
                              "@\"P1M\" + @\"P1D\"",
                              "@\"P1M\" = @\"P30D\"",
                              "@\"P1M\" - @\"2022-06\"",
                              "-@\"2022-06\"",
                              "@\"2022-06\" * 2",
                              "sum([@\"2022-06\"])",
                              "mean([@\"2022-06-01\"])",
                              "abs(@\"2022-06\")",
                              "@\"2022-06\" = \"2022-06\"",
                              "month(\"2022-06-01\")",
                              "date(\"2022-06\")",
                              "duration(\"2022-06\")",
                              "month(202206)"}) {
        CAPTURE(wrong);
        auto const errors = fp::testing::errors_of(wrong);
        REQUIRE_FALSE(errors.empty());
        CHECK(errors.front().code == fp::errc::rule_type);
    }
}

TEST_CASE("a day or month beyond the calendar is out of range", "[rules]") {
    for (char const* beyond : {"@\"9999-12-31\" + @\"P1D\"",
                               "@\"9999-12-31\" + @\"P1M\"",
                               "@\"9999-12\" + @\"P1M\"",
                               "@\"1400-01-01\" - @\"P1D\"",
                               "@\"1400-01-01\" - @\"P1M\"",
                               "@\"1400-01\" - @\"P1M\"",
                               "@\"9999-12-31\" + @\"P1D\" + @\"P1M\"",
                               "@\"9999-12-31\" + @\"P999999D\" + @\"P1M\"",
                               "@\"9999-12-31\" + @\"P1D\" - @\"P1D\"",
                               "@\"2022-06-01\" + @\"P99999Y\"",
                               "@\"2022-06-01\" - @\"P99999Y99999M\"",
                               "@\"2022-06\" + @\"P99999Y\""}) {
        CAPTURE(beyond);
        CHECK(work_out(beyond).failed == failure::out_of_range);
    }
    expect_all(true,
               {"@\"9999-12-30\" + @\"P1D\" = @\"9999-12-31\"",
                "@\"9999-11\" + @\"P1M\" = @\"9999-12\"",
                "@\"1400-01-02\" - @\"P1D\" = @\"1400-01-01\""});
}

TEST_CASE("a month that is not known moves as a range", "[rules]") {
    fp::testing::given g;
    auto const june = fp::month::parse("2022-06")->index();
    g.h.events = {.items = {{.kind = fp::event_kind::illness,
                             .month = fp::possible<fp::month>::between(
                                 fp::month::of_index(june), fp::month::of_index(june + 2))}},
                  .complete = true};
    CHECK(ask("some e in events satisfies e.month + @\"P1M\" > @\"2022-06\"", g).is_yes());
    CHECK(ask("some e in events satisfies e.month - @\"P1M\" > @\"2022-05\"", g).is_open());
    CHECK(ask("every e in events satisfies e.month <= @\"2022-08\"", g).is_yes());
    CHECK(ask("every e in events satisfies @\"2022-09\" - e.month >= @\"P1M\"", g).is_yes());
}
