// Editions for readers.
#include "capi/in_language.hpp"

#include <fangpin/document/policy_document.hpp>

namespace capi = fangpin::capi;

namespace {

using page = std::string (*)(fangpin::policy const&, fangpin::language);

fangpin_status show(page how,
                    fangpin_policy const* policy,
                    fangpin_str lang,
                    fangpin_text** out,
                    fangpin_error** error) noexcept {
    return capi::in_language(policy, "policy", lang, out, error, [&](fangpin::language spoken) {
        return how(policy->edition(), spoken);
    });
}

}  // namespace

fangpin_status fangpin_policy_show(fangpin_policy const* policy,
                                   fangpin_str lang,
                                   fangpin_text** out,
                                   fangpin_error** error) noexcept {
    return show(fangpin::show_policy, policy, lang, out, error);
}

fangpin_status fangpin_policy_show_html(fangpin_policy const* policy,
                                        fangpin_str lang,
                                        fangpin_text** out,
                                        fangpin_error** error) noexcept {
    return show(fangpin::show_policy_html, policy, lang, out, error);
}

fangpin_status fangpin_window_json(fangpin_policy const* /*policy*/,
                                   fangpin_month found,
                                   fangpin_text** out,
                                   fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::check_given(out, "out"))
            return capi::fail(error, *bad);
        auto const when = capi::read_month(found, "found");
        if (!when)
            return capi::fail(error, when.error());
        if (!*when)
            return capi::fail(error,
                              {.code = fangpin::errc::invalid_argument,
                               .subject = "found",
                               .found = "0",
                               .remedy = "pass the month of discovery, such as 202206"});
        return capi::hand_over(out, fangpin_text{fangpin::write_window(**when)});
    });
}
