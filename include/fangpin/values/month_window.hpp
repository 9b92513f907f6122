/// @file
/// A run of whole months.
#pragma once

#include <fangpin/values/month.hpp>

#include <algorithm>

namespace fangpin {

/// The months from `first` to `last`, both included; never empty.
struct month_window {
    month first;
    month last;

    [[nodiscard]] constexpr int size() const noexcept { return last - first + 1; }
    [[nodiscard]] constexpr bool contains(month m) const noexcept {
        return first <= m && m <= last;
    }
    [[nodiscard]] constexpr bool contains(month_window const& inner) const noexcept {
        return first <= inner.first && inner.last <= last;
    }
    [[nodiscard]] constexpr bool overlaps(month_window const& other) const noexcept {
        return first <= other.last && other.first <= last;
    }
    /// How many months both have.
    [[nodiscard]] constexpr int months_shared(month_window const& other) const noexcept {
        return std::max(0, std::min(last, other.last) - std::max(first, other.first) + 1);
    }

    friend constexpr bool operator==(month_window const&, month_window const&) = default;
};

}  // namespace fangpin
