// The course of cases as a picture.
#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

#include <fangpin/c/case.h>
#include <fangpin/document/case_diagram.hpp>

namespace capi = fangpin::capi;

fangpin_status fangpin_case_diagram(fangpin_policy const* policy,
                                    fangpin_str lang,
                                    fangpin_text** out,
                                    fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_given(policy, "policy"),
                                             capi::check_text(lang, "lang"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        auto const spoken = capi::read_language(lang);
        if (!spoken)
            return capi::fail(error, spoken.error());
        auto drawn = fangpin::draw_cases(policy->edition(), *spoken);
        if (!drawn)
            return capi::fail(error, drawn.error());
        return capi::hand_over(out, fangpin_text{*std::move(drawn)});
    });
}
