#include <fangpin/decision/decision.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;

namespace {

std::vector<fp::truth> const answers{fp::truth::no(), fp::truth::yes(), fp::truth::unknown()};

/// The table of outcomes for settled answers, written as the text says it.
fp::outcome settled_outcome(bool scope, bool inclusion, bool exclusion, bool lifted) {
    if (!scope)
        return fp::outcome::out_of_scope;
    if (!inclusion)
        return fp::outcome::not_eligible;
    if (exclusion && !lifted)
        return fp::outcome::barred;
    return fp::outcome::eligible;
}

}  // namespace

TEST_CASE("what is possible is what the open answers allow, for all 81 combinations",
          "[decision][MEK-34]") {
    for (auto const scope : answers)
        for (auto const inclusion : answers)
            for (auto const exclusion : answers)
                for (auto const lifted : answers) {
                    fp::outcomes expected;
                    for (int bits = 0; bits < 16; ++bits) {
                        auto const may = [&](fp::truth t, int bit) {
                            return (bits >> bit & 1) != 0 ? t.may_be_yes() : t.may_be_no();
                        };
                        if (may(scope, 0) && may(inclusion, 1) && may(exclusion, 2) &&
                            may(lifted, 3))
                            expected.add(settled_outcome((bits & 1) != 0,
                                                         (bits & 2) != 0,
                                                         (bits & 4) != 0,
                                                         (bits & 8) != 0));
                    }
                    auto const found = fp::possible_outcomes({scope, inclusion, exclusion, lifted});
                    CHECK(found.bits == expected.bits);
                }
}

TEST_CASE("an outcome is settled only when it is the only one", "[decision]") {
    fp::outcomes one;
    one.add(fp::outcome::barred);
    CHECK(one.settled() == fp::outcome::barred);
    one.add(fp::outcome::eligible);
    CHECK(one.settled() == fp::outcome::undetermined);
    CHECK(one.listed() == std::vector{fp::outcome::barred, fp::outcome::eligible});
}

TEST_CASE("of need types and grades the first that holds counts, and what is open before it",
          "[decision]") {
    fp::pack_text const pack{.toml = R"(
[policy]
id = "invented"
revision = 1
title = "invented for tests"
area = "513201"
[window]
clause = "MEK-05"
rule = "twelve_months_before_discovery"
[size]
clause = "MEK-11"
rule = "living_in"
[[inclusion]]
clause = "MEK-16"
title = "t"
when = 'at_risk'
[[grade]]
clause = "LA-01"
code = "red"
title = "t"
when = 'at_risk'
[[grade]]
clause = "LA-01"
code = "yellow"
title = "t"
when = 'self_reliant'
)"};
    std::vector<fp::issue> issues;
    auto const p = fp::policy::load({&pack, 1}, issues);
    REQUIRE(p);
    fp::judge judge(p);
    auto const grades = [&](std::string const& facts) {
        auto const h = fp::testing::household_with("{\"facts\":" + facts + "}");
        auto d = judge(h);
        REQUIRE(d);
        return d->first(fp::rule_role::grade);
    };
    using texts = std::vector<std::string_view>;
    CHECK(grades(R"({"at_risk":true,"self_reliant":true})").possible == texts{"red"});
    CHECK(grades(R"({"at_risk":null,"self_reliant":true})").possible == texts{"red", "yellow"});
    CHECK_FALSE(grades(R"({"at_risk":null,"self_reliant":true})").has_none);
    CHECK(grades(R"({"at_risk":false,"self_reliant":null})").possible == texts{"yellow"});
    CHECK(grades(R"({"at_risk":false,"self_reliant":null})").has_none);
    CHECK(grades(R"({"at_risk":false,"self_reliant":false})").possible.empty());
}
