#include <fangpin/lifecycle/register_log.hpp>

#include "lifecycle/refusals.hpp"

namespace fangpin {

std::optional<refusal> register_log::advance(case_event const& e) {
    if (auto no = detail::check_event(e, latest_))
        return no;
    if (e.what != case_act::fulfil)
        return detail::refuse_event(errc::case_wrong_state,
                                    "the event",
                                    "an act about one household",
                                    "name its case instead of the register");
    if (auto no = detail::check_duty(*policy_, e))
        return no;
    since_ = since_.value_or(e.on);
    latest_ = e.on;
    fulfilled_.insert_or_assign({e.subject, e.reporter}, e.on);
    return std::nullopt;
}

std::optional<date> register_log::fulfilled(std::string_view duty,
                                            std::string_view reporter) const {
    auto const found = fulfilled_.find({std::string(duty), std::string(reporter)});
    return found == fulfilled_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace fangpin
