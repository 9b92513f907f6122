#include "decision/settlement.hpp"

#include "decision/open_facts.hpp"
#include "decision/settling_answers.hpp"

#include <algorithm>
#include <bit>

namespace fangpin::detail {
namespace {

std::uint32_t mask(truth t) {
    return (t.may_be_no() ? 1U : 0U) | (t.may_be_yes() ? 2U : 0U);
}

/// How income may lie to the standard: the sides that the line may belong to are the figures' own.
std::uint32_t income_answers(situation const& s) {
    using enum against_standard;
    auto const bit = [](against_standard a) { return 1U << static_cast<unsigned>(a); };
    std::uint32_t answers = 0;
    if (s.against.below.may_be_yes())
        answers |= bit(less);
    if (s.against.above.may_be_yes())
        answers |= bit(greater);
    if (!s.against.equal.may_be_yes())
        return answers;
    if (s.monitoring.entries.empty())
        answers |= bit(against_standard::equal);
    for (auto const* figure : s.monitoring.entries)
        answers |= bit(figure->line == at_the_line::below   ? equal_is_below
                       : figure->line == at_the_line::above ? equal_is_above
                                                            : against_standard::equal);
    return answers;
}

answer_sets answers_of(decision const& d, machine const& m) {
    answer_sets sets;
    for (auto const& leaf : d.policy->table.leaves) {
        switch (leaf.what) {
        case leaf::kind::truth: sets.push_back(mask(m.truth_at(leaf.at))); break;
        case leaf::kind::code:
            sets.push_back(static_cast<std::uint32_t>(m.text_at(leaf.at)) &
                           ((1U << leaf.answers.size()) - 1));
            break;
        case leaf::kind::income: sets.push_back(income_answers(d.situation)); break;
        }
    }
    return sets;
}

}  // namespace

void settle(decision& d, machine& m, bool hanging_on) {
    auto const& table = d.policy->table;
    auto const possible = answers_of(d, m);
    diagram left(outcome_table::results);
    auto const root = narrowing(table.functions, left, possible)(table.root);
    outcomes exact;
    auto const found = results_of(left, root);
    for (auto const o :
         {outcome::eligible, outcome::barred, outcome::not_eligible, outcome::out_of_scope})
        if ((found >> (diagram::yes + static_cast<unsigned>(o)) & 1U) != 0)
            exact.add(o);
    d.possible = exact;
    if (!hanging_on || exact.settled() != outcome::undetermined)
        return;
    open_facts open(d, m);
    for (auto const question : questions_of(left, root))
        open.add(table.leaves[question]);
    d.relevant = std::move(open).sorted();
    settling_answers(table, left, root, possible).into(d);
}

}  // namespace fangpin::detail
