/// @file
/// The outcomes that are possible for each row of a block.
#pragma once

#include "columns/block_machine.hpp"

#include <fangpin/decision/decision.hpp>

#include <array>
#include <vector>

namespace fangpin::detail {

/// One thread at a time.
class block_outcomes {
public:
    block_outcomes(policy const& p,
                   column_program const& program,
                   kernels const& loops,
                   std::size_t most_rows);

    /// After a run of the machine.
    void work_out(block_machine const& m);

    /// By number of the outcome; that of `undetermined` says where more than one is possible.
    [[nodiscard]] std::uint64_t const* possible(outcome o) const noexcept {
        return possible_[static_cast<std::size_t>(o)].data();
    }

private:
    using bits = std::uint64_t;
    struct side {
        std::vector<bits> yes{};
        std::vector<bits> no{};
    };
    struct function {
        std::uint32_t leaf;
        std::vector<std::uint32_t> children;  ///< places in `functions_`, or results beyond them
    };
    void clause_by_clause(block_machine const& m);
    void mark_undetermined(std::size_t words);
    void by_table(block_machine const& m);
    void income_answers(block_machine const& m);
    [[nodiscard]] bits const* may_be(block_machine const& m,
                                     std::uint32_t leaf,
                                     std::size_t answer) const;

    policy const& policy_;
    column_program const& program_;
    kernels const& loops_;
    std::size_t plane_words_;
    side scope_;
    side inclusion_;
    side exclusion_;
    side override_;
    std::array<std::vector<bits>, 5> possible_;
    std::array<std::vector<bits>, 5> income_;  ///< by answer, see `against_standard`
    std::vector<bits> all_;
    std::vector<bits> none_;
    std::vector<function> functions_;  ///< the root first, each before its children
    std::vector<bits> reached_;        ///< by function, then by outcome
};

}  // namespace fangpin::detail
