/// @file
/// Reads `fangpin.event/1`.
#pragma once

#include <fangpin/lifecycle/case_event.hpp>
#include <fangpin/policy/policy.hpp>
#include <fangpin/values/result.hpp>

#include <functional>

namespace fangpin {

/// An event and the case that it is of.
struct event_document {
    std::string case_id{};      ///< empty: it is about a register
    std::string register_id{};  ///< of `fulfil`, where no case is named
    std::string household{};    ///< as the register calls it; of `open`
    std::string follows{};      ///< of `open`: the case before, of the same household
    std::string moves_to{};     ///< of `move`: the digest of the other policy
    case_event event{};
};

/// Reads one event.
///
///     {"format": "fangpin.event/1", "case": "C-1", "on": "2022-07-11", "do": "complete",
///      "step": "household_visit", "level": "village", "by": "resident_team",
///      "evidence": ["collection_form:D-17"]}
///
/// What an act has beside these: `open` a `channel` (with `form`, `household` unless the channel is
/// about a disaster, `registry`, `follows`), `begin` a `procedure` (with `risk_disappeared`,
/// `reason`), `hold_meeting` a `form`, the deciding step `approved` (with `reason`, `decision`, the
/// `fangpin.decision/1` that it rests on, and `judged`, the `fangpin.household/1` of its month),
/// `help` and `end_help` a `measure`, `name_contact` and `release_contact` a `contact`, `fulfil` a
/// `duty` (with `reporter`, and `register` instead of `case` where the duty is the register's),
/// `move` a `policy`, which is the digest of the text that the case goes on under.
///
/// Free text has no place in an event: reasons, posts and measures are identifiers.
///
/// @param under  whose facts `judged` may attest
/// @returns errors with their place, as `read_household`
[[nodiscard]] result<event_document> read_event(std::string_view json, policy const& under);
/// The same among cases that are under several texts.
///
/// @param under  the text that a case is under, by its id
[[nodiscard]] result<event_document> read_event(
    std::string_view json, std::function<policy const&(std::string_view)> const& under);

}  // namespace fangpin
