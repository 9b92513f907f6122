#include "columns/answer_planes.hpp"

#include <algorithm>

namespace fangpin::detail {

void answer_planes::work_out(answer c,
                             answer_bits const* set,
                             std::span<open_fact const> facts,
                             block_machine const& m,
                             block_outcomes const& o,
                             kernels const& loops) {
    planes_.clear();
    if (c == answer::outcome)
        outcomes(o, m.words());
    else if (c == answer::possible)
        possible(o, m.words());
    else if (c == answer::open_facts)
        open_facts(facts, m, o, loops);
    else if (set->first_of)
        first_of(*set, m);
    else
        rules(*set, c == answer::open_rules, m, loops);
}

/// So many planes, in this order; before any other is added.
answer_planes::bits* answer_planes::make(std::size_t count, std::size_t words) {
    if (made_.size() < count * words)
        made_.resize(count * words);
    for (std::size_t i = 0; i < count; ++i)
        planes_.push_back(made_.data() + i * words);
    return made_.data();
}

/// The numbers of the outcomes, in bits: 1 eligible, 2 barred, 3 not eligible, 4 out of scope.
void answer_planes::outcomes(block_outcomes const& o, std::size_t words) {
    auto* to = make(3, words);
    for (std::size_t w = 0; w < words; ++w) {
        auto const settled = ~o.possible(outcome::undetermined)[w];
        auto const not_eligible = o.possible(outcome::not_eligible)[w];
        to[w] = (o.possible(outcome::eligible)[w] | not_eligible) & settled;
        to[words + w] = (o.possible(outcome::barred)[w] | not_eligible) & settled;
        to[2 * words + w] = o.possible(outcome::out_of_scope)[w] & settled;
    }
}

void answer_planes::possible(block_outcomes const& o, std::size_t words) {
    std::fill_n(make(1, words), words, 0);  // `undetermined` is no outcome
    for (auto const one :
         {outcome::eligible, outcome::barred, outcome::not_eligible, outcome::out_of_scope})
        planes_.push_back(o.possible(one));
}

void answer_planes::open_facts(std::span<open_fact const> facts,
                               block_machine const& m,
                               block_outcomes const& o,
                               kernels const& loops) {
    auto const n = m.words();
    auto* to = make(facts.size(), n);
    for (auto const& fact : facts) {
        std::fill_n(to, n, 0);
        for (auto const rule : fact.rules) {
            auto const t = m.truths(m.program().answers[rule]);
            loops.add_both(t.yes, t.no, to, n);
        }
        for (std::size_t w = 0; w < n; ++w)
            to[w] &= o.possible(outcome::undetermined)[w];
        if (!fact.columns.empty())
            m.keep_open(fact.columns, to);
        else if (fact.list)
            m.keep_open(*fact.list, to);
        else if (fact.sum)
            m.keep_open(*fact.sum, to);
        to += n;
    }
}

void answer_planes::first_of(answer_bits const& set, block_machine const& m) {
    auto const n = m.words();
    auto* to = make(set.count, n);
    auto* none_before = to + set.rules.size() * n;
    std::fill_n(none_before, n, ~bits{0});
    for (auto const rule : set.rules) {
        auto const t = m.truths(m.program().answers[rule]);
        for (std::size_t w = 0; w < n; ++w) {
            to[w] = none_before[w] & t.yes[w];
            none_before[w] &= t.no[w];
        }
        to += n;
    }
}

void answer_planes::rules(answer_bits const& set,
                          bool open,
                          block_machine const& m,
                          kernels const& loops) {
    auto const n = m.words();
    auto* to = make(set.rules.size(), n);
    for (auto const rule : set.rules) {
        auto const t = m.truths(m.program().answers[rule]);
        if (open) {
            std::fill_n(to, n, 0);
            loops.add_both(t.yes, t.no, to, n);
        } else {
            loops.without(t.yes, t.no, to, n);
        }
        to += n;
    }
}

}  // namespace fangpin::detail
