// Records: decisions that can be worked out again.
#include "capi/decide_options.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

#include <fangpin/document/household_document.hpp>
#include <fangpin/document/record.hpp>

namespace capi = fangpin::capi;

fangpin_status fangpin_record_json(fangpin_policy const* policy,
                                   fangpin_str document,
                                   fangpin_decide_options const* options,
                                   fangpin_text** out,
                                   fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_given(policy, "policy"),
                                             capi::check_text(document, "document"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        auto const chosen = capi::read_options(options);
        if (!chosen)
            return capi::fail(error, chosen.error());
        auto const json = capi::view(document);
        auto record = fangpin::make_record(
            policy->judges->shared(), json, chosen->found, chosen->judging.screening);
        if (!record)
            return capi::fail(
                error, record.error(), error == nullptr ? "" : fangpin::find_document_id(json));
        return capi::hand_over(out, fangpin_text{*std::move(record)});
    });
}

fangpin_status fangpin_verify_json(fangpin_str record,
                                   fangpin_text** difference,
                                   fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (difference != nullptr)
            *difference = nullptr;
        if (auto const bad = capi::first_of(
                {capi::check_text(record, "record"), capi::check_given(difference, "difference")}))
            return capi::fail(error, *bad);
        auto found = fangpin::verify_record(capi::view(record));
        if (!found)
            return capi::fail(error, found.error());
        return *found ? capi::hand_over(difference, fangpin_text{**std::move(found)})
                      : fangpin_status{FANGPIN_OK};
    });
}

fangpin_status fangpin_record_check(fangpin_str record, fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        auto const bad = capi::check_text(record, "record");
        if (bad)
            return capi::fail(error, *bad);
        auto const damage = fangpin::find_damage(capi::view(record));
        return damage ? capi::fail(error, *damage) : fangpin_status{FANGPIN_OK};
    });
}
