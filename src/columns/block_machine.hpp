/// @file
/// Runs a column program over blocks of rows.
#pragma once

#include "columns/column_program.hpp"
#include "columns/figures.hpp"
#include "columns/kernels.hpp"
#include "columns/memory_ahead.hpp"
#include "columns/open_lists.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace fangpin::detail {

/// The two planes of a truth: may it be yes, may it be no? A row has at least one of them.
struct planes {
    std::uint64_t const* yes = nullptr;
    std::uint64_t const* no = nullptr;
};

/// A number of every row of a block: the low and the high ends, which are the same buffer where all
/// rows are known.
struct number_rows {
    std::int64_t const* low = nullptr;
    std::int64_t const* high = nullptr;
    unsigned width = 0;         ///< bits that every end needs which is there
    bool not_negative = false;  ///< no end is below zero
    /// All rows have the same: it is not written down until somebody asks.
    std::optional<std::int64_t> same{};

    [[nodiscard]] bool known() const noexcept { return low == high; }
};

class block_elements;
class entry_lists;

/// The registers of a column program, for one block at a time. One thread at a time.
class block_machine {
    using bits = std::uint64_t;

public:
    /// @param most_rows  of a block
    block_machine(policy const& p,
                  column_program const& program,
                  kernels const& loops,
                  std::size_t most_rows);
    block_machine(block_machine const&) = delete;
    block_machine& operator=(block_machine const&) = delete;
    ~block_machine();

    /// Works out all rules for some rows of a batch.
    void run(table_batch const& b, std::int64_t first, std::size_t rows);

    // For those who run a program of elements step by step.
    void begin(column_values const& b,
               block_elements const& of,
               std::int64_t first,
               std::size_t elements);
    /// @param left  steps that there still are, with this one
    void step(column_step const& s, std::size_t left);
    void set_apart(std::size_t row) noexcept { apart_[row / 64] |= bits{1} << row % 64; }
    [[nodiscard]] month found(std::size_t row) const { return figures_.found(row); }

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::size_t words() const noexcept { return (rows_ + 63) / 64; }
    [[nodiscard]] planes truths(truth_column c) const noexcept {
        planes p{plane(c.at, 0), plane(c.at, 1)};
        if (c.denied)
            std::swap(p.yes, p.no);
        return p;
    }
    /// Rows whose code may be that one.
    [[nodiscard]] std::uint64_t const* may_be(std::uint32_t codes,
                                              std::uint32_t code) const noexcept {
        return plane(codes + code, 0);
    }
    /// Written down, if it was not yet.
    [[nodiscard]] number_rows const& numbers(number_column c) { return written(c.at); }
    /// To which side of the standard the line belongs, of 64 rows: to several where registries
    /// disagree.
    struct line_sides {
        std::uint64_t neither = 0;
        std::uint64_t below = 0;
        std::uint64_t above = 0;
    };
    [[nodiscard]] line_sides lines_of(std::size_t word) const;
    /// The same for all rows at once, where no two differ.
    [[nodiscard]] std::optional<line_sides> lines_of_all() const;
    /// Rows that have to be judged by themselves: what they hold is wrong, or beyond columns.
    [[nodiscard]] std::uint64_t const* apart() const noexcept { return apart_.data(); }
    [[nodiscard]] bool is_apart(std::size_t row) const noexcept {
        return (apart_[row / 64] >> row % 64 & 1U) != 0;
    }
    [[nodiscard]] bool apart_none() const noexcept {
        return std::ranges::all_of(apart_, [](bits word) { return word == 0; });
    }
    /// Keeps the bits of rows in which one of some columns says nothing for sure.
    void keep_open(std::span<std::uint32_t const> columns, std::uint64_t* rows) const;
    /// The same of a list, and of a sum of entries or members.
    void keep_open(list_reading const& list, std::uint64_t* rows) const;
    void keep_open(native_fact sum, std::uint64_t* rows) const;
    [[nodiscard]] column_program const& program() const noexcept { return program_; }

private:
    void keep_open_in(std::uint32_t column, bits* rows) const;
    [[nodiscard]] bits* plane(std::uint32_t truth, std::size_t side) const noexcept {
        return truths_.get() + (std::size_t{truth} * 2 + side) * plane_words_;
    }
    [[nodiscard]] std::int64_t* buffer(std::uint32_t number, std::size_t side) const noexcept {
        return numbers_.get() + (std::size_t{number} * 2 + side) * plane_words_ * 64;
    }
    void begin(column_values const& b, std::int64_t first, std::size_t rows);

    // block_loads.cpp
    void load_number(column_step const& s);
    void add_column(column_step const& s);
    [[nodiscard]] std::int64_t const* whole_words(arrow_column const& v) const;
    void set_apart_below(std::int64_t const* values, std::int64_t least);
    bool load_parts(column_step const& s);
    void load_month(column_step const& s);
    void load_figure(column_step const& s);
    void fill_number(column_step const& s);
    template <class Read>
    void by_row(column_step const& s, std::int64_t start, Read const& read);
    void load_age(column_step const& s);
    void load_dates(column_step const& s);

    // block_lists.cpp
    void of_elements(column_step const& s);
    void spread_truth(column_step const& s);
    void load_health(column_step const& s);
    void totals(column_step const& s);
    void put_range(std::uint32_t number, std::size_t row, number_range const& r);
    void finish_range(std::uint32_t number);

    // block_truth_loads.cpp
    void load_truth(column_step const& s);
    void load_codes(column_step const& s);
    void fetch_next(arrow_column const& v, void const* here, std::size_t bytes);
    void bits_of(arrow_column const& v, std::uint8_t const* from, bits* to) const;
    void validity_of(arrow_column const& v, bits* to) const;
    void yes_no_planes(arrow_column const& v, bits* yes, bits* valid);
    void both_planes(arrow_column const& v, bits* yes, bits* no);
    [[nodiscard]] static std::optional<std::uint32_t> code_of_entry(flat_column const& c,
                                                                    arrow_column const& v,
                                                                    std::int64_t entry);
    /// Those that the household of a row may have, a bit each.
    [[nodiscard]] std::size_t registries_of(std::size_t row) const;

    // block_numbers.cpp
    number_rows const& written(std::uint32_t number);
    void sum(column_step const& s);
    void put_sum(column_step const& s, unsigned width, bool not_negative);
    void scale(column_step const& s);
    void multiply(column_step const& s);
    void choose_number(column_step const& s);
    void need(column_step const& s);
    void need_unlifted(column_step const& s);
    /// Of a result that needs so many bits: too many, and all rows go apart.
    bool fits(unsigned width);
    /// Rows whose two ends differ.
    void open_rows(number_rows const& r, bits* to) const;
    void set_apart_if_open(number_rows const& r);

    // block_comparisons.cpp
    void compare_const(column_step const& s);
    void less(column_step const& s);
    void same_number(column_step const& s);
    void against(column_step const& s);

    // block_truths.cpp
    void truth_step(column_step const& s);
    void within(column_step const& s);
    void same_code(column_step const& s);
    void sided(column_step const& s);

    void work_out(column_step const& s);
    void set_apart_all() noexcept;
    void miss_figures();
    void check_ids();
    void set_apart_structures(nested_batch const& lists);

    column_program const& program_;
    kernels const& loops_;
    std::size_t plane_words_;
    std::unique_ptr<bits[]> truths_;           // NOLINT(modernize-avoid-c-arrays)
    std::unique_ptr<std::int64_t[]> numbers_;  // NOLINT(modernize-avoid-c-arrays)
    std::vector<number_rows> rows_of_;         ///< by number register
    std::vector<bits> apart_;
    std::vector<bits> scratch_;
    std::vector<std::uint8_t> all_valid_;
    memory_ahead next_block_;
    figures figures_;
    std::optional<std::uint32_t> registry_column_{};
    column_values const* batch_ = nullptr;
    table_batch const* rows_batch_ = nullptr;   ///< of rows
    block_elements const* elements_ = nullptr;  ///< of elements: where they stand
    std::vector<std::unique_ptr<block_elements>> lists_;
    std::unique_ptr<entry_lists> entries_;
    std::int64_t first_ = 0;
    std::size_t rows_ = 0;
};

}  // namespace fangpin::detail
