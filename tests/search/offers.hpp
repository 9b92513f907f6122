/// @file
/// Every event that a search tries in every case: good ones, and each with one thing wrong.
#pragma once

#include "search/judged_households.hpp"

#include <fangpin/lifecycle/case_event.hpp>

#include <set>

namespace fangpin::testing {

/// An event without its day.
struct offer {
    case_event event{};
    std::optional<std::size_t> judged{};  ///< a household of the review's month to be judged
    int months_off = 0;                   ///< or of another month
    bool day_before = false;              ///< entered as of the day before the latest event
};

/// What a search tries.
struct search_plan {
    std::set<procedure_kind> kinds{};    ///< that it may begin
    std::set<procedure_kind> wrong{};    ///< of which events with something wrong are tried
    std::vector<std::string> hand_in{};  ///< steps that are handed in
    bool help = true;
    bool contacts = true;  ///< and duties
};

/// @param digest  of the policy, for decisions under it and under another
std::vector<offer> offers_of(told_text const& text,
                             search_plan const& plan,
                             judged_households const& judged,
                             std::string const& digest);

/// What else a case may be given once it is final: all of it is refused.
std::vector<offer> offers_after_the_end(told_text const& text);

}  // namespace fangpin::testing
