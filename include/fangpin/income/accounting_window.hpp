/// @file
/// Which months count when a household's yearly income is worked out.
#pragma once

#include <fangpin/values/month_window.hpp>

namespace fangpin {

/// The twelve whole months that income is counted over (计算周期): from the month of discovery one
/// year earlier to the month before discovery.
///
///     found 2022-06   counts   2021-06 .. 2022-05
///
/// The month of discovery is never counted: it is incomplete, and counting it would let the day of
/// a visit change the answer.
///
/// @clause MEK-05
[[nodiscard]] constexpr month_window accounting_window(month found) noexcept {
    return {.first = found - 12, .last = found - 1};
}

/// The twelve months before those, which a plunge of income is measured against.
[[nodiscard]] constexpr month_window previous_window(month found) noexcept {
    return {.first = found - 24, .last = found - 13};
}

}  // namespace fangpin
