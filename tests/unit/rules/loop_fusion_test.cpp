// Loops over one list are one loop in what a run works through, and say what they say apart.
#include "evaluate.hpp"

#include <algorithm>

namespace fp = fangpin;
using fp::testing::given;
using fp::testing::with_numbers;

namespace {

/// Several rules in one program.
class together {
public:
    explicit together(std::vector<std::string> const& rules) {
        fp::compiler c(facts_);
        std::vector<fp::error> errors;
        for (auto const& source : rules) {
            CAPTURE(source);
            REQUIRE(c.add(source, fp::type{.kind = fp::kind::boolean}, errors));
        }
        fused_ = std::move(c).finish();
        apart_ = fused_;
        apart_.code = apart_.loops_apart;
    }
    [[nodiscard]] fp::program const& fused() const { return fused_; }
    [[nodiscard]] std::vector<fp::truth> ask(given const& g) const { return ask(fused_, g); }
    [[nodiscard]] std::vector<fp::truth> ask_apart(given const& g) const { return ask(apart_, g); }

private:
    [[nodiscard]] std::vector<fp::truth> ask(fp::program const& p, given const& g) const {
        fp::machine m(p);
        fp::testing::feed(m, facts_, g);
        m.run();
        std::vector<fp::truth> answers;
        for (auto const& rule : p.rules)
            answers.push_back(m.truth_at(rule.value));
        return answers;
    }

    fp::fact_table facts_ = with_numbers();
    fp::program fused_;
    fp::program apart_;
};

long count_of(fp::program const& p, fp::opcode op) {
    return std::ranges::count(p.code, op, &fp::instruction::op);
}

fp::member person(std::vector<fp::possible<fp::health>> health, bool complete, bool working) {
    return {.living_in = true,
            .health = {.items = std::move(health), .complete = complete},
            .working = working};
}

given family() {
    given g;
    g.h.members = {.items = {person({fp::health::chronic}, true, true),
                             person({fp::health::major_illness}, false, false),
                             person({}, true, true)},
                   .complete = true};
    return g;
}

}  // namespace

TEST_CASE("loops of several rules over one list are one loop", "[rules]") {
    together const rules({"some m in residents satisfies m.working",
                          "every m in residents satisfies m.working or m.extreme_hardship",
                          "some m in members satisfies not(m.working)",
                          "some other in residents satisfies other.working and monitored"});
    CHECK(count_of(rules.fused(), fp::opcode::loop_each) == 2);
    CHECK(count_of(rules.fused(), fp::opcode::property_truth) == 3);  // working twice, hardship
    CHECK(rules.ask(family()) == rules.ask_apart(family()));
}

TEST_CASE("a loop that needs another's answer runs after it", "[rules]") {
    together const rules({"some m in residents satisfies m.working and wholly_without_labour",
                          "every m in residents satisfies m.working"});
    CHECK(count_of(rules.fused(), fp::opcode::loop_each) == 2);
    auto g = family();
    for (auto const labour : {fp::labour::none, fp::labour::skilled}) {
        for (auto& m : g.h.members.items)
            m.labour = labour;
        CHECK(rules.ask(g) == rules.ask_apart(g));
        CHECK(rules.ask(g).front() == fp::truth(labour == fp::labour::none));
    }
}

TEST_CASE("a member's health is looked through without making a list of it", "[rules]") {
    together const rules({"some m in residents satisfies \"chronic\" in m.health",
                          "some m in residents satisfies \"major_illness\" in m.health",
                          "every m in residents satisfies \"dementia\" in m.health"});
    CHECK(count_of(rules.fused(), fp::opcode::property_list) == 0);
    CHECK(count_of(rules.fused(), fp::opcode::has_health) == 3);
    std::vector const expected{fp::truth::yes(), fp::truth::yes(), fp::truth::no()};
    CHECK(rules.ask(family()) == expected);
    CHECK(rules.ask_apart(family()) == expected);
}

TEST_CASE("the list of a member's health is made where more is asked of it", "[rules]") {
    together const rules(
        {"some m in residents satisfies \"chronic\" in m.health and count(m.health) = 1",
         "some m in residents satisfies count(m.health) = 0",
         "some m in residents satisfies \"major_illness\" in m.health and count(m.health) > 1"});
    CHECK(count_of(rules.fused(), fp::opcode::property_list) == 1);
    std::vector const expected{fp::truth::yes(), fp::truth::yes(), fp::truth::unknown()};
    CHECK(rules.ask(family()) == expected);
    CHECK(rules.ask_apart(family()) == expected);
}

TEST_CASE("filters, loops within loops and lists of values keep their place", "[rules]") {
    together const rules(
        {"count(residents[working]) > 1 and (some m in residents satisfies m.working)",
         "some a in residents satisfies some b in residents satisfies a.working != b.working",
         "some m in residents satisfies (if m.working then 1 else 2) in [1, 3]",
         "some m in residents[not(working)] satisfies \"chronic\" in m.health",
         "some n in [n1, n2, 3] satisfies n > 2"});
    auto g = family();
    g.numbers["n1"] = fp::testing::between(0, 9);
    g.numbers["n2"] = fp::testing::point(1);
    CHECK(rules.ask(g) == rules.ask_apart(g));
    CHECK(rules.ask(g).front().is_yes());
    CHECK(rules.ask(g).back().is_yes());
}
