/// @file
/// What happened to a case, and who says so.
#pragma once

#include <fangpin/household/household.hpp>
#include <fangpin/policy/policy.hpp>
#include <fangpin/values/date.hpp>

#include <memory>

namespace fangpin {

enum class case_act : std::uint8_t {
    open,          ///< a clue: the case begins, or begins again after it was declined
    begin,         ///< of a procedure
    hold_meeting,  ///< of a step: the democratic review
    post_notice,   ///< 公示
    object,        ///< to a notice
    uphold,        ///< an objection: back to the review
    dismiss,       ///< an objection: the notice goes on
    give_consent,  ///< 本人认可
    hand_in,       ///< 上报
    complete,      ///< a step; of the deciding one `approved` says how
    waive,         ///< a step that the text lets be left out
    withdraw,      ///< a step that was entered wrongly: it is open again
    help,          ///< a measure of targeted help begins; in any state (MEK-41)
    end_help,
    name_contact,
    release_contact,
    fulfil,   ///< a duty
    relapse,  ///< a new risk after elimination
    leave,    ///< the household is no more
    move      ///< to another revision of the text
};

inline constexpr std::array<std::string_view, 20> case_act_names{
    "open",    "begin",        "hold_meeting", "post_notice",     "object", "uphold",
    "dismiss", "give_consent", "hand_in",      "complete",        "waive",  "withdraw",
    "help",    "end_help",     "name_contact", "release_contact", "fulfil", "relapse",
    "leave",   "move"};
[[nodiscard]] constexpr std::string_view to_string(case_act a) noexcept {
    return case_act_names.at(static_cast<std::size_t>(a));
}
/// Is it about one step of a procedure?
[[nodiscard]] constexpr bool has_step(case_act a) noexcept {
    return a >= case_act::hold_meeting && a <= case_act::withdraw;
}

/// No event is later, and no agenda looks from a later day: what is counted from it must lie within
/// the calendar.
inline constexpr int latest_year_of_cases = 9900;

/// One event. Nothing in it names a person: `by` and `contact` are codes of posts.
///
/// @clause QJ-19
struct case_event {
    case_act what{};
    date on{};
    admin_level level{};
    std::string by{};  ///< the post that acts, such as `village_committee`
    std::string step{};
    std::optional<procedure_kind> procedure{};  ///< of `begin`; where a step's name is not enough
    std::optional<bool> approved{};             ///< of the deciding step
    bool risk_disappeared = false;              ///< of `begin` elimination: not by assistance
    std::string reason{};                       ///< a code; free text stays in the platform
    std::string subject{};                      ///< channel, form, measure, contact or duty
    std::string form{};                         ///< of `open`: how the clue was brought
    std::string reporter{};                     ///< of `fulfil`: who did what each owes
    /// Of `move`: the other policy; none: the one that it names was not given.
    std::shared_ptr<policy const> moves_to{};
    possible<fangpin::registry> registry{};     ///< of `open`
    std::vector<std::string> evidence{};        ///< `kind:reference`
    std::string decided{};                      ///< outcome of the decision that goes with it
    std::string decided_by{};                   ///< digest of the policy of that decision
    std::shared_ptr<household const> judged{};  ///< what conditions are asked of
};

}  // namespace fangpin
