#include "columns/block_outcomes.hpp"

#include <algorithm>
#include <map>

namespace fangpin::detail {

block_outcomes::block_outcomes(policy const& p,
                               column_program const& program,
                               kernels const& loops,
                               std::size_t most_rows)
    : policy_(p),
      program_(program),
      loops_(loops),
      plane_words_((most_rows + 63) / 64),
      all_(plane_words_, ~bits{0}),
      none_(plane_words_, 0) {
    for (auto* s : {&scope_, &inclusion_, &exclusion_, &override_}) {
        s->yes.resize(plane_words_);
        s->no.resize(plane_words_);
    }
    for (auto& plane : possible_)
        plane.resize(plane_words_);
    for (auto& plane : income_)
        plane.resize(plane_words_);
    // Children are made before their parents, so a higher place never stands below a lower one.
    auto const& d = p.table.functions;
    std::vector<diagram::place> places;
    each_function(d, p.table.root, [&](diagram::place f) {
        if (!d.is_result(f))
            places.push_back(f);
    });
    std::ranges::sort(places, std::ranges::greater());
    std::map<diagram::place, std::uint32_t> number;
    for (std::uint32_t i = 0; i < places.size(); ++i)
        number.emplace(places[i], i);
    auto const count = static_cast<std::uint32_t>(places.size());
    for (auto const f : places) {
        auto& made = functions_.emplace_back(function{.leaf = d.question(f), .children = {}});
        for (auto const child : d.by_answer(f))
            made.children.push_back(d.is_result(child) ? count + child - diagram::yes
                                                       : number.at(child));
    }
    reached_.resize((functions_.size() + possible_.size()) * plane_words_);
}

void block_outcomes::work_out(block_machine const& m) {
    clause_by_clause(m);
    mark_undetermined(m.words());
    // What two clauses ask of the same leaf is lost clause by clause.
    auto const& open = possible_.front();
    if (std::any_of(open.begin(),
                    open.begin() + static_cast<std::ptrdiff_t>(m.words()),
                    [](bits w) { return w != 0; })) {
        by_table(m);
        mark_undetermined(m.words());
    }
}

/// `possible_outcomes`, for all rows at once.
void block_outcomes::clause_by_clause(block_machine const& m) {
    auto const n = m.words();
    auto const begin = [&](side& s, bool yes) {
        std::fill_n(s.yes.data(), n, yes ? ~bits{0} : 0);
        std::fill_n(s.no.data(), n, yes ? 0 : ~bits{0});
    };
    begin(scope_, true);
    begin(inclusion_, false);
    begin(exclusion_, false);
    begin(override_, false);
    for (std::size_t i = 0; i < policy_.rules.size(); ++i) {
        auto const answer = m.truths(program_.answers[i]);
        auto const join = [&](auto loop, side& s) {
            loop(s.yes.data(), s.no.data(), answer.yes, answer.no, s.yes.data(), s.no.data(), n);
        };
        switch (policy_.rules[i].role) {
        case rule_role::scope: join(loops_.both, scope_); break;
        case rule_role::inclusion: join(loops_.either, inclusion_); break;
        case rule_role::exclusion: join(loops_.either, exclusion_); break;
        case rule_role::override_: join(loops_.either, override_); break;
        default: break;
        }
    }
    for (std::size_t w = 0; w < n; ++w) {
        auto const put = [&](outcome o, bits value) {
            possible_[static_cast<std::size_t>(o)][w] = value;
        };
        auto const included = scope_.yes[w] & inclusion_.yes[w];
        put(outcome::out_of_scope, scope_.no[w]);
        put(outcome::not_eligible, scope_.yes[w] & inclusion_.no[w]);
        put(outcome::barred, included & exclusion_.yes[w] & override_.no[w]);
        put(outcome::eligible, included & (exclusion_.no[w] | override_.yes[w]));
    }
}

void block_outcomes::mark_undetermined(std::size_t words) {
    for (std::size_t w = 0; w < words; ++w) {
        auto const a = possible_[1][w];
        auto const b = possible_[2][w];
        auto const c = possible_[3][w];
        auto const d = possible_[4][w];
        possible_[0][w] = (a & b) | ((a | b) & (c | d)) | (c & d);
    }
}

void block_outcomes::income_answers(block_machine const& m) {
    auto const below = m.truths({.at = program_.against});
    auto const above = m.truths({.at = program_.against + 1});
    auto const equal = m.truths({.at = program_.against + 2});
    auto const put = [&](against_standard a, std::size_t w, bits value) {
        income_[static_cast<std::size_t>(a)][w] = value;
    };
    auto const for_all = m.lines_of_all();
    for (std::size_t w = 0; w < m.words(); ++w) {
        put(against_standard::less, w, below.yes[w]);
        put(against_standard::greater, w, above.yes[w]);
        auto const lines = for_all ? *for_all : m.lines_of(w);
        put(against_standard::equal, w, equal.yes[w] & lines.neither);
        put(against_standard::equal_is_below, w, equal.yes[w] & lines.below);
        put(against_standard::equal_is_above, w, equal.yes[w] & lines.above);
    }
}

block_outcomes::bits const* block_outcomes::may_be(block_machine const& m,
                                                   std::uint32_t leaf,
                                                   std::size_t answer) const {
    auto const& l = program_.leaves[leaf];
    switch (l.what) {
    case leaf::kind::truth: {
        auto const t = m.truths(l.yes_no);
        return answer == 0 ? t.no : t.yes;
    }
    case leaf::kind::code:
        if (l.set != 0)
            return (l.set >> answer & 1U) != 0 ? all_.data() : none_.data();
        return m.may_be(l.codes, static_cast<std::uint32_t>(answer));
    default: return income_[answer].data();
    }
}

/// Every outcome that the rows may come to, down the outcome table: a row reaches a function's
/// child by each answer that it may still give.
void block_outcomes::by_table(block_machine const& m) {
    auto const n = m.words();
    income_answers(m);
    auto const reached = [&](std::size_t f) { return reached_.data() + f * plane_words_; };
    std::ranges::fill(reached_, 0);
    if (functions_.empty())
        return;
    std::copy_n(possible_[0].data(), n, reached(0));  // the rest is settled already
    for (std::size_t f = 0; f < functions_.size(); ++f) {
        auto const* here = reached(f);
        for (std::size_t answer = 0; answer < functions_[f].children.size(); ++answer) {
            auto const* may = may_be(m, functions_[f].leaf, answer);
            loops_.add_both(here, may, reached(functions_[f].children[answer]), n);
        }
    }
    for (std::size_t o = 1; o < possible_.size(); ++o)
        for (std::size_t w = 0; w < n; ++w)
            possible_[o][w] =
                (possible_[o][w] & ~possible_[0][w]) | reached(functions_.size() + o)[w];
}

}  // namespace fangpin::detail
