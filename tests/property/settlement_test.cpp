// Random outcome tables against brute force over everything that is open: what is possible, what it
// hangs on, and which answers settle it.
#include "property/random_text.hpp"

#include <map>
#include <set>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

/// What may still be answered: at most `most` facts are open.
answer_masks any_knowledge(random_source& random, std::size_t most) {
    answer_masks masks{};
    for (std::size_t i = 0; i < names.size(); ++i)
        masks.at(i) = 1U << random.below(i == registry ? 3 : 2);
    for (std::size_t n = 0; n < most; ++n) {
        auto const i = random.below(names.size());
        masks.at(i) = i == registry ? static_cast<unsigned>(random.between(1, 7)) : 3U;
    }
    return masks;
}

bool allows(answer_masks const& masks, std::size_t n) {
    auto const a = answers_at(n);
    for (std::size_t i = 0; i < names.size(); ++i)
        if ((masks.at(i) >> a.at(i) & 1U) == 0)
            return false;
    return true;
}

fp::outcomes outcomes_of(text const& t, answer_masks const& masks) {
    fp::outcomes found;
    for (std::size_t n = 0; n < all_answers; ++n)
        if (allows(masks, n))
            found.add(t.outcome(n));
    return found;
}

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

std::string_view answer_name(std::size_t i, unsigned answer) {
    return i == registry ? codes.at(answer) : answer == 1 ? "yes" : "no";
}

using partial = std::map<std::string_view, std::string_view>;

/// Every set of one to three answers that forces an outcome, and of which no part does.
std::set<std::pair<partial, fp::outcome>> forcing(text const& t, answer_masks const& masks) {
    std::vector<std::pair<std::size_t, unsigned>> literals;
    for (std::size_t i = 0; i < names.size(); ++i)
        for (unsigned a = 0; a < 3; ++a)
            if ((masks.at(i) >> a & 1U) != 0 && masks.at(i) != 1U << a)
                literals.emplace_back(i, a);
    auto const under = [&](std::vector<std::size_t> const& chosen) {
        auto narrowed = masks;
        for (auto const l : chosen)
            narrowed.at(literals[l].first) = 1U << literals[l].second;
        return outcomes_of(t, narrowed).settled();
    };
    std::set<std::vector<std::size_t>> minimal;
    std::set<std::pair<partial, fp::outcome>> all;
    auto const consider = [&](std::vector<std::size_t> const& chosen) {
        for (std::size_t a = 0; a < chosen.size(); ++a)
            for (std::size_t b = a + 1; b < chosen.size(); ++b)
                if (literals[chosen[a]].first == literals[chosen[b]].first)
                    return;
        for (auto const& part : minimal)
            if (std::ranges::includes(chosen, part))
                return;
        auto const o = under(chosen);
        if (o == fp::outcome::undetermined)
            return;
        minimal.insert(chosen);
        partial answers;
        for (auto const l : chosen)
            answers[names.at(literals[l].first)] =
                answer_name(literals[l].first, literals[l].second);
        all.emplace(answers, o);
    };
    auto const count = literals.size();
    for (std::size_t a = 0; a < count; ++a)
        consider({a});
    for (std::size_t a = 0; a < count; ++a)
        for (auto b = a + 1; b < count; ++b)
            consider({a, b});
    for (std::size_t a = 0; a < count; ++a)
        for (auto b = a + 1; b < count; ++b)
            for (auto c = b + 1; c < count; ++c)
                consider({a, b, c});
    return all;
}

bool matters(text const& t, answer_masks const& masks, std::size_t fact) {
    for (std::size_t n = 0; n < all_answers; ++n) {
        if (!allows(masks, n))
            continue;
        for (std::size_t other = 0; other < all_answers; ++other) {
            auto a = answers_at(n);
            a.at(fact) = answers_at(other).at(fact);
            if (allows(masks, other) && a == answers_at(other) && t.outcome(n) != t.outcome(other))
                return true;
        }
    }
    return false;
}

answer_masks with(answer_masks masks, fp::settling const& s) {
    for (auto const& [key, answer] : s.answers) {
        auto const i = static_cast<std::size_t>(std::ranges::find(names, key) - names.begin());
        unsigned value = answer == "yes" ? 1 : 0;
        if (i == registry)
            value = static_cast<unsigned>(std::ranges::find(codes, answer) - codes.begin());
        masks.at(i) = 1U << value;
    }
    return masks;
}

}  // namespace

TEST_CASE("possible, relevant and settles equal brute force over what is open",
          "[decision][property]") {
    random_source random(31);
    int open = 0;
    int longer = 0;
    for (int round = 0; round < 250; ++round) {
        text const t{any_formula(random, 2),
                     any_formula(random, 4),
                     any_formula(random, 3),
                     any_formula(random, 2)};
        auto const p = t.loaded();
        fp::judge judge(p);
        for (int n = 0; n < 6; ++n) {
            auto const masks = any_knowledge(random, 7);
            auto const h = household_with(masks, *p);
            auto const d = judge(h);
            REQUIRE(d);
            auto const expected = outcomes_of(t, masks);
            INFO(t.scope.words << "\n" << t.inclusion.words << "\n" << t.exclusion.words);
            REQUIRE(d->possible.bits == expected.bits);
            if (expected.settled() != fp::outcome::undetermined) {
                CHECK(d->relevant.empty());
                CHECK(d->settles.empty());
                continue;
            }
            ++open;
            std::vector<std::string> hanging;
            for (std::size_t i = 0; i < names.size(); ++i)
                if (matters(t, masks, i))
                    hanging.emplace_back(names.at(i));
            std::ranges::sort(hanging);
            CHECK(d->relevant == hanging);
            std::set<std::pair<partial, fp::outcome>> found;
            fp::outcomes shown;
            for (auto const& s : d->settles) {
                shown.add(s.then);
                CHECK(outcomes_of(t, with(masks, s)).settled() == s.then);
                if (s.answers.size() <= 3)
                    found.emplace(partial(s.answers.begin(), s.answers.end()), s.then);
                else
                    ++longer;
            }
            CHECK(shown.bits == expected.bits);
            auto const all = forcing(t, masks);
            CHECK(d->settles_complete == (found.size() == all.size()));
            if (d->settles_complete)
                CHECK(found == all);
            else
                CHECK(std::ranges::includes(all, found));
        }
    }
    CHECK(open > 300);
    CHECK(longer > 0);
}
