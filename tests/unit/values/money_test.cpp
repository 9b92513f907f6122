#include <fangpin/values/money.hpp>

#include "support/catch.hpp"

#include <cstdint>
#include <limits>
#include <string>

namespace fp = fangpin;

namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

std::int64_t fen(std::string_view yuan) {
    auto const amount = fp::money::parse(yuan);
    REQUIRE(amount);
    return amount->fen();
}

fp::errc refusal(std::string_view yuan) {
    auto const amount = fp::money::parse(yuan);
    return amount ? fp::errc::ok : amount.error().code;
}

}  // namespace

static_assert(fp::money() == fp::money::of_fen(0));
static_assert(fp::money::of_fen(1230).times(4) == fp::money::of_fen(4920));
static_assert(fp::money::of_fen(-1) < fp::money());

TEST_CASE("an amount is read from yuan with at most two decimals", "[money]") {
    CHECK(fen("12900.00") == 1'290'000);
    CHECK(fen("12900.0") == 1'290'000);
    CHECK(fen("12900") == 1'290'000);
    CHECK(fen("-3.5") == -350);
    CHECK(fen("0") == 0);
    CHECK(fen("-0.00") == 0);
    CHECK(fen("0.01") == 1);
    CHECK(fen("-0.01") == -1);
    CHECK(fen("007.10") == 710);
}

TEST_CASE("every amount of two decimals is written and read back the same", "[money]") {
    int wrong = 0;
    for (std::int64_t amount = -20'000; amount <= 20'000; ++amount) {
        auto const text = to_string(fp::money::of_fen(amount));
        auto const size = amount < 0 ? -amount : amount;
        auto const two = std::to_string(size % 100);
        auto const expected = (amount < 0 ? "-" : "") + std::to_string(size / 100) + "." +
                              (two.size() == 1 ? "0" : "") + two;
        auto const back = fp::money::parse(text);
        wrong += text == expected && back && back->fen() == amount ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a decimal less means a zero more", "[money]") {
    int wrong = 0;
    for (std::int64_t tenths = 0; tenths < 1'000; ++tenths) {
        auto const text = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
        auto const short_form = fp::money::parse(text);
        auto const long_form = fp::money::parse(text + "0");
        wrong +=
            short_form && long_form && *short_form == *long_form && short_form->fen() == tenths * 10
                ? 0
                : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the smallest and the largest amount can be written and read", "[money]") {
    CHECK(to_string(fp::money::of_fen(most)) == "92233720368547758.07");
    CHECK(to_string(fp::money::of_fen(least)) == "-92233720368547758.08");
    CHECK(fen("92233720368547758.07") == most);
    CHECK(fen("-92233720368547758.08") == least);
    CHECK(fen("0000000000000000000000000092233720368547758.07") == most);
}

TEST_CASE("an amount beyond 64-bit fen is out of range, not wrapped around", "[money]") {
    CHECK(refusal("92233720368547758.08") == fp::errc::out_of_range);
    CHECK(refusal("-92233720368547758.09") == fp::errc::out_of_range);
    CHECK(refusal("92233720368547759") == fp::errc::out_of_range);
    CHECK(refusal("184467440737095516.16") == fp::errc::out_of_range);
    CHECK(refusal(std::string(10'000, '9')) == fp::errc::out_of_range);
    CHECK(refusal("-" + std::string(10'000, '9') + ".99") == fp::errc::out_of_range);
}

TEST_CASE("whatever is not plain yuan is refused", "[money]") {
    for (char const* text :
         {"",       "-",   ".",    "-.",  ".5",   "5.",       "-5.",   "+5",    "--5",    "5-",
          " 5",     "5 ",  "5 5",  "1e3", "0x10", "1,000.00", "1.2.3", "1..2",  "12.345", "0.001",
          "12.3元", "￥5", "１２", "٣",   "NaN",  "inf",      "5\n",   "12.3x", "1'000",  "五"}) {
        CAPTURE(text);
        CHECK(refusal(text) == fp::errc::invalid_money);
    }
    CHECK(refusal(std::string_view("5\0", 2)) == fp::errc::invalid_money);
}

TEST_CASE("a refused amount says what to write and never repeats what was there", "[money]") {
    auto const amount = fp::money::parse("secret");
    REQUIRE_FALSE(amount);
    auto const text = to_string(amount.error());
    CHECK_FALSE(text.empty());
    CHECK_FALSE(amount.error().remedy.empty());
    CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("arithmetic that 64-bit fen do not hold gives nothing", "[money]") {
    auto const largest = fp::money::of_fen(most);
    auto const smallest = fp::money::of_fen(least);
    auto const one = fp::money::of_fen(1);
    CHECK_FALSE(largest.plus(one));
    CHECK_FALSE(smallest.minus(one));
    CHECK_FALSE(smallest.times(-1));
    CHECK_FALSE(largest.times(2));
    CHECK_FALSE(fp::money().minus(smallest));
    CHECK(largest.plus(smallest) == fp::money::of_fen(-1));
    CHECK(largest.minus(one)->plus(one) == largest);
    CHECK(largest.times(-1) == fp::money::of_fen(-most));
    CHECK(smallest.times(1) == smallest);
    CHECK(smallest.times(0) == fp::money());
}

TEST_CASE("amounts are ordered by fen", "[money]") {
    CHECK(fp::money::of_fen(least) < fp::money::of_fen(most));
    CHECK(fp::money::of_fen(679'999) < fp::money::of_fen(680'000));
    CHECK(fp::money::of_fen(680'001) > fp::money::of_fen(680'000));
    CHECK(fp::money::of_fen(680'000) <= fp::money::of_fen(680'000));
}
