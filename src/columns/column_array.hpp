/// @file
/// Where the array of a column is, which may be a part of a structure.
#pragma once

#include <fangpin/columns/arrow_abi.h>
#include <fangpin/values/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fangpin::detail {

/// Rows of a structure that are null as a whole, so that its parts are too, whatever they hold.
struct outer_nulls {
    std::uint8_t const* validity = nullptr;  ///< none: no row is
    std::int64_t first = 0;                  ///< row 0 in it
};

struct column_array {
    ArrowArray const* array = nullptr;
    std::int64_t offset = 0;  ///< row 0 in it, its own offset apart
    outer_nulls outer{};
};

/// @param table  the structure; of `child` or the part `inner` of it
/// @returns `errc::wrong_type` for a batch that lacks it
[[nodiscard]] result<column_array> find_array(ArrowArray const& table,
                                              std::size_t child,
                                              std::optional<std::size_t> inner,
                                              std::string const& name);

/// The validity of a part, with what is null as a whole.
/// @param own  of the part; none: no row is null
/// @returns bits in the places that `own` has them
[[nodiscard]] std::vector<std::uint8_t> merged_validity(std::uint8_t const* own,
                                                        std::int64_t first,
                                                        outer_nulls const& outer,
                                                        std::int64_t rows);

}  // namespace fangpin::detail
