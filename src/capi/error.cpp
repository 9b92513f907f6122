// What went wrong.
#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

#include <fangpin/document/decision_document.hpp>

namespace capi = fangpin::capi;

namespace {

fangpin_str part(fangpin_error const* e, std::string fangpin::error::* which) noexcept {
    return capi::borrow(e == nullptr ? std::string_view() : e->what.*which);
}

/// The error with its place in the whole input, where its document begins at `line` and `column`.
fangpin::error placed(fangpin::error e, std::uint32_t line, std::uint32_t column) {
    if (e.line == 0 || line == 0 || !e.source.empty())
        return e;
    if (e.line == 1 && e.column != 0 && column != 0)
        e.column += column - 1;
    e.line += line - 1;
    return e;
}

}  // namespace

fangpin_status fangpin_error_code(fangpin_error const* error) noexcept {
    return error == nullptr ? FANGPIN_OK : static_cast<fangpin_status>(error->what.code);
}

fangpin_str fangpin_error_subject(fangpin_error const* error) noexcept {
    return part(error, &fangpin::error::subject);
}

fangpin_str fangpin_error_found(fangpin_error const* error) noexcept {
    return part(error, &fangpin::error::found);
}

fangpin_str fangpin_error_remedy(fangpin_error const* error) noexcept {
    return part(error, &fangpin::error::remedy);
}

fangpin_str fangpin_error_path(fangpin_error const* error) noexcept {
    return part(error, &fangpin::error::path);
}

fangpin_str fangpin_error_source(fangpin_error const* error) noexcept {
    return part(error, &fangpin::error::source);
}

std::uint32_t fangpin_error_line(fangpin_error const* error) noexcept {
    return error == nullptr ? 0 : error->what.line;
}

std::uint32_t fangpin_error_column(fangpin_error const* error) noexcept {
    return error == nullptr ? 0 : error->what.column;
}

fangpin_str fangpin_error_message(fangpin_error const* error) noexcept {
    return capi::borrow(error == nullptr ? std::string_view() : error->message);
}

fangpin_str fangpin_error_household(fangpin_error const* error) noexcept {
    return capi::borrow(error == nullptr ? std::string_view() : error->household);
}

fangpin_error const* fangpin_error_next(fangpin_error const* error) noexcept {
    return error == nullptr ? nullptr : error->next;
}

fangpin_status fangpin_error_row_json(fangpin_error const* at_fault,
                                      std::uint64_t row,
                                      fangpin_str file,
                                      std::uint32_t line,
                                      std::uint32_t column,
                                      fangpin_text** out,
                                      fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_given(at_fault, "at_fault"),
                                             capi::check_text(file, "file"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        return capi::hand_over(
            out,
            fangpin_text{fangpin::write_row_error(
                row, capi::view(file), at_fault->household, placed(at_fault->what, line, column))});
    });
}

void fangpin_error_free(fangpin_error* error) noexcept {
    if (!capi::is_shared(error))
        delete error;
}
