/// @file
/// The answers to one batch while they are written.
#pragma once

#include "columns/answer_planes.hpp"
#include "columns/column_memory.hpp"

#include <map>
#include <mutex>
#include <string>

namespace fangpin::detail {

/// One column of an answer: values, and which of them are there.
struct answer_column {
    answer what{};
    std::size_t width = 0;  ///< bytes a row; 0: texts
    answer_bits const* bits = nullptr;
    column_memory values{};
    column_memory valid{};  ///< of numbers: a bit a row
};

/// Memory that one thread writes blocks with.
struct answer_scratch {
    answer_planes planes{};  ///< of the column that is written
    std::vector<std::uint64_t> rows{};
};

/// Many threads may write to it at once, each its own rows: ranges that begin at multiples of 64.
class answer_batch {
public:
    answer_batch(answer_layout const& layout, std::size_t rows);

    /// The rows of a block, which begin at `at`; those apart get what columns make of them.
    void write(block_machine& m,
               block_outcomes const& o,
               kernels const& loops,
               answer_scratch& with,
               std::size_t at);
    /// A row that was judged by itself.
    void write(std::size_t row, table_batch const& b, decision const& d);
    /// A row that could not be judged.
    void write(std::size_t row, error const& why);

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::vector<answer_column>& columns() noexcept { return columns_; }
    /// By row.
    [[nodiscard]] std::map<std::size_t, error> const& failed() const noexcept { return failed_; }

private:
    using bits = std::uint64_t;
    void write_set(answer_column& c,
                   block_machine const& m,
                   block_outcomes const& o,
                   kernels const& loops,
                   answer_scratch& with,
                   std::size_t at);
    void write_planes(answer_column& c,
                      kernels const& loops,
                      answer_scratch& with,
                      std::size_t rows,
                      std::size_t at);
    void write_number(answer_column& c, block_machine& m, std::size_t at);
    void put_number(answer_column& c, std::size_t row, std::optional<std::int64_t> value);
    void put_bits(answer_column& c, std::size_t row, std::vector<bool> const& set);
    [[nodiscard]] std::vector<bool> set_of(answer_column const& c,
                                           std::size_t row,
                                           table_batch const& b,
                                           decision const& d) const;
    [[nodiscard]] static std::optional<number_range> number_of(answer a, decision const& d);
    /// @returns whether what a column shows of it has 64 bits
    bool write_number(answer_column& c, std::size_t row, decision const& d);
    [[nodiscard]] static bool is_open(open_fact const& f,
                                      table_batch const& b,
                                      std::size_t row,
                                      decision const& d);

    answer_layout const& layout_;
    std::size_t rows_;
    std::vector<answer_column> columns_;
    std::mutex failing_;
    std::map<std::size_t, error> failed_;
};

}  // namespace fangpin::detail
