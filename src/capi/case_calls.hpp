/// @file
/// What all calls about cases do alike.
#pragma once

#include "capi/arguments.hpp"
#include "capi/handles.hpp"

#include <fangpin/document/case_document.hpp>

#include <functional>

namespace fangpin::capi {

/// `fangpin_case_options`, read.
struct choices {
    std::optional<date> as_of{};
    bool estimates = false;
    agenda_options reminding{};
};

using lines = result<std::string>;
using case_writer = std::function<lines(replay const&, choices const&, working_calendar const&)>;

/// Checks the arguments, folds the events and hands over what is written of the cases, with a row
/// error behind it for each event that could not be read.
fangpin_status with_cases(fangpin_policy const* policy,
                          fangpin_str events,
                          fangpin_case_options const* options,
                          fangpin_text** out,
                          fangpin_error** error,
                          case_writer const& write) noexcept;

}  // namespace fangpin::capi
