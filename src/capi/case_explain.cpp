// Cases as timelines.
#include "capi/arguments.hpp"
#include "capi/case_calls.hpp"
#include "capi/guard.hpp"

#include <fangpin/c/case.h>
#include <fangpin/document/case_story.hpp>

namespace capi = fangpin::capi;

fangpin_status fangpin_case_explain(fangpin_policy const* policy,
                                    fangpin_str events,
                                    fangpin_str lang,
                                    fangpin_case_options const* options,
                                    fangpin_text** out,
                                    fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_given(policy, "policy"),
                                             capi::check_text(events, "events"),
                                             capi::check_text(lang, "lang")}))
            return capi::fail(error, *bad);
        auto const spoken = capi::read_language(lang);
        if (!spoken)
            return capi::fail(error, spoken.error());
        auto const told = [&spoken](fangpin::replay const& cases,
                                    capi::case_choices const& c) -> capi::lines {
            auto const calendar = c.calendar();
            std::string all;
            for (auto const& one : cases.all())
                all += (all.empty() ? "" : "\n") +
                       fangpin::explain_case(one, *spoken, c.as_of, calendar);
            return all;
        };
        return capi::with_cases(policy, events, options, out, error, told);
    });
}
