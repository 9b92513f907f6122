#include "capi/case_calls.hpp"

#include "capi/guard.hpp"
#include "capi/structs.hpp"

#include <fangpin/document/decision_document.hpp>
#include <fangpin/document/rows.hpp>

namespace fangpin::capi {
namespace {

replay::policies all_policies(fangpin_policy const& first, replay::policies const& further) {
    replay::policies all{first.judges->shared()};
    all.insert(all.end(), further.begin(), further.end());
    return all;
}

}  // namespace

result<case_choices> read_case_options(fangpin_case_options const* given) {
    if (given == nullptr)
        return case_choices{};
    auto const options = read_struct(*given, "options");
    if (!options)
        return options.error();
    if (auto bad = check_choice(options->estimates, "options.estimates"))
        return *std::move(bad);
    auto const wrong = [](char const* field, std::int32_t value, char const* remedy) {
        return error{.code = errc::invalid_argument,
                     .subject = field,
                     .found = std::to_string(value),
                     .remedy = remedy};
    };
    case_choices c{.estimates = options->estimates == 1};
    if (options->as_of != 0) {
        auto const day = date::of_index(options->as_of);
        if (day < date::earliest() || date::latest() < day ||
            day.month().year() > latest_year_of_cases)
            return wrong("options.as_of", options->as_of, "pass days since 1970-01-01");
        c.as_of = day;
    }
    if (options->remind_before < 0 || options->remind_before > time_allowed::most)
        return wrong("options.remind_before", options->remind_before, "pass working days, or 0");
    if (options->remind_before > 0)
        c.reminding.remind_before = options->remind_before;
    if (options->moves_to_count > 0)
        if (auto bad = check_given(static_cast<void const*>(options->moves_to), "options.moves_to"))
            return *std::move(bad);
    for (auto const* p : std::span(options->moves_to, options->moves_to_count)) {
        if (auto bad = check_given(p, "options.moves_to"))
            return *std::move(bad);
        c.moves_to.push_back(p->judges->shared());
    }
    return c;
}

folded_events::folded_events(fangpin_policy const& policy,
                             fangpin_str events,
                             case_choices const& c)
    : cases(all_policies(policy, c.moves_to)) {
    rows documents(view(events), false);
    for (std::uint64_t row = 1; auto const event = documents.next(); ++row)
        if (auto const wrong = cases.add(event->json, c.as_of)) {
            row_errors += write_row_error(row, "", "", *wrong) + "\n";
            if (!first_wrong)
                first_wrong = in_log(*wrong, row);
        }
}

fangpin_status with_cases(fangpin_policy const* policy,
                          fangpin_str events,
                          fangpin_case_options const* options,
                          fangpin_text** out,
                          fangpin_error** error,
                          case_writer const& write) noexcept {
    return guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = first_of({check_given(policy, "policy"),
                                       check_text(events, "events"),
                                       check_given(out, "out")}))
            return fail(error, *bad);
        auto const chosen = read_case_options(options);
        if (!chosen)
            return fail(error, chosen.error());
        folded_events const all(*policy, events, *chosen);
        auto written = write(all.cases, *chosen);
        if (!written)
            return fail(error, written.error());
        return hand_over(out, fangpin_text{*std::move(written) + all.row_errors});
    });
}

}  // namespace fangpin::capi
