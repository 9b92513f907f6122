// Random rules: the library's machine against a slow evaluator, and the law of narrowing.
#include "property/random_rule.hpp"
#include "property/random_world.hpp"

#include "support/catch.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

using failure = fp::number_range::failure;

/// A random rule in three forms: tree, text, program.
struct sample {
    rule_node tree;
    std::string text;
    rule compiled;
};

sample any_sample(random_source& random, bool is_truth) {
    random_rule make(random, random.percent(60));
    auto const depth = static_cast<int>(random.between(2, 4));
    auto tree = is_truth ? make.yes_no(depth) : make.number(depth);
    auto text = rule_writer::write(tree);
    rule r(text, with_numbers());
    if (!r.good())
        FAIL(text << "\n" << to_string(r.errors().front()));
    return {std::move(tree), std::move(text), std::move(r)};
}

/// Does what the machine says allow what was worked out in full?
bool allows(fp::truth said, known_truth const& answer) {
    if (!answer)
        return said.is_open() || said == fp::truth::fault();
    return *answer ? said.may_be_yes() : said.may_be_no();
}
bool allows(fp::number_range const& said, known_number const& answer) {
    if (!answer)
        return said.is_any() || said.failed != failure::none;
    return said.failed == failure::none && (!said.bounded_below || exact(said.lo) <= *answer) &&
           (!said.bounded_above || exact(said.hi) >= *answer);
}

/// Does what was said before more was known allow what is said now?
bool allows(fp::truth before, fp::truth now) {
    return before.is_open() || before == now;
}
bool allows(fp::number_range const& before, fp::number_range const& now) {
    if (before.is_any())
        return true;
    if (before.failed != failure::none || now.failed != failure::none)
        return before.failed != failure::none && now.failed != failure::none;
    return (!before.bounded_below || (now.bounded_below && before.lo <= now.lo)) &&
           (!before.bounded_above || (now.bounded_above && now.hi <= before.hi));
}

bool equals(fp::truth said, known_truth const& answer) {
    return said == (answer ? fp::truth(*answer) : fp::truth::fault());
}
bool equals(fp::number_range const& said, known_number const& answer) {
    return answer ? said.is_point() && exact(said.lo) == *answer : said.failed != failure::none;
}

struct truths {
    static constexpr bool is_truth = true;
    static auto ask(sample& s, given const& g) { return s.compiled.yes_no(g); }
    static auto slowly(sample& s, known_world const& w) { return slow_evaluator(w).yes_no(s.tree); }
};
struct numbers {
    static constexpr bool is_truth = false;
    static auto ask(sample& s, given const& g) { return s.compiled.amount(g); }
    static auto slowly(sample& s, known_world const& w) { return slow_evaluator(w).number(s.tree); }
};

}  // namespace

TEMPLATE_TEST_CASE("on known facts the machine says what a slow evaluator says",
                   "[rules][property]",
                   truths,
                   numbers) {
    random_source random(21);
    int faults = 0;
    int asked = 0;
    for (int i = 0; i < 6'000; ++i) {
        auto s = any_sample(random, TestType::is_truth);
        for (int round = 0; round < 6; ++round) {
            auto const w = narrowed(random, any_world(random), true);
            auto const said = TestType::ask(s, as_given(w));
            auto const expected = TestType::slowly(s, as_known(w));
            ++asked;
            faults += expected ? 0 : 1;
            if (!equals(said, expected))
                FAIL_CHECK(s.text);
        }
    }
    CHECK(faults > asked / 100);
    CHECK(faults < asked / 2);
}

TEMPLATE_TEST_CASE("what the machine says of partly known facts holds for all they may be",
                   "[rules][property]",
                   truths,
                   numbers) {
    random_source random(22);
    for (int i = 0; i < 5'000; ++i) {
        auto s = any_sample(random, TestType::is_truth);
        for (int round = 0; round < 3; ++round) {
            auto const w = any_world(random);
            auto const said = TestType::ask(s, as_given(w));
            for (int completion = 0; completion < 5; ++completion) {
                auto const full = as_known(narrowed(random, w, true));
                if (!allows(said, TestType::slowly(s, full)))
                    FAIL_CHECK(s.text);
            }
        }
    }
}

TEMPLATE_TEST_CASE("narrowing any fact never changes an answer that was settled",
                   "[rules][property]",
                   truths,
                   numbers) {
    random_source random(23);
    int settled = 0;
    for (int i = 0; i < 5'000; ++i) {
        auto s = any_sample(random, TestType::is_truth);
        for (int round = 0; round < 3; ++round) {
            auto w = any_world(random);
            auto before = TestType::ask(s, as_given(w));
            for (int step = 0; step < 4; ++step) {
                w = narrowed(random, w, step == 3);
                auto const now = TestType::ask(s, as_given(w));
                if (!allows(before, now))
                    FAIL_CHECK(s.text);
                settled += before == now ? 1 : 0;
                before = now;
            }
        }
    }
    CHECK(settled > 1'000);
}

TEST_CASE("two machines asked in any order say the same", "[rules][property]") {
    random_source random(24);
    for (int i = 0; i < 1'000; ++i) {
        auto s = any_sample(random, true);
        rule other(s.text, with_numbers());
        std::vector<given> households;
        std::vector<fp::truth> answers;
        for (int round = 0; round < 4; ++round) {
            households.push_back(as_given(any_world(random)));
            answers.push_back(s.compiled.yes_no(households.back()));
        }
        for (std::size_t back = households.size(); back-- > 0;)
            if (other.yes_no(households[back]) != answers[back])
                FAIL_CHECK(s.text);
    }
}
