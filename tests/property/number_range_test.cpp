#include <fangpin/values/number_range.hpp>

#include "property/random_source.hpp"

#include "support/catch.hpp"

#include <array>

namespace fp = fangpin;
using fp::number;
using fp::number_range;
using fp::truth;
using fp::testing::random_source;
using failure = fp::number_range::failure;

namespace {

number small_number(random_source& random) {
    if (random.percent(15))
        return {};
    return number::of_fraction(random.between(-30, 30),
                               random.percent(60) ? 1 : random.between(1, 6));
}

number_range any_range(random_source& random) {
    auto const a = small_number(random);
    auto const b = small_number(random);
    auto r = random.percent(20) ? number_range::point(a)
                                : number_range::between(std::min(a, b), std::max(a, b));
    if (random.percent(15))
        r.bounded_below = false;
    if (random.percent(15))
        r.bounded_above = false;
    return r.checked(false);
}

/// A range within another: an end moves inwards, or both, up to a point.
number_range any_within(random_source& random, number_range const& outer) {
    auto const member = [&] {
        auto const reach = number(static_cast<std::int64_t>(random.below(40)));
        if (!outer.bounded_below && !outer.bounded_above)
            return small_number(random);
        if (!outer.bounded_below)
            return outer.hi - reach;
        if (!outer.bounded_above)
            return outer.lo + reach;
        return outer.lo + (outer.hi - outer.lo) * number::of_fraction(random.between(0, 4), 4);
    };
    auto const a = member();
    auto const b = random.percent(40) ? a : member();
    auto r = number_range::between(std::min(a, b), std::max(a, b));
    r.bounded_below = r.bounded_below && (outer.bounded_below || random.percent(70));
    r.bounded_above = r.bounded_above && (outer.bounded_above || random.percent(70));
    return r.checked(false);
}

bool holds(number_range const& r, number const& n) {
    return r.failed == failure::none && (!r.bounded_below || r.lo <= n) &&
           (!r.bounded_above || n <= r.hi);
}

/// Does `outer` allow everything that `inner` does?
bool encloses(number_range const& outer, number_range const& inner) {
    if (inner.failed != failure::none)
        return outer.may_fail || outer.failed == inner.failed;
    if (outer.failed != failure::none || (inner.may_fail && !outer.may_fail))
        return false;
    return (!outer.bounded_below || (inner.bounded_below && outer.lo <= inner.lo)) &&
           (!outer.bounded_above || (inner.bounded_above && inner.hi <= outer.hi));
}
bool encloses(truth outer, truth inner) {
    return (inner.bits() & ~outer.bits()) == 0;
}

using operation = number_range (*)(number_range const&, number_range const&);
std::array<operation, 6> const operations{
    [](auto const& a, auto const& b) { return a + b; },
    [](auto const& a, auto const& b) { return a - b; },
    [](auto const& a, auto const& b) { return a * b; },
    [](auto const& a, auto const& b) { return a / b; },
    [](auto const& a, auto const&) { return -a; },
    [](auto const& a, auto const& b) { return a.joined(b); },
};
using exact_operation = number (*)(number const&, number const&);
std::array<exact_operation, 5> const exact_operations{
    [](auto const& a, auto const& b) { return a + b; },
    [](auto const& a, auto const& b) { return a - b; },
    [](auto const& a, auto const& b) { return a * b; },
    [](auto const& a, auto const& b) { return a / b; },
    [](auto const& a, auto const&) { return -a; },
};

}  // namespace

TEST_CASE("a result range holds the result of any two numbers of its operands",
          "[number_range][property]") {
    random_source random(11);
    std::array<int, 5> wrong{};
    for (int i = 0; i < 200'000; ++i) {
        auto const a = any_range(random);
        auto const b = any_range(random);
        auto const x = any_within(random, a).lo;
        auto const y = any_within(random, b).lo;
        if (!holds(a, x) || !holds(b, y))
            continue;
        for (std::size_t op = 0; op < exact_operations.size(); ++op) {
            auto const whole = operations[op](a, b);
            auto const one = exact_operations[op](x, y);
            bool const good = one.overflowed() ? whole.may_fail || whole.failed != failure::none
                                               : holds(whole, one);
            wrong[op] += good ? 0 : 1;
        }
        auto const order = less(a, b);
        auto const same = equal(a, b);
        wrong[0] += encloses(order, truth(x < y)) && encloses(same, truth(x == y)) ? 0 : 1;
    }
    CHECK(wrong == std::array<int, 5>{});
}

TEST_CASE("narrower operands never give a result that was not possible before",
          "[number_range][property]") {
    random_source random(12);
    std::array<int, 6> wrong{};
    for (int i = 0; i < 200'000; ++i) {
        auto const a = any_range(random);
        auto const b = any_range(random);
        auto const inner_a = any_within(random, a);
        auto const inner_b = any_within(random, b);
        for (std::size_t op = 0; op < operations.size(); ++op) {
            auto const outer = operations[op](a, b);
            auto const inner = operations[op](inner_a, inner_b);
            wrong[op] += encloses(outer, inner) ? 0 : 1;
            auto const line = number_range::point(small_number(random));
            wrong[op] += encloses(less(outer, line), less(inner, line)) &&
                                 encloses(less(line, outer), less(line, inner)) &&
                                 encloses(equal(outer, line), equal(inner, line))
                             ? 0
                             : 1;
        }
    }
    CHECK(wrong == std::array<int, 6>{});
}

TEST_CASE("known operands give known results, the same as without ranges",
          "[number_range][property]") {
    random_source random(13);
    int wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        auto const x = small_number(random);
        auto const y = small_number(random);
        for (std::size_t op = 0; op < exact_operations.size(); ++op) {
            auto const one = exact_operations[op](x, y);
            auto const range = operations[op](number_range::point(x), number_range::point(y));
            bool const good = one.overflowed() ? range.failed == failure::division_by_zero
                                               : range == number_range::point(one);
            wrong += good ? 0 : 1;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a product's or sum's ends are reached, so no range is wider than it must be",
          "[number_range][property]") {
    random_source random(14);
    int wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        auto const a = any_range(random);
        auto const b = any_range(random);
        if (!a.bounded_below || !a.bounded_above || !b.bounded_below || !b.bounded_above)
            continue;
        for (std::size_t op = 0; op < 3; ++op) {
            auto const ends = {exact_operations[op](a.lo, b.lo),
                               exact_operations[op](a.lo, b.hi),
                               exact_operations[op](a.hi, b.lo),
                               exact_operations[op](a.hi, b.hi)};
            wrong += operations[op](a, b) == number_range::between(std::min(ends), std::max(ends))
                         ? 0
                         : 1;
        }
    }
    CHECK(wrong == 0);
}
