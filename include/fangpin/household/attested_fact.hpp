/// @file
/// A fact that somebody attested.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/date.hpp>
#include <fangpin/values/money.hpp>

#include <optional>
#include <string>
#include <variant>

namespace fangpin {

/// How a fact came to be attested, where more than its value was said.
struct attestation {
    std::string reason{};  ///< free text; repeated in the decision, never in an error
    std::optional<fangpin::level> level{};
    std::optional<role> by{};
    std::optional<date> on{};
};

/// One key of a document's `facts`: what was said, as the fact's type has it.
///
/// A stated `null` is a fact here too: it says that nobody knows, and is not presumed away in
/// screening. Kept small, for most facts are attested with nothing but their value.
struct attested_fact {
    static constexpr std::uint16_t only_value = 0xffff;

    std::uint16_t fact = 0;               ///< its place among the facts of the policy judged under
    std::uint16_t attested = only_value;  ///< its place in `household::attestations`
    std::variant<possible<bool>, possible<money>, possible<std::int64_t>> value{};
};

}  // namespace fangpin
