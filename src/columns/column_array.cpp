#include "columns/column_array.hpp"

#include "columns/arrow_memory.hpp"

namespace fangpin::detail {
result<column_array> find_array(ArrowArray const& table,
                                std::size_t child,
                                std::optional<std::size_t> inner,
                                std::string const& name) {
    auto const lacks = [](ArrowArray const& of, std::size_t part) {
        return static_cast<std::int64_t>(part) >= of.n_children || of.children == nullptr ||
               of.children[part] == nullptr;
    };
    auto const misfit = [&](std::string found) {
        return error{.code = errc::wrong_type,
                     .subject = "column " + name,
                     .found = std::move(found),
                     .remedy = "pass arrays of the schema",
                     .path = name};
    };
    if (lacks(table, child))
        return misfit("a batch with fewer columns than its schema");
    auto const& column = *table.children[child];
    if (!inner)
        return column_array{.array = &column, .offset = table.offset};
    if (lacks(column, *inner) || column.n_buffers != 1 || column.buffers == nullptr)
        return misfit("a structure that is none, or lacks a part");
    if (column.length < 0 || column.offset < 0 || column.length - table.offset < table.length)
        return misfit("fewer values than rows");
    auto const first = column.offset + table.offset;
    column_array a{.array = column.children[*inner], .offset = first};
    if (column.null_count != 0)
        a.outer = {static_cast<std::uint8_t const*>(column.buffers[0]), first};
    return a;
}

std::vector<std::uint8_t> merged_validity(std::uint8_t const* own,
                                          std::int64_t first,
                                          outer_nulls const& outer,
                                          std::int64_t rows) {
    std::vector<std::uint8_t> bits(static_cast<std::size_t>((first + rows) / 8 + 1));
    for (std::int64_t row = 0; row < rows; ++row) {
        auto const at = first + row;
        if (bit_at(outer.validity, outer.first + row) && (own == nullptr || bit_at(own, at))) {
            auto& byte = bits[static_cast<std::size_t>(at / 8)];
            byte = static_cast<std::uint8_t>(byte | 1U << at % 8);
        }
    }
    return bits;
}

}  // namespace fangpin::detail
