/// @file
/// A fact that somebody attested.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/date.hpp>
#include <fangpin/values/money.hpp>

#include <optional>
#include <string>

namespace fangpin {

/// One key of a document's `facts`: what was said, why, and at which level.
///
/// Which of the three values counts is a matter of the fact's type. A stated `null` is a fact here
/// too: it says that nobody knows, and is not presumed away in screening.
struct attested_fact {
    std::uint16_t fact = 0;  ///< its place among the facts of the policy judged under
    possible<bool> truth{};
    possible<money> amount{};
    possible<std::int64_t> count{};
    std::string reason{};  ///< free text; repeated in the decision, never in an error
    std::optional<fangpin::level> level{};
    std::optional<role> by{};
    std::optional<date> on{};
};

}  // namespace fangpin
