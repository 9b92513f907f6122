/// @file
/// The bits of an answer, a plane each.
#pragma once

#include "columns/answer_layout.hpp"
#include "columns/block_outcomes.hpp"

#include <span>
#include <vector>

namespace fangpin::detail {

/// Works out what the bits of one column of an answer are, for a block of rows. Kept between blocks
/// for its memory. One thread at a time.
class answer_planes {
    using bits = std::uint64_t;

public:
    /// @param c  an outcome, or a set
    void work_out(answer c,
                  answer_bits const* set,
                  std::span<open_fact const> facts,
                  block_machine const& m,
                  block_outcomes const& o,
                  kernels const& loops);
    /// By bit.
    [[nodiscard]] std::span<bits const* const> planes() const noexcept { return planes_; }

private:
    bits* make(std::size_t count, std::size_t words);
    void outcomes(block_outcomes const& o, std::size_t words);
    void possible(block_outcomes const& o, std::size_t words);
    void open_facts(std::span<open_fact const> facts,
                    block_machine const& m,
                    block_outcomes const& o,
                    kernels const& loops);
    void first_of(answer_bits const& set, block_machine const& m);
    void rules(answer_bits const& set, bool open, block_machine const& m, kernels const& loops);

    std::vector<bits const*> planes_;
    std::vector<bits> made_;
};

}  // namespace fangpin::detail
