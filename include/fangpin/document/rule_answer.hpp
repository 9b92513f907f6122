/// @file
/// Evaluates one expression of the rule language on given facts.
#pragma once

#include <fangpin/policy/policy.hpp>

namespace fangpin {

/// The answer to an expression as one JSON value: `true`, `3`, `"1/3"`, `{"yuan":"12.30"}`,
/// `{"unknown":true}`, `{"min","max"}`, `{"any":[…]}`, a list.
///
/// @param facts   a JSON object in document form, derived names allowed; empty: nothing is known
/// @param under   a policy whose facts and figures the expression may use; may be null
/// @param errors  receives everything wrong with expression or facts
/// @returns nothing when there are errors
[[nodiscard]] std::optional<std::string> answer_rule(std::string_view expression,
                                                     std::string_view facts,
                                                     policy const* under,
                                                     std::vector<error>& errors);

}  // namespace fangpin
