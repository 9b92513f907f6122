/// @file
/// Which elements are those of each row of a column of lists.
#pragma once

#include "columns/arrow_memory.hpp"

#include <optional>
#include <string_view>

namespace fangpin::detail {

/// How a column says it.
struct list_form {
    bool long_offsets = false;  ///< 64 bits each
    std::int64_t each = 0;      ///< of lists that are all as long: their length; 0: by offsets
};

/// Of an Arrow format. @returns nothing for what is no list
[[nodiscard]] std::optional<list_form> read_list_form(std::string_view format);

/// Elements from `first` up to `last`.
struct element_run {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// Borrows the offsets.
struct list_runs {
    list_form form{};
    void const* offsets = nullptr;
    std::int64_t elements = 0;  ///< how many there are in all

    /// @param place  of the row in the buffers
    /// @returns nothing for offsets that do not fit together
    [[nodiscard]] std::optional<element_run> at(std::int64_t place) const noexcept {
        element_run r{place * form.each, (place + 1) * form.each};
        if (form.each == 0)
            r = {offset(place), offset(place + 1)};
        if (r.first < 0 || r.last < r.first || r.last > elements)
            return std::nullopt;
        return r;
    }

    /// @pre by offsets
    [[nodiscard]] std::int64_t offset(std::int64_t place) const noexcept {
        return form.long_offsets ? value_at<std::int64_t>(offsets, place)
                                 : value_at<std::int32_t>(offsets, place);
    }

    /// Where the elements of each of some rows end, which is where those of the next begin.
    ///
    /// @param[out] to  `rows` of them
    /// @returns where those of the first begin; nothing for offsets that do not fit together
    [[nodiscard]] std::optional<std::int64_t> ends(std::int64_t place,
                                                   std::size_t rows,
                                                   std::int64_t* to) const noexcept;
};

}  // namespace fangpin::detail
