#include <fangpin/lifecycle/case_file.hpp>

#include "lifecycle/refusals.hpp"

#include <fangpin/values/nearest.hpp>

#include <ranges>

namespace fangpin {

using detail::either;
using detail::refuse_event;
using detail::refuse_step;

namespace {

/// @clause MEK-36, MEK-37, MEK-40, MEK-42, JH-05
std::optional<refusal> check_channel(course_of_cases const& course, case_event const& e) {
    if (e.subject.empty())
        return refuse_event(
            errc::missing_key, "the clue", "no channel", "say where it came from in \"channel\"");
    auto const* channel = course.find_channel(e.subject);
    if (channel == nullptr && !course.channels.empty()) {
        std::vector<std::string> ids;
        for (auto const& c : course.channels)
            ids.push_back(c.id);
        return refuse_event(errc::unknown_code,
                            "the clue",
                            "a channel that the text does not name",
                            suggestion(e.subject, ids, "write " + either(ids)));
    }
    auto const one_of = [&](std::vector<std::string> const& known, std::string const& given) {
        return known.empty() || std::ranges::find(known, given) != known.end();
    };
    if (channel != nullptr && !one_of(channel->forms, e.form))
        return refuse_event(e.form.empty() ? errc::missing_key : errc::unknown_code,
                            "the clue",
                            e.form.empty() ? "no \"form\"" : "a form that the text does not name",
                            "write " + either(channel->forms),
                            channel->clause);
    if (channel != nullptr && !one_of(channel->posts, e.by))
        return refuse_event(errc::unknown_code,
                            "the clue",
                            "brought by somebody who may not",
                            "by " + either(channel->posts),
                            channel->clause);
    return std::nullopt;
}

}  // namespace

std::optional<date> case_file::fulfilled(std::string_view duty) const {
    auto const found = std::ranges::find(
        fulfilled_, duty, [](auto const& f) -> std::string_view { return f.first; });
    return found == fulfilled_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<refusal> detail::check_event(case_event const& e, std::optional<date> latest) {
    if (e.by.empty())
        return refuse_event(
            errc::missing_key, "the event", "nobody who acts", "give the post in \"by\"", "QJ-19");
    if (e.on.month().year() > latest_year_of_cases)
        return refuse_event(errc::out_of_range,
                            "the event",
                            "a day from which nothing can be counted",
                            "correct the day");
    if (latest && e.on < *latest)
        return refuse_event(errc::case_out_of_order,
                            "the event",
                            "a day before the latest event, of " + to_string(*latest),
                            "enter what was forgotten as of the day on which it is entered");
    return std::nullopt;
}

std::optional<refusal> case_file::advance(case_event e) {
    if (auto no = detail::check_event(e, begun() ? std::optional(log_.back().on) : std::nullopt))
        return no;
    if (!begun() && e.what != case_act::open)
        return refuse_event(
            errc::case_out_of_order, "the event", "the case has not begun", "begin with \"open\"");
    if (begun() && is_final(state()) && (state() != case_state::removed || !has_step(e.what)))
        return refuse_event(
            errc::case_wrong_state,
            "the event",
            "a case that is " + std::string(to_string(state())) + ", which is final",
            "open another case");
    if (auto no = take(e))
        return no;
    log_.push_back(std::move(e));
    return std::nullopt;
}

case_file::refused case_file::take(case_event const& e) {
    switch (e.what) {
    case case_act::open: return open(e);
    case case_act::begin: return begin(e);
    case case_act::hold_meeting: return at_open_step(e, &case_file::hold_meeting);
    case case_act::post_notice: return at_open_step(e, &case_file::post_notice);
    case case_act::object: return at_open_step(e, &case_file::object);
    case case_act::uphold: return at_open_step(e, &case_file::uphold);
    case case_act::dismiss: return at_open_step(e, &case_file::dismiss);
    case case_act::give_consent: return at_open_step(e, &case_file::give_consent);
    case case_act::complete: return at_open_step(e, &case_file::complete);
    case case_act::waive: return at_open_step(e, &case_file::waive);
    case case_act::hand_in:
    case case_act::withdraw: {
        at_step at{};
        if (auto no = own_step(e, at))
            return no;
        return e.what == case_act::hand_in ? hand_in(e, at) : withdraw(e, at);
    }
    case case_act::help: return help(e);
    case case_act::end_help: return end_help(e);
    case case_act::name_contact: return name_contact(e);
    case case_act::release_contact: return release_contact(e);
    case case_act::fulfil: return fulfil(e);
    case case_act::relapse: return relapse(e);
    case case_act::leave: return leave(e);
    case case_act::move: return move(e);
    }
    return refuse_event(errc::unknown_code, "the event", "an unknown kind", "see fangpin.event/1");
}

date case_file::since_among(std::span<case_state const> states) const noexcept {
    auto from = since();
    for (auto const& [state, first] : std::views::reverse(stood_)) {
        if (std::ranges::find(states, state) == states.end())
            break;
        from = first;
    }
    return from;
}

void case_file::enter(case_state s, date on) {
    if (!stood_.empty() && s == state())
        return;
    stood_.emplace_back(s, on);
    if (is_final(s))
        contact_.clear();
}

case_file::refused case_file::open(case_event const& e) {
    if (begun() && state() != case_state::declined)
        return refuse_event(errc::case_wrong_state,
                            "the event",
                            "a case that is " + std::string(to_string(state())) + " already",
                            "a clue opens a case that is new or was declined");
    if (auto no = check_channel(policy_->course, e))
        return no;
    auto const* channel = policy_->course.find_channel(e.subject);
    bool const of_event = channel != nullptr && channel->of_event;
    if (begun() && of_event != of_event_)
        return refuse_event(errc::case_wrong_state,
                            "the clue",
                            of_event ? "a disaster" : "a household",
                            "open another case for it",
                            channel->clause);
    of_event_ = of_event;
    clue_on_ = e.on;
    // what an earlier clue knew of the household still holds where this one does not say it
    if (!begun() || e.registry != possible<fangpin::registry>())
        registry_ = e.registry;
    enter(case_state::clue, e.on);
    if (channel == nullptr || !channel->begins ||
        std::ranges::any_of(running_, [&](run_of_procedure const& r) {
            return r.lays_down->kind == *channel->begins;  // of an earlier clue: it goes on
        }))
        return std::nullopt;
    return begin(e, *channel->begins);
}

/// @clause MEK-78, QJ-13
case_file::refused case_file::relapse(case_event const& e) {
    auto const& course = policy_->course;
    if (state() != case_state::risk_eliminated)
        return refuse_event(errc::case_wrong_state,
                            "the relapse",
                            "a case that is " + std::string(to_string(state())),
                            "a relapse follows an elimination",
                            course.relapse_clause);
    if (course.relapse == relapse_course::re_mark) {
        helped_since_.reset();  // the six months are those of help against the new risk (MEK-73)
        enter(case_state::monitored, e.on);
        return std::nullopt;
    }
    bool const another = course.relapse == relapse_course::new_case;
    return refuse_event(errc::case_wrong_state,
                        "the relapse",
                        another ? "the text has a new risk identified again"
                                : "the text does not say what becomes of it",
                        another ? "open another case that names this one in \"follows\""
                                : "supply it in a pack that extends the policy",
                        course.relapse_clause);
}

case_file::refused case_file::leave(case_event const& e) {
    if (e.reason.empty())
        return refuse_event(errc::reason_missing,
                            "the event",
                            "a household that is gone, without a reason",
                            "say whether it moved, died out, was merged or was split");
    enter(case_state::gone, e.on);
    return std::nullopt;
}

/// The step that an event is about, where its level may do it.
case_file::refused case_file::own_step(case_event const& e, at_step& found) {
    auto const at = find_step(running_, e);
    if (!at)
        return refuse_event(errc::case_unknown_step,
                            "step " + e.step,
                            "no procedure under way has it",
                            running_.empty() ? "begin a procedure first"
                                             : "see the open steps: fangpin case replay");
    found = {&running_[at->run], at->step};
    if (e.level != found.lays_down().level)
        return refuse_step(found.lays_down(),
                           errc::case_wrong_level,
                           "done by the " + std::string(to_string(e.level)),
                           "it is the " + std::string(to_string(found.lays_down().level)) + "'s");
    return std::nullopt;
}

case_file::refused case_file::at_open_step(case_event const& e,
                                           refused (case_file::*act)(case_event const&, at_step)) {
    at_step at{};
    if (auto no = own_step(e, at))
        return no;
    if (at.run->is_open(at.step))
        return (this->*act)(e, at);
    if (at.progress().settled())
        return refuse_step(at.lays_down(),
                           errc::case_not_open,
                           "done on " + to_string(*at.progress().done),
                           "withdraw it first, if that was wrong");
    std::string missing;
    for (auto const n : at.lays_down().needs)
        if (!at.run->steps[n].settled())
            missing += (missing.empty() ? "" : ", ") + at.run->step(n).id;
    return refuse_step(at.lays_down(),
                       errc::case_not_open,
                       missing.empty() ? "it waits for the decision, or is of another course"
                                       : "before " + missing,
                       missing.empty() ? "leave it" : "do that first");
}

}  // namespace fangpin
