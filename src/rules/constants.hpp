/// @file
/// Values that stand in a rule.
#pragma once

#include <fangpin/rules/type.hpp>
#include <fangpin/values/number.hpp>

#include <optional>
#include <string_view>

namespace fangpin::detail {

/// Reads digits with an optional decimal point, exactly. Nothing beyond 38 digits.
[[nodiscard]] std::optional<number> read_number(std::string_view digits);

struct temporal_constant {
    fangpin::type type{};
    number value{};
};

/// Reads `2022-06-01`, `2022-06`, `P1Y6M`, `-P3D`. Nothing for anything else.
[[nodiscard]] std::optional<temporal_constant> read_temporal(std::string_view text);

}  // namespace fangpin::detail
