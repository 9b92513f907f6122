/// @file
/// Calls that say something in Chinese or English.
#pragma once

#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

namespace fangpin::capi {

/// Checks the arguments and hands over what `write` says in the language.
///
/// @param of     what it is said of, called `name` in errors
/// @param write  takes the language; returns `result<std::string>`
template <class Handle, class Write>
fangpin_status in_language(Handle const* of,
                           std::string_view name,
                           fangpin_str lang,
                           fangpin_text** out,
                           fangpin_error** error,
                           Write write) noexcept {
    return guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = first_of(
                {check_given(of, name), check_text(lang, "lang"), check_given(out, "out")}))
            return fail(error, *bad);
        auto const spoken = read_language(lang);
        if (!spoken)
            return fail(error, spoken.error());
        result<std::string> said = write(*spoken);
        if (!said)
            return fail(error, said.error());
        return hand_over(out, fangpin_text{*std::move(said)});
    });
}

}  // namespace fangpin::capi
