// Files of many households.
#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "values/utf8.hpp"

namespace capi = fangpin::capi;

namespace {

/// Counts the column on from the last document to the next, so that each byte is seen once.
void move_to(fangpin_rows& rows, std::string_view json) {
    auto const at = static_cast<std::size_t>(json.data() - rows.input.data());
    auto const between = rows.input.substr(rows.offset, at - rows.offset);
    auto const line_end = between.rfind('\n');
    if (line_end != std::string_view::npos || rows.column == 0)
        rows.column = 1;
    auto const counted = between.substr(line_end + 1);
    rows.column += static_cast<std::uint32_t>(fangpin::detail::count_characters(counted));
    rows.offset = at;
}

}  // namespace

fangpin_status fangpin_rows_open(fangpin_str input,
                                 std::int32_t lines,
                                 fangpin_rows** out,
                                 fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        // Not yet whether it is UTF-8: one bad document does not spoil the others.
        if (auto const bad = capi::first_of({capi::check_bytes(input, "input"),
                                             capi::check_choice(lines, "lines"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        auto const text = capi::view(input);
        return capi::hand_over(out, fangpin_rows{.input = text, .rows = {text, lines == 1}});
    });
}

fangpin_status fangpin_rows_next(fangpin_rows* rows, fangpin_str* document) noexcept {
    return capi::guard(nullptr, [&]() -> fangpin_status {
        if (document != nullptr)
            *document = {};
        if (rows == nullptr || document == nullptr)
            return FANGPIN_E_INVALID_ARGUMENT;
        if (auto const row = rows->rows.next()) {
            move_to(*rows, row->json);
            rows->line = row->line;
            *document = capi::borrow(row->json);
        }
        return FANGPIN_OK;
    });
}

std::uint32_t fangpin_rows_line(fangpin_rows const* rows) noexcept {
    return rows == nullptr ? 0 : rows->line;
}

std::uint32_t fangpin_rows_column(fangpin_rows const* rows) noexcept {
    return rows == nullptr ? 0 : rows->column;
}

void fangpin_rows_free(fangpin_rows* rows) noexcept {
    delete rows;
}
