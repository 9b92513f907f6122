/// @file
/// Which duties are owed, and since when.
#pragma once

#include <fangpin/lifecycle/agenda.hpp>

namespace fangpin::detail {

/// Is the duty about a case where it stands?
[[nodiscard]] bool is_about(duty const& d, case_file const& c);

/// Of the periods since a day the earliest in which a duty was not done. What is done between two
/// periods is late for the first and not yet for the second.
///
/// @returns nothing where it was done once and for all, lies before the day, or is irregular
[[nodiscard]] std::optional<date> owed_since(duty const& d, date from, std::optional<date> done);

}  // namespace fangpin::detail
