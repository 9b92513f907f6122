/// @file
/// Rows of a register on their way into the library, as columns of text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::cli {

/// One column: UTF-8 with offsets, as Arrow lays strings out.
struct text_column {
    std::vector<std::int32_t> offsets{0};
    std::string bytes{};
    std::vector<std::uint8_t> valid{};  ///< a bit for each row that is not null
    std::vector<bool> bare{};           ///< JSON had it without quotes; as far as somebody asked

    [[nodiscard]] bool is_bare(std::size_t row) const { return row < bare.size() && bare[row]; }
};

/// Some rows of a table. A row is put together cell by cell, in any order of columns.
class row_batch {
public:
    explicit row_batch(std::size_t columns) : columns_(columns) {}

    /// @param bare  a number or a yes or no of JSON, to be written as such again
    void put(std::size_t column, std::string_view text, bool bare = false);
    /// Ends the row; what was not put is null.
    void end_row();
    /// Takes back what was put since the last row.
    void drop_row();

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    /// Enough for one batch?
    [[nodiscard]] bool is_full() const noexcept;
    [[nodiscard]] std::vector<text_column> const& columns() const noexcept { return columns_; }

private:
    std::vector<text_column> columns_;
    std::size_t rows_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace fangpin::cli
