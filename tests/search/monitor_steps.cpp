// What the texts ask of single steps.
#include "search/monitor.hpp"

namespace fangpin::testing {
namespace {

bool given(case_event const& e, std::string_view paper) {
    return std::ranges::any_of(e.evidence, [&](std::string const& reference) {
        return reference.starts_with(std::string(paper) + ":") &&
               reference.size() > paper.size() + 1;
    });
}

std::string named(std::string_view clause, std::string_view what) {
    return std::string(clause) + " " + std::string(what);
}

}  // namespace

/// Of two procedures under way that have a step of that name, the event means the later one.
std::optional<monitor::place> monitor::find(case_event const& e) const {
    for (std::size_t n = runs_.size(); n-- > 0;) {
        auto const& told = *runs_[n].lays_down;
        if (e.procedure && *e.procedure != told.kind)
            continue;
        if (auto const* step = told.find(e.step))
            return place{n, static_cast<std::size_t>(step - told.steps.data())};
    }
    return std::nullopt;
}

/// @clause QJ-21, MEK-45, MEK-47, MEK-48, MEK-49, MEK-50, MEK-51, MEK-75
violations monitor::forbids_at(case_event const& e, place p) const {
    auto const& r = runs_[p.run];
    auto const& step = r.lays_down->steps[p.step];
    auto const& now = at(p);
    if (e.level != step.level)
        return {named(step.clause, "level")};
    auto const unless = [&](bool holds, std::string_view what) {
        return holds ? violations{} : violations{named(step.clause, what)};
    };
    if (e.what == case_act::hand_in)
        return unless(!now.handed_in && (now.done || (!step.forms.empty() && now.met)),
                      "handed in twice or before it came to anything");
    if (e.what == case_act::withdraw)
        return unless(now.done && !r.approved && !e.reason.empty(), "withdrawn");
    if (!r.open(p.step))
        return {named(step.clause, "order")};
    switch (e.what) {
    case case_act::hold_meeting:
        return unless(std::ranges::find(step.forms, e.subject) != step.forms.end(), "meeting");
    case case_act::post_notice:
        if (step.consent && !now.agreed)
            return {named(step.notice_clause, "notice before consent")};
        return unless(!step.notice_clause.empty() && !now.posted && (step.forms.empty() || now.met),
                      "notice");
    case case_act::object: return unless(now.posted, "objection to no notice");
    case case_act::uphold: return unless(now.objections > 0, "no objection");
    case case_act::dismiss:
        return unless(now.objections > 0 && !e.reason.empty(), "objection dismissed");
    case case_act::give_consent:
        return unless(step.consent && (step.forms.empty() || now.met), "consent before the review");
    case case_act::waive: return unless(!step.waiver.empty() && e.reason == step.waiver, "waiver");
    default: return forbids_completing(e, p);
    }
}

violations monitor::forbids_completing(case_event const& e, place p) const {
    auto const& r = runs_[p.run];
    auto const& step = r.lays_down->steps[p.step];
    auto const& now = at(p);
    violations all;
    for (auto const paper : step.papers)
        if (!given(e, paper))
            all.push_back(named(step.clause, "papers"));
    if (!step.forms.empty() && !now.met)
        all.push_back(named(step.clause, "meeting"));
    if (!step.notice_clause.empty()) {
        if (!now.posted)
            all.push_back(named(step.notice_clause, "notice"));
        else if (step.notice_days > 0 && e.on - now.posted_on <= step.notice_days)
            all.push_back(named(step.notice_clause, "days of the notice"));
        if (now.objections > 0)
            all.push_back(named(step.notice_clause, "objection"));
    }
    if (step.consent && !now.agreed)
        all.push_back(named(step.clause, "consent"));
    if (step.decides)
        std::ranges::move(forbids_deciding(e, r), std::back_inserter(all));
    return all;
}

/// @clause MEK-53, MEK-72, MEK-73, MEK-76, MEK-79, JH-10, JH-13
violations monitor::forbids_deciding(case_event const& e, run const& r) const {
    auto const& told = *r.lays_down;
    if (!e.approved || (!*e.approved && e.reason.empty()))
        return {named(told.clause, "decision")};
    if (!(e.decided.empty() && e.decided_by.empty()) && e.decided_by != digest_)
        return {named(told.clause, "decision under another text")};
    auto const* judged = e.judged != nullptr ? &judged_->traits_of(*e.judged) : nullptr;
    if (judged != nullptr && judged->as_of != r.review(e.on).month())
        return {named(told.clause, "household of another month")};
    violations all;
    if (!*e.approved)
        return all;
    if (!told.eligible_clause.empty() && e.decided != "eligible")
        all.push_back(named(told.eligible_clause, "eligible"));
    if (told.months_helped > 0 && !r.disappeared) {
        if (!helped_since_ || whole_months(*helped_since_, r.review(e.on)) < told.months_helped)
            all.push_back(named(told.months_clause, "months of help"));
    }
    for (auto const& c : told.conditions) {
        if (judged == nullptr || judged->flaw == c.what)
            all.push_back(named(c.clause, "condition"));
        else if (c.what == trait::income_above && !text_->no_figure.empty())
            all.push_back(named(text_->no_figure, "figure"));
    }
    return all;
}

void monitor::take_at(case_event const& e, place p) {
    auto& r = runs_[p.run];
    auto& now = r.steps[p.step];
    switch (e.what) {
    case case_act::hold_meeting:
        now.met = e.on;
        now.agreed = false;
        now.posted = false;
        now.handed_in = false;
        break;
    case case_act::post_notice:
        now.posted = true;
        now.posted_on = e.on;
        break;
    case case_act::object: ++now.objections; break;
    case case_act::dismiss: --now.objections; break;
    case case_act::uphold: now = {}; break;
    case case_act::give_consent: now.agreed = true; break;
    case case_act::hand_in: now.handed_in = true; break;
    case case_act::withdraw: undo(r, p.step); break;
    default: finish(e, p);
    }
}

void monitor::finish(case_event const& e, place p) {
    auto& r = runs_[p.run];
    auto const& step = r.lays_down->steps[p.step];
    r.steps[p.step].done = true;
    if (step.decides && e.what == case_act::complete)
        r.approved = e.approved;
    auto const effect = effect_of(r.lays_down->kind, r.from);
    bool const standing = state_ == effect.during;
    if (standing && effect.approved != r.from && step.takes_effect && r.approved == true)
        state_ = effect.approved;
    else if (standing && effect.approved != r.from && step.decides && r.approved == false)
        state_ = effect.refused;
    if (r.over())
        runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(p.run));
}

/// With all that came of it.
void monitor::undo(run& r, std::size_t step) {
    std::vector<std::string_view> undone{r.lays_down->steps[step].id};
    r.steps[step] = {};
    for (std::size_t i = step + 1; i < r.steps.size(); ++i) {
        auto const& later = r.lays_down->steps[i];
        if (std::ranges::any_of(later.after, [&](auto const& id) {
                return std::ranges::find(undone, id) != undone.end();
            })) {
            undone.push_back(later.id);
            r.steps[i] = {};
        }
    }
}

}  // namespace fangpin::testing
