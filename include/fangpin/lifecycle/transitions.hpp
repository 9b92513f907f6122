/// @file
/// How a case moves. The table is the state machine.
///
/// Without a procedure only these move it: a clue about a household that was declined opens the
/// case again, a new risk after elimination re-marks it where the text says so (MEK-78), and a
/// household may be gone at any time.
#pragma once

#include <fangpin/policy/case_state.hpp>
#include <fangpin/policy/procedure.hpp>

namespace fangpin {

/// What a procedure does to a case that it begins in.
struct transition {
    case_state from{};
    procedure_kind by{};
    case_state during{};
    case_state approved{};
    case_state refused{};

    /// Does it change where the case stands? Others run beside the state.
    [[nodiscard]] constexpr bool moves() const noexcept { return approved != from; }
};

namespace detail {

/// A procedure that runs beside the state.
[[nodiscard]] constexpr transition beside(case_state s, procedure_kind by) noexcept {
    return {.from = s, .by = by, .during = s, .approved = s, .refused = s};
}

}  // namespace detail

// clang-format off
inline constexpr std::array transitions = [] {
    using enum case_state;
    using enum procedure_kind;
    using detail::beside;
    return std::to_array<transition>({
    // from, by, during, approved, refused
    {clue,            identification, under_identification,     monitored,       declined},
    {monitored,       elimination,    under_elimination_review, risk_eliminated, monitored},
    {risk_eliminated, roll_back,      risk_eliminated,          monitored,       risk_eliminated},
    {monitored,       removal,        monitored,                removed,         monitored},
    beside(monitored, measures), beside(monitored, mark),
    beside(clue, grading),       beside(monitored, grading),
    beside(clue, issue),         beside(monitored, issue),
    beside(clue, warning),       beside(under_identification, warning),
    beside(monitored, warning),  beside(under_elimination_review, warning),
    beside(declined, warning),   beside(risk_eliminated, warning),
    beside(clue, assessment),
    });
}();
// clang-format on

/// The levels that may begin a procedure: those with a step that waits for no other.
///
/// @clause QJ-21
[[nodiscard]] inline std::vector<admin_level> levels_that_begin(procedure const& p) {
    std::vector<admin_level> all;
    for (auto const& s : p.steps)
        if (s.needs.empty() && std::ranges::find(all, s.level) == all.end())
            all.push_back(s.level);
    return all;
}

/// Nothing leads out of it.
[[nodiscard]] constexpr bool is_final(case_state s) noexcept {
    return s == case_state::removed || s == case_state::gone;
}

[[nodiscard]] constexpr transition const* find_transition(case_state from,
                                                          procedure_kind by) noexcept {
    for (auto const& t : transitions)
        if (t.from == from && t.by == by)
            return &t;
    return nullptr;
}

namespace detail {

[[nodiscard]] constexpr bool is_deterministic() noexcept {
    for (auto const& t : transitions)
        if (find_transition(t.from, t.by) != &t)
            return false;
    return true;
}
[[nodiscard]] constexpr bool leaves_final_states() noexcept {
    return std::ranges::any_of(transitions, [](transition const& t) { return is_final(t.from); });
}

[[nodiscard]] constexpr bool agrees_on_clues() noexcept {
    for (std::size_t k = 0; k < procedure_kind_names.size(); ++k) {
        auto const kind = static_cast<procedure_kind>(k);
        if (begins_with_clue(kind) != (find_transition(case_state::clue, kind) != nullptr))
            return false;
    }
    return true;
}

}  // namespace detail

static_assert(detail::is_deterministic());
static_assert(detail::agrees_on_clues());
static_assert(!detail::leaves_final_states(), "removal is final");

}  // namespace fangpin
