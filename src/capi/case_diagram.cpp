// The course of cases as a picture.
#include "capi/in_language.hpp"

#include <fangpin/c/case.h>
#include <fangpin/document/case_diagram.hpp>

namespace capi = fangpin::capi;

fangpin_status fangpin_case_diagram(fangpin_policy const* policy,
                                    fangpin_str lang,
                                    fangpin_text** out,
                                    fangpin_error** error) noexcept {
    return capi::in_language(policy, "policy", lang, out, error, [&](fangpin::language spoken) {
        return fangpin::draw_cases(policy->edition(), spoken);
    });
}
