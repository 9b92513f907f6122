/// @file
/// Income and expenditure of the rows of a batch.
#pragma once

#include "columns/table_batch.hpp"

#include <fangpin/household/entry.hpp>

#include <array>

namespace fangpin::detail {

/// Reads the entries of one row after another. One thread at a time.
class entry_lists {
public:
    explicit entry_lists(table_batch const& b);

    /// The entries of a row, but for what only tells them apart.
    /// @returns whether they surely are what a document may say: otherwise it has to be read as one
    [[nodiscard]] bool read(std::int64_t row);
    /// @pre read
    [[nodiscard]] std::span<entry const> entries() const noexcept { return entries_; }

private:
    /// One of the two lists, and the places of what its elements say.
    struct list {
        nested_values const* values = nullptr;
        bool income = false;
        std::array<arrow_column const*, 8> parts{};  ///< by `part_of_entry`
        std::array<flat_column const*, 8> columns{};
        std::vector<nested_values const*> beyond{};  ///< parts that are no single values
    };
    enum part_of_entry : std::uint8_t {
        the_class,
        the_source,
        the_cause,
        the_from,
        the_to,
        the_amount,
        the_item,
        the_member
    };

    /// What a text was read as when it came last: most entries of a register say the same.
    template <class T>
    struct memory {
        std::string text{};
        std::optional<T> value{};
    };

    void add_list(table_batch const& b, std::string_view name);
    [[nodiscard]] std::optional<entry_class> class_at(list const& l, std::int64_t at);
    [[nodiscard]] month month_at(list const& l, part_of_entry part, std::int64_t at);
    [[nodiscard]] bool read(list const& l, std::int64_t row);
    [[nodiscard]] bool read_one(list const& l, std::int64_t at);
    [[nodiscard]] bool is_listed(std::string_view member, std::int64_t row) const;
    [[nodiscard]] bool counted_twice() const;

    std::vector<list> lists_;
    nested_values const* members_ = nullptr;  ///< where a row may list all of them
    arrow_column const* ids_ = nullptr;
    std::array<memory<month>, 8> months_{};  ///< by `part_of_entry`
    memory<entry_class> class_{};
    std::vector<entry> entries_;
    /// Item and member, by entry.
    std::vector<std::pair<std::string_view, std::string_view>> told_;
};

}  // namespace fangpin::detail
