#include <fangpin/rules/machine.hpp>

#include "evaluate.hpp"

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::number;
using fp::number_range;
using fp::truth;
using fp::testing::ask;
using fp::testing::between;
using fp::testing::compiled;
using fp::testing::given;
using fp::testing::point;
using fp::testing::with_numbers;
using fp::testing::work_out;

namespace {

truth ask_numbers(std::string_view source, given const& g) {
    return compiled(source, with_numbers()).yes_no(g);
}
number_range work_out_numbers(std::string_view source, given const& g) {
    return compiled(source, with_numbers()).amount(g);
}

}  // namespace

TEST_CASE("a fact that nobody has established never acts as a fact", "[rules]") {
    for (char const* source : {"at_risk",
                               "not(at_risk)",
                               "at_risk = true",
                               "at_risk = false",
                               "at_risk != true",
                               "household_size > 3",
                               "household_size = 3",
                               "household_size != 3",
                               "registry = \"ordinary\"",
                               "registry in (\"ordinary\", \"out_of_poverty\")",
                               "net_income < standard",
                               "standard(\"poverty_line\") > yuan(1)",
                               "some m in members satisfies m.working",
                               "every m in members satisfies m.working",
                               "some e in events satisfies e.kind = \"fire\"",
                               "count(assets) > 0",
                               "fire",
                               "disaster",
                               "discovered > @\"2022-06\"",
                               "wholly_without_labour",
                               "guarantee_unmet",
                               "at_risk and monitored",
                               "net_income in [yuan(1)..yuan(2)]",
                               "if at_risk then true else false",
                               "1 in members.age",
                               "any(members.working)",
                               "all(members.working)",
                               "sum(assets.value) > yuan(1)",
                               "max(members.age) > 1",
                               "count(members) = 0"}) {
        CAPTURE(source);
        CHECK(ask(source).is_open());
    }
}

TEST_CASE("a machine forgets one household before it judges the next", "[rules]") {
    given known;
    known.truths["at_risk"] = truth::yes();
    known.numbers["household_size"] = point(3);
    known.texts["registry"] = 1;
    known.h.members.complete = true;
    for (char const* source :
         {"at_risk", "household_size = 3", "registry = \"ordinary\"", "count(members) = 0"}) {
        CAPTURE(source);
        auto r = compiled(source);
        CHECK(r.yes_no(known).is_yes());
        CHECK(r.yes_no().is_open());
        fp::machine fresh(r.compiled());
        fp::household const nothing_known;
        fresh.start(nothing_known);
        fresh.run();
        CHECK(fresh.truth_at(r.itself().value).is_open());
    }
}

TEST_CASE("a rule is settled as soon as what is known settles it", "[rules]") {
    given g;
    g.truths["at_risk"] = truth::no();
    g.truths["monitored"] = truth::yes();
    CHECK(ask("at_risk and self_reliant", g).is_no());
    CHECK(ask("self_reliant and at_risk", g).is_no());
    CHECK(ask("monitored or self_reliant", g).is_yes());
    CHECK(ask("not(at_risk and self_reliant)", g).is_yes());
    CHECK(ask("monitored and self_reliant", g).is_open());
    CHECK(ask("if at_risk then self_reliant else monitored", g).is_yes());
    CHECK(ask("if self_reliant then monitored else monitored", g).is_yes());
    CHECK(ask("if self_reliant then at_risk else monitored", g).is_open());
}

TEST_CASE("every operator stands by itself", "[rules]") {
    CHECK(ask("at_risk or not(at_risk)").is_open());
    CHECK(ask("at_risk and not(at_risk)").is_open());
    CHECK(ask("at_risk = at_risk").is_open());
    CHECK(ask("household_size = household_size").is_open());
    CHECK(ask_numbers("n1 - n1 = 0", {.numbers = {{"n1", between(1, 2)}}}).is_open());
}

TEST_CASE("a range compares as soon as it does not overlap", "[rules]") {
    given const g{.numbers = {{"n1", between(1, 3)},
                              {"n2", between(4, 6)},
                              {"n3", number_range::at_least(number(3))}}};
    CHECK(ask_numbers("n1 < n2", g).is_yes());
    CHECK(ask_numbers("n2 <= n1", g).is_no());
    CHECK(ask_numbers("n1 <= n3", g).is_yes());
    CHECK(ask_numbers("n1 < n3", g).is_open());
    CHECK(ask_numbers("n1 = n2", g).is_no());
    CHECK(ask_numbers("n1 != n2", g).is_yes());
    CHECK(ask_numbers("n1 = 2", g).is_open());
    CHECK(ask_numbers("n1 in [1..3]", g).is_yes());
    CHECK(ask_numbers("n1 in (1..3]", g).is_open());
    CHECK(ask_numbers("n1 in [4..5]", g).is_no());
    CHECK(ask_numbers("n1 between 0 and 9", g).is_yes());
    CHECK(ask_numbers("n1 + n2 in [5..9]", g).is_yes());
    CHECK(ask_numbers("n1 * n2 >= 4", g).is_yes());
    CHECK(ask_numbers("n2 / n1 >= 4/3", g).is_yes());
    CHECK(ask_numbers("abs(n1 - n2) >= 1", g).is_yes());
    CHECK(work_out_numbers("floor(n1 / 2)", g) == between(0, 1));
    CHECK(work_out_numbers("round half up(n1 / 2, 0)", g) == between(1, 2));
    CHECK(work_out_numbers("if at_risk then n1 else n2", g) == between(1, 6));
    CHECK(work_out_numbers("sum([n1, n2])", g) == between(5, 9));
    CHECK(work_out_numbers("min([n1, n2])", g) == between(1, 3));
    CHECK(work_out_numbers("max([n1, n2, n3])", g) == number_range::at_least(number(4)));
    CHECK(work_out_numbers("mean([n1, n2])", g) ==
          number_range::between(number::of_fraction(5, 2), number::of_fraction(9, 2)));
    CHECK(work_out_numbers("count([1, 2, 3][item > n1])", g) == between(0, 2));
    CHECK(ask_numbers("2 in [n1, n2]", g).is_open());
    CHECK(ask_numbers("9 in [n1, n2]", g).is_no());
}

TEST_CASE("one of a set of codes is surely in a set of all of them", "[rules]") {
    given g;
    g.texts["registry"] = 0b011;
    CHECK(ask("registry in (\"ordinary\", \"out_of_poverty\")", g).is_yes());
    CHECK(ask("registry in [\"ordinary\", \"out_of_poverty\", \"registered_poor\"]", g).is_yes());
    CHECK(ask("registry = \"registered_poor\"", g).is_no());
    CHECK(ask("registry != \"registered_poor\"", g).is_yes());
    CHECK(ask("registry = \"ordinary\"", g).is_open());
    CHECK(ask("registry in (\"ordinary\")", g).is_open());
    CHECK(ask("registry in (\"ordinary\", \"out_of_poverty\", \"registered_poor\")").is_yes());
    CHECK(ask("\"registered_poor\" = registry", g).is_no());
}

TEST_CASE("a division by what may be zero is unknown, by zero a fault", "[rules]") {
    given const maybe{.numbers = {{"n1", between(0, 2)}}};
    given const zero{.numbers = {{"n1", point(0)}}};
    given const not_zero{.numbers = {{"n1", between(1, 2)}}};
    CHECK(work_out_numbers("1 / n1", maybe).is_any());
    CHECK(work_out_numbers("1 / n1", zero).failed == number_range::failure::division_by_zero);
    CHECK(work_out_numbers("2 / n1", not_zero) == between(1, 2));
    for (char const* source : {"1 / n1 >= 1/2",
                               "abs(1 / n1) >= 0",
                               "1 / n1 * 0 = 0",
                               "min([1 / n1, 1]) <= 1",
                               "max([1 / n1, 1]) >= 1",
                               "(if at_risk then 1 / n1 else 1) >= 0",
                               "if 1 / n1 > 0 then true else true",
                               "(if 1 / n1 > 0 then 1 else 1) = 1",
                               "(if 1 / n1 > 0 then \"a\" else \"a\") = \"a\"",
                               "count([1][item < 1 / n1]) >= 0",
                               "count([1][item < 1 / n1]) in [0..1]",
                               "sum([1][item < 1 / n1]) <= 1",
                               "(1 / n1 > 0) in [true, false]",
                               "true or true and 1 / n1 > 0"}) {
        CAPTURE(source);
        auto const before = ask_numbers(source, maybe);
        auto const after = ask_numbers(source, zero);
        bool const kept = before.is_open() || before == after;
        CHECK(kept);
        CHECK_FALSE(before.may_fail());
        CHECK_FALSE(ask_numbers(source, not_zero).may_fail());
    }
    CHECK(ask_numbers("1 / n1 > 0", zero) == truth::fault());
    CHECK(ask_numbers("n1 = 0 or 1 / n1 > 0", zero).is_yes());
    CHECK(ask_numbers("n1 != 0 and 1 / n1 > 0", zero).is_no());
}

TEST_CASE("a fault in one of two branches is none while the other is possible", "[rules]") {
    CHECK(ask("if at_risk then true else 1 / 0 > 1").is_open());
    CHECK(ask("(if at_risk then 1 else 1 / 0) = 1").is_open());
    CHECK(ask("(if at_risk then \"a\" else [\"b\"][2]) = \"a\"").is_open());
    CHECK(work_out("if at_risk then 1 else 1 / 0").is_any());
    CHECK(ask("if at_risk then 1 / 0 > 1 else 1 / 0 > 2") == truth::fault());
    CHECK(ask("at_risk and 1 / 0 > 1").is_open());
}

TEST_CASE("an element that may not be there may be anything or missing", "[rules]") {
    given const g{.numbers = {{"n1", between(1, 3)}, {"n2", between(1, 9)}}};
    CHECK(work_out_numbers("[10, 20, 30][n1]", g).is_any());
    CHECK(work_out_numbers("[10, 20, 30][n2]", g).is_any());
    CHECK(work_out_numbers("[10, 20, 30][item > n2][1]", g) == point(10));
    CHECK(work_out_numbers("[1, 2, 3][item > n1][1]", g).is_any());
    CHECK(work_out_numbers("[n1, n2][2]", g) == between(1, 9));
    CHECK(ask_numbers("[true, true][n1]", g).is_open());
    CHECK(ask_numbers("[\"a\", \"a\"][n1] = \"a\"", g).is_open());
}
