// Households judged.
#include "capi/arguments.hpp"
#include "capi/decide_options.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/structs.hpp"

#include <fangpin/decision/explain.hpp>
#include <fangpin/document/decision_document.hpp>
#include <fangpin/document/household_document.hpp>

namespace capi = fangpin::capi;

static_assert(FANGPIN_UNDETERMINED == static_cast<int>(fangpin::outcome::undetermined));
static_assert(FANGPIN_ELIGIBLE == static_cast<int>(fangpin::outcome::eligible));
static_assert(FANGPIN_BARRED == static_cast<int>(fangpin::outcome::barred));
static_assert(FANGPIN_NOT_ELIGIBLE == static_cast<int>(fangpin::outcome::not_eligible));
static_assert(FANGPIN_OUT_OF_SCOPE == static_cast<int>(fangpin::outcome::out_of_scope));

fangpin_status fangpin_decide_options_init(fangpin_decide_options* options,
                                           std::size_t struct_size) noexcept {
    return capi::clear_struct(options, struct_size);
}

fangpin_status fangpin_decide_json(fangpin_policy const* policy,
                                   fangpin_str document,
                                   fangpin_decide_options const* options,
                                   fangpin_decision** out,
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
        auto household = fangpin::read_household(json, policy->edition().facts, chosen->found);
        if (!household)
            return capi::fail(
                error, household.error(), error == nullptr ? "" : fangpin::find_document_id(json));

        auto made = std::make_unique<fangpin_decision>();
        made->judges = policy->judges;
        made->household = *std::move(household);
        auto judged = (*policy->judges)(made->household, chosen->judging);
        if (!judged)
            return capi::fail(error, judged.error(), made->household.id);
        made->decision = *std::move(judged);
        made->json = fangpin::write_decision(*made->decision);
        *out = made.release();
        return fangpin_status{FANGPIN_OK};
    });
}

fangpin_str fangpin_decision_json(fangpin_decision const* decision) noexcept {
    return capi::borrow(decision == nullptr ? std::string_view() : decision->json);
}

std::int32_t fangpin_decision_outcome(fangpin_decision const* decision) noexcept {
    return decision == nullptr ? FANGPIN_UNDETERMINED
                               : static_cast<std::int32_t>(decision->decision->outcome());
}

fangpin_status fangpin_decision_explain(fangpin_decision const* decision,
                                        fangpin_str lang,
                                        fangpin_text** out,
                                        fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_given(decision, "decision"),
                                             capi::check_text(lang, "lang"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        auto const spoken = capi::read_language(lang);
        if (!spoken)
            return capi::fail(error, spoken.error());
        auto const& known = *decision->decision;
        if (!known.account.lines.empty())
            return capi::hand_over(out, fangpin_text{fangpin::explain(known, *spoken)});
        auto const again = (*decision->judges)(decision->household,
                                               {.screening = known.screening, .account = true});
        if (!again)
            return capi::fail(error, again.error(), decision->household.id);
        return capi::hand_over(out, fangpin_text{fangpin::explain(*again, *spoken)});
    });
}

void fangpin_decision_free(fangpin_decision* decision) noexcept {
    delete decision;
}
