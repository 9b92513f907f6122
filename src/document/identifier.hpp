/// @file
/// Identifiers that stand for nobody.
#pragma once

#include <string_view>

namespace fangpin::detail {

/// Why a text cannot be an identifier, without repeating it; empty when it can.
///
/// Identifiers are opaque. One that looks like an identity number (15 or 18 places with a date of
/// birth inside) or like a mobile number is refused: it would follow the household into every
/// decision and log.
[[nodiscard]] std::string_view what_is_wrong_with_id(std::string_view id);

}  // namespace fangpin::detail
