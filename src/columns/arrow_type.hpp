/// @file
/// What a column of an Arrow table holds.
#pragma once

#include "columns/list_runs.hpp"

#include <fangpin/columns/arrow_abi.h>
#include <fangpin/values/result.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace fangpin::detail {

/// How values lie in a column's buffers.
enum class arrow_layout : std::uint8_t {
    nothing,  ///< all null
    boolean,
    int8,
    uint8,
    int16,
    uint16,
    int32,
    uint32,
    int64,
    uint64,
    decimal128,
    text32,  ///< UTF-8 with 32-bit offsets
    text64,
    text_views,  ///< UTF-8, each by length and place, short ones where they are
    date32,      ///< days since 1970
    range,       ///< a structure of "min" and "max"; null in either is an open end
    parts,       ///< a list of values that are to be added up
};

[[nodiscard]] constexpr bool is_integer(arrow_layout l) noexcept {
    return l >= arrow_layout::int8 && l <= arrow_layout::uint64;
}
[[nodiscard]] constexpr bool is_text(arrow_layout l) noexcept {
    return l >= arrow_layout::text32 && l <= arrow_layout::text_views;
}

struct arrow_type {
    arrow_layout layout = arrow_layout::nothing;
    int scale = 0;  ///< of decimals: digits after the point
    /// Of dictionaries: what the entries are; `layout` is that of the indices.
    std::shared_ptr<arrow_type const> entries{};
    std::shared_ptr<arrow_type const> ends{};  ///< of ranges: what each end is
    std::size_t max_first = 0;                 ///< of ranges: "max" stands before "min"
    std::array<bool, 2> never{};  ///< of ranges: the end of that place is of the type of nulls
    std::shared_ptr<arrow_type const> part{};  ///< of lists: what each part is
    list_form lists{};                         ///< of lists

    [[nodiscard]] bool is_dictionary() const noexcept { return entries != nullptr; }
    /// The layout of what a reader sees: of dictionaries that of the entries.
    [[nodiscard]] arrow_layout seen() const noexcept {
        return entries != nullptr ? entries->layout : layout;  // NOLINT(clang-analyzer-core.*)
    }
};

/// Reads a column's type. @returns `errc::wrong_type` for what holds no fact; a float says why
[[nodiscard]] result<arrow_type> read_arrow_type(ArrowSchema const& column);

}  // namespace fangpin::detail
