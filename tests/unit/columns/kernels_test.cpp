// First include: proves that the header stands on its own.
#include "columns/kernels.hpp"

#include "support/catch.hpp"

#include <array>
#include <random>
#include <vector>

namespace fd = fangpin::detail;

namespace {

constexpr std::size_t words = 5;
constexpr std::size_t rows = words * 64;
using numbers = std::vector<std::int64_t>;
using bits = std::vector<std::uint64_t>;

/// Small numbers, so that equal ones are many; some ends missing where asked for.
numbers drawn(std::mt19937_64& random, std::int64_t missing = 0) {
    numbers n(rows);
    for (auto& each : n)
        each = missing != 0 && random() % 5 == 0 ? missing
                                                 : static_cast<std::int64_t>(random() % 9) - 4;
    return n;
}

bits drawn_bits(std::mt19937_64& random) {
    bits b(words);
    for (auto& word : b)
        word = random();
    return b;
}

bool bit(bits const& b, std::size_t row) {
    return (b[row / 64] >> row % 64 & 1U) != 0;
}

template <class Holds>
bool each_row(bits const& made, Holds holds) {
    for (std::size_t row = 0; row < rows; ++row)
        if (bit(made, row) != holds(row))
            return false;
    return true;
}

template <class Value>
bool each_value(numbers const& made, Value value) {
    for (std::size_t row = 0; row < rows; ++row)
        if (made[row] != value(row))
            return false;
    return true;
}

std::vector<fd::processor_level> levels_here() {
    std::vector<fd::processor_level> all;
    for (auto l = 0U; l <= static_cast<unsigned>(fd::level_here()); ++l)
        all.push_back(static_cast<fd::processor_level>(l));
    return all;
}

}  // namespace

TEST_CASE("comparisons of columns are those of their numbers at every level", "[columns]") {
    std::mt19937_64 random(1);
    for (auto const level : levels_here()) {
        CAPTURE(static_cast<int>(level));
        auto const& k = fd::kernels_for(level);
        for (int round = 0; round < 20; ++round) {
            auto const a = drawn(random);
            auto const b = drawn(random);
            bits one(words);
            bits other(words);
            for (std::int64_t const by_a : {1, 2, 3, 4, 5, 7, 10})
                for (std::int64_t const by_b : {1, 2, 3, 4, 5, 10, 11}) {
                    k.less(a.data(), by_a, b.data(), by_b, one.data(), words);
                    CHECK(each_row(one, [&](auto i) { return a[i] * by_a < b[i] * by_b; }));
                }
            k.less_than(a.data(), 2, one.data(), words);
            CHECK(each_row(one, [&](auto i) { return a[i] < 2; }));
            k.compare(a.data(), b.data(), one.data(), other.data(), words);
            CHECK(each_row(one, [&](auto i) { return a[i] < b[i]; }));
            CHECK(each_row(other, [&](auto i) { return b[i] < a[i]; }));
        }
    }
}

TEST_CASE("sums and products of columns keep ends that are missing", "[columns][MEK-06]") {
    std::mt19937_64 random(2);
    auto const none = fd::no_high_end;
    for (auto const level : levels_here()) {
        CAPTURE(static_cast<int>(level));
        auto const& k = fd::kernels_for(level);
        auto const a = drawn(random);
        auto const b = drawn(random);
        auto const x = drawn(random, none);
        auto const y = drawn(random, none);
        numbers out(rows);
        k.add(a.data(), b.data(), out.data(), words);
        CHECK(each_value(out, [&](auto i) { return a[i] + b[i]; }));
        std::uint64_t signs = 0;
        CHECK(k.add_measured(a.data(), b.data(), out.data(), &signs, words) == 7);  // -4 to 4
        CHECK(each_value(out, [&](auto i) { return a[i] + b[i]; }));
        CHECK(signs == ~std::uint64_t{0});
        out = numbers(rows, 4);
        CHECK(k.add_measured(out.data(), out.data(), out.data(), &signs, words) == 4);
        CHECK(out == numbers(rows, 8));  // in its own place
        CHECK(signs == 0);
        k.subtract(a.data(), b.data(), out.data(), words);
        CHECK(each_value(out, [&](auto i) { return a[i] - b[i]; }));
        k.multiply(a.data(), b.data(), out.data(), words);
        CHECK(each_value(out, [&](auto i) { return a[i] * b[i]; }));
        k.scale(a.data(), -3, out.data(), words);
        CHECK(each_value(out, [&](auto i) { return a[i] * -3; }));
        k.add_ends(x.data(), y.data(), none, out.data(), words);
        CHECK(each_value(
            out, [&](auto i) { return x[i] == none || y[i] == none ? none : x[i] + y[i]; }));
        k.subtract_ends(x.data(), none, a.data(), 3, out.data(), words);
        CHECK(each_value(out,
                         [&](auto i) { return x[i] == none || a[i] == 3 ? none : x[i] - a[i]; }));
        k.scale_ends(x.data(), none, -2, fd::no_low_end, out.data(), words);
        CHECK(each_value(out, [&](auto i) { return x[i] == none ? fd::no_low_end : x[i] * -2; }));
        k.multiply_ends(x.data(), y.data(), none, out.data(), words);
        CHECK(each_value(out, [&](auto i) -> std::int64_t {
            if (x[i] == 0 || y[i] == 0)
                return 0;  // of nothing there is nothing, however many
            return x[i] == none || y[i] == none ? none : x[i] * y[i];
        }));
    }
}

TEST_CASE("the magnitude of a column bounds each of its numbers", "[columns]") {
    for (auto const level : levels_here()) {
        auto const& k = fd::kernels_for(level);
        numbers n(rows, 5);
        std::uint64_t signs = 1;
        CHECK(k.magnitude(n.data(), &signs, words) == 5);
        CHECK(signs == 0);
        n[rows - 1] = -1025;
        CHECK(k.magnitude(n.data(), &signs, words) == (1024 | 5));
        CHECK(signs != 0);
        n[0] = INT64_MIN;
        CHECK(k.magnitude(n.data(), &signs, words) == static_cast<std::uint64_t>(INT64_MAX));
    }
}

TEST_CASE("truths of columns join as truths do", "[columns]") {
    std::mt19937_64 random(3);
    for (auto const level : levels_here()) {
        auto const& k = fd::kernels_for(level);
        auto const a = drawn_bits(random);
        auto const b = drawn_bits(random);
        auto const c = drawn_bits(random);
        auto const d = drawn_bits(random);
        bits yes(words);
        bits no(words);
        k.both(a.data(), b.data(), c.data(), d.data(), yes.data(), no.data(), words);
        CHECK(each_row(yes, [&](auto i) { return bit(a, i) && bit(c, i); }));
        CHECK(each_row(no, [&](auto i) { return bit(b, i) || bit(d, i); }));
        k.either(a.data(), b.data(), c.data(), d.data(), yes.data(), no.data(), words);
        CHECK(each_row(yes, [&](auto i) { return bit(a, i) || bit(c, i); }));
        CHECK(each_row(no, [&](auto i) { return bit(b, i) && bit(d, i); }));
        auto to = a;
        k.add_both(b.data(), c.data(), to.data(), words);
        CHECK(each_row(to, [&](auto i) { return bit(a, i) || (bit(b, i) && bit(c, i)); }));
        k.without(a.data(), b.data(), to.data(), words);
        CHECK(each_row(to, [&](auto i) { return bit(a, i) && !bit(b, i); }));
        auto const* bytes_a = reinterpret_cast<std::uint8_t const*>(a.data());
        auto const* bytes_b = reinterpret_cast<std::uint8_t const*>(b.data());
        k.spread(bytes_a, bytes_b, yes.data(), no.data(), words);
        CHECK(each_row(yes, [&](auto i) { return bit(a, i) || !bit(b, i); }));
        CHECK(each_row(no, [&](auto i) { return !bit(a, i) || !bit(b, i); }));
    }
}

TEST_CASE("narrow values of columns are read as they are", "[columns]") {
    std::mt19937_64 random(4);
    for (auto const level : levels_here()) {
        auto const& k = fd::kernels_for(level);
        std::vector<std::uint8_t> bytes(rows);
        std::vector<std::int16_t> shorts(rows);
        std::vector<std::int32_t> ints(rows);
        for (std::size_t i = 0; i < rows; ++i) {
            bytes[i] = static_cast<std::uint8_t>(random() % 3 == 0 ? random() : random() % 3);
            shorts[i] = static_cast<std::int16_t>(random());
            ints[i] = static_cast<std::int32_t>(random());
        }
        bits made(words);
        k.pack_equal(bytes.data(), 2, made.data(), words);
        CHECK(each_row(made, [&](auto i) { return bytes[i] == 2; }));
        numbers out(rows);
        k.widen8(bytes.data(), out.data(), words);
        CHECK(each_value(out, [&](auto i) { return std::int64_t{bytes[i]}; }));
        k.widen16(shorts.data(), out.data(), words);
        CHECK(each_value(out, [&](auto i) { return std::int64_t{shorts[i]}; }));
        k.widen32(ints.data(), out.data(), words);
        CHECK(each_value(out, [&](auto i) { return std::int64_t{ints[i]}; }));
    }
}

TEST_CASE("planes become a number a row, plane by plane a bit", "[columns]") {
    std::mt19937_64 random(5);
    std::vector<bits> planes;
    std::vector<std::uint64_t const*> pointers;
    for (int i = 0; i < 64; ++i)
        planes.push_back(drawn_bits(random));
    for (auto const& plane : planes)
        pointers.push_back(plane.data());
    for (auto const level : levels_here()) {
        CAPTURE(static_cast<int>(level));
        auto const& k = fd::kernels_for(level);
        auto const turned = [&](auto loop, auto sample, std::size_t count) {
            std::vector<decltype(sample)> out(rows);
            loop(pointers.data(), count, out.data(), words);
            for (std::size_t row = 0; row < rows; ++row)
                for (std::size_t plane = 0; plane < 8 * sizeof sample; ++plane)
                    if ((std::uint64_t{out[row]} >> plane & 1U) !=
                        (plane < count && bit(planes[plane], row) ? 1U : 0U))
                        return false;
            return true;
        };
        for (std::size_t const count : {0U, 1U, 7U, 8U})
            CHECK(turned(k.rows8, std::uint8_t{}, count));
        for (std::size_t const count : {0U, 9U, 16U})
            CHECK(turned(k.rows16, std::uint16_t{}, count));
        for (std::size_t const count : {3U, 17U, 32U})
            CHECK(turned(k.rows32, std::uint32_t{}, count));
        for (std::size_t const count : {8U, 33U, 64U})
            CHECK(turned(k.rows64, std::uint64_t{}, count));
    }
}
