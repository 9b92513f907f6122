/// @file
/// What became of the rows, counted.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace fangpin::cli {

/// Something and how often.
using counts = std::map<std::string, std::uint64_t, std::less<>>;

/// Once more.
void count(counts& into, std::string_view what);

/// Counts what a summary shows. It keeps no identifier of any household.
class tally {
public:
    /// A decision document.
    void add(std::string_view decision);
    /// A row without a decision, by the name of its error.
    void add_failure(std::string_view code);

    [[nodiscard]] std::uint64_t rows() const noexcept { return judged + failed; }

    std::uint64_t judged = 0;
    std::uint64_t failed = 0;
    counts outcomes{};
    counts fired{};
    counts barred_by{};
    counts categories{};
    counts open{};  ///< clauses without an answer
    counts errors{};
};

}  // namespace fangpin::cli
