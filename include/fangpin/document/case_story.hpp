/// @file
/// A case as a timeline.
#pragma once

#include <fangpin/decision/explain.hpp>
#include <fangpin/document/case_document.hpp>

namespace fangpin {

/// What a villager or an auditor can read: whose case it is and where it stands, what was done day
/// by day and by which post, each event that was refused with why and what to do, each condition of
/// a decision with its answer, then what is open, by when and how that was counted, help, contact
/// and the next duties. A line ends with the clause that lays it down, where a text does.
///
///     replay cases(policy);
///     cases.add(line);
///     std::cout << explain_case(cases.all().front(), language::zh, as_of, national_calendar());
///
/// @param as_of  the day that overdue days are counted to; none: nothing is said of them
[[nodiscard]] std::string explain_case(replayed_case const& c,
                                       language lang,
                                       std::optional<date> as_of,
                                       working_calendar const& calendar);

}  // namespace fangpin
