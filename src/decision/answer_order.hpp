/// @file
/// The order in which documents list the answers that settle an outcome.
#pragma once

#include "decision/prime_answers.hpp"

namespace fangpin::detail {

/// By number of answers, then by the bytes that a document writes.
///
/// The answers of a set stand in the order of their keys, and the bytes of one answer never begin
/// those of another. So the ranks of its answers say where a set comes, and nothing is written.
class answer_order {
public:
    answer_order(outcome_table const& table, literal_list const& all);

    /// Smaller for what comes first, different for different sets.
    [[nodiscard]] std::uint64_t of(prime_answers::set s) const;
    /// By number of answers, then by keys and answers: of sets in the order of their keys. One
    /// answer more in both leaves their order as it is.
    [[nodiscard]] bool before(literals const& a, literals const& b) const;
    /// One answer more, put where its key belongs.
    [[nodiscard]] literals with(literals const& some, std::size_t another) const;
    void sort(literals& some) const;

private:
    std::vector<std::uint32_t> key_ranks_;    ///< of literals, by key
    std::vector<std::uint32_t> bytes_ranks_;  ///< by the bytes of key and answer
};

}  // namespace fangpin::detail
