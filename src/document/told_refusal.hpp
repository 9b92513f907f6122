/// @file
/// Why an event was not taken, in words.
#pragma once

#include "document/case_narrator.hpp"
#include "document/case_refusal_sentences.hpp"

namespace fangpin::detail {

struct told_refusal {
    std::string found{};
    std::string remedy{};
    std::string cited{};
};

/// The texts of an error are English and for programs; these are said anew in either language, by
/// the code of the refusal and by what the log shows of the case.
///
/// @param before  the case as it was when the event came
[[nodiscard]] told_refusal tell_refusal(case_narrator const& to,
                                        case_file const& before,
                                        case_event const& e,
                                        refusal const& why);

/// The same where the step itself tells more than the code; nothing where it does not.
[[nodiscard]] std::optional<told_refusal> tell_refusal_at(case_narrator const& to,
                                                          step_in_case const& step,
                                                          case_event const& e,
                                                          errc code);

using texts = std::initializer_list<std::string_view>;
[[nodiscard]] inline told_refusal in_words(case_narrator const& to,
                                           say::refusal_words const& words,
                                           texts found = {},
                                           texts remedy = {}) {
    return {.found = to.say(words.found, found), .remedy = to.say(words.remedy, remedy)};
}

}  // namespace fangpin::detail
