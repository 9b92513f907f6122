// Cases: events folded, and what is due.
#include "capi/case_calls.hpp"

#include "capi/guard.hpp"
#include "capi/structs.hpp"

#include <fangpin/c/case.h>
#include <fangpin/document/calendar_document.hpp>
#include <fangpin/document/decision_document.hpp>
#include <fangpin/document/rows.hpp>

namespace capi = fangpin::capi;

namespace {

using capi::choices;
using capi::lines;

fangpin::result<choices> read_choices(fangpin_case_options const* given) {
    if (given == nullptr)
        return choices{};
    auto const options = capi::read_struct(*given, "options");
    if (!options)
        return options.error();
    if (auto bad = capi::check_choice(options->estimates, "options.estimates"))
        return *std::move(bad);
    auto const wrong = [](char const* field, std::int32_t value, char const* remedy) {
        return fangpin::error{.code = fangpin::errc::invalid_argument,
                              .subject = field,
                              .found = std::to_string(value),
                              .remedy = remedy};
    };
    choices c{.estimates = options->estimates == 1};
    if (options->as_of != 0) {
        auto const day = fangpin::date::of_index(options->as_of);
        if (day < fangpin::date::earliest() || fangpin::date::latest() < day)
            return wrong("options.as_of", options->as_of, "pass days since 1970-01-01");
        c.as_of = day;
    }
    if (options->remind_before < 0 || options->remind_before > fangpin::time_allowed::most)
        return wrong("options.remind_before", options->remind_before, "pass working days, or 0");
    if (options->remind_before > 0)
        c.reminding.remind_before = options->remind_before;
    return c;
}

/// All events of an input folded, and a row error a line for each that is none.
struct folded {
    fangpin::replay cases;
    std::string row_errors{};

    folded(fangpin_policy const& policy, fangpin_str events, std::optional<fangpin::date> until)
        : cases(policy.judges->shared()) {
        fangpin::rows rows(capi::view(events), false);
        for (std::uint64_t row = 1; auto const event = rows.next(); ++row)
            if (auto const wrong = cases.add(event->json, until))
                row_errors += fangpin::write_row_error(row, "", "", *wrong) + "\n";
    }
};

lines replayed(fangpin::replay const& cases,
               choices const& c,
               fangpin::working_calendar const& calendar) {
    std::string all;
    for (auto const& one : cases.all())
        all += fangpin::write_case(one, c.as_of, calendar) + "\n";
    return all;
}

lines due(fangpin::replay const& cases,
          choices const& c,
          fangpin::working_calendar const& calendar) {
    if (!c.as_of)
        return fangpin::error{.code = fangpin::errc::invalid_argument,
                              .subject = "options.as_of",
                              .found = "no day",
                              .remedy = "pass the day that is looked from"};
    std::vector<fangpin::case_file const*> files;
    for (auto const& one : cases.all())
        files.push_back(&one.file);
    std::string all;
    for (auto const& item : fangpin::agenda(files, *c.as_of, calendar, c.reminding))
        all += fangpin::write_agenda_item(item) + "\n";
    return all;
}

}  // namespace

fangpin_status capi::with_cases(fangpin_policy const* policy,
                                fangpin_str events,
                                fangpin_case_options const* options,
                                fangpin_text** out,
                                fangpin_error** error,
                                case_writer const& write) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of({capi::check_given(policy, "policy"),
                                             capi::check_text(events, "events"),
                                             capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        auto const chosen = read_choices(options);
        if (!chosen)
            return capi::fail(error, chosen.error());
        auto const& national = fangpin::national_calendar();
        folded const all(*policy, events, chosen->as_of);
        auto written =
            write(all.cases, *chosen, chosen->estimates ? national.with_estimates() : national);
        if (!written)
            return capi::fail(error, written.error());
        return capi::hand_over(out, fangpin_text{*std::move(written) + all.row_errors});
    });
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
