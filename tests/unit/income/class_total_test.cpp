#include <fangpin/income/class_total.hpp>

#include <fangpin/income/accounting_window.hpp>

#include "support/catch.hpp"

#include <vector>

namespace fp = fangpin;
using fp::number;
using fp::number_range;
using enum fp::entry_class;

namespace {

fp::month const found = *fp::month::of(2022, 6);
fp::month_window const window = fp::accounting_window(found);

/// Months are counted from the window's first, which is 0; its last is 11.
fp::entry entry(fp::entry_class c, int first, int last, fp::possible<fp::money> amount) {
    return {
        .entry_class = c, .months = {window.first + first, window.first + last}, .amount = amount};
}
fp::possible<fp::money> fen(std::int64_t n) {
    return fp::money::of_fen(n);
}
fp::possible<fp::money> fen(std::optional<std::int64_t> lo, std::optional<std::int64_t> hi) {
    auto const amount = [](auto n) {
        return n ? std::optional(fp::money::of_fen(*n)) : std::nullopt;
    };
    return fp::possible<fp::money>::between(amount(lo), amount(hi));
}

fp::class_totals totals(std::vector<fp::entry> const& entries,
                        fp::partial_entries partial = fp::partial_entries::range) {
    return {entries, window, partial};
}
/// The sum of wages alone.
number_range wages(std::vector<fp::entry> const& entries,
                   fp::partial_entries partial = fp::partial_entries::range) {
    return totals(entries, partial)[wage].sum;
}

number_range point(std::int64_t n) {
    return number_range::point(number(n));
}
number_range between(std::int64_t lo, std::int64_t hi) {
    return number_range::between(number(lo), number(hi));
}
number_range at_least(std::int64_t n) {
    return number_range::at_least(number(n));
}

/// All four classes and the cost stated for the whole window.
std::vector<fp::entry> whole_year() {
    return {entry(wage, 0, 11, fen(1'000)),
            entry(business, 0, 11, fen(200)),
            entry(property, 0, 11, fen(30)),
            entry(transfer, 0, 11, fen(4)),
            entry(business_cost, 0, 11, fen(100))};
}

}  // namespace

TEST_CASE("an entry within the window counts in full", "[income][MEK-06]") {
    CHECK(wages({entry(wage, 0, 11, fen(1'200))}) == point(1'200));
    CHECK(wages({entry(wage, 0, 5, fen(700)), entry(wage, 6, 11, fen(500))}) == point(1'200));
    CHECK(wages({entry(wage, 0, 11, fen(1)), entry(wage, 3, 3, fen(2))}) == point(3));
    CHECK(wages({entry(wage, 0, 11, fen(0))}) == point(0));
}

TEST_CASE("a month that no entry covers opens the sum and is never zero", "[income][MEK-06]") {
    CHECK(wages({}) == at_least(0));
    CHECK(wages({entry(wage, 0, 10, fen(500))}) == at_least(500));
    CHECK(wages({entry(wage, 1, 11, fen(500))}) == at_least(500));
    for (int missing = 0; missing < 12; ++missing) {
        std::vector<fp::entry> entries;
        for (int month = 0; month < 12; ++month)
            if (month != missing)
                entries.push_back(entry(wage, month, month, fen(100)));
        CAPTURE(missing);
        CHECK(wages(entries) == at_least(1'100));
        CHECK(totals(entries).open_months(wage) == 1U << static_cast<unsigned>(missing));
        entries.push_back(entry(wage, missing, missing, fen(0)));
        CHECK(wages(entries) == point(1'100));
        CHECK(totals(entries).open_months(wage) == 0);
    }
}

TEST_CASE("entries outside of the window do not count", "[income][MEK-06]") {
    CHECK(wages({entry(wage, 0, 11, fen(5)), entry(wage, 12, 20, fen(1'000))}) == point(5));
    CHECK(wages({entry(wage, 0, 11, fen(5)), entry(wage, -9, -1, fen(1'000))}) == point(5));
    CHECK(totals({entry(wage, 12, 12, fen(1))})[wage].entries == 0);
}

TEST_CASE("an entry partly within the window is anything from nothing to its largest value",
          "[income][MEK-06]") {
    CHECK(wages({entry(wage, -6, 11, fen(1'800))}) == between(0, 1'800));
    CHECK(wages({entry(wage, 0, 12, fen(1'300))}) == between(0, 1'300));
    CHECK(wages({entry(wage, -1, 12, fen(100, 200))}) == between(0, 200));
    CHECK(wages({entry(wage, -1, 12, fen(100, {}))}) == at_least(0));
    CHECK(wages({entry(wage, -1, 5, fen(100)), entry(wage, 6, 11, fen(50))}) == between(50, 150));
    CHECK(wages({entry(wage, -1, 0, fen(100)), entry(wage, 1, 10, fen(50))}) == at_least(50));
}

TEST_CASE("pro rata is by months, and exact", "[income][MEK-06]") {
    using fp::partial_entries;
    auto const pro_rata = [](std::vector<fp::entry> const& entries) {
        return wages(entries, partial_entries::pro_rata);
    };
    CHECK(pro_rata({entry(wage, -6, 11, fen(1'800))}) == point(1'200));
    CHECK(pro_rata({entry(wage, 0, 12, fen(1'000))}) ==
          number_range::point(number::of_fraction(12'000, 13)));
    CHECK(pro_rata({entry(wage, -1, 5, fen(700)), entry(wage, 6, 12, fen(70))}) == point(660));
    CHECK(pro_rata({entry(wage, -12, 11, fen(100, 300))}) == between(50, 150));
    CHECK(pro_rata({entry(wage, -12, 11, fen(100, {}))}) == at_least(50));
    CHECK(pro_rata({entry(wage, -12, 11, fen({}, 300))}) == between(0, 150));
    CHECK(pro_rata({entry(wage, 0, 11, fen(7))}) == point(7));
    CHECK(pro_rata({entry(wage, 0, 2, fen(1)), entry(wage, 3, 13, fen(11))}) == point(10));
}

TEST_CASE("an amount that is not known covers its months all the same", "[income][MEK-06]") {
    CHECK(wages({entry(wage, 0, 11, {})}) == at_least(0));
    CHECK(totals({entry(wage, 0, 11, {})}).open_months(wage) == 0);
    CHECK(wages({entry(wage, 0, 11, fen({}, 500))}) == between(0, 500));
    CHECK(wages({entry(wage, 0, 5, {}), entry(wage, 6, 11, fen(100))}) == at_least(100));
}

TEST_CASE("ranges add up", "[income][MEK-06]") {
    CHECK(wages({entry(wage, 0, 11, fen(100, 200)), entry(wage, 0, 11, fen(10, 20))}) ==
          between(110, 220));
    CHECK(wages({entry(wage, 0, 11, fen(100, {})), entry(wage, 0, 11, fen(10, 20))}) ==
          at_least(110));
}

TEST_CASE("net income is what all four classes brought, less what business cost",
          "[income][MEK-06]") {
    CHECK(totals(whole_year()).net_income() == point(1'134));
    for (std::size_t gone = 0; gone < 5; ++gone) {
        auto entries = whole_year();
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(gone));
        CAPTURE(gone);
        auto const net = totals(entries).net_income();
        CHECK(net.bounded_below == (gone != 4));
        CHECK(net.bounded_above == (gone == 4));
    }
    CHECK(totals({}).net_income() == number_range::any());
    auto losing = whole_year();
    losing.back().amount = fen(5'000);
    CHECK(totals(losing).net_income() == point(-3'766));
}

TEST_CASE("rigid expenditure is no part of net income", "[income][MEK-06]") {
    auto entries = whole_year();
    entries.push_back(entry(rigid, 3, 3, fen(9'999)));
    CHECK(totals(entries).net_income() == point(1'134));
    CHECK(totals(entries)[rigid].sum == at_least(9'999));
}

TEST_CASE("business that is stated to bring nothing needs no cost", "[income][MEK-06]") {
    auto const cost = [](std::vector<fp::entry> const& entries) {
        return totals(entries)[business_cost].sum;
    };
    CHECK(cost({entry(business, 0, 11, fen(0))}) == point(0));
    CHECK(cost({entry(business, 0, 5, fen(0)), entry(business_cost, 6, 11, fen(9))}) == point(9));
    CHECK(cost({entry(business, 0, 5, fen(0)), entry(business_cost, 7, 11, fen(9))}) ==
          at_least(9));
    CHECK(cost({entry(business, 0, 11, fen(1))}) == at_least(0));
    CHECK(cost({entry(business, 0, 11, {})}) == at_least(0));
    CHECK(cost({entry(business, 0, 11, fen(0, 1))}) == at_least(0));
    CHECK(cost({entry(business, 0, 11, fen(0, 0))}) == point(0));
    CHECK(cost({}) == at_least(0));
    auto const mixed = {entry(business, 0, 11, fen(0)), entry(business, 4, 4, fen(5))};
    CHECK(cost(mixed) == at_least(0));
    CHECK(totals(mixed).open_months(business_cost) == 1U << 4U);
    CHECK(cost({entry(wage, 0, 11, fen(0))}) == at_least(0));
}

TEST_CASE("a window may be of any length up to 32 months", "[income][MEK-06]") {
    for (int months = 1; months <= 32; ++months) {
        fp::month_window const some{window.first, window.first + (months - 1)};
        std::vector<fp::entry> entries{entry(wage, 0, months - 1, fen(7))};
        CAPTURE(months);
        fp::class_totals const covered(entries, some, fp::partial_entries::range);
        CHECK(covered[wage].sum == point(7));
        CHECK(covered.open_months(wage) == 0);
        entries[0].months.first = entries[0].months.first + 1;
        if (months == 1)
            continue;
        fp::class_totals const open(entries, some, fp::partial_entries::range);
        CHECK(open[wage].sum == at_least(7));
        CHECK(open.open_months(wage) == 1U);
    }
}
