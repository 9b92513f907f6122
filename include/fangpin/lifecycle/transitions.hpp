/// @file
/// How a case moves. The table is the state machine: there is no other place to look.
#pragma once

#include <fangpin/policy/procedure.hpp>

namespace fangpin {

/// Where a case stands.
enum class case_state : std::uint8_t {
    clue,                      ///< 风险线索
    under_identification,      ///< 识别认定中
    declined,                  ///< 不予认定
    monitored,                 ///< 监测对象
    under_elimination_review,  ///< 风险消除评估中
    risk_eliminated,           ///< 风险消除
    removed,                   ///< 清退
    gone                       ///< the household is no more: moved, died out, merged or split
};
inline constexpr std::size_t case_states = 8;

[[nodiscard]] constexpr std::string_view to_string(case_state s) noexcept {
    constexpr std::array<std::string_view, case_states> names{"clue",
                                                              "under_identification",
                                                              "declined",
                                                              "monitored",
                                                              "under_elimination_review",
                                                              "risk_eliminated",
                                                              "removed",
                                                              "gone"};
    return names.at(static_cast<std::size_t>(s));
}

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

// clang-format off
inline constexpr std::array transitions = [] {
    using enum case_state;
    using enum procedure_kind;
    return std::to_array<transition>({
    // from, by, during, approved, refused
    {clue,            identification, under_identification,     monitored,       declined},
    {monitored,       elimination,    under_elimination_review, risk_eliminated, monitored},
    {risk_eliminated, roll_back,      risk_eliminated,          monitored,       risk_eliminated},
    {monitored,       removal,        monitored,                removed,         monitored},
    {monitored,       measures,       monitored,                monitored,       monitored},
    {monitored,       mark,           monitored,                monitored,       monitored},
    {clue,            grading,        clue,                     clue,            clue},
    {monitored,       grading,        monitored,                monitored,       monitored},
    {clue,            issue,          clue,                     clue,            clue},
    {monitored,       issue,          monitored,                monitored,       monitored},
    });
}();
// clang-format on

/// What an event by itself does, without a procedure: a clue about a household that was declined
/// opens the case again, a new risk after elimination re-marks it where the text says so (MEK-78),
/// and a household may be gone at any time.
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

}  // namespace detail

static_assert(detail::is_deterministic());
static_assert(!detail::leaves_final_states(), "removal is final");

}  // namespace fangpin
