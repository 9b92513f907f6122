/// @file
/// What a pack says to people.
#pragma once

#include <string>

namespace fangpin {

/// A text in both languages; where a pack has one alone, both are that one.
struct wording {
    std::string zh{};
    std::string en{};

    [[nodiscard]] bool empty() const noexcept { return zh.empty(); }
};

}  // namespace fangpin
