/// @file
/// One value of a column as a fact.
#pragma once

#include "columns/flat_columns.hpp"

#include <fangpin/values/money.hpp>
#include <fangpin/values/month.hpp>

namespace fangpin::detail {

/// Yes or no by a word of a register, its letters large or small; nothing for any other text.
[[nodiscard]] std::optional<bool> find_yes_no(std::string_view text);

// Each throws `error`, which names the column and never the value: it may be about a person.

/// Null is unknown.
[[nodiscard]] possible<bool> yes_no_in(flat_column const& c,
                                       arrow_column const& v,
                                       std::int64_t row);
/// Money in fen, or a count.
[[nodiscard]] possible<std::int64_t> number_in(flat_column const& c,
                                               arrow_column const& v,
                                               std::int64_t row);
[[nodiscard]] possible<money> money_in(flat_column const& c,
                                       arrow_column const& v,
                                       std::int64_t row);
/// The codes that a text may be, a bit each; of guarantees also yes and no.
[[nodiscard]] std::uint64_t codes_in(flat_column const& c, arrow_column const& v, std::int64_t row);
/// The code of one text; null is unknown.
[[nodiscard]] std::uint64_t codes_of_text(flat_column const& c,
                                          std::optional<std::string_view> text);
/// Digits of a number, or a string. @pre not null
[[nodiscard]] std::string text_in(flat_column const& c, arrow_column const& v, std::int64_t row);
/// Does an id stand for nobody? Null does.
[[nodiscard]] bool is_good_id(flat_column const& c, arrow_column const& v, std::int64_t row);
/// "2022-06", or the first of a month. @pre not null
[[nodiscard]] month month_in(flat_column const& c, arrow_column const& v, std::int64_t row);

/// The same, or a range of months. Null is unknown.
[[nodiscard]] possible<month> months_in(flat_column const& c,
                                        arrow_column const& v,
                                        std::int64_t row);

}  // namespace fangpin::detail
