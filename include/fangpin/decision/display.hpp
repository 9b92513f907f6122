/// @file
/// Exact amounts as people read them.
#pragma once

#include <fangpin/values/date.hpp>
#include <fangpin/values/number_range.hpp>

#include <string>

namespace fangpin {

/// How a number that is no whole fen is shown. It is never what was compared.
enum class toward : std::uint8_t { nearest, below, above };

/// An amount in fen as yuan with two decimals: `"12900.00"`; halves away from zero.
[[nodiscard]] std::string yuan_text(number const& fen, toward where = toward::nearest);

/// A plain number: `"3"`, `"0.3"`, or `"1/3"` where no finite decimal says it.
[[nodiscard]] std::string number_text(number const& n);

/// Digits of a 128-bit integer.
[[nodiscard]] std::string wide_text(wide n);

/// A length of time: `"P1Y2M"`, `"P3D"`.
[[nodiscard]] std::string months_text(number const& months);
[[nodiscard]] std::string days_text(number const& days);

[[nodiscard]] inline std::string month_text(number const& index) {
    return to_string(month::of_index(static_cast<std::int32_t>(index.numerator())));
}
[[nodiscard]] inline std::string date_text(number const& index) {
    return to_string(date::of_index(static_cast<std::int32_t>(index.numerator())));
}

}  // namespace fangpin
