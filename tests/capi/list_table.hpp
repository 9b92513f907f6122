// A table of invented households whose columns are lists and structures.
#pragma once

#include <fangpin.h>

#include <cstdint>
#include <vector>

namespace fangpin_test {

/// A column or a part of one, with what Arrow wants to be told of it.
struct list_column {
    char const* format = nullptr;
    char const* name = nullptr;
    std::int64_t length = 0;
    std::vector<void const*> buffers{};
    std::vector<list_column> parts{};
    ArrowSchema schema{};
    ArrowArray array{};
    std::vector<ArrowSchema*> part_schemas{};
    std::vector<ArrowArray*> part_arrays{};
};

/// Of each three rows the first has two members, two wages and may be of either registry, the
/// second has no wages, and all else is null.
class list_table {
public:
    explicit list_table(std::int64_t rows);
    list_table(list_table const&) = delete;
    list_table& operator=(list_table const&) = delete;
    ~list_table() = default;

    /// One batch with all rows, which borrows the table. Allocates nothing.
    [[nodiscard]] ArrowArrayStream stream();

private:
    static int next(ArrowArrayStream* s, ArrowArray* out);
    static int schema(ArrowArrayStream* s, ArrowSchema* out);

    std::vector<std::uint8_t> valid_;       ///< of rows: not the third
    std::vector<std::uint8_t> first_;       ///< of rows: the first alone
    std::vector<std::int32_t> pairs_;       ///< offsets of lists of two elements, in first rows
    std::vector<std::int32_t> id_offsets_;  ///< of ids, a byte each
    std::vector<char> ids_;
    std::vector<std::uint8_t> living_in_;
    std::vector<std::int64_t> wages_;
    std::vector<std::int32_t> code_offsets_;
    std::vector<char> codes_;
    list_column whole_;
    bool given_ = false;
};

}  // namespace fangpin_test
