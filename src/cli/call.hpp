/// @file
/// Calls of the C library: handles that free themselves, errors that are thrown.
#pragma once

#include "cli/failure.hpp"

#include <fangpin.h>

#include <memory>
#include <string>
#include <string_view>

namespace fangpin::cli {

template <auto Free>
struct freed {
    template <class T>
    void operator()(T* handle) const noexcept {
        Free(handle);
    }
};

using policy_handle = std::unique_ptr<fangpin_policy, freed<fangpin_policy_free>>;
using decision_handle = std::unique_ptr<fangpin_decision, freed<fangpin_decision_free>>;
using report_handle = std::unique_ptr<fangpin_report, freed<fangpin_report_free>>;
using rows_handle = std::unique_ptr<fangpin_rows, freed<fangpin_rows_free>>;
using text_handle = std::unique_ptr<fangpin_text, freed<fangpin_text_free>>;
using error_handle = std::unique_ptr<fangpin_error, freed<fangpin_error_free>>;

[[nodiscard]] inline fangpin_str pass(std::string_view text) noexcept {
    return {.data = text.data(), .size = text.size()};
}
[[nodiscard]] inline std::string_view view(fangpin_str text) noexcept {
    return text.data == nullptr ? std::string_view() : std::string_view(text.data, text.size);
}
[[nodiscard]] inline std::string_view view(text_handle const& text) noexcept {
    return view(fangpin_text_str(text.get()));
}

/// Everything that an error says, one a line.
[[nodiscard]] inline failure to_failure(error_handle const& error) {
    std::string lines;
    for (fangpin_error const* e = error.get(); e != nullptr; e = fangpin_error_next(e)) {
        lines += lines.empty() ? "" : "\n";
        lines += view(fangpin_error_message(e));
    }
    auto const code = fangpin_error_code(error.get());
    bool const of_document = code >= FANGPIN_E_INVALID_JSON && code < FANGPIN_E_PACK_SYNTAX;
    return failure(lines, of_document ? some_rows_failed : wrong_usage);
}

/// What a call hands out.
///
///     auto const list = made<text_handle>([&](auto out, auto error) {
///         return fangpin_policies_json(area, month, out, error);
///     });
///
/// @throws failure  with everything that is wrong
template <class Handle, class Call>
[[nodiscard]] Handle made(Call call) {
    typename Handle::pointer out = nullptr;
    fangpin_error* error = nullptr;
    if (call(&out, &error) != FANGPIN_OK)
        throw to_failure(error_handle(error));
    return Handle(out);
}

}  // namespace fangpin::cli
