#include "document/told_event.hpp"

#include <fangpin/decision/decision.hpp>

namespace fangpin::detail {
namespace {

using step_found = std::optional<step_in_case>;

duty const* find_duty(course_of_cases const& course, std::string const& id) {
    auto const found = std::ranges::find(course.duties, id, &duty::id);
    return found == course.duties.end() ? nullptr : &*found;
}

/// What the act is about, for the hole of its sentence.
std::string about(case_narrator const& to,
                  course_of_cases const& course,
                  case_event const& e,
                  step_found const& step) {
    if (step)
        return to.title(step->lays_down());
    if (e.what == case_act::begin)
        return e.procedure ? to.word(term_of(*e.procedure)) : to.say(say::not_said);
    if (e.what == case_act::move && e.moves_to != nullptr)
        return to.title(*e.moves_to);
    if (e.what == case_act::fulfil)
        if (auto const* d = find_duty(course, e.subject))
            return to.title(*d);
    auto const& named = e.step.empty() ? e.subject : e.step;
    return named.empty() ? to.say(say::not_said) : to.code(named);
}

std::string cited_of_step(case_narrator const& to, case_act what, procedure_step const& step) {
    using enum case_act;
    switch (what) {
    case post_notice:
    case object:
    case uphold:
    case dismiss: return to.by(step.notice_clause, step.source);
    case waive: return to.by(step.waiver_clause, step.source);
    default: return to.by(step);
    }
}

std::string cited(case_narrator const& to,
                  case_file const& before,
                  case_event const& e,
                  step_found const& step) {
    using enum case_act;
    auto const& course = before.under().course;
    if (step)
        return cited_of_step(to, e.what, step->lays_down());
    switch (e.what) {
    case open: {
        auto const* channel = course.find_channel(e.subject);
        return channel != nullptr ? to.by(*channel) : std::string();
    }
    case begin: {
        auto const* begun = e.procedure ? course.find(*e.procedure) : nullptr;
        return begun != nullptr ? to.by(*begun) : std::string();
    }
    case help: {
        bool const early = before.state() == case_state::clue ||
                           before.state() == case_state::under_identification;
        return early ? to.by(course.early_help_clause, {}) : std::string();
    }
    case name_contact:
    case release_contact: return to.by(course.contact_clause, {});
    case fulfil: {
        auto const* d = find_duty(course, e.subject);
        return d != nullptr ? to.by(*d) : std::string();
    }
    case relapse: return to.by(course.relapse_clause, {});
    default: return {};
    }
}

std::string outcome_in_words(case_narrator const& to, std::string const& decided) {
    using enum outcome;
    for (auto const o : {eligible, barred, not_eligible, out_of_scope})
        if (to_string(o) == decided)
            return to.answer(o);
    return to.say(say::unknown);  // what a document says instead is free text, not repeated
}

std::vector<std::string> details(case_narrator const& to,
                                 case_event const& e,
                                 step_found const& step) {
    std::vector<std::string> all;
    auto const add = [&](sentence const& s, std::string const& about) {
        all.push_back(to.say(s, {about}));
    };
    if (e.what == case_act::open)
        if (auto const known = e.registry.known())
            add(say::of_registry, to.narrator::word(terms_of<registry>[index_of(*known)]));
    if (!e.form.empty())
        add(say::in_form, to.code(e.form));
    if (e.what == case_act::hold_meeting)
        add(say::in_form, to.code(e.subject));
    if (e.what == case_act::post_notice && step && step->lays_down().notice_days > 0)
        add(say::stays_posted, std::to_string(step->lays_down().notice_days));
    if (e.risk_disappeared)
        add(say::gone_by_itself, {});
    if (e.approved && e.what == case_act::complete && step && step->lays_down().decides)
        add(*e.approved ? say::approves : say::refuses, {});
    if (!e.reason.empty())
        add(say::for_reason, to.code(e.reason));
    if (!e.decided.empty())
        add(say::decided, outcome_in_words(to, e.decided));
    if (!e.evidence.empty()) {
        std::vector<std::string> papers;
        for (auto const& paper : e.evidence)
            papers.push_back(to.paper(paper));
        add(say::with_papers, to.joined(papers, say::comma));
    }
    return all;
}

}  // namespace

told_event tell_event(case_narrator const& to, case_file const& before, case_event const& e) {
    auto const step = step_of(before, e);
    std::vector<std::string> phrases{to.say(say::acts.at(static_cast<std::size_t>(e.what)),
                                            {about(to, before.under().course, e, step)})};
    for (auto& more : details(to, e, step))
        phrases.push_back(std::move(more));
    return {.what = to.joined(phrases, say::phrase),
            .cited = cited(to, before, e, step),
            .decides = e.what == case_act::complete && step && step->lays_down().decides};
}

}  // namespace fangpin::detail
