#include <fangpin/values/possible.hpp>

#include <fangpin/values/money.hpp>
#include <fangpin/values/month.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::possible;

namespace {

enum class colour : std::uint8_t { red, yellow, blue, count_ };
enum class shape : std::uint8_t { round, square, count_ };

}  // namespace

static_assert(!possible<bool>().is_known());
static_assert(!possible<colour>().is_known());
static_assert(!possible<fp::money>().is_known());
static_assert(!std::is_convertible_v<possible<bool>, bool>);
static_assert(!std::is_convertible_v<possible<colour>, colour>);
static_assert(!std::is_convertible_v<possible<fp::money>, fp::money>);
static_assert(!std::is_convertible_v<possible<colour>, possible<shape>>);
static_assert(!std::equality_comparable_with<possible<colour>, possible<shape>>);

TEST_CASE("what nobody has established is unknown", "[possible]") {
    CHECK(possible<bool>().truth() == fp::truth::unknown());
    CHECK(possible<colour>().is_any());
    CHECK(possible<colour>().bits() == 7);
    CHECK(possible<fp::money>().is_any());
    CHECK_FALSE(possible<fp::money>().lo());
    CHECK_FALSE(possible<fp::money>().hi());
    CHECK_FALSE(fp::possible_list<int>().complete);
    CHECK(fp::possible_list<int>().items.empty());
}

TEST_CASE("a known yes or no is settled", "[possible]") {
    CHECK(possible<bool>(true).truth().is_yes());
    CHECK(possible<bool>(false).truth().is_no());
    CHECK(possible<bool>(false).is_known());
    CHECK(possible<bool>(true) == possible<bool>(true));
    CHECK_FALSE(possible<bool>(true) == possible<bool>());
}

TEST_CASE("a code is one of a set", "[possible]") {
    possible<colour> const blue(colour::blue);
    CHECK(blue.is_known());
    CHECK(blue.known() == colour::blue);
    CHECK(blue.may_be(colour::blue));
    CHECK_FALSE(blue.may_be(colour::red));
    auto const warm = possible<colour>::of_bits(0b011);
    CHECK_FALSE(warm.is_known());
    CHECK_FALSE(warm.is_any());
    CHECK_FALSE(warm.known());
    CHECK(warm.may_be(colour::red));
    CHECK(warm.may_be(colour::yellow));
    CHECK_FALSE(warm.may_be(colour::blue));
    CHECK(possible<colour>::of_bits(0b100) == blue);
    CHECK(possible<colour>::of_bits(0b111) == possible<colour>());
}

TEST_CASE("an amount is known, between two ends, or open at an end", "[possible]") {
    auto const low = fp::money::of_fen(100);
    auto const high = fp::money::of_fen(200);
    CHECK(possible<fp::money>(low).is_known());
    CHECK(possible<fp::money>::between(low, low) == possible<fp::money>(low));
    auto const range = possible<fp::money>::between(low, high);
    CHECK_FALSE(range.is_known());
    CHECK_FALSE(range.is_any());
    CHECK(range.lo() == low);
    CHECK(range.hi() == high);
    auto const open = possible<fp::money>::between(low, std::nullopt);
    CHECK_FALSE(open.is_known());
    CHECK_FALSE(open.is_any());
    CHECK_FALSE(open.hi());
    CHECK(possible<fp::money>::between(std::nullopt, std::nullopt) == possible<fp::money>());
}

TEST_CASE("months and counts may be ranges too", "[possible]") {
    auto const june = *fp::month::of(2022, 6);
    CHECK(possible<fp::month>(june).is_known());
    CHECK_FALSE(possible<fp::month>::between(june, june + 1).is_known());
    CHECK(possible<std::int64_t>::between(3, 3).is_known());
    CHECK(possible<std::int64_t>(0).is_known());
}
