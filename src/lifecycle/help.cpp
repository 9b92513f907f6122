// What is done for a household beside procedures: measures, contacts, duties.
#include "lifecycle/refusals.hpp"

#include <fangpin/values/nearest.hpp>

namespace fangpin {

using detail::refuse_event;

/// Help is not gated by how far identification has come, where the text lets it come first.
///
/// @clause MEK-41
case_file::refused case_file::help(case_event const& e) {
    bool const before = state() == case_state::clue || state() == case_state::under_identification;
    auto const& early = policy_->course.early_help_clause;
    if ((before && early.empty()) || state() == case_state::declined)
        return refuse_event(
            errc::case_wrong_state,
            "the measure",
            "a household that is not monitored",
            before ? "identify it first: the text has no help before that" : "open the case again",
            early);
    if (e.subject.empty())
        return refuse_event(
            errc::missing_key, "the measure", "no name", "name it in \"measure\"", early);
    if (std::ranges::find(measures_, e.subject) != measures_.end())
        return refuse_event(errc::case_wrong_state,
                            "the measure",
                            "one that goes on already",
                            "enter each measure once, or end it first",
                            early);
    measures_.push_back(e.subject);
    if (!helped_since_)
        helped_since_ = e.on;
    return std::nullopt;
}

/// Measures end on their own cycle, not with the mark.
///
/// @clause MEK-80
case_file::refused case_file::end_help(case_event const& e) {
    auto const found = std::ranges::find(measures_, e.subject);
    if (found == measures_.end())
        return refuse_event(errc::case_wrong_state,
                            "the measure",
                            "one that does not go on",
                            "name a measure that has begun");
    measures_.erase(found);
    return std::nullopt;
}

case_file::refused case_file::name_contact(case_event const& e) {
    if (e.subject.empty())
        return refuse_event(
            errc::missing_key, "the contact", "no code", "name the contact's post in \"contact\"");
    contact_ = e.subject;
    return std::nullopt;
}

case_file::refused case_file::release_contact(case_event const& e) {
    if (contact_.empty() || contact_ != e.subject)
        return refuse_event(errc::case_wrong_state,
                            "the contact",
                            "another contact than the case has",
                            "name the one it has");
    contact_.clear();
    return std::nullopt;
}

std::optional<refusal> detail::check_duty(policy const& under, case_event const& e) {
    auto const& duties = under.course.duties;
    auto const found = std::ranges::find(duties, e.subject, &duty::id);
    if (found == duties.end())
        return refuse_event(errc::case_unknown_step,
                            "the duty",
                            "a duty that " + under.id + " does not have",
                            "name one of its duties");
    auto const refused = [&](errc code, std::string what, std::string remedy) {
        return refuse_event(
            code, "duty " + found->id, std::move(what), std::move(remedy), found->clause);
    };
    if (found->level != e.level)
        return refused(errc::case_wrong_level,
                       "done by the " + std::string(to_string(e.level)),
                       "it is the " + std::string(to_string(found->level)) + "'s");
    if (found->reporters.empty() && !e.reporter.empty())
        return refused(errc::unknown_code, "a reporter, though it has none", "take it out");
    if (!found->reporters.empty() &&
        std::ranges::find(found->reporters, e.reporter) == found->reporters.end())
        return refused(
            e.reporter.empty() ? errc::missing_key : errc::unknown_code,
            e.reporter.empty() ? "no \"reporter\"" : "a reporter that does not owe it",
            suggestion(e.reporter, found->reporters, "say which of its reporters did it"));
    return std::nullopt;
}

case_file::refused case_file::fulfil(case_event const& e) {
    if (auto no = detail::check_duty(*policy_, e))
        return no;
    auto const known =
        std::ranges::find(fulfilled_, e.subject, &std::pair<std::string, date>::first);
    if (known == fulfilled_.end())
        fulfilled_.emplace_back(e.subject, e.on);
    else
        known->second = e.on;
    return std::nullopt;
}

}  // namespace fangpin
