#include <fangpin/standards/history.hpp>

#include "support/catch.hpp"

#include <string>

namespace fp = fangpin;
using fp::number;
using fp::number_range;

namespace {

fp::date day(char const* text) {
    return *fp::date::parse(text);
}
fp::month in(char const* text) {
    return *fp::month::parse(text);
}
fp::area place(char const* code) {
    return *fp::area::parse(code);
}

/// A figure of `yuan` in an area, for a year unless told otherwise.
fp::standard figure(std::int64_t yuan,
                    char const* area,
                    char const* from = "2022-01-01",
                    std::optional<char const*> to = "2022-12-31",
                    std::optional<fp::registry> who = std::nullopt) {
    return {.name = "monitoring",
            .registry = who,
            .area = place(area),
            .from = day(from),
            .to = to ? std::optional(day(*to)) : std::nullopt,
            .per_person = fp::money::of_fen(yuan * 100)};
}

fp::standard_in_force ask(fp::standard_history const& h,
                          char const* found = "2022-06",
                          fp::possible<fp::registry> who = fp::registry::ordinary,
                          char const* area = "513201101201") {
    return h.at("monitoring", place(area), who, in(found));
}
number_range yuan(std::int64_t n) {
    return number_range::point(number(n * 100));
}
number_range yuan(std::int64_t lo, std::int64_t hi) {
    return number_range::between(number(lo * 100), number(hi * 100));
}

/// Which entries of the history these are, by place.
std::vector<std::ptrdiff_t> places(fp::standard_history const& h, auto const& entries) {
    std::vector<std::ptrdiff_t> found;
    for (auto const* entry : entries)
        found.push_back(entry - h.entries.data());
    std::ranges::sort(found);
    return found;
}
using list = std::vector<std::ptrdiff_t>;

auto const both = fp::possible<fp::registry>::of_bits(0b011);  // ordinary, out of poverty

}  // namespace

TEST_CASE("the figure of the nearest area that encloses the household holds",
          "[standards][MEK-03]") {
    fp::standard_history const h{.entries = {figure(6'000, "51"),
                                             figure(6'800, "513201"),
                                             figure(6'500, "5132"),
                                             figure(9'000, "513202"),
                                             figure(9'900, "513201102")}};
    CHECK(ask(h).per_person == yuan(6'800));
    CHECK(ask(h, "2022-06", fp::registry::ordinary, "513201102007").per_person == yuan(9'900));
    CHECK(ask(h, "2022-06", fp::registry::ordinary, "513299000000").per_person == yuan(6'500));
    CHECK(ask(h, "2022-06", fp::registry::ordinary, "510000").per_person == yuan(6'000));
    CHECK(ask(h, "2022-06", fp::registry::ordinary, "520000").missing);
    CHECK(places(h, ask(h).entries) == list{1});
    CHECK_FALSE(ask(h).missing);
}

TEST_CASE("a figure for the household's registry comes before one for all", "[standards][MEK-03]") {
    using enum fp::registry;
    fp::standard_history const h{
        .entries = {figure(5'000, "5132", "2022-01-01", "2022-12-31", out_of_poverty),
                    figure(6'000, "5132")}};
    CHECK(ask(h, "2022-06", out_of_poverty).per_person == yuan(5'000));
    CHECK(ask(h, "2022-06", ordinary).per_person == yuan(6'000));
    fp::standard_history nearer = h;
    nearer.entries.push_back(figure(7'000, "513201"));
    CHECK(ask(nearer, "2022-06", out_of_poverty).per_person == yuan(7'000));
}

TEST_CASE("the last day of the month of discovery decides which figure holds",
          "[standards][MEK-03]") {
    fp::standard_history const h{.entries = {figure(6'000, "513201", "2022-01-01", "2022-06-30"),
                                             figure(6'800, "513201", "2022-07-01", {}),
                                             figure(9'000, "513202", "2022-01-15", "2022-02-27")}};
    CHECK(ask(h, "2022-06").per_person == yuan(6'000));
    CHECK(ask(h, "2022-07").per_person == yuan(6'800));
    CHECK(ask(h, "2030-01").per_person == yuan(6'800));
    CHECK(ask(h, "2021-12").missing);
    auto const in_other = [&](char const* found) {
        return ask(h, found, fp::registry::ordinary, "513202");
    };
    CHECK(in_other("2022-01").per_person == yuan(9'000));
    CHECK(in_other("2022-02").missing);
}

TEST_CASE("a year without a figure has none, and that of another year is never reused",
          "[standards][MEK-04]") {
    fp::standard_history const h{.entries = {figure(6'800, "513201")}};
    auto const next_year = ask(h, "2023-01");
    CHECK(next_year.missing);
    CHECK(next_year.per_person == number_range::any());
    CHECK(next_year.entries.empty());
    CHECK(ask(h, "2022-12").per_person == yuan(6'800));
    CHECK(h.at("another", place("513201"), fp::registry::ordinary, in("2022-06")).missing);
    CHECK(fp::standard_history{}.at("monitoring", place("51"), {}, in("2022-06")).missing);
}

TEST_CASE("a registry that is not known gives the range over those that it may be",
          "[standards][MEK-03]") {
    using enum fp::registry;
    auto const poor = figure(5'000, "5132", "2022-01-01", "2022-12-31", out_of_poverty);
    fp::standard_history const h{.entries = {poor, figure(6'000, "5132")}};
    CHECK(ask(h, "2022-06", both).per_person == yuan(5'000, 6'000));
    CHECK(ask(h, "2022-06", {}).per_person == yuan(5'000, 6'000));
    CHECK(places(h, ask(h, "2022-06", both).entries) == list{0, 1});
    CHECK(places(h, ask(h, "2022-06", {}).entries) == list{0, 1});
    CHECK(places(h, ask(h, "2022-06", ordinary).entries) == list{1});
}

TEST_CASE("where one of the possible registries has no figure the range is open",
          "[standards][MEK-04]") {
    using enum fp::registry;
    fp::standard_history const h{
        .entries = {figure(5'000, "5132", "2022-01-01", "2022-12-31", out_of_poverty)}};
    auto const either = ask(h, "2022-06", both);
    CHECK(either.per_person == number_range::any());
    CHECK_FALSE(either.missing);
    CHECK(either.entries.size() == 1);
    CHECK(ask(h, "2022-06", ordinary).missing);
}

TEST_CASE("a text may leave a time to somebody else", "[standards][MEK-04]") {
    fp::standard_history const h{.pending = {{.clause = "MEK-04",
                                              .name = "monitoring",
                                              .from = day("2023-01-01"),
                                              .to = day("2025-12-31")}}};
    REQUIRE(h.find_pending("monitoring", in("2023-01")));
    CHECK(h.find_pending("monitoring", in("2023-01"))->clause == "MEK-04");
    CHECK(h.find_pending("monitoring", in("2025-12")));
    CHECK_FALSE(h.find_pending("monitoring", in("2022-12")));
    CHECK_FALSE(h.find_pending("monitoring", in("2026-01")));
    CHECK_FALSE(h.find_pending("another", in("2023-01")));
}

TEST_CASE("the entries nearest in time are named where there is none", "[standards][MEK-04]") {
    fp::standard_history const h{.entries = {figure(5'000, "51", "2020-01-01", "2020-12-31"),
                                             figure(6'000, "51", "2021-01-01", "2021-12-31"),
                                             figure(8'000, "51", "2025-01-01", "2025-12-31"),
                                             figure(9'000, "51", "2026-01-01", {}),
                                             figure(7'000, "52", "2022-01-01", "2022-12-31")}};
    auto const near = h.nearest("monitoring", place("513201"), in("2023-06"));
    CHECK(places(h, near) == list{1, 2});
    CHECK(places(h, h.nearest("monitoring", place("513201"), in("2019-06"))) == list{0});
    CHECK(places(h, h.nearest("monitoring", place("520000"), in("2030-06"))) == list{4});
    CHECK(h.nearest("monitoring", place("530000"), in("2023-06")).empty());
    CHECK(h.nearest("another", place("513201"), in("2023-06")).empty());
}

TEST_CASE("two figures of one rank that hold on the same day overlap", "[standards]") {
    using enum fp::registry;
    auto const overlap = [](fp::standard a, fp::standard b) {
        fp::standard_history const h{.entries = {std::move(a), std::move(b)}};
        auto const found = h.overlaps();
        if (found.empty())
            return false;
        CHECK(found.size() == 1);
        CHECK(found[0].first == 0);
        CHECK(found[0].second == 1);
        return true;
    };
    auto const year = figure(1, "51");
    CHECK(overlap(year, year));
    CHECK(overlap(year, figure(2, "51", "2022-12-31", "2023-12-31")));
    CHECK(overlap(figure(2, "51", "2022-12-31", "2023-12-31"), year));
    CHECK(overlap(year, figure(2, "51", "2021-01-01", {})));
    CHECK(overlap(figure(2, "51", "2021-01-01", {}), figure(2, "51", "2030-01-01", {})));
    CHECK_FALSE(overlap(year, figure(2, "51", "2023-01-01", "2023-12-31")));
    CHECK_FALSE(overlap(year, figure(2, "51", "2023-01-01", {})));
    CHECK_FALSE(overlap(year, figure(2, "5132")));
    CHECK_FALSE(overlap(year, figure(2, "51", "2022-01-01", "2022-12-31", ordinary)));
    CHECK_FALSE(overlap(figure(2, "51", "2022-01-01", "2022-12-31", out_of_poverty),
                        figure(2, "51", "2022-01-01", "2022-12-31", ordinary)));
    CHECK(overlap(figure(1, "51", "2022-01-01", "2022-12-31", ordinary),
                  figure(2, "51", "2022-01-01", "2022-12-31", ordinary)));
    auto other = year;
    other.name = "another";
    CHECK_FALSE(overlap(year, other));
}

TEST_CASE("every pair that overlaps is found", "[standards]") {
    fp::standard_history const h{
        .entries = {figure(1, "51"), figure(2, "51"), figure(3, "52"), figure(4, "51")}};
    std::string pairs;
    for (auto const& [first, second] : h.overlaps())
        pairs += std::to_string(first) + std::to_string(second) + " ";
    CHECK(pairs == "01 03 13 ");
}
