#include "search/monitor.hpp"

#include <fangpin/document/calendar_document.hpp>
#include <fangpin/lifecycle/open_step.hpp>

namespace fangpin::testing {
namespace {

bool moves_a_case(procedure_kind k) {
    using enum procedure_kind;
    return k == identification || k == elimination || k == roll_back || k == removal;
}

bool is_about_a_step(case_act a) {
    using enum case_act;
    switch (a) {
    case hold_meeting:
    case post_notice:
    case object:
    case uphold:
    case dismiss:
    case give_consent:
    case hand_in:
    case complete:
    case waive:
    case withdraw: return true;
    default: return false;
    }
}

}  // namespace

int whole_months(date since, date until) {
    int whole = 0;
    for (auto m = since.month(); date::first_day_of(m + 1) <= until; m = m + 1)
        if (since <= date::first_day_of(m))
            ++whole;
    return whole;
}

bool monitor::run::open(std::size_t i) const {
    auto const& step = lays_down->steps[i];
    if (steps[i].done)
        return false;
    if (step.course != step_course::always &&
        (!approved || *approved != (step.course == step_course::approved)))
        return false;
    return std::ranges::all_of(step.after, [&](std::string_view id) {
        auto const* before = lays_down->find(id);
        return steps[static_cast<std::size_t>(before - lays_down->steps.data())].done;
    });
}

date monitor::run::review(date decided) const {
    std::optional<date> latest;
    for (auto const& s : steps)
        latest = std::max(latest, s.met);
    return latest.value_or(decided);
}

/// Nothing is left to do: what is not done is of the course that was not taken.
bool monitor::run::over() const {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const course = lays_down->steps[i].course;
        bool const other = approved && course != step_course::always &&
                           *approved != (course == step_course::approved);
        if (!steps[i].done && !other)
            return false;
    }
    return true;
}

bool monitor::owes() const noexcept {
    return state_ != case_state::gone && !runs_.empty();
}

/// @clause QJ-17, QJ-19, QJ-21
violations monitor::forbids(case_event const& e) const {
    if (e.by.empty())
        return {"QJ-19 actor"};
    if (!begun_ && e.what != case_act::open)
        return {"log not begun"};
    if (begun_ && e.on < latest_)
        return {"log order of days"};
    if (begun_ &&
        (state_ == case_state::gone || (state_ == case_state::removed && !is_about_a_step(e.what))))
        return {"QJ-17 final"};
    if (is_about_a_step(e.what)) {
        auto const p = find(e);
        return p ? forbids_at(e, *p) : violations{"log no such step"};
    }
    return e.what == case_act::begin ? forbids_beginning(e) : forbids_beside(e);
}

violations monitor::forbids_beginning(case_event const& e) const {
    auto const* lays_down = e.procedure ? text_->find(*e.procedure) : nullptr;
    if (lays_down == nullptr)
        return {"text no such procedure"};
    std::string const clause(lays_down->clause);
    if (std::ranges::find(lays_down->from, state_) == lays_down->from.end())
        return {clause + " state"};
    for (auto const& r : runs_)
        if (r.lays_down == lays_down ||
            (!r.approved && moves_a_case(r.lays_down->kind) && moves_a_case(lays_down->kind)))
            return {clause + " under way"};
    if (std::ranges::none_of(lays_down->steps, [&](told_step const& s) {
            return s.after.empty() && s.level == e.level;
        }))
        return {clause + " begun by another level"};
    if (e.risk_disappeared && e.reason.empty())
        return {clause + " reason"};
    return {};
}

/// @clause MEK-36, MEK-41, MEK-78, MEK-80, QJ-13, JH-05
violations monitor::forbids_beside(case_event const& e) const {
    using enum case_state;
    switch (e.what) {
    case case_act::open:
        return begun_ && state_ != declined ? violations{"log open twice"}
               : e.subject.empty() ||
                       (!text_->channels.empty() &&
                        std::ranges::find(text_->channels, e.subject) == text_->channels.end())
                   ? violations{"MEK-36 channel"}
                   : violations{};
    case case_act::help: {
        bool const early = state_ == clue || state_ == under_identification;
        if (state_ == declined || (early && text_->early_help.empty()))
            return {"MEK-41 help before identification"};
        bool const known = std::ranges::find(measures_, e.subject) != measures_.end();
        return known || e.subject.empty() ? violations{"log measure"} : violations{};
    }
    case case_act::end_help:
        return std::ranges::find(measures_, e.subject) == measures_.end()
                   ? violations{"MEK-80 measure"}
                   : violations{};
    case case_act::name_contact:
        return e.subject.empty() ? violations{"MEK-57 contact"} : violations{};
    case case_act::release_contact:
        return contact_.empty() || e.subject != contact_ ? violations{"MEK-57 contact"}
                                                         : violations{};
    case case_act::fulfil:
        return e.subject != text_->duty.id    ? violations{"text no such duty"}
               : e.level != text_->duty.level ? violations{"QJ-21 level of a duty"}
                                              : violations{};
    case case_act::relapse:
        return state_ != risk_eliminated || text_->re_mark.empty()
                   ? violations{(text_->re_mark.empty() ? "QJ-13 relapse" : "MEK-78 relapse")}
                   : violations{};
    case case_act::move: return {"log a move to no text"};
    default: return e.reason.empty() ? violations{"log gone without a reason"} : violations{};
    }
}

void monitor::take(case_event const& e) {
    begun_ = true;
    latest_ = e.on;
    if (is_about_a_step(e.what)) {
        take_at(e, *find(e));
        return;
    }
    switch (e.what) {
    case case_act::open: state_ = case_state::clue; break;
    case case_act::begin: {
        auto const* lays_down = text_->find(*e.procedure);
        runs_.push_back({.lays_down = lays_down,
                         .from = state_,
                         .disappeared = e.risk_disappeared,
                         .steps = std::vector<progress>(lays_down->steps.size())});
        state_ = effect_of(lays_down->kind, state_).during;
        break;
    }
    case case_act::help:
        helped_since_ = helped_since_.value_or(e.on);
        measures_.push_back(e.subject);
        break;
    case case_act::end_help: std::erase(measures_, e.subject); break;
    case case_act::name_contact: contact_ = e.subject; break;
    case case_act::release_contact: contact_.clear(); break;
    case case_act::relapse:
        state_ = case_state::monitored;
        helped_since_.reset();  // the months of MEK-73 are those against the new risk
        break;
    case case_act::leave: state_ = case_state::gone; break;
    default: break;
    }
}

/// By which a case stands where it does after an event.
std::string monitor::clause_of(case_event const& e) const {
    auto const* p = e.procedure ? text_->find(*e.procedure) : nullptr;
    if (p == nullptr && is_about_a_step(e.what) && find(e))
        p = runs_[find(e)->run].lays_down;
    return std::string(p != nullptr ? p->clause : "log");
}

/// @clause MEK-41
violations monitor::compare_help(case_file const& c) const {
    bool const owed = state_ == case_state::clue && helped_since_ && !text_->early_help.empty() &&
                      text_->find(procedure_kind::identification) != nullptr;
    auto const terms = running_terms(c, national_calendar());
    bool const shown = std::ranges::any_of(terms, [&](running_term const& t) {
        return t.clause == text_->early_help && !t.clause.empty() &&
               t.procedure == procedure_kind::identification;
    });
    return owed == shown ? violations{} : violations{"MEK-41 identification owed"};
}

/// @clause MEK-41
violations monitor::compare(case_file const& c, case_event const& last) const {
    violations wrong;
    if (c.state() != state_)
        wrong.push_back(clause_of(last) + " state " + std::string(to_string(c.state())) + " for " +
                        std::string(to_string(state_)));
    if (state_ == case_state::gone)
        return wrong;
    std::ranges::move(compare_help(c), std::back_inserter(wrong));
    for (auto const& r : runs_)
        for (std::size_t i = 0; i < r.steps.size(); ++i) {
            if (!r.open(i))
                continue;
            auto const& step = r.lays_down->steps[i];
            auto const keeps = [&](run_of_procedure const& other) {
                auto const& steps = other.lays_down->steps;
                auto const at = std::ranges::find(steps, step.id, &procedure_step::id);
                return other.lays_down->kind == r.lays_down->kind && at != steps.end() &&
                       other.is_open(static_cast<std::size_t>(at - steps.begin()));
            };
            if (std::ranges::none_of(c.running(), keeps))
                wrong.push_back(std::string(step.clause) + " lost");
        }
    return wrong;
}

}  // namespace fangpin::testing
