/// @file
/// What the columns of an answer hold, and their schema.
#pragma once

#include "columns/column_program.hpp"
#include "columns/open_lists.hpp"

#include <fangpin/columns/table_options.hpp>

#include <string>
#include <vector>

namespace fangpin::detail {

[[nodiscard]] constexpr bool is_number(answer a) noexcept {
    return a >= answer::net_income_min && a <= answer::margin_max;
}

/// A bit of `open_facts`: something that a document or a table may say. What nothing says is open.
struct open_fact {
    std::string name{};
    std::vector<std::uint32_t> columns{};      ///< that say it
    std::optional<list_reading> list{};        ///< otherwise: the list that does
    std::optional<std::uint16_t> structure{};  ///< otherwise: the fact, which a structure says
    std::optional<native_fact> sum{};          ///< otherwise: of entries or members
    std::vector<std::uint32_t> rules{};        ///< that read it
};

/// The bits of one set.
struct answer_bits {
    answer what{};
    std::vector<std::uint32_t> rules{};  ///< by bit; of `possible` and `open_facts` none
    std::size_t count = 0;
    bool first_of = false;  ///< the first that holds; the last bit is that none does

    /// Bytes of a row: 1, 2, 4, 8, or as many as are needed beyond.
    [[nodiscard]] std::size_t width() const noexcept {
        return count <= 8    ? 1
               : count <= 16 ? 2
               : count <= 32 ? 4
               : count <= 64 ? 8
                             : (count + 7) / 8;
    }
};

struct answer_layout {
    std::vector<answer> columns{};
    std::vector<answer_bits> sets{};  ///< those among `columns`, in their order
    std::vector<open_fact> open_facts{};

    [[nodiscard]] bool has(answer a) const noexcept;
};

[[nodiscard]] answer_layout layout_of(policy const& p,
                                      std::span<flat_column const> columns,
                                      std::span<nested_column const> lists,
                                      std::vector<answer> asked);

}  // namespace fangpin::detail
