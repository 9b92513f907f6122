#include <fangpin/values/number_range.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::number;
using fp::number_range;
using fp::truth;
using failure = fp::number_range::failure;

namespace {

constexpr number_range between(std::int64_t lo, std::int64_t hi) {
    return number_range::between(number(lo), number(hi));
}
constexpr number_range point(std::int64_t n) {
    return number_range::point(number(n));
}
constexpr number_range at_least(std::int64_t n) {
    return number_range::at_least(number(n));
}
constexpr number_range at_most(std::int64_t n) {
    return -at_least(-n);
}
constexpr number_range any = number_range::any();

constexpr number largest = number::of_wide(((fp::wide{1} << 126) - 1) * 2 + 1);

}  // namespace

static_assert(point(2) + point(3) == point(5));
static_assert(number_range() == any, "what nobody has established is any number");
static_assert(between(1, 2) + at_least(3) == at_least(4));

TEST_CASE("a sum or difference runs from the least to the most it can be", "[number_range]") {
    CHECK(between(1, 2) + between(10, 20) == between(11, 22));
    CHECK(between(1, 2) - between(10, 20) == between(-19, -8));
    CHECK(at_least(1) - at_least(1) == any);
    CHECK(at_least(1) - at_most(1) == at_least(0));
    CHECK(-between(1, 2) == between(-2, -1));
    CHECK(-at_least(3) == at_most(-3));
    CHECK(any + point(1) == any);
}

TEST_CASE("a product runs over all signs", "[number_range]") {
    CHECK(between(2, 3) * between(4, 5) == between(8, 15));
    CHECK(between(-2, 3) * between(-5, 4) == between(-15, 12));
    CHECK(between(-3, -2) * between(4, 5) == between(-15, -8));
    CHECK(at_least(2) * point(3) == at_least(6));
    CHECK(at_least(2) * point(-3) == at_most(-6));
    CHECK(at_least(0) * at_most(0) == at_most(0));
    CHECK(at_least(-1) * point(2) == at_least(-2));
    CHECK(at_least(-1) * between(-1, 2) == any);
    CHECK(any * point(2) == any);
    CHECK(any * point(0) == point(0));
    CHECK(at_least(1) * at_least(2) == at_least(2));
    CHECK(at_most(-1) * at_most(-2) == at_least(2));
}

TEST_CASE("a quotient runs as far as the divisor lets it", "[number_range]") {
    CHECK(between(10, 20) / between(2, 5) == between(2, 10));
    CHECK(between(10, 20) / between(-5, -2) == between(-10, -2));
    CHECK(point(12) / at_least(3) == between(0, 4));
    CHECK(point(-12) / at_least(3) == between(-4, 0));
    CHECK(at_least(12) / between(2, 3) == at_least(4));
    CHECK(at_least(12) / at_least(3) == at_least(0));
    CHECK(point(1) / point(3) == number_range::point(number::of_fraction(1, 3)));
}

TEST_CASE("a division by zero fails, and by what may be zero gives anything", "[number_range]") {
    CHECK((point(1) / point(0)).failed == failure::division_by_zero);
    CHECK((any / point(0)).failed == failure::division_by_zero);
    for (auto const& divisor : {between(0, 5), between(-5, 0), between(-5, 5), any, at_least(0)}) {
        auto const q = point(1) / divisor;
        CHECK(q.failed == failure::none);
        CHECK(q.is_any());
        CHECK_FALSE(less(q, point(1)).is_yes());
        CHECK_FALSE(less(q, point(1)).is_no());
    }
}

TEST_CASE("what may be a division by zero settles nothing, whatever is made of it",
          "[number_range]") {
    auto const q = point(1) / between(0, 5);
    for (auto const& r :
         {q * point(0), q - q, q + point(1), -q, q / point(2), q.joined(point(1)), point(0) / q}) {
        CHECK_FALSE(equal(r, point(0)).is_yes());
        CHECK_FALSE(equal(r, point(0)).is_no());
        CHECK_FALSE(less(r, point(10)).is_yes());
        CHECK_FALSE(r.is_point());
    }
}

TEST_CASE("a failure stays, and the gravest of two is kept", "[number_range]") {
    auto const fails = point(1) / point(0);
    for (auto const& r : {fails + point(1),
                          point(1) - fails,
                          fails * any,
                          any * fails,
                          fails / point(2),
                          point(2) / fails,
                          -fails,
                          fails * point(0)}) {
        CHECK(r.failed == failure::division_by_zero);
        CHECK_FALSE(r.is_point());
        CHECK_FALSE(r.is_any());
        CHECK(less(r, point(1)) == truth::fault());
        CHECK(equal(point(1), r) == truth::fault());
    }
    auto const empty = number_range::failing(failure::empty_list);
    CHECK((fails + empty).failed == failure::empty_list);
    CHECK((empty * fails).failed == failure::empty_list);
}

TEST_CASE("a number beyond 128 bits fails, and a range that reaches there may", "[number_range]") {
    auto const huge = number_range::point(largest);
    CHECK((huge + point(1)).failed == failure::out_of_range);
    CHECK((huge * point(2)).failed == failure::out_of_range);
    CHECK((-huge - point(2)).failed == failure::out_of_range);
    auto const wide_range = number_range::between(number(), largest) + point(1);
    CHECK(wide_range.failed == failure::none);
    CHECK_FALSE(less(wide_range, point(0)).is_yes());
    CHECK_FALSE(less(wide_range, point(0)).is_no());
}

TEST_CASE("two ranges joined hold both", "[number_range]") {
    CHECK(between(1, 2).joined(between(5, 6)) == between(1, 6));
    CHECK(between(1, 2).joined(at_least(0)) == at_least(0));
    CHECK(at_most(3).joined(at_least(0)) == any);
    CHECK(point(1).joined(point(1)) == point(1));
    CHECK(point(1).joined(any) == any);
}

TEST_CASE("order is settled as soon as ranges do not overlap", "[number_range]") {
    CHECK(less(between(1, 2), between(3, 4)).is_yes());
    CHECK(less(between(3, 4), between(1, 2)).is_no());
    CHECK(less(between(2, 4), between(1, 2)).is_no());
    CHECK(less(between(1, 2), between(2, 4)).is_open());
    CHECK(less(at_least(5), point(5)).is_no());
    CHECK(less(point(5), at_least(5)).is_open());
    CHECK(less(at_most(4), point(5)).is_yes());
    CHECK(less(any, any).is_open());
    CHECK(equal(point(2), point(2)).is_yes());
    CHECK(equal(point(2), point(3)).is_no());
    CHECK(equal(between(1, 2), between(2, 3)).is_open());
    CHECK(equal(between(1, 2), between(3, 4)).is_no());
    CHECK(equal(at_least(3), at_most(2)).is_no());
    CHECK(equal(at_least(3), at_most(3)).is_open());
}
