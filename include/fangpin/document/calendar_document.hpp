/// @file
/// Reads `fangpin.calendar/1`.
#pragma once

#include <fangpin/values/working_calendar.hpp>

namespace fangpin {

/// Reads what is announced for the country or, with the key `area`, for a part of it.
///
///     {"format": "fangpin.calendar/1", "area": "5132", "source": "who has announced it",
///      "years": [{"year": 2026, "off": ["2026-07-01"], "work": []}]}
///
/// Whether the days contradict each other is seen when they are laid over a calendar.
///
/// @param json  one JSON object, UTF-8
/// @returns the layer, or the first thing wrong with the document (2xx), with the path to it
[[nodiscard]] result<calendar_layer> read_calendar(std::string_view json);

/// The calendar of the country, 2019 to 2026, as the State Council's yearly notices have it. Comes
/// with the library; later years are laid over it.
[[nodiscard]] working_calendar const& national_calendar();

}  // namespace fangpin
