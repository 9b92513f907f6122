/// @file
/// Columns of single values: of a batch, or of the elements of its lists.
#pragma once

#include "columns/flat_columns.hpp"

#include <utility>

namespace fangpin::detail {

/// What columns mean, and what they hold.
class column_values {
public:
    column_values() = default;
    column_values(std::span<flat_column const> columns, std::vector<arrow_column> values)
        : columns_(columns), values_(std::move(values)) {}

    [[nodiscard]] std::span<flat_column const> columns() const noexcept { return columns_; }
    /// By place in `columns()`.
    [[nodiscard]] arrow_column const& values(std::size_t column) const { return values_[column]; }

private:
    std::span<flat_column const> columns_;
    std::vector<arrow_column> values_;
};

}  // namespace fangpin::detail
