// Planes of bits into a number a row: part of kernels_source.hpp, and like it without a guard.

// NOLINTBEGIN(modernize-avoid-c-arrays)
#include "columns/kernels.hpp"

namespace fangpin::detail {
namespace {

/// Four words at once, which compilers turn into one or two vectors.
constexpr size_t words_at_once = 4;
using quad = uint64_t __attribute__((vector_size(words_at_once * sizeof(uint64_t))));

/// Swaps the bits of one that `mask` picks, moved up by `shift`, with those of the other.
[[gnu::always_inline]] inline void exchange(quad& one, quad& other, size_t shift, uint64_t mask) {
    auto const swapped = ((one >> shift) ^ other) & mask;
    other ^= swapped;
    one ^= swapped << shift;
}

/// Turns eight planes of 64 rows, each a word, into eight words of eight rows, each a byte with
/// plane i as its bit i: first within each eight bits, then the bytes.
[[gnu::always_inline]] inline void turn(quad (&w)[8]) {
    constexpr uint64_t bit_masks[3] = {
        0x5555'5555'5555'5555U, 0x3333'3333'3333'3333U, 0x0f0f'0f0f'0f0f'0f0fU};
    constexpr uint64_t byte_masks[3] = {
        0x00ff'00ff'00ff'00ffU, 0x0000'ffff'0000'ffffU, 0x0000'0000'ffff'ffffU};
    for (size_t step = 0; step < 3; ++step)
        for (size_t i = 0; i < 8; ++i)
            if (auto const k = size_t{1} << step; (i & k) == 0)
                exchange(w[i], w[i + k], k, bit_masks[step]);
    for (size_t step = 0; step < 3; ++step)
        for (size_t i = 0; i < 8; ++i)
            if (auto const k = size_t{1} << step; (i & k) == 0)
                exchange(w[i], w[i + k], 8 * k, byte_masks[step]);
}

/// A byte a row for eight planes: `planes` those that there are.
[[gnu::always_inline]] inline void bytes_of(
    bits const* const* planes, size_t count, size_t word, size_t words, uint8_t* out) {
    quad w[8];
    for (size_t i = 0; i < 8; ++i) {
        w[i] = quad{};
        if (i < count)
            __builtin_memcpy(&w[i], planes[i] + word, words * sizeof(bits));
    }
    turn(w);
    for (size_t j = 0; j < words; ++j)
        for (size_t i = 0; i < 8; ++i) {
            uint64_t const eight = w[i][j];
            __builtin_memcpy(out + (j * 8 + i) * 8, &eight, 8);
        }
}

template <class Row>
void rows(bits const* const* planes, size_t count, Row* out, size_t words) {
    constexpr size_t groups = sizeof(Row);
    constexpr size_t most_rows = words_at_once * rows_a_word;
    alignas(64) uint8_t bytes[groups][most_rows];
    for (size_t w = 0; w < words; w += words_at_once, out += most_rows) {
        auto const here = words - w < words_at_once ? words - w : words_at_once;
        for (size_t g = 0; g < groups; ++g) {
            auto const left = count > 8 * g ? count - 8 * g : 0;
            auto const some = left < 8 ? left : 8;
            if (here == words_at_once)
                bytes_of(planes + 8 * g, some, w, words_at_once, bytes[g]);
            else
                bytes_of(planes + 8 * g, some, w, here, bytes[g]);
        }
        auto const rows_here = here * rows_a_word;
        if constexpr (groups == 1) {
            __builtin_memcpy(out, bytes[0], rows_here);
        } else {
            for (size_t row = 0; row < rows_here; ++row) {
                Row all = 0;
                for (size_t g = 0; g < groups; ++g)
                    all = static_cast<Row>(
                        all | static_cast<Row>(static_cast<Row>(bytes[g][row]) << (8 * g)));
                out[row] = all;
            }
        }
    }
}

}  // namespace
}  // namespace fangpin::detail
// NOLINTEND(modernize-avoid-c-arrays)
