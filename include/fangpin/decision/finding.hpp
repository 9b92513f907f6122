/// @file
/// What a register says of a household, held against what the rules say.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin {

/// What an audit finds out about one household.
enum class finding : std::uint8_t {
    cannot_tell,
    agrees,
    not_listed,            ///< 应纳未纳: the rules say that it is to be monitored, and it is not
    listed_without_ground  ///< monitored, and the rules do not say that it is to be
};

[[nodiscard]] constexpr std::string_view to_string(finding f) noexcept {
    constexpr std::array<std::string_view, 4> names{
        "cannot_tell", "agrees", "not_listed", "listed_without_ground"};
    return names.at(static_cast<std::size_t>(f));
}

/// Do the rules say that the household is to be monitored?
///
/// `eligible` alone is ground. `barred` is none: what is excluded in principle (原则上不予认定) is
/// admitted by the village's review, and of a household that was, the outcome is `eligible`
/// (overridden). `not_eligible` and `out_of_scope` are none either. Several outcomes that agree in
/// this are an answer; several that do not are open.
///
/// @pre some outcome is possible
[[nodiscard]] constexpr truth ground_for_monitoring(outcomes possible) noexcept {
    outcomes ground;
    ground.add(outcome::eligible);
    return truth::of((possible.bits & ~ground.bits) != 0, possible.may_be(outcome::eligible));
}

/// The one table:
///
/// | by the rules | monitored | not monitored | not known |
/// | --- | --- | --- | --- |
/// | to be monitored: `eligible` | agrees | not_listed | cannot_tell |
/// | not: `barred`, `not_eligible`, `out_of_scope` | listed_without_ground | agrees | cannot_tell |
/// | open | cannot_tell | cannot_tell | cannot_tell |
///
/// So a finding is what every completion of what is open would come to.
///
/// @clause MEK-84
[[nodiscard]] constexpr finding held_against(truth ground, truth monitored) noexcept {
    if (ground.is_open() || monitored.is_open())
        return finding::cannot_tell;
    if (ground == monitored)
        return finding::agrees;
    return ground.is_yes() ? finding::not_listed : finding::listed_without_ground;
}

/// The decision held against `monitored`, as the household's document records it: it is not
/// presumed, in screening either.
///
/// All is asked as of the month of discovery. A monitored household that was admitted with good
/// reason and is above the standard since is not listed without ground: it leaves by elimination
/// (风险消除), which has conditions of its own. So hold the document of the month in which it was
/// found against the rules, not one of a later month.
[[nodiscard]] finding audit(decision const& d);

/// The rules that the possible outcomes rest on, by place in the policy: of scope, inclusion,
/// exclusion and override those that settle the answer; where none does, those that leave it open;
/// where none does that either (no inclusion holds, nothing lifts a bar), all.
[[nodiscard]] std::vector<std::size_t> grounds(decision const& d);

}  // namespace fangpin
