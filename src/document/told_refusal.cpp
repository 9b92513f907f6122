#include "document/told_refusal.hpp"

#include "document/case_slip_sentences.hpp"

#include <fangpin/lifecycle/transitions.hpp>

namespace fangpin::detail {
namespace {

class told {
public:
    told(case_narrator const& to, case_file const& before, case_event const& e, refusal const& why)
        : to_(to),
          before_(before),
          course_(before.under().course),
          e_(e),
          why_(why),
          step_(step_of(before, e)) {}

    [[nodiscard]] told_refusal all() const {
        auto r = said();
        r.cited = to_.by(why_.clause, step_ ? step_->lays_down().source : std::string());
        return r;
    }

private:
    [[nodiscard]] told_refusal words(say::refusal_words const& w,
                                     texts found = {},
                                     texts remedy = {}) const {
        return in_words(to_, w, found, remedy);
    }
    [[nodiscard]] std::string state() const { return to_.word(term_of(before_.state())); }
    [[nodiscard]] bool is(case_act a) const { return e_.what == a; }

    [[nodiscard]] told_refusal said() const {
        if (e_.by.empty())
            return words(say::nobody_acts);
        if (step_)
            if (auto at_step = tell_refusal_at(to_, *step_, e_, why_.why.code))
                return *std::move(at_step);
        switch (why_.why.code) {
        case errc::case_unknown_step:
            return is(case_act::fulfil) ? words(say::unknown_duty) : by_code();
        case errc::case_unknown_procedure:
            return e_.procedure ? by_code() : words(say::no_procedure_named);
        case errc::case_wrong_level: return wrong_level();
        case errc::case_wrong_state: return wrong_state();
        case errc::case_out_of_order:
            return before_.begun()
                       ? words(say::before_latest, {to_.day_of(before_.log().back().on)})
                       : words(say::not_begun);
        case errc::case_condition: return condition();
        case errc::case_other_policy: return is(case_act::move) ? not_moved() : by_code();
        default: return by_code();
        }
    }

    [[nodiscard]] told_refusal by_code() const {
        for (auto const& [code, w] : say::refusals)
            if (code == why_.why.code)
                return words(w, {state()}, {before_.under().id});
        return words(say::other_refusal, {to_string(why_.why.code)});
    }

    [[nodiscard]] told_refusal begun_by_other(procedure_kind kind) const {
        std::vector<std::string> levels;
        for (auto const l : levels_that_begin(*course_.find(kind)))
            levels.push_back(to_.word(term_of(l)));
        auto const whose = to_.joined(levels, say::either);
        return words(say::level_that_begins, {whose, to_.word(term_of(e_.level))}, {whose});
    }

    [[nodiscard]] told_refusal wrong_level() const {
        if (is(case_act::begin) && e_.procedure)
            return begun_by_other(*e_.procedure);
        auto const d = std::ranges::find(course_.duties, e_.subject, &duty::id);
        if (!step_ && d == course_.duties.end())
            return by_code();
        auto const whose = to_.word(term_of(step_ ? step_->lays_down().level : d->level));
        return words(say::level_of_step, {whose, to_.word(term_of(e_.level))}, {whose});
    }

    [[nodiscard]] told_refusal wrong_state() const {
        auto const now = before_.state();
        if (is_final(now) && (now != case_state::removed || e_.step.empty()))
            return words(say::is_final, {state()});
        switch (e_.what) {
        case case_act::open: return words(say::is_open_already, {state()});
        case case_act::begin: return e_.procedure ? not_begun(*e_.procedure) : by_code();
        case case_act::relapse:
            return now != case_state::risk_eliminated ? words(say::no_elimination, {state()})
                   : course_.relapse == relapse_course::new_case ? words(say::risk_is_new_case)
                                                                 : words(say::risk_unsaid);
        case case_act::help: return not_helped(now);
        case case_act::end_help: return words(say::does_not_go_on);
        case case_act::release_contact: return words(say::other_contact);
        case case_act::withdraw: return words(say::decided_already);
        default: return by_code();
        }
    }

    [[nodiscard]] told_refusal not_helped(case_state now) const {
        if (now == case_state::declined)
            return words(say::was_declined, {state()});
        bool const early = now == case_state::clue || now == case_state::under_identification;
        return early && course_.early_help_clause.empty() ? words(say::not_identified, {state()})
                                                          : words(say::goes_on_already);
    }

    [[nodiscard]] told_refusal not_moved() const {
        return e_.moves_to == nullptr                      ? words(say::move_not_given)
               : e_.moves_to->area != before_.under().area ? words(say::move_elsewhere)
                                                           : words(say::does_not_fit);
    }

    [[nodiscard]] told_refusal not_begun(procedure_kind kind) const {
        auto const* other = before_.in_the_way_of(kind);
        if (other != nullptr && find_transition(before_.state(), kind) != nullptr)
            return words(say::under_way,
                         {to_.word(term_of(other->lays_down->kind)), to_.day_of(other->since)});
        std::vector<std::string> others;
        for (auto const& p : course_.procedures)
            if (auto const* o = find_transition(before_.state(), p.kind);
                o != nullptr && o->moves())
                others.push_back(to_.word(term_of(p.kind)));
        return others.empty()
                   ? words(say::nothing_begins, {state()})
                   : words(say::cannot_begin, {state()}, {to_.joined(others, say::comma)});
    }

    /// The first condition that is not surely met is why.
    [[nodiscard]] told_refusal condition() const {
        auto const open =
            std::ranges::find_if(why_.conditions, [](auto const& c) { return !c.holds.is_yes(); });
        if (open == why_.conditions.end())
            return by_code();
        auto const& asked = *open->asked;
        auto const title = to_.title(asked);
        if (asked.months_helped > 0) {
            auto const since = before_.helped_since();
            return since ? words(say::helped_too_short,
                                 {title, to_.day_of(*since), std::to_string(asked.months_helped)})
                         : words(say::never_helped, {title});
        }
        bool const fails = open->holds.is_no();
        if (asked.eligible)
            return words(fails ? say::condition_barred : say::condition_undecided, {title});
        return words(fails       ? say::condition_fails
                     : e_.judged ? say::condition_open
                                 : say::condition_unasked,
                     {title});
    }

    case_narrator const& to_;
    case_file const& before_;
    course_of_cases const& course_;
    case_event const& e_;
    refusal const& why_;
    std::optional<step_in_case> step_;
};

}  // namespace

told_refusal tell_refusal(case_narrator const& to,
                          case_file const& before,
                          case_event const& e,
                          refusal const& why) {
    return told(to, before, e, why).all();
}

}  // namespace fangpin::detail
