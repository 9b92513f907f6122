#include <fangpin/standards/standard.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;

namespace {

fp::standard figure() {
    return {.name = "monitoring",
            .area = *fp::area::parse("513201"),
            .from = *fp::date::parse("2022-01-01"),
            .to = *fp::date::parse("2022-12-31"),
            .per_person = fp::money::of_fen(680'000)};
}

}  // namespace

TEST_CASE("a figure is in force from its first to its last day", "[standards][MEK-03]") {
    auto s = figure();
    CHECK(s.in_force(*fp::date::parse("2022-01-01")));
    CHECK(s.in_force(*fp::date::parse("2022-12-31")));
    CHECK_FALSE(s.in_force(*fp::date::parse("2021-12-31")));
    CHECK_FALSE(s.in_force(*fp::date::parse("2023-01-01")));
    s.to.reset();
    CHECK(s.in_force(*fp::date::parse("2099-01-01")));
    CHECK_FALSE(s.in_force(*fp::date::parse("2021-12-31")));
}

TEST_CASE("a figure says how much, when, where and for whom", "[standards]") {
    auto s = figure();
    CHECK(to_string(s) == "6800.00 for 2022-01-01..2022-12-31, area 513201");
    s.to.reset();
    s.registry = fp::registry::out_of_poverty;
    CHECK(to_string(s) == "6800.00 for 2022-01-01.., area 513201, registry out_of_poverty");
}

TEST_CASE("unless a text says otherwise the line itself belongs to neither side",
          "[standards][MEK-03]") {
    CHECK(fp::standard().line == fp::at_the_line::neither);
}
