// Cases: events folded, what is due, one event more, households given to contacts.
#include "capi/case_calls.hpp"
#include "capi/guard.hpp"
#include "capi/structs.hpp"

#include <fangpin/document/allotment_document.hpp>
#include <fangpin/document/case_document.hpp>

namespace capi = fangpin::capi;

namespace {

using capi::case_choices;
using capi::lines;

lines replayed(fangpin::replay const& cases, case_choices const& c) {
    auto const calendar = c.calendar();
    std::string all;
    for (auto const& one : cases.all())
        all += fangpin::write_case(one, c.as_of, calendar) + "\n";
    for (auto const& one : cases.registers())
        all += fangpin::write_register(one) + "\n";
    return all;
}

lines due(fangpin::replay const& cases, case_choices const& c) {
    if (!c.as_of)
        return fangpin::error{.code = fangpin::errc::invalid_argument,
                              .subject = "options.as_of",
                              .found = "no day",
                              .remedy = "pass the day that is looked from"};
    std::string all;
    for (auto const& item : fangpin::agenda(cases, *c.as_of, c.calendar(), c.reminding))
        all += fangpin::write_agenda_item(item) + "\n";
    return all;
}

}  // namespace

fangpin_status fangpin_case_options_init(fangpin_case_options* options,
                                         std::size_t struct_size) noexcept {
    return capi::clear_struct(options, struct_size);
}

fangpin_status fangpin_case_replay(fangpin_policy const* policy,
                                   fangpin_str events,
                                   fangpin_case_options const* options,
                                   fangpin_text** out,
                                   fangpin_error** error) noexcept {
    return capi::with_cases(policy, events, options, out, error, replayed);
}

fangpin_status fangpin_case_agenda(fangpin_policy const* policy,
                                   fangpin_str events,
                                   fangpin_case_options const* options,
                                   fangpin_text** out,
                                   fangpin_error** error) noexcept {
    return capi::with_cases(policy, events, options, out, error, due);
}

fangpin_status fangpin_case_advance(fangpin_policy const* policy,
                                    fangpin_str events,
                                    fangpin_str event,
                                    fangpin_case_options const* options,
                                    fangpin_text** out,
                                    std::int32_t* taken,
                                    fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (taken != nullptr)
            *taken = 0;
        if (auto const bad = capi::first_of({capi::check_given(policy, "policy"),
                                             capi::check_text(events, "events"),
                                             capi::check_text(event, "event"),
                                             capi::check_given(out, "out"),
                                             capi::check_given(taken, "taken")}))
            return capi::fail(error, *bad);
        auto chosen = capi::read_case_options(options);
        if (!chosen)
            return capi::fail(error, chosen.error());
        auto const looked_from = std::exchange(chosen->as_of, std::nullopt);
        capi::folded_events all(*policy, events, *chosen);
        if (all.first_wrong)
            return capi::fail(error, *all.first_wrong);
        if (auto const wrong = all.cases.add(capi::view(event)))
            return capi::fail(error, *wrong);
        auto document = fangpin::write_latest(all.cases, looked_from, chosen->calendar());
        *taken = all.cases.latest_taken() ? 1 : 0;
        return capi::hand_over(out, fangpin_text{std::move(document)});
    });
}

fangpin_status fangpin_case_assign(fangpin_policy const* policy,
                                   fangpin_str request,
                                   fangpin_text** out,
                                   fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_given(policy, "policy"),
                                             capi::check_text(request, "request"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        auto asked = fangpin::read_allotment_request(capi::view(request));
        if (!asked)
            return capi::fail(error, asked.error());
        auto const& under = policy->edition();
        auto const found = fangpin::allot(std::move(asked->contacts),
                                          std::move(asked->households),
                                          under.course.households_per_contact);
        return capi::hand_over(out, fangpin_text{fangpin::write_allotment(found, under)});
    });
}
