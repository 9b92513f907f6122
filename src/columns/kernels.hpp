/// @file
/// Loops over a block of rows, for the processor at hand.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fangpin::detail {

/// Ends of ranges that are not there. Every other number of a column lies well between them.
inline constexpr std::int64_t no_low_end = INT64_MIN;
inline constexpr std::int64_t no_high_end = INT64_MAX;

/// Every loop goes over `words` times 64 rows. Bits stand in the order of the rows.
///
/// The one source, `kernels_source.hpp`, is compiled for several levels of processor; it is plain
/// C++ that compilers turn into vectors.
struct kernels {
    using bits = std::uint64_t;
    using numbers = std::int64_t const*;

    /// out: a * by_a < b * by_b
    void (*less)(
        numbers a, std::int64_t by_a, numbers b, std::int64_t by_b, bits* out, std::size_t words);
    /// out: a < limit
    void (*less_than)(numbers a, std::int64_t limit, bits* out, std::size_t words);
    /// lower: a < b; higher: b < a
    void (*compare)(numbers a, numbers b, bits* lower, bits* higher, std::size_t words);
    void (*add)(numbers a, numbers b, std::int64_t* out, std::size_t words);
    /// The same. @returns all bits that the magnitudes of b need; `signs` gets whether any is
    /// negative
    bits (*add_measured)(numbers a, numbers b, std::int64_t* out, bits* signs, std::size_t words);
    void (*subtract)(numbers a, numbers b, std::int64_t* out, std::size_t words);
    /// out: a * by
    void (*scale)(numbers a, std::int64_t by, std::int64_t* out, std::size_t words);
    /// The same where ends may not be there: a missing end of a sum is missing.
    void (*add_ends)(
        numbers a, numbers b, std::int64_t missing, std::int64_t* out, std::size_t words);
    /// a less b; an end of b that is missing is `missing_b`
    void (*subtract_ends)(numbers a,
                          std::int64_t missing_a,
                          numbers b,
                          std::int64_t missing_b,
                          std::int64_t* out,
                          std::size_t words);
    void (*scale_ends)(numbers a,
                       std::int64_t missing,
                       std::int64_t by,
                       std::int64_t missing_out,
                       std::int64_t* out,
                       std::size_t words);
    void (*multiply)(numbers a, numbers b, std::int64_t* out, std::size_t words);
    /// Of ends that are not negative: nothing times a missing end is nothing.
    void (*multiply_ends)(
        numbers a, numbers b, std::int64_t missing, std::int64_t* out, std::size_t words);
    /// All bits that the magnitudes of the numbers need; `signs` gets whether any is negative.
    bits (*magnitude)(numbers a, bits* signs, std::size_t words);
    /// The sums of runs of numbers that follow each other. @returns all bits of all of the numbers
    bits (*add_up_runs)(numbers a,
                        std::int64_t first,
                        std::int64_t const* ends,
                        std::int64_t* out,
                        std::size_t rows);
    /// Yes and no of bits that are said where others say that they are valid.
    void (*spread)(std::uint8_t const* said,
                   std::uint8_t const* valid,
                   bits* yes,
                   bits* no,
                   std::size_t words);
    /// out: is the byte equal to `value`?
    void (*pack_equal)(std::uint8_t const* bytes, std::uint8_t value, bits* out, std::size_t words);
    // Narrow numbers, those of most tables. From where they lie well in memory.
    void (*widen8)(std::uint8_t const* from, std::int64_t* out, std::size_t words);
    void (*widen16)(std::int16_t const* from, std::int64_t* out, std::size_t words);
    void (*widen32)(std::int32_t const* from, std::int64_t* out, std::size_t words);
    void (*both)(bits const* a_yes,
                 bits const* a_no,
                 bits const* b_yes,
                 bits const* b_no,
                 bits* yes,
                 bits* no,
                 std::size_t words);
    void (*either)(bits const* a_yes,
                   bits const* a_no,
                   bits const* b_yes,
                   bits const* b_no,
                   bits* yes,
                   bits* no,
                   std::size_t words);
    /// to: itself, or a and b
    void (*add_both)(bits const* a, bits const* b, bits* to, std::size_t words);
    /// out: a without b
    void (*without)(bits const* a, bits const* b, bits* out, std::size_t words);
    /// Turns planes of bits into a number of 8, 16, 32 or 64 bits a row: plane i is bit i.
    void (*rows8)(bits const* const* planes,
                  std::size_t count,
                  std::uint8_t* out,
                  std::size_t words);
    void (*rows16)(bits const* const* planes,
                   std::size_t count,
                   std::uint16_t* out,
                   std::size_t words);
    void (*rows32)(bits const* const* planes,
                   std::size_t count,
                   std::uint32_t* out,
                   std::size_t words);
    void (*rows64)(bits const* const* planes,
                   std::size_t count,
                   std::uint64_t* out,
                   std::size_t words);
};

/// Levels of the processor as its makers call them.
enum class processor_level : std::uint8_t { x86_64, x86_64_v2, x86_64_v3, x86_64_v4 };

/// The highest level that the processor has.
[[nodiscard]] processor_level level_here();
/// @pre the processor has it
[[nodiscard]] kernels const& kernels_for(processor_level level);

}  // namespace fangpin::detail
