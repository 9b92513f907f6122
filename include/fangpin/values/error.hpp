/// @file
/// One error: what it is about, what was found, what to do, and where.
#pragma once

#include <fangpin/values/errc.hpp>

#include <cstdint>
#include <string>
#include <utility>

namespace fangpin {

/// An error is a sentence in three parts, so that a program can show any of them.
///
///     subject  "standard monitoring, area 513201, 2023-01"
///     found    "no figure in force; the nearest is 6800.00 for 2022-01-01..2022-12-31"
///     remedy   "add the figure in an overlay"
///
/// `found` never repeats free text or identifiers of a document: they may be about a person.
struct error {
    errc code = errc::ok;
    std::string subject{};
    std::string found{};
    std::string remedy{};
    std::string path{};        ///< place in a document: `income[2].yuan`; empty: not applicable
    std::uint32_t line = 0;    ///< from 1; 0: not applicable
    std::uint32_t column = 0;  ///< from 1, in code points; 0: not applicable
    std::string source{};      ///< the file or pack that `line` counts in; empty: the input

    /// The same error with its place in a document.
    [[nodiscard]] error at(std::string place) && {
        path = std::move(place);
        return std::move(*this);
    }
};

/// `source:line:column: subject: found; remedy` for people.
[[nodiscard]] inline std::string to_string(error const& e) {
    std::string text;
    if (!e.source.empty())
        text += e.source + ":";
    if (e.line != 0)
        text += std::to_string(e.line) + ":" + std::to_string(e.column) + ":";
    if (!text.empty())
        text += " ";
    if (!e.path.empty())
        text += e.path + ": ";
    text += std::string(to_string(e.code)) + ": " + e.subject;
    if (!e.found.empty())
        text += ": " + e.found;
    if (!e.remedy.empty())
        text += "; " + e.remedy;
    return text;
}

}  // namespace fangpin
