/// @file
/// The lists of one batch, row by row, as household documents have them.
#pragma once

#include "columns/nested_columns.hpp"
#include "columns/nested_values.hpp"

#include <fangpin/household/household.hpp>

namespace fangpin::detail {

/// Reads what stands in lists exactly as a document that says the same, errors included.
class nested_batch {
public:
    nested_batch() = default;
    /// @param array  the table's structure; its buffers are borrowed
    /// @returns `errc::wrong_type` when an array does not have the shape of its type
    static result<nested_batch> of(std::span<nested_column const> columns, ArrowArray const& array);

    [[nodiscard]] bool empty() const noexcept { return columns_.empty(); }
    [[nodiscard]] std::span<nested_column const> columns() const noexcept { return columns_; }
    /// By place in `columns()`.
    [[nodiscard]] nested_values const& values(std::size_t column) const { return values_[column]; }

    /// A household of which the lists, and who attested what, are known.
    /// @returns an error with the path to it in a document
    [[nodiscard]] result<household> household_at(std::int64_t row,
                                                 fact_table const& facts,
                                                 month found) const;

private:
    [[nodiscard]] std::string document_at(std::int64_t row) const;

    std::span<nested_column const> columns_;
    std::vector<nested_values> values_;
};

}  // namespace fangpin::detail
