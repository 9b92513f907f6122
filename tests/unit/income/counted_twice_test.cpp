#include <fangpin/income/counted_twice.hpp>

#include "support/catch.hpp"

#include <vector>

namespace fp = fangpin;
using enum fp::entry_class;

namespace {

fp::entry entry(fp::entry_class c, int first, int last) {
    auto const june = *fp::month::of(2021, 6);
    return {
        .entry_class = c, .months = {june + first, june + last}, .amount = fp::money::of_fen(100)};
}

}  // namespace

TEST_CASE("entries that are alike and overlap are the same money", "[income]") {
    auto const a = entry(wage, 0, 5);
    CHECK(fp::counted_twice(a, entry(wage, 5, 8)));
    CHECK(fp::counted_twice(entry(wage, 5, 8), a));
    CHECK(fp::counted_twice(a, a));
    CHECK(fp::counted_twice(a, entry(wage, 2, 3)));
    CHECK_FALSE(fp::counted_twice(a, entry(wage, 6, 8)));
    CHECK_FALSE(fp::counted_twice(a, entry(business, 0, 5)));
    auto other_amount = a;
    other_amount.amount = {};
    CHECK(fp::counted_twice(a, other_amount));
}

TEST_CASE("another item, cause or member is other money, and missing equals missing", "[income]") {
    auto const a = entry(business_cost, 0, 5);
    auto b = a;
    b.item = "feed";
    CHECK_FALSE(fp::counted_twice(a, b));
    CHECK(fp::counted_twice(b, b));
    b = a;
    b.member = "m1";
    CHECK_FALSE(fp::counted_twice(a, b));
    b = a;
    b.cause = fp::cause::medical;
    CHECK_FALSE(fp::counted_twice(a, b));
    CHECK(fp::counted_twice(b, b));
}

TEST_CASE("two bills in one month are two bills", "[income]") {
    auto const bill = entry(rigid, 3, 3);
    CHECK_FALSE(fp::counted_twice(bill, bill));
    for (auto const c : {wage, business, property, transfer, business_cost})
        CHECK(fp::counted_twice(entry(c, 3, 3), entry(c, 3, 3)));
}

TEST_CASE("the first pair is found by its places", "[income]") {
    std::vector<fp::entry> entries{
        entry(wage, 0, 1), entry(wage, 2, 3), entry(rigid, 0, 9), entry(rigid, 0, 9)};
    CHECK_FALSE(fp::find_counted_twice(entries));
    CHECK_FALSE(fp::find_counted_twice({}));
    entries.push_back(entry(wage, 3, 4));
    entries.push_back(entry(wage, 0, 0));
    auto const found = fp::find_counted_twice(entries);
    REQUIRE(found);
    CHECK(*found == std::pair<std::size_t, std::size_t>(1, 4));
}
