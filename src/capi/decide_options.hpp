/// @file
/// How a household is to be judged.
#pragma once

#include "capi/arguments.hpp"
#include "capi/structs.hpp"

#include <fangpin/decision/judge.hpp>

namespace fangpin::capi {

/// The options as this library knows them, the month read.
struct choices {
    std::optional<month> found{};
    judge_options judging{};
};

/// @param given  NULL: as nobody asks for anything
[[nodiscard]] inline result<choices> read_options(fangpin_decide_options const* given) {
    if (given == nullptr)
        return choices{};
    auto const options = read_struct(*given, "options");
    if (!options)
        return options.error();
    if (auto bad = first_of({check_choice(options->screening, "options.screening"),
                             check_choice(options->account, "options.account")}))
        return *std::move(bad);
    auto const found = read_month(options->found, "options.found");
    if (!found)
        return found.error();
    return choices{
        .found = *found,
        .judging = {.screening = options->screening == 1, .account = options->account == 1}};
}

}  // namespace fangpin::capi
