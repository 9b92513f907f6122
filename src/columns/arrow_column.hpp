/// @file
/// One column of one batch.
#pragma once

#include "columns/arrow_memory.hpp"
#include "columns/arrow_type.hpp"
#include "columns/column_array.hpp"

#include <fangpin/values/possible.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace fangpin::detail {

/// The values of a column, by row of the batch. Borrows the buffers.
class arrow_column {
public:
    /// @param rows    of the batch
    /// @param offset  of the batch in its parent
    /// @returns `errc::wrong_type` when the array does not have the shape of its type
    static result<arrow_column> of(arrow_type const& type,
                                   ArrowArray const& array,
                                   std::int64_t offset,
                                   std::int64_t rows,
                                   std::string_view name);

    /// Takes rows for null that are null as a whole.
    void hide(outer_nulls const& outer);

    [[nodiscard]] arrow_type const& type() const noexcept { return *type_; }
    /// May a row be null?
    [[nodiscard]] bool has_nulls() const noexcept {
        return validity_ != nullptr || (entries_ != nullptr && entries_->has_nulls());
    }
    [[nodiscard]] bool is_null(std::int64_t row) const noexcept {
        return type_->layout == arrow_layout::nothing ||
               (validity_ != nullptr && !bit_at(validity_, first_ + row)) || is_null_entry(row);
    }
    /// @pre boolean, and not null
    [[nodiscard]] bool flag(std::int64_t row) const noexcept {
        return bit_at(values_, first_ + row);
    }
    /// Integers, days of dates, and decimals times 10 to their scale. @pre not null
    /// @returns nothing beyond 64 bits
    [[nodiscard]] std::optional<std::int64_t> integer(std::int64_t row) const noexcept;
    /// @pre not null
    /// @returns nothing for what is no text, for an index that the dictionary does not have, or an
    /// entry of it that is null
    [[nodiscard]] std::optional<std::string_view> text(std::int64_t row) const noexcept;
    [[nodiscard]] arrow_column const& entries() const noexcept { return *entries_; }
    [[nodiscard]] std::int64_t rows() const noexcept { return rows_; }
    [[nodiscard]] arrow_column const& low() const noexcept { return *low_; }    ///< of ranges
    [[nodiscard]] arrow_column const& high() const noexcept { return *high_; }  ///< of ranges
    [[nodiscard]] arrow_column const& part() const noexcept { return *part_; }  ///< of lists
    /// Which parts are the row's. @pre a list, and not null
    /// @returns nothing for offsets that do not fit together
    [[nodiscard]] std::optional<element_run> parts(std::int64_t row) const noexcept {
        return lists_.at(first_ + row);
    }
    /// See `list_runs::ends`.
    [[nodiscard]] std::optional<std::int64_t> part_ends(std::int64_t row,
                                                        std::size_t rows,
                                                        std::int64_t* to) const noexcept {
        return lists_.ends(first_ + row, rows, to);
    }

    // The buffers as they lie, for those who read many rows at once.
    [[nodiscard]] std::uint8_t const* validity() const noexcept { return validity_; }
    [[nodiscard]] void const* values() const noexcept { return values_; }
    /// Row 0 in the buffers.
    [[nodiscard]] std::int64_t first() const noexcept { return first_; }

private:
    [[nodiscard]] std::optional<std::string_view> view(std::int64_t place) const noexcept;
    /// Of dictionaries: does it point to an entry that is null?
    [[nodiscard]] bool is_null_entry(std::int64_t row) const noexcept;

    arrow_type const* type_ = nullptr;
    std::uint8_t const* validity_ = nullptr;
    std::shared_ptr<std::vector<std::uint8_t> const> own_validity_{};  ///< where rows were hidden
    void const* values_ = nullptr;
    char const* bytes_ = nullptr;            ///< of strings
    std::span<void const* const> pieces_{};  ///< of views: where long strings stand
    std::int64_t first_ = 0;
    std::int64_t rows_ = 0;
    std::shared_ptr<arrow_column const> entries_;
    std::shared_ptr<arrow_column const> low_;
    std::shared_ptr<arrow_column const> high_;
    std::shared_ptr<arrow_column const> part_;
    list_runs lists_;
};

}  // namespace fangpin::detail
