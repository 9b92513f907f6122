/// @file
/// Days and invented calendars for tests.
#pragma once

#include <fangpin/values/working_calendar.hpp>

#include "support/catch.hpp"

#include <string>

namespace fangpin::testing {

inline date on(std::string const& text) {
    auto const d = date::parse(text);
    REQUIRE(d);
    return *d;
}

inline std::vector<date> on_all(std::vector<std::string> const& texts) {
    std::vector<date> days;
    for (auto const& text : texts)
        days.push_back(on(text));
    return days;
}

/// What an area announces for one year; no code: the country.
inline calendar_layer announced(std::string const& area_code,
                                int year,
                                std::vector<std::string> const& off,
                                std::vector<std::string> const& work) {
    calendar_layer layer{.source = "invented"};
    if (!area_code.empty())
        layer.area = *area::parse(area_code);
    layer.years.push_back({.year = year, .off = on_all(off), .work = on_all(work)});
    return layer;
}

/// A country with one year, which has one holiday that a Saturday is worked for.
inline working_calendar country_2030() {
    auto laid = working_calendar().overlaid(
        announced("", 2030, {"2030-05-01", "2030-05-02", "2030-05-03"}, {"2030-04-27"}));
    REQUIRE(laid);
    return *laid;
}

}  // namespace fangpin::testing
