#include "columns/column_steps.hpp"

namespace fangpin::detail {

truth_column column_steps::emit_truth(column_step s) {
    s.result = written_.truths++;
    written_.steps.push_back(s);
    return {.at = s.result};
}

number_column column_steps::emit_number(column_step s, number const& unit) {
    s.result = written_.numbers++;
    written_.steps.push_back(s);
    return {.at = s.result, .unit = unit};
}

column_steps::code_column column_steps::emit_codes(column_step s, std::size_t codes) {
    s.result = written_.truths;
    s.count = static_cast<std::uint32_t>(codes);
    written_.truths += s.count;
    written_.steps.push_back(s);
    return {s.result, s.count};
}

truth_column column_steps::column(truth_value const& v) {
    if (auto const* c = std::get_if<truth_column>(&v))
        return *c;
    if (auto const* t = std::get_if<truth>(&v))
        return {.at = t->is_yes()  ? column_program::always_yes
                      : t->is_no() ? column_program::always_no
                                   : column_program::never_known};
    written_.row_by_row = true;
    return {.at = column_program::never_known};
}

}  // namespace fangpin::detail
