/// @file
/// What the calls about cases have in common.
#pragma once

#include "capi/handles.hpp"

#include <fangpin/c/case.h>
#include <fangpin/document/calendar_document.hpp>
#include <fangpin/document/replay.hpp>
#include <fangpin/lifecycle/agenda.hpp>

#include <functional>

namespace fangpin::capi {

/// `fangpin_case_options`, read.
struct case_choices {
    std::optional<date> as_of{};
    bool estimates = false;
    agenda_options reminding{};
    replay::policies moves_to{};

    [[nodiscard]] working_calendar calendar() const {
        auto const& national = national_calendar();
        return estimates ? national.with_estimates() : national;
    }
};

[[nodiscard]] result<case_choices> read_case_options(fangpin_case_options const* given);

/// All events of an input folded, and a row error a line for each that is none.
struct folded_events {
    replay cases;
    std::string row_errors{};
    std::optional<error> first_wrong{};  ///< of those in `row_errors`, with its row

    folded_events(fangpin_policy const& policy, fangpin_str events, case_choices const& c);
};

using lines = result<std::string>;
using case_writer = std::function<lines(replay const&, case_choices const&)>;

/// Checks the arguments, folds the events and hands over what is written of the cases, with a row
/// error behind it for each event that could not be read.
fangpin_status with_cases(fangpin_policy const* policy,
                          fangpin_str events,
                          fangpin_case_options const* options,
                          fangpin_text** out,
                          fangpin_error** error,
                          case_writer const& write) noexcept;

}  // namespace fangpin::capi
