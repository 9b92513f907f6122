/// @file
/// One batch of a register, row by row.
#pragma once

#include "columns/column_values.hpp"
#include "columns/nested_batch.hpp"

#include <fangpin/household/household.hpp>

#include <optional>
#include <vector>

namespace fangpin::detail {

/// What holds for all rows where no column says it.
struct flat_defaults {
    std::optional<fangpin::area> area{};
    std::optional<month> discovered{};
};

/// The columns of a batch that mean something, and each row as a household.
class table_batch : public column_values {
public:
    /// @param array  the table's structure; its buffers are borrowed
    /// @returns `errc::wrong_type` when an array does not have the shape of its type
    static result<table_batch> of(std::span<flat_column const> columns,
                                  std::span<nested_column const> lists,
                                  ArrowArray const& array,
                                  flat_defaults const& defaults);

    [[nodiscard]] std::int64_t rows() const noexcept { return rows_; }
    [[nodiscard]] nested_batch const& lists() const noexcept { return lists_; }
    [[nodiscard]] flat_defaults const& defaults() const noexcept { return *defaults_; }

    /// @returns an error that names the column, when a value is none
    /// @param facts  of the policy
    [[nodiscard]] result<household> household_at(std::int64_t row, fact_table const& facts) const;
    [[nodiscard]] result<area> area_at(std::int64_t row) const;
    [[nodiscard]] result<month> discovered_at(std::int64_t row) const;
    /// Has it a column of areas, of months?
    [[nodiscard]] bool says_area() const noexcept { return area_ != columns().size(); }
    [[nodiscard]] bool says_month() const noexcept { return discovered_ != columns().size(); }
    /// Do two rows say the same of both? Rather no than a long look.
    [[nodiscard]] bool same_place_and_month(std::int64_t row, std::int64_t other) const;

private:
    [[nodiscard]] std::size_t find(flat_meaning means) const;
    [[nodiscard]] bool same_value(std::size_t column, std::int64_t row, std::int64_t other) const;

    nested_batch lists_;
    flat_defaults const* defaults_ = nullptr;
    std::int64_t rows_ = 0;
    std::size_t area_ = 0;        ///< its place; `columns().size()`: no column
    std::size_t discovered_ = 0;  ///< likewise
};

}  // namespace fangpin::detail
