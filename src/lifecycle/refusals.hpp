/// @file
/// Refusals in few words.
#pragma once

#include <fangpin/lifecycle/case_file.hpp>

namespace fangpin::detail {

[[nodiscard]] inline refusal refuse_event(errc code,
                                          std::string subject,
                                          std::string found,
                                          std::string remedy,
                                          std::string clause = {}) {
    return {.why = {.code = code,
                    .subject = std::move(subject),
                    .found = std::move(found),
                    .remedy = std::move(remedy)},
            .clause = std::move(clause)};
}

/// About a step, by the clause that lays it down.
[[nodiscard]] inline refusal refuse_step(procedure_step const& step,
                                         errc code,
                                         std::string found,
                                         std::string remedy) {
    return refuse_event(code, "step " + step.id, std::move(found), std::move(remedy), step.clause);
}

/// `one or another`
[[nodiscard]] inline std::string either(std::vector<std::string> const& words) {
    std::string all;
    for (auto const& w : words)
        all += (all.empty() ? "" : " or ") + w;
    return all;
}

/// May the duty that an event names be done by whom it says?
[[nodiscard]] std::optional<refusal> check_duty(policy const& under, case_event const& e);

/// @returns why nothing may be put down so: nobody acts, or a later day has been put down before
[[nodiscard]] std::optional<refusal> check_event(case_event const& e, std::optional<date> latest);

}  // namespace fangpin::detail
