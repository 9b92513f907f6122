/// @file
/// One dated figure.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/area.hpp>
#include <fangpin/values/date.hpp>
#include <fangpin/values/money.hpp>
#include <fangpin/values/number_range.hpp>
#include <fangpin/values/wording.hpp>

#include <optional>
#include <string>

namespace fangpin {

/// To which side income exactly at the standard belongs.
enum class at_the_line : std::uint8_t {
    neither,  ///< the literal reading of 低于 and 高于: to none
    below,    ///< 以内, 不高于
    above,
};

/// A figure as one text gives it: how much, whom it is for, where, and from when to when.
struct standard {
    std::string name{};  ///< `monitoring`, the one that rules call `standard`, or another
    std::optional<fangpin::registry> registry{};  ///< nothing: for all
    fangpin::area area{};
    date from{};
    std::optional<date> to{};  ///< last day in force; nothing: until another begins
    std::optional<date> known_since{};
    money per_person{};
    at_the_line line = at_the_line::neither;
    std::string clause{};  ///< of `clauses.tsv`; empty where `source` stands instead
    wording source{};
    wording title{};  ///< what to call the figure; empty: nothing better than its name

    [[nodiscard]] bool in_force(date day) const noexcept {
        return from <= day && (!to || day <= *to);
    }
};

/// A time for which a text leaves the figure to somebody else, who has not given it yet.
struct pending_standard {
    std::string clause{};
    wording source{};
    wording title{};
    std::string name{};
    date from{};
    std::optional<date> to{};
    std::string text{};
    std::string text_en{};
};

/// "6800.00 for 2022-01-01..2022-12-31, area 513201", as errors and listings write it.
[[nodiscard]] inline std::string to_string(standard const& s) {
    auto text = to_string(s.per_person) + " for " + to_string(s.from) + ".." +
                (s.to ? to_string(*s.to) : std::string()) + ", area " + s.area.code();
    if (s.registry)
        text += ", registry " + std::string(to_string(*s.registry));
    return text;
}

}  // namespace fangpin
