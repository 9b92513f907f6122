#include "lifecycle/conditions.hpp"

#include "decision/binder.hpp"
#include "decision/missing_figure.hpp"
#include "lifecycle/refusals.hpp"

namespace fangpin::detail {
namespace {

/// A household as the conditions' rules see it.
class asked_household {
public:
    asked_household(policy const& p, household const& h)
        : policy_(p), household_(h), situation_(h, p.standards, p.partial), machine_(p.conditions) {
        bind(machine_, p, h, situation_, h.discovered);
        machine_.run();
    }
    [[nodiscard]] truth answer(step_condition const& c) const {
        auto const t = machine_.truth_at(policy_.conditions.rules[c.compiled].value);
        return t.may_fail() ? truth::unknown() : t;
    }
    [[nodiscard]] std::optional<std::pair<error, std::string>> missing(
        step_condition const& c) const {
        return missing_figure(
            policy_, household_, situation_, policy_.conditions.rules[c.compiled]);
    }

private:
    policy const& policy_;
    household const& household_;
    situation situation_;
    machine machine_;
};

refusal not_met(step_condition const& c, truth answer, std::string remedy) {
    auto what = "condition " + c.id;
    return refuse_event(errc::case_condition,
                        std::move(what),
                        answer.is_no() ? "it does not hold" : "it is not known whether it holds",
                        std::move(remedy),
                        c.clause);
}

}  // namespace

date review_day(run_of_procedure const& run, date decided) {
    std::optional<date> latest;
    for (auto const& s : run.steps)
        if (s.met && (!latest || *latest < *s.met))
            latest = s.met;
    return latest.value_or(decided);
}

int months_helped(date since, date review) {
    auto const first =
        since == date::first_day_of(since.month()) ? since.month() : since.month() + 1;
    return std::max(0, review.month() - first);
}

std::optional<refusal> ask_conditions(case_file const& c,
                                      run_of_procedure const& run,
                                      case_event const& e,
                                      std::vector<condition_answer>& answers) {
    auto const& p = c.under();
    auto const review = review_day(run, e.on);
    std::optional<refusal> first;
    auto const note = [&](step_condition const& asked, truth holds, auto const& why) {
        answers.push_back({&asked, holds});
        if (!first && !holds.is_yes())
            first = why();
    };
    std::optional<asked_household> facts;
    if (e.judged)
        facts.emplace(p, *e.judged);
    for (auto const& asked : run.lays_down->conditions) {
        if (asked.unless_risk_disappeared && run.risk_disappeared)
            continue;
        if (asked.months_helped > 0) {
            auto const since = c.helped_since();
            int const months = since ? months_helped(*since, review) : 0;
            note(asked, truth(months >= asked.months_helped), [&] {
                return not_met(asked,
                               truth::no(),
                               "after " + std::to_string(asked.months_helped) +
                                   " whole months of targeted help; there are " +
                                   std::to_string(months));
            });
        } else if (asked.eligible) {
            bool const said = !e.decided.empty();
            note(asked, said ? truth(e.decided == "eligible") : truth::unknown(), [&] {
                return not_met(asked,
                               said ? truth::no() : truth::unknown(),
                               said ? "refuse it, or have the village review lift what bars it, "
                                      "with its reason, and decide again"
                                    : "give the decision");
            });
        } else {
            auto const holds = facts ? facts->answer(asked) : truth::unknown();
            note(asked, holds, [&] {
                if (facts && holds.is_open())
                    if (auto missing = facts->missing(asked))
                        return refusal{.why = std::move(missing->first),
                                       .clause = std::move(missing->second)};
                return not_met(asked,
                               holds,
                               facts ? "find out, or go on with the help"
                                     : "give the household as of " + to_string(review.month()) +
                                           ", the month of the review");
            });
        }
    }
    return first;
}

}  // namespace fangpin::detail
