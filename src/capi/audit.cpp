// A register held against the rules.
#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

#include <fangpin/document/audit_document.hpp>

namespace capi = fangpin::capi;

static_assert(FANGPIN_CANNOT_TELL == static_cast<int>(fangpin::finding::cannot_tell));
static_assert(FANGPIN_AGREES == static_cast<int>(fangpin::finding::agrees));
static_assert(FANGPIN_NOT_LISTED == static_cast<int>(fangpin::finding::not_listed));
static_assert(FANGPIN_LISTED_WITHOUT_GROUND ==
              static_cast<int>(fangpin::finding::listed_without_ground));

std::int32_t fangpin_audit_finding(fangpin_decision const* decision) noexcept {
    return decision == nullptr ? FANGPIN_CANNOT_TELL
                               : static_cast<std::int32_t>(fangpin::audit(*decision->decision));
}

fangpin_status fangpin_audit_json(fangpin_decision const* decision,
                                  std::uint64_t row,
                                  fangpin_text** out,
                                  fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of(
                {capi::check_given(decision, "decision"), capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        return capi::hand_over(out, fangpin_text{fangpin::write_audit(*decision->decision, row)});
    });
}
