/// @file
/// The elements of one list, of all rows of a block.
#pragma once

#include "columns/block_machine.hpp"

namespace fangpin::detail {

/// Runs the steps that rules ask of elements, and brings what comes out back to the rows. One
/// thread at a time.
class block_elements {
    using bits = std::uint64_t;

public:
    block_elements(policy const& p, element_program const& program, kernels const& loops)
        : policy_(p), program_(program), loops_(loops) {}

    /// Finds the elements of some rows.
    /// @param[in,out] rows  whose household may be wrong go apart
    void start(block_machine& rows, table_batch const& b, std::int64_t first, std::size_t count);

    /// Runs the steps up to one.
    void run_until(std::size_t step);

    /// A truth of elements for each row: of any of them, or of each.
    void gather(column_step const& s, bits* yes, bits* no) const;
    /// How many there are of which a truth holds, at least and at most.
    void count(column_step const& s, std::int64_t* low, std::int64_t* high) const;
    /// The sum of a number over those. Rows that have no one sum to go apart.
    void add_up(column_step const& s, std::int64_t* low, std::int64_t* high);

    // For steps of elements that look at their rows.
    [[nodiscard]] block_machine const& rows() const noexcept { return *rows_; }
    [[nodiscard]] std::size_t row_of(std::size_t element) const { return owners_[element]; }
    [[nodiscard]] nested_values const& part(std::size_t place) const {
        return list_->parts().front().parts()[place];
    }

private:
    void find_runs(table_batch const& b);
    void check_members();
    void check_events();
    void take_apart();
    /// Calls `visit(word, shift, mask)` for the bits of a row's elements.
    template <class Visit>
    void each_piece(std::size_t row, Visit const& visit) const {
        for (std::size_t at = ends_[row], end = ends_[row + 1]; at < end;) {
            auto const shift = at % 64;
            auto const take = std::min<std::size_t>(64 - shift, end - at);
            visit(at / 64,
                  static_cast<unsigned>(shift),
                  take == 64 ? ~bits{0} : (bits{1} << take) - 1);
            at += take;
        }
    }
    /// Of the bits of a row's elements: is one set, is each, how many are?
    [[nodiscard]] bool any(bits const* plane, std::size_t row) const noexcept;
    [[nodiscard]] bool all(bits const* plane, std::size_t row) const noexcept;
    [[nodiscard]] std::int64_t how_many(bits const* plane, std::size_t row) const noexcept;

    policy const& policy_;
    element_program const& program_;
    kernels const& loops_;
    block_machine* rows_ = nullptr;
    nested_values const* list_ = nullptr;  ///< without `at_least`
    std::unique_ptr<block_machine> machine_;
    std::size_t most_ = 0;  ///< that the machine has room for
    column_values columns_;
    std::int64_t first_row_ = 0;
    std::int64_t first_ = 0;             ///< of the elements
    std::vector<std::uint32_t> ends_;    ///< by row: where its elements begin, and one more
    std::vector<std::uint32_t> owners_;  ///< by element
    std::vector<bool> open_;             ///< by row: there may be more than are listed
    std::size_t done_ = 0;               ///< steps that have run
};

}  // namespace fangpin::detail
