/// @file
/// Writes the steps of a column program, one value after another.
#pragma once

#include "columns/column_program.hpp"

#include <variant>

namespace fangpin::detail {

/// Connects, compares and adds up values, which are known beforehand (the same for all rows), or
/// columns. Only columns need steps.
class column_steps {
public:
    /// What has no form in columns.
    struct unsupported {
        bool without_form = true;  // GCC 12 takes an empty one for uninitialised
    };
    struct code_column {
        std::uint32_t at = 0;  ///< plane pairs, one for each code
        std::uint32_t count = 0;
    };
    struct quotient {
        number_column over;
        number_column under;
    };
    using truth_value = std::variant<truth, truth_column, unsupported>;
    using number_value = std::variant<number_range, number_column, quotient, unsupported>;
    using text_value = std::variant<std::uint64_t, code_column, unsupported>;

    // column_steps.cpp
    truth_column emit_truth(column_step s);
    number_column emit_number(column_step s, number const& unit);
    code_column emit_codes(column_step s, std::size_t codes);
    /// Every block has the constants as registers; what has no form makes all go row by row.
    [[nodiscard]] truth_column column(truth_value const& v);

    // column_truths.cpp
    truth_value connect(column_op op, truth_value const& a, truth_value const& b);
    truth_value choose(truth_value const& asked, truth_value const& a, truth_value const& b);
    truth_value within(text_value const& text, std::uint64_t set);
    truth_value same_text(text_value const& a, text_value const& b);
    truth_value same_truth(truth_value const& a, truth_value const& b);
    truth_value less(number_value const& a, number_value const& b);
    truth_value same(number_value const& a, number_value const& b);
    static truth_value denied(truth_value v);

    // column_numbers.cpp
    number_value add(number_value const& a, number_value const& b, bool subtract);
    number_value multiply(number_value const& a, number_value const& b);
    number_value divide(number_value const& a, number_value const& b);
    number_value choose(truth_value const& asked, number_value const& a, number_value const& b);
    /// The same number in another unit, of which its own is a whole multiple.
    std::optional<number_column> in_unit(number_column const& a, number const& unit);
    std::optional<number_column> filled(number_range const& value, number const& unit);

    [[nodiscard]] column_program& written() noexcept { return written_; }

private:
    truth_value of_two(column_op op, truth_value const& a, truth_value const& b);
    truth_value less(quotient const& q, number_value const& limit, bool above);
    number_value scaled(number_column const& a, number const& by);

    column_program written_;
};

}  // namespace fangpin::detail
