// One expression, worked out.
#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

#include <fangpin/document/rule_answer.hpp>

namespace capi = fangpin::capi;

fangpin_status fangpin_rule_json(fangpin_policy const* policy,
                                 fangpin_str expression,
                                 fangpin_str facts,
                                 fangpin_text** out,
                                 fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_text(expression, "expression"),
                                             capi::check_text(facts, "facts"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        std::vector<fangpin::error> errors;
        auto answer = fangpin::answer_rule(capi::view(expression),
                                           capi::view(facts),
                                           policy == nullptr ? nullptr : &policy->edition(),
                                           errors);
        if (!answer)
            return capi::fail(error, errors);
        return capi::hand_over(out, fangpin_text{*std::move(answer)});
    });
}
