#include <fangpin/values/number.hpp>

#include "property/random_source.hpp"

#include "support/catch.hpp"

#include <array>
#include <boost/multiprecision/cpp_int.hpp>

namespace fp = fangpin;
using fp::number;
using fp::wide;
using fp::testing::random_source;
using rational = boost::multiprecision::cpp_rational;
using big = boost::multiprecision::cpp_int;

namespace {

big const most = (big(1) << 127U) - 1;

big exactly(wide n) {
    return big(n);
}
rational exactly(number const& n) {
    return rational(exactly(n.numerator()), exactly(n.denominator()));
}

/// Few bits or many, and often near the ends.
wide any_wide(random_source& random) {
    auto const high = static_cast<fp::unsigned_wide>(random.bits()) << 64U;
    auto const all = high | random.bits();
    auto const n = static_cast<wide>(all >> random.below(127));
    auto const near_end = static_cast<wide>((~fp::unsigned_wide{0} >> 1U) - random.below(3));
    auto const chosen = random.percent(5) ? near_end : n;
    return random.percent(50) ? chosen : -chosen;
}

number any_number(random_source& random) {
    auto const denominator = random.percent(30) ? wide{1} : any_wide(random);
    auto const n = number::of_fraction(any_wide(random), denominator == 0 ? 1 : denominator);
    return n.overflowed() ? number(7) : n;
}

/// The one number that a result may be; nothing where 128 bits do not hold it.
bool is_right(number const& found, rational const& expected) {
    big const over = numerator(expected);
    big const under = denominator(expected);
    bool const fits = under <= most && over <= most && over >= -most - 1;
    return found.overflowed()
               ? !fits
               : fits && exactly(found) == expected && exactly(found.numerator()) == over &&
                     exactly(found.denominator()) == under;
}

}  // namespace

TEST_CASE("arithmetic gives the exact result, or none where 128 bits do not hold it",
          "[number][property]") {
    random_source random(1);
    std::array<int, 4> wrong{};
    int none = 0;
    for (int i = 0; i < 150'000; ++i) {
        auto const a = any_number(random);
        auto const b = any_number(random);
        auto const x = exactly(a);
        auto const y = exactly(b);
        auto const sum = a + b;
        none += sum.overflowed() ? 1 : 0;
        wrong[0] += is_right(sum, x + y) ? 0 : 1;
        wrong[1] += is_right(a - b, x - y) ? 0 : 1;
        wrong[2] += is_right(a * b, x * y) ? 0 : 1;
        if (b.sign() != 0)
            wrong[3] += is_right(a / b, x / y) ? 0 : 1;
    }
    CHECK(wrong == std::array<int, 4>{});
    CHECK(none > 1'000);
    CHECK(none < 140'000);
}

TEST_CASE("order is that of the exact values", "[number][property]") {
    random_source random(2);
    int wrong = 0;
    for (int i = 0; i < 150'000; ++i) {
        auto const a = any_number(random);
        auto b = any_number(random);
        if (random.percent(30))  // as close as can be
            b = number::of_fraction(a.numerator() / 2 + 1, a.denominator() / 2 + 1);
        auto const x = exactly(a);
        auto const y = exactly(b);
        wrong += (a < b) == (x < y) && (a == b) == (x == y) && (a > b) == (x > y) ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("floor and ceiling enclose every number", "[number][property]") {
    random_source random(3);
    int wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        auto const n = any_number(random);
        auto const down = floor(n);
        auto const up = ceiling(n);
        wrong += down.is_whole() && up.is_whole() && down <= n && n <= up &&
                         exactly(n) - exactly(down) < 1 && exactly(up) - exactly(n) < 1
                     ? 0
                     : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("decimals of a rule are what they say", "[number][property]") {
    random_source random(4);
    int wrong = 0;
    for (int i = 0; i < 50'000; ++i) {
        auto const places = random.below(10);
        std::int64_t scale = 1;
        for (std::size_t p = 0; p < places; ++p)
            scale *= 10;
        auto const a = random.between(-1'000'000, 1'000'000);
        auto const b = random.between(-1'000'000, 1'000'000);
        auto const of = [&](std::int64_t n) { return number::of_fraction(n, scale); };
        wrong +=
            of(a) + of(b) == of(a + b) && of(a) - of(b) == of(a - b) && (of(a) < of(b)) == (a < b)
                ? 0
                : 1;
    }
    CHECK(wrong == 0);
}
