// Random outcome tables against brute force over everything that is open: what is possible, what it
// hangs on, and which answers settle it.
#include "property/random_text.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <set>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

using partial = std::map<std::string_view, std::string_view>;

constexpr int texts = 500;
constexpr int households_each = 10;
constexpr std::size_t most_open = 10;

/// What is known of each fact, of which so many are open.
answer_masks any_knowledge(random_source& random, std::size_t open) {
    answer_masks masks{};
    for (std::size_t i = 0; i < names.size(); ++i)
        masks.at(i) = 1U << random.below(answers_to(i));
    while (open > 0) {
        auto const i = random.below(names.size());
        if (!std::has_single_bit(masks.at(i)))
            continue;
        masks.at(i) = i == registry ? random.any_of(std::array{3U, 5U, 6U, 7U}) : 3U;
        --open;
    }
    return masks;
}

/// What a text makes of one household, by trying every completion.
class brute_force {
public:
    brute_force(text const& t, answer_masks const& masks)
        : masks_(masks), left_(allowed(masks)), by_outcome_(t.outcomes()) {}

    [[nodiscard]] fp::outcomes possible(completions const& left) const {
        fp::outcomes found;
        for (auto const o : {fp::outcome::eligible,
                             fp::outcome::barred,
                             fp::outcome::not_eligible,
                             fp::outcome::out_of_scope})
            if ((left & by_outcome_.at(static_cast<std::size_t>(o))).any())
                found.add(o);
        return found;
    }
    [[nodiscard]] fp::outcomes possible() const { return possible(left_); }

    [[nodiscard]] std::vector<std::string> deciding() const {
        std::vector<std::string> facts;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (std::ranges::any_of(by_outcome_,
                                    [&](auto const& set) { return turns(set & left_, masks_, i); }))
                facts.emplace_back(names.at(i));
        std::ranges::sort(facts);
        return facts;
    }

    /// @returns the outcome that some answers force, if they do
    [[nodiscard]] fp::outcome forced(partial const& answers) const {
        auto left = left_;
        for (auto const& [key, answer] : answers) {
            auto const i = static_cast<std::size_t>(std::ranges::find(names, key) - names.begin());
            left &= where(i, answer_number(i, answer));
        }
        return possible(left).settled();
    }

    /// Every set of one to three answers that forces an outcome, and of which no part does.
    [[nodiscard]] std::set<std::pair<partial, fp::outcome>> forcing() const {
        std::vector<literal> literals;
        for (std::size_t i = 0; i < names.size(); ++i)
            for (std::size_t a = 0; a < answers_to(i); ++a)
                if ((masks_.at(i) >> a & 1U) != 0 && !std::has_single_bit(masks_.at(i)))
                    literals.push_back({i, a});
        std::set<std::pair<partial, fp::outcome>> all;
        std::set<std::vector<std::size_t>> minimal;
        for (std::size_t size = 1; size <= 3; ++size)
            extend(literals, {}, left_, size, minimal, all);
        return all;
    }

private:
    struct literal {
        std::size_t fact, answer;
    };

    static std::size_t answer_number(std::size_t fact, std::string_view answer) {
        return fact == registry
                   ? static_cast<std::size_t>(std::ranges::find(codes, answer) - codes.begin())
               : answer == "yes" ? 1U
                                 : 0U;
    }
    static std::string_view answer_name(literal const& l) {
        return l.fact == registry ? codes.at(l.answer) : l.answer == 1 ? "yes" : "no";
    }
    void extend(std::vector<literal> const& literals,
                std::vector<std::size_t> const& chosen,
                completions const& left,
                std::size_t size,
                std::set<std::vector<std::size_t>>& minimal,
                std::set<std::pair<partial, fp::outcome>>& all) const {
        for (auto n = chosen.empty() ? 0 : chosen.back() + 1; n < literals.size(); ++n) {
            if (std::ranges::any_of(chosen,
                                    [&](auto c) { return literals[c].fact == literals[n].fact; }))
                continue;
            auto longer = chosen;
            longer.push_back(n);
            if (std::ranges::any_of(
                    minimal, [&](auto const& part) { return std::ranges::includes(longer, part); }))
                continue;
            auto const then = left & where(literals[n].fact, literals[n].answer);
            if (longer.size() < size) {
                extend(literals, longer, then, size, minimal, all);
                continue;
            }
            auto const o = possible(then).settled();
            if (o == fp::outcome::undetermined)
                continue;
            minimal.insert(longer);
            partial answers;
            for (auto const l : longer)
                answers[names.at(literals[l].fact)] = answer_name(literals[l]);
            all.emplace(answers, o);
        }
    }

    answer_masks masks_;
    completions left_;
    std::array<completions, 5> by_outcome_;
};

fp::household household_with(answer_masks const& masks, fp::policy const& p) {
    fp::household h;
    h.id = "invented";
    h.area = *fp::area::parse("513201101201");
    h.discovered = *fp::month::of(2022, 6);
    h.registry = fp::possible<fp::registry>::of_bits(masks.at(registry));
    for (std::size_t i = 0; i < registry; ++i)
        if (masks.at(i) != 3)
            h.facts.push_back({.fact = *p.facts.find(names.at(i)),
                               .value = fp::possible<bool>(masks.at(i) == 2)});
    std::ranges::sort(h.facts, {}, &fp::attested_fact::fact);
    return h;
}

}  // namespace

TEST_CASE("possible, relevant and settles equal brute force over what is open",
          "[decision][property]") {
    random_source random(31);
    int open = 0;
    int longer = 0;
    std::array<int, most_open + 1> by_open{};
    for (int round = 0; round < texts; ++round) {
        text const t{any_formula(random, 2),
                     any_formula(random, 4),
                     any_formula(random, 3),
                     any_formula(random, 2)};
        auto const p = t.loaded();
        fp::judge judge(p);
        for (int n = 0; n < households_each; ++n) {
            auto const open_facts = random.below(most_open + 1);
            auto const masks = any_knowledge(random, open_facts);
            auto const h = household_with(masks, *p);
            auto const d = judge(h);
            REQUIRE(d);
            brute_force const expected(t, masks);
            INFO(t.scope.words << "\n" << t.inclusion.words << "\n" << t.exclusion.words);
            REQUIRE(d->possible.bits == expected.possible().bits);
            ++by_open.at(open_facts);
            if (d->outcome() != fp::outcome::undetermined) {
                CHECK(d->relevant.empty());
                CHECK(d->settles.empty());
                continue;
            }
            ++open;
            CHECK(d->relevant == expected.deciding());
            std::set<std::pair<partial, fp::outcome>> found;
            fp::outcomes shown;
            for (auto const& s : d->settles) {
                partial answers(s.answers.begin(), s.answers.end());
                shown.add(s.then);
                CHECK(expected.forced(answers) == s.then);
                if (answers.size() <= 3) {
                    found.emplace(std::move(answers), s.then);
                    continue;
                }
                ++longer;
                for (auto const& [key, answer] : s.answers) {  // none of them is needless
                    auto fewer = answers;
                    fewer.erase(key);
                    CHECK(expected.forced(fewer) == fp::outcome::undetermined);
                }
            }
            CHECK(shown.bits == d->possible.bits);
            auto const all = expected.forcing();
            CHECK(d->settles_complete == (found.size() == all.size()));
            CHECK(std::ranges::includes(all, found));
        }
    }
    CHECK(std::accumulate(by_open.begin(), by_open.end(), 0) >= 5'000);
    CHECK(std::ranges::all_of(by_open, [](int count) { return count > 300; }));
    CHECK(open > 1'500);
    CHECK(longer > 100);
}
