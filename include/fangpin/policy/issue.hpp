/// @file
/// Something to say about a pack.
#pragma once

#include <fangpin/values/error.hpp>

#include <vector>

namespace fangpin {

enum class severity : std::uint8_t {
    error,    ///< the pack cannot be used
    warning,  ///< it can, but hardly says what was meant
    note,     ///< what the text leaves open, and how it is read
};

[[nodiscard]] constexpr std::string_view to_string(severity s) noexcept {
    return s == severity::error ? "error" : s == severity::warning ? "warning" : "note";
}

struct issue {
    fangpin::severity severity = severity::error;
    fangpin::error what{};
};

}  // namespace fangpin
