#include <fangpin/values/number.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::number;
using fp::wide;

namespace {

constexpr wide most = ((wide{1} << 126) - 1) * 2 + 1;
constexpr wide least = -most - 1;

constexpr number of(wide numerator, wide denominator = 1) {
    return number::of_fraction(numerator, denominator);
}

}  // namespace

static_assert(of(1, 10) + of(2, 10) == of(3, 10), "0.1 + 0.2 is 0.3");
static_assert(of(2, 4) == of(1, 2) && of(-2, -4) == of(1, 2) && of(2, -4) == of(-1, 2));
static_assert(of(0, 7) == number() && number().sign() == 0);
static_assert(!std::is_convertible_v<int, number> && !std::is_convertible_v<double, number>);

TEST_CASE("numbers are exact", "[number]") {
    CHECK(number(1) / number(3) * number(3) == number(1));
    CHECK(of(1, 3) + of(1, 6) == of(1, 2));
    CHECK(of(1, 3) - of(1, 3) == number());
    CHECK(of(2, 3) * of(3, 4) == of(1, 2));
    CHECK(of(2, 3) / of(4, 9) == of(3, 2));
    CHECK(-of(2, 3) == of(-2, 3));
    CHECK(number(-7) / number(-2) == of(7, 2));
    CHECK(of(-7, 2).sign() == -1);
    CHECK(of(7, 2).is_whole() == false);
    CHECK(of(8, 2).is_whole());
}

TEST_CASE("a fraction is kept in lowest terms with a positive denominator", "[number]") {
    auto const n = of(-6, 4);
    CHECK(n.numerator() == -3);
    CHECK(n.denominator() == 2);
    CHECK(of(6, -4).denominator() == 2);
    CHECK(of(0, -4).denominator() == 1);
}

TEST_CASE("a result beyond 128 bits is no number, and stays none", "[number]") {
    auto const largest = number::of_wide(most);
    auto const smallest = number::of_wide(least);
    for (auto const& n : {largest + number(1),
                          smallest - number(1),
                          largest * number(2),
                          -smallest,
                          smallest * number(-1),
                          of(1, most) * of(1, most),
                          number(1) / number(0),
                          number(0) / number(0),
                          of(1, 0)}) {
        CHECK(n.overflowed());
        CHECK((n + number(1)).overflowed());
        CHECK((number(1) + n).overflowed());
        CHECK((n - n).overflowed());
        CHECK((n * number(0)).overflowed());
        CHECK((number(0) * n).overflowed());
        CHECK((n / number(2)).overflowed());
        CHECK((number(2) / n).overflowed());
        CHECK((-n).overflowed());
        CHECK(floor(n).overflowed());
        CHECK(ceiling(n).overflowed());
        CHECK_FALSE(n.is_whole());
    }
    CHECK((largest + smallest) == number(-1));
    CHECK((largest - number(1) + number(1)) == largest);
}

TEST_CASE("a result that 128 bits hold is had, however large the way to it", "[number]") {
    auto const tiny = of(1, wide{1} << 100);
    CHECK(tiny + tiny == of(1, wide{1} << 99));
    CHECK(tiny - tiny == number());
    CHECK(of(most, 3) - of(most, 3) + of(1, 3) == of(1, 3));
    CHECK(of(most, 2) + of(1, 2) == number::of_wide(wide{1} << 126));
    CHECK(of(most, 3) * of(3, most) == number(1));
    CHECK(of(1, most) / of(1, most) == number(1));
    wide ten_to_30 = 1;
    for (int i = 0; i < 30; ++i)
        ten_to_30 *= 10;
    CHECK(of(1, ten_to_30) + of(2, ten_to_30) == of(3, ten_to_30));
}

TEST_CASE("the ends of 128 bits can be written as fractions", "[number]") {
    CHECK(of(least, least) == number(1));
    CHECK(of(0, least) == number());
    CHECK(of(least, 1) == number::of_wide(least));
    CHECK(of(least, -1).overflowed());
    CHECK(of(1, least).overflowed());
    CHECK(of(2, least) == of(-1, wide{1} << 126));
    CHECK(of(most, -1) == number::of_wide(-most));
    CHECK(of(least, 2) == number::of_wide(-(wide{1} << 126)));
}

TEST_CASE("numbers are ordered exactly, however close they are", "[number]") {
    CHECK(of(1, 3) < of(1, 2));
    CHECK(of(-1, 2) < of(-1, 3));
    CHECK(of(most - 1, most) < number(1));
    CHECK(of(most - 1, most) > of(most - 2, most - 1));
    CHECK(of(1, most) > number());
    CHECK(of(-1, most) < number());
    CHECK(number::of_wide(least) < of(1, most));
    CHECK(of(333'333'333, 1'000'000'000) < of(1, 3));
    CHECK((of(2, 6) <=> of(1, 3)) == std::strong_ordering::equal);
}

TEST_CASE("floor and ceiling go to the next whole number below and above", "[number]") {
    CHECK(floor(of(7, 2)) == number(3));
    CHECK(floor(of(-7, 2)) == number(-4));
    CHECK(ceiling(of(7, 2)) == number(4));
    CHECK(ceiling(of(-7, 2)) == number(-3));
    for (int whole = -3; whole <= 3; ++whole) {
        CHECK(floor(number(whole)) == number(whole));
        CHECK(ceiling(number(whole)) == number(whole));
    }
    CHECK(floor(of(-1, most)) == number(-1));
    CHECK(ceiling(of(1, most)) == number(1));
    CHECK(floor(number::of_wide(least)) == number::of_wide(least));
    CHECK(ceiling(number::of_wide(least)) == number::of_wide(least));
}
