/// @file
/// The lists and structures of one batch.
#pragma once

#include "columns/column_array.hpp"
#include "columns/nested_type.hpp"

#include "document/json_tape.hpp"
#include "values/canonical_json.hpp"

namespace fangpin::detail {

/// What a list and a text of a row may come to, as in a household's document. Of the row as a whole
/// there is no text that could be too long.
inline constexpr json_limits row_limits{.document = SIZE_MAX};

/// A column of lists or structures, or a part of one, by row of the batch or by element of the list
/// that it stands in. Borrows the buffers.
class nested_values {
public:
    /// @param offset  of the batch in its parent
    /// @returns `errc::wrong_type` when the array does not have the shape of its type
    static result<nested_values> of(nested_type const& type,
                                    ArrowArray const& array,
                                    std::int64_t offset,
                                    std::int64_t rows);

    /// Takes rows for null that are null as a whole.
    void hide(outer_nulls const& outer, std::int64_t rows);

    [[nodiscard]] nested_type const& type() const noexcept { return *type_; }
    [[nodiscard]] bool is_null(std::int64_t row) const noexcept;
    /// Of a list. @pre not null @returns nothing for offsets that do not fit together
    [[nodiscard]] std::optional<element_run> elements(std::int64_t row) const noexcept {
        return lists_.at(first_ + row);
    }
    [[nodiscard]] std::span<nested_values const> parts() const noexcept { return parts_; }
    [[nodiscard]] arrow_column const& values() const noexcept { return values_; }

    /// Writes a row as a household document has it. Throws `error`, which names the column.
    void write(json_writer& to, std::int64_t row) const;

private:
    void write_value(json_writer& to, std::int64_t row) const;

    nested_type const* type_ = nullptr;
    std::uint8_t const* validity_ = nullptr;
    std::shared_ptr<std::vector<std::uint8_t> const> own_validity_{};  ///< where rows were hidden
    list_runs lists_;
    std::int64_t first_ = 0;
    std::vector<nested_values> parts_;
    arrow_column values_;
};

}  // namespace fangpin::detail
