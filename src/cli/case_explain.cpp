// fangpin case explain
#include "cli/call.hpp"
#include "cli/case_view.hpp"
#include "cli/options.hpp"

namespace fangpin::cli {

void add_case_explain(CLI::App& under, action& chosen) {
    auto const lang = std::make_shared<std::string>("zh");
    auto* command = add_case_view(
        under,
        chosen,
        "explain",
        "Each case as a timeline in sentences, with what was refused, what is open and by when",
        [lang](auto policy, auto events, auto options, auto out, auto error) {
            return fangpin_case_explain(policy, events, pass(*lang), options, out, error);
        },
        false);
    add_language(*command, *lang);
}

}  // namespace fangpin::cli
