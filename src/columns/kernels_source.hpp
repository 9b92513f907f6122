// The kernels of one level; see kernels.hpp. No include guard: each level includes it once, with
// FANGPIN_KERNELS as the name of its table. Nothing of the standard library is used but types: an
// inline function compiled for a high level could be the one that the linker keeps for all.
// NOLINTBEGIN(modernize-avoid-c-arrays,misc-definitions-in-headers)

#include "columns/kernels.hpp"

namespace fangpin::detail {
namespace {

using bits = kernels::bits;
using std::int64_t;
using std::size_t;
using std::uint16_t;
using std::uint32_t;
using std::uint64_t;
using std::uint8_t;

constexpr size_t rows_a_word = 64;

struct bit_table {
    int64_t at[rows_a_word];
};
constexpr bit_table table_of_bits() {
    bit_table t{};
    for (size_t i = 0; i < rows_a_word; ++i)
        t.at[i] = static_cast<int64_t>(uint64_t{1} << i);
    return t;
}
alignas(64) constexpr bit_table bit_of_row = table_of_bits();

/// One word from 64 comparisons.
template <class Holds>
[[gnu::always_inline]] inline bits gathered(Holds holds) {
    int64_t word = 0;
    for (size_t j = 0; j < rows_a_word; ++j)
        word |= holds(j) ? bit_of_row.at[j] : 0;
    return static_cast<bits>(word);
}

template <int64_t ByA>
void less_by(int64_t const* a, int64_t const* b, int64_t by_b, bits* out, size_t words) {
    auto const loop = [&](auto times) {
        for (size_t w = 0; w < words; ++w, a += rows_a_word, b += rows_a_word)
            out[w] = gathered([&](size_t j) { return a[j] * ByA < times(b[j]); });
    };
    switch (by_b) {
    case 1: loop([](int64_t n) { return n; }); break;
    case 2: loop([](int64_t n) { return n * 2; }); break;
    case 3: loop([](int64_t n) { return n * 3; }); break;
    case 4: loop([](int64_t n) { return n * 4; }); break;
    case 5: loop([](int64_t n) { return n * 5; }); break;
    case 10: loop([](int64_t n) { return n * 10; }); break;
    default: loop([by_b](int64_t n) { return n * by_b; });
    }
}

/// The factors that rules are made of are shifts and sums; a product of 64 bits takes many steps.
void less(int64_t const* a, int64_t by_a, int64_t const* b, int64_t by_b, bits* out, size_t words) {
    switch (by_a) {
    case 1: less_by<1>(a, b, by_b, out, words); return;
    case 2: less_by<2>(a, b, by_b, out, words); return;
    case 3: less_by<3>(a, b, by_b, out, words); return;
    case 4: less_by<4>(a, b, by_b, out, words); return;
    case 5: less_by<5>(a, b, by_b, out, words); return;
    case 10: less_by<10>(a, b, by_b, out, words); return;
    default:
        for (size_t w = 0; w < words; ++w, a += rows_a_word, b += rows_a_word)
            out[w] = gathered([&](size_t j) { return a[j] * by_a < b[j] * by_b; });
    }
}

void less_than(int64_t const* a, int64_t limit, bits* out, size_t words) {
    for (size_t w = 0; w < words; ++w, a += rows_a_word)
        out[w] = gathered([&](size_t j) { return a[j] < limit; });
}

void compare(int64_t const* a, int64_t const* b, bits* lower, bits* higher, size_t words) {
    for (size_t w = 0; w < words; ++w, a += rows_a_word, b += rows_a_word) {
        int64_t below = 0;
        int64_t above = 0;
        for (size_t j = 0; j < rows_a_word; ++j) {
            below |= a[j] < b[j] ? bit_of_row.at[j] : 0;
            above |= b[j] < a[j] ? bit_of_row.at[j] : 0;
        }
        lower[w] = static_cast<bits>(below);
        higher[w] = static_cast<bits>(above);
    }
}

int64_t wrapped_sum(int64_t a, int64_t b) {
    return static_cast<int64_t>(static_cast<uint64_t>(a) + static_cast<uint64_t>(b));
}

void add(int64_t const* a, int64_t const* b, int64_t* out, size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] = a[i] + b[i];
}

bits add_measured(int64_t const* a, int64_t const* b, int64_t* out, bits* signs, size_t words) {
    int64_t all = 0;
    int64_t negative = 0;
    for (size_t i = 0; i < words * rows_a_word; ++i) {
        int64_t const sign = b[i] < 0 ? -1 : 0;
        all |= b[i] ^ sign;
        negative |= sign;
        out[i] = wrapped_sum(a[i], b[i]);
    }
    *signs = static_cast<bits>(negative);
    return static_cast<bits>(all);
}

void subtract(int64_t const* a, int64_t const* b, int64_t* out, size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] = a[i] - b[i];
}

void scale(int64_t const* a, int64_t by, int64_t* out, size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] = a[i] * by;
}

void multiply(int64_t const* a, int64_t const* b, int64_t* out, size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] = a[i] * b[i];
}

bits magnitude(int64_t const* a, bits* signs, size_t words) {
    int64_t all = 0;
    int64_t negative = 0;
    for (size_t i = 0; i < words * rows_a_word; ++i) {
        int64_t const sign = a[i] < 0 ? -1 : 0;
        all |= a[i] ^ sign;
        negative |= sign;
    }
    *signs = static_cast<bits>(negative);
    return static_cast<bits>(all);
}

/// Numbers that are too large wrap around.
bits add_up_runs(
    int64_t const* a, int64_t first, int64_t const* ends, int64_t* out, size_t rows_in_all) {
    uint64_t all = 0;
    for (size_t row = 0; row < rows_in_all; ++row) {
        uint64_t sum = 0;
        for (; first < ends[row]; ++first) {
            auto const n = static_cast<uint64_t>(a[first]);
            sum += n;
            all |= n;
        }
        out[row] = static_cast<int64_t>(sum);
    }
    return all;
}

void spread(uint8_t const* said, uint8_t const* valid, bits* yes, bits* no, size_t words) {
    for (size_t w = 0; w < words; ++w) {
        bits s = 0;
        bits v = 0;
        __builtin_memcpy(&s, said + 8 * w, 8);
        __builtin_memcpy(&v, valid + 8 * w, 8);
        yes[w] = s | ~v;
        no[w] = ~(s & v);
    }
}

void pack_equal(uint8_t const* bytes, uint8_t value, bits* out, size_t words) {
    for (size_t w = 0; w < words; ++w, bytes += rows_a_word) {
        uint8_t held[rows_a_word];
        for (size_t j = 0; j < rows_a_word; ++j)
            held[j] = bytes[j] == value ? 1 : 0;
        bits word = 0;
        for (size_t g = 0; g < 8; ++g) {
            uint64_t eight = 0;
            __builtin_memcpy(&eight, held + 8 * g, 8);
            // the product brings the eight low bits together in the top byte, in order
            word |= (eight * 0x0102'0408'1020'4080U >> 56U) << (8 * g);
        }
        out[w] = word;
    }
}

template <class Narrow>
void widen(Narrow const* from, int64_t* out, size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] = from[i];
}

void both(bits const* a_yes,
          bits const* a_no,
          bits const* b_yes,
          bits const* b_no,
          bits* yes,
          bits* no,
          size_t words) {
    for (size_t w = 0; w < words; ++w) {
        auto const y = a_yes[w] & b_yes[w];
        auto const n = a_no[w] | b_no[w];
        yes[w] = y;
        no[w] = n;
    }
}

void either(bits const* a_yes,
            bits const* a_no,
            bits const* b_yes,
            bits const* b_no,
            bits* yes,
            bits* no,
            size_t words) {
    for (size_t w = 0; w < words; ++w) {
        auto const y = a_yes[w] | b_yes[w];
        auto const n = a_no[w] & b_no[w];
        yes[w] = y;
        no[w] = n;
    }
}

void add_both(bits const* a, bits const* b, bits* to, size_t words) {
    for (size_t w = 0; w < words; ++w)
        to[w] |= a[w] & b[w];
}

void without(bits const* a, bits const* b, bits* out, size_t words) {
    for (size_t w = 0; w < words; ++w)
        out[w] = a[w] & ~b[w];
}

}  // namespace
}  // namespace fangpin::detail

#include "columns/kernels_ends.hpp"
#include "columns/kernels_rows.hpp"

namespace fangpin::detail {

extern kernels const FANGPIN_KERNELS;
kernels const FANGPIN_KERNELS{.less = less,
                              .less_than = less_than,
                              .compare = compare,
                              .add = add,
                              .add_measured = add_measured,
                              .subtract = subtract,
                              .scale = scale,
                              .add_ends = add_ends,
                              .subtract_ends = subtract_ends,
                              .scale_ends = scale_ends,
                              .multiply = multiply,
                              .multiply_ends = multiply_ends,
                              .magnitude = magnitude,
                              .add_up_runs = add_up_runs,
                              .spread = spread,
                              .pack_equal = pack_equal,
                              .widen8 = widen<uint8_t>,
                              .widen16 = widen<int16_t>,
                              .widen32 = widen<int32_t>,
                              .both = both,
                              .either = either,
                              .add_both = add_both,
                              .without = without,
                              .rows8 = rows<uint8_t>,
                              .rows16 = rows<uint16_t>,
                              .rows32 = rows<uint32_t>,
                              .rows64 = rows<uint64_t>};

}  // namespace fangpin::detail
// NOLINTEND(modernize-avoid-c-arrays,misc-definitions-in-headers)
