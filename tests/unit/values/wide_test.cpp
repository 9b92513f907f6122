#include <fangpin/values/wide.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;

namespace {

constexpr fp::wide one = 1;
constexpr fp::wide widest = ((one << 126) - 1) * 2 + 1;
constexpr fp::wide lowest = -widest - 1;

constexpr bool product_fits(fp::wide a, fp::wide b) {
    fp::wide product = 0;
    return !fp::multiply_overflows(a, b, product);
}

}  // namespace

static_assert(product_fits(INT64_MIN, INT64_MIN), "any product of two amounts fits");
static_assert(!product_fits(widest, 2));

TEST_CASE("128 bits say when they are not enough", "[wide]") {
    fp::wide result = 0;
    CHECK(fp::add_overflows(widest, 1, result));
    CHECK(fp::subtract_overflows(lowest, 1, result));
    CHECK(fp::multiply_overflows(lowest, -1, result));
    CHECK_FALSE(fp::add_overflows(widest, lowest, result));
    CHECK(result == -1);
    CHECK_FALSE(fp::multiply_overflows(widest, -1, result));
    CHECK(result == -widest);
}

TEST_CASE("a number fits in 64 bits up to both ends", "[wide]") {
    CHECK(fp::fits_64(INT64_MAX));
    CHECK(fp::fits_64(INT64_MIN));
    CHECK_FALSE(fp::fits_64(fp::wide{INT64_MAX} + 1));
    CHECK_FALSE(fp::fits_64(fp::wide{INT64_MIN} - 1));
}
