// Which step decides, which takes effect, and what follows from them.
#include "policy/course_loader.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

/// Some may run without anybody approving or refusing anything.
bool must_decide(procedure_kind k) {
    using enum procedure_kind;
    return k != measures && k != issue && k != warning && k != assessment;
}

std::size_t decider_of(procedure const& p) {
    return static_cast<std::size_t>(std::ranges::find(p.steps, true, &procedure_step::decides) -
                                    p.steps.begin());
}

/// For each step: does it wait for that one?
std::vector<bool> waiting_for(procedure const& p, std::size_t step) {
    std::vector<bool> waits(p.steps.size());
    for (std::size_t i = 0; i < p.steps.size(); ++i)
        waits[i] = std::ranges::any_of(p.steps[i].needs,
                                       [&](auto need) { return need == step || waits[need]; });
    return waits;
}

}  // namespace

void course_loader::order(procedure& of, nodes const& all) {
    decision(of, all);
    effect(of, all);
    courses(of, all);
}

void course_loader::decision(procedure const& of, nodes const& all) {
    auto const subject = "[[procedure]] " + std::string(to_string(of.kind));
    auto const first = decider_of(of);
    for (std::size_t i = first + 1; i < all.size(); ++i)
        if (of.steps[i].decides)
            fail({*all[i], subject},
                 "two deciding steps, " + of.steps[first].id + " and " + of.steps[i].id,
                 "let one of them decide",
                 *all[i]);
    if (first != all.size() || (!must_decide(of.kind) && !all.empty()))
        return;
    auto const* entries = root_.find("procedure");
    auto const self = std::ranges::find_if(entries->elements, [&](auto const& entry) {
        return entry.text_of("kind") == to_string(of.kind);
    });
    reader_.fail(errc::pack_missing_key,
                 subject,
                 all.empty() ? "no step" : "no step that decides",
                 must_decide(of.kind) ? "say decides = true of the step that approves or refuses"
                                      : "give it its steps",
                 *self);
}

void course_loader::effect(procedure& of, nodes const& all) {
    auto const decider = decider_of(of);
    auto const waits = waiting_for(of, decider);
    std::size_t takers = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!of.steps[i].takes_effect)
            continue;
        table const t{*all[i],
                      "[[step]] " + std::string(to_string(of.kind)) + "." + of.steps[i].id};
        if (++takers == 2)
            fail(t, "a second step that takes effect", "let one of them take effect", *all[i]);
        if (decider != all.size() && i != decider && !waits[i])
            fail(t,
                 "a step that takes effect before the decision",
                 "let it need " + of.steps[decider].id,
                 *all[i]);
        if (of.steps[i].course == step_course::refused)
            fail(t,
                 "a step of a refusal that takes effect",
                 "take out takes_effect, or the course",
                 *all[i]);
    }
    if (takers == 0 && decider != all.size())
        of.steps[decider].takes_effect = true;
}

/// What is done after an approval, or after a refusal, waits for the decision.
void course_loader::courses(procedure const& of, nodes const& all) {
    auto const decider = decider_of(of);
    auto const waits = waiting_for(of, decider);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& step = of.steps[i];
        if (step.course == step_course::always)
            continue;
        table const t{*all[i], "[[step]] " + std::string(to_string(of.kind)) + "." + step.id};
        if (!waits[i])
            fail(t,
                 "a course before the decision",
                 decider == all.size() ? "say which step decides"
                                       : "let it need " + of.steps[decider].id,
                 *all[i]);
        for (auto const need : step.needs)
            if (auto const other = of.steps[need].course;
                other != step_course::always && other != step.course)
                fail(t,
                     "a step of the other course, " + of.steps[need].id + ", among its needs",
                     "give both the same course",
                     *all[i]);
    }
}

}  // namespace fangpin::detail
