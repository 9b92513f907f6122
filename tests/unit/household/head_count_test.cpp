#include <fangpin/household/head_count.hpp>

#include "support/catch.hpp"

#include <vector>

namespace fp = fangpin;
using count = fp::possible<std::int64_t>;

namespace {

using answer = fp::possible<bool>;

fp::household with(std::vector<answer> const& living_in, bool complete = true) {
    fp::household h;
    h.members.complete = complete;
    for (auto const& lives_in : living_in)
        h.members.items.push_back({.registered = true, .living_in = lives_in});
    return h;
}

count between(std::int64_t lo, std::int64_t hi) {
    return count::between(lo, hi);
}
count at_least(std::int64_t lo) {
    return count::between(lo, std::nullopt);
}

answer const yes = true;
answer const no = false;
answer const unknown;

}  // namespace

TEST_CASE("the household's size counts those who live in, whatever their registration says",
          "[household][MEK-11]") {
    CHECK(fp::household_size(with({yes, yes, yes})) == count(3));
    CHECK(fp::household_size(with({yes, no, yes})) == count(2));
    auto h = with({yes, yes});
    h.members.items[0].registered = false;  // 人在户不在
    h.members.items[1].registered = false;
    CHECK(fp::household_size(h) == count(2));
    CHECK(fp::size_registered(h) == count(0));
}

TEST_CASE("who is registered is counted beside it", "[household][MEK-11]") {
    auto const h = with({yes, no, unknown});  // 户在人不在
    CHECK(fp::size_registered(h) == count(3));
    CHECK(fp::household_size(h) == between(1, 2));
}

TEST_CASE("who may live in makes the size a range", "[household][MEK-11]") {
    CHECK(fp::household_size(with({yes, unknown})) == between(1, 2));
    CHECK(fp::household_size(with({yes, unknown, unknown})) == between(1, 3));
    CHECK(fp::household_size(with({no, unknown})) == count(1));
    CHECK(fp::household_size(with({unknown, unknown})) == between(1, 2));
    CHECK(fp::household_size(with({unknown})) == count(1));
}

TEST_CASE("somebody always lives in", "[household][MEK-11]") {
    CHECK(fp::household_size(fp::household{}) == at_least(1));
    CHECK(fp::household_size(with({no, no}, false)) == at_least(1));
    CHECK(fp::household_size(with({}, false)) == at_least(1));
    CHECK(fp::size_registered(fp::household{}) == at_least(0));
}

TEST_CASE("a list that may have more members has no upper end", "[household][MEK-11]") {
    CHECK(fp::household_size(with({yes, yes}, false)) == at_least(2));
    CHECK(fp::household_size(with({yes, unknown, no}, false)) == at_least(1));
    auto h = with({yes, yes}, false);
    h.members.items[0].registered = {};
    CHECK(fp::size_registered(h) == at_least(1));
}

TEST_CASE("every count is the range over all that unknown members may be", "[household][MEK-11]") {
    std::vector<answer> const answers{yes, no, unknown};
    for (auto const& a : answers)
        for (auto const& b : answers)
            for (auto const& c : answers) {
                std::int64_t least = 4;
                std::int64_t most = 0;
                for (unsigned bits = 0; bits < 8; ++bits) {
                    std::int64_t living = 0;
                    bool fits = true;
                    for (unsigned i = 0; i < 3; ++i) {
                        bool const in = (bits >> i & 1U) != 0;
                        auto const& known = i == 0 ? a : i == 1 ? b : c;
                        fits =
                            fits && (in ? known.truth().may_be_yes() : known.truth().may_be_no());
                        living += in ? 1 : 0;
                    }
                    if (!fits || living == 0)
                        continue;
                    least = std::min(least, living);
                    most = std::max(most, living);
                }
                if (most > 0)
                    CHECK(fp::household_size(with({a, b, c})) == between(least, most));
            }
}
