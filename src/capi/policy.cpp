// Editions.
#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

#include <fangpin/document/policy_document.hpp>
#include <fangpin/policy/builtin.hpp>

#include <algorithm>

namespace capi = fangpin::capi;

namespace {

fangpin_status hand_over(fangpin_policy** out, std::shared_ptr<fangpin::policy const> edition) {
    return capi::hand_over(out, fangpin_policy{std::make_shared<capi::judges>(std::move(edition))});
}

}  // namespace

fangpin_status fangpin_policies_json(fangpin_str area,
                                     fangpin_month month,
                                     fangpin_text** out,
                                     fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad =
                capi::first_of({capi::check_text(area, "area"), capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        std::optional<fangpin::area> place;
        if (area.size != 0) {
            auto known = fangpin::area::parse(capi::view(area));
            if (!known)
                return capi::fail(error, known.error());
            place = *std::move(known);
        }
        auto const when = capi::read_month(month, "month");
        if (!when)
            return capi::fail(error, when.error());
        return capi::hand_over(out, fangpin_text{fangpin::list_policies(place, *when)});
    });
}

fangpin_status fangpin_policy_builtin(fangpin_str id,
                                      fangpin_policy** out,
                                      fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad =
                capi::first_of({capi::check_text(id, "id"), capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        auto edition = fangpin::builtin_policy(capi::view(id));
        return edition ? hand_over(out, *std::move(edition)) : capi::fail(error, edition.error());
    });
}

fangpin_status fangpin_policy_load(fangpin_str const* texts,
                                   std::size_t count,
                                   fangpin_policy** out,
                                   fangpin_error** error) noexcept {
    return fangpin_policy_load_named(texts, nullptr, count, out, error);
}

fangpin_status fangpin_policy_load_named(fangpin_str const* texts,
                                         fangpin_str const* names,
                                         std::size_t count,
                                         fangpin_policy** out,
                                         fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of(
                {capi::check_packs(texts, names, count), capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        std::vector<fangpin::issue> issues;
        auto edition = fangpin::policy::load(capi::read_packs(texts, names, count), issues);
        if (edition)
            return hand_over(out, std::move(edition));
        std::vector<fangpin::error> errors;
        for (auto& i : issues)
            if (i.severity == fangpin::severity::error)
                errors.push_back(std::move(i.what));
        return capi::fail(error, errors);
    });
}

fangpin_str fangpin_policy_id(fangpin_policy const* policy) noexcept {
    return capi::borrow(policy == nullptr ? std::string_view() : policy->edition().id);
}

std::size_t fangpin_policy_text_count(fangpin_policy const* policy) noexcept {
    return policy == nullptr ? 0 : policy->edition().texts.size();
}

fangpin_str fangpin_policy_text(fangpin_policy const* policy, std::size_t index) noexcept {
    if (index >= fangpin_policy_text_count(policy))
        return {};
    return capi::borrow(policy->edition().texts[index]);
}

fangpin_str fangpin_policy_wording(fangpin_policy const* policy,
                                   fangpin_str id,
                                   fangpin_str lang) noexcept {
    if (policy == nullptr || id.size == 0)
        return {};
    auto const& rules = policy->edition().rules;
    auto found = std::ranges::find(rules, capi::view(id), &fangpin::policy_rule::id);
    if (found == rules.end())
        found = std::ranges::find(rules, capi::view(id), &fangpin::policy_rule::code);
    if (found == rules.end())
        return {};
    auto const spoken = capi::view(lang);
    return capi::borrow(spoken == "zh"   ? found->title
                        : spoken == "en" ? found->title_en
                                         : std::string_view());
}

void fangpin_policy_free(fangpin_policy* policy) noexcept {
    delete policy;
}
