#include <fangpin/rules/compiler.hpp>

#include "evaluate.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace fp = fangpin;
using fp::testing::errors_of;
using fp::testing::rule;

namespace {

fp::error only_error(std::string_view source) {
    auto const errors = errors_of(source);
    CAPTURE(source);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].line == 1);
    CHECK_FALSE(errors[0].found.empty());
    CHECK_FALSE(errors[0].remedy.empty());
    return errors[0];
}

std::string type_of(std::string_view source) {
    return to_string(fp::testing::compiled(source).itself().type);
}

}  // namespace

TEST_CASE("every expression has a type", "[rules]") {
    CHECK(type_of("1 < 2") == "yes/no");
    CHECK(type_of("1 + 2") == "number");
    CHECK(type_of("yuan(1)") == "money");
    CHECK(type_of("net_income / household_size") == "money");
    CHECK(type_of("net_income / standard") == "number");
    CHECK(type_of("@\"2022-06-01\"") == "date");
    CHECK(type_of("discovered") == "month");
    CHECK(type_of("@\"P6M\"") == "duration in months");
    CHECK(type_of("@\"P6D\"") == "duration in days");
    CHECK(type_of("@\"2022-06-02\" - @\"2022-06-01\"") == "duration in days");
    CHECK(type_of("discovered - @\"2022-06\"") == "duration in months");
    CHECK(type_of("registry") == "code of registry");
    CHECK(type_of("\"a\"") == "text");
    CHECK(type_of("[1, 2]") == "a list of number");
    CHECK(type_of("[]") == "an empty list");
    CHECK(type_of("members") == "a list of member");
    CHECK(type_of("members[age > 1].labour") == "a list of code of labour");
    CHECK(type_of("assets.value") == "a list of money");
    CHECK(type_of("standard(\"poverty_line\")") == "money");
    CHECK(type_of("if at_risk then yuan(1) else yuan(2)") == "money");
}

TEST_CASE("money and plain numbers do not mix, and the error says what to write", "[rules]") {
    for (char const* wrong : {"net_income >= 100000",
                              "100000 <= net_income",
                              "net_income = 0",
                              "net_income + 1",
                              "1 - net_income",
                              "net_income in [1..5]",
                              "net_income between 1 and 5",
                              "net_income in (1)",
                              "net_income in (> 5)",
                              "net_income > household_size"}) {
        auto const e = only_error(wrong);
        CHECK(e.code == fp::errc::rule_type);
        CHECK_THAT(e.remedy, ContainsSubstring("yuan(100000)"));
    }
    CHECK(only_error("net_income * net_income").code == fp::errc::rule_type);
    CHECK(only_error("1 / net_income").code == fp::errc::rule_type);
    CHECK(errors_of("net_income >= yuan(100000)").empty());
}

TEST_CASE("values of different kinds do not compare", "[rules]") {
    for (char const* wrong : {"1 = true",
                              "\"a\" = 1",
                              "true < false",
                              "\"a\" < \"b\"",
                              "registry < \"ordinary\"",
                              "members = members",
                              "[1] = [1]",
                              "1 in [true]",
                              "1 in [\"a\"]",
                              "1 in members",
                              "registry = registration",
                              "\"a\" in [1]",
                              "at_risk = 1",
                              "discovered = 1",
                              "not(1)",
                              "-true",
                              "-\"a\"",
                              "1 and true",
                              "true or 1",
                              "if 1 then 2 else 3",
                              "if true then 1 else yuan(1)",
                              "if true then members else assets",
                              "abs(true)",
                              "sum([true])",
                              "sum(members)",
                              "all([1])",
                              "any(members)",
                              "min([\"a\"])",
                              "[1, true]",
                              "[1, yuan(1)]",
                              "[members]",
                              "some x in 1 satisfies true",
                              "every x in [1] satisfies x",
                              "1[1]",
                              "[1][\"a\"]",
                              "[1][yuan(1)]",
                              "members[1]",
                              "members[\"a\"]",
                              "registry.labour",
                              "members.labour.x",
                              "members.health",
                              "floor(yuan(1))",
                              "round half up(true, 0)",
                              "round half up(1, 0.5)",
                              "round half up(1, household_size)",
                              "round half up(1, 99)",
                              "list contains([1], true)",
                              "yuan(yuan(1))",
                              "yuan(true)",
                              "yuan(\"1.234\")",
                              "yuan(\"1,000\")",
                              "yuan(\"\")",
                              "yuan(\"-\")",
                              "yuan(\".5\")",
                              "yuan(\"5.\")",
                              "standard(1)",
                              "[1..2]",
                              "(< 1)",
                              "count()",
                              "not()",
                              "abs(1, 2)",
                              "yuan(1, 2)",
                              "[1, 2][item]"}) {
        CAPTURE(wrong);
        auto const errors = errors_of(wrong);
        REQUIRE_FALSE(errors.empty());
        bool const known =
            errors[0].code == fp::errc::rule_type || errors[0].code == fp::errc::rule_syntax;
        CHECK(known);
        CHECK(errors.size() == 1);
    }
}

TEST_CASE("a code belongs to its fact and is checked", "[rules]") {
    for (char const* good :
         {"registry = \"ordinary\"",
          "\"ordinary\" = registry",
          "registry = \"一般农户\"",
          "registry in (\"ordinary\", \"out_of_poverty\")",
          "registry in [\"脱贫户\"]",
          "registry != \"registered_poor\"",
          "guarantees.water = \"unmet\"",
          "饮水安全 = \"未达标\"",
          "some m in members satisfies m.labour in (\"none\", \"lost\")",
          "count(members[labour = \"无劳动力\"]) > 0",
          "\"none\" in members.labour",
          "some m in members satisfies m.labour = (if m.working then \"weak\" else \"none\")"}) {
        CAPTURE(good);
        CHECK(errors_of(good).empty());
    }
    for (char const* wrong : {"registry = \"ordnary\"",
                              "\"ordnary\" = registry",
                              "registry in (\"ordnary\")",
                              "registry in [\"ordinary\", \"ordnary\"]",
                              "registry in (\"ordinary\", \"ordnary\")"}) {
        auto const e = only_error(wrong);
        CHECK(e.code == fp::errc::rule_unknown_name);
        CHECK_THAT(e.found, ContainsSubstring("ordnary"));
        CHECK(e.remedy == "did you mean \"ordinary\"?");
    }
    CHECK_THAT(only_error("registry = \"xyz\"").remedy,
               ContainsSubstring("ordinary, out_of_poverty, registered_poor"));
    CHECK(only_error("registry = \"rural\"").code == fp::errc::rule_unknown_name);
}

TEST_CASE("codes of different facts do not compare, also where both know the code", "[rules]") {
    auto const e = only_error("some m in members satisfies m.labour = m.school");
    CHECK(e.code == fp::errc::rule_type);
    CHECK_THAT(e.found, ContainsSubstring("labour"));
    CHECK_THAT(e.found, ContainsSubstring("school"));
}

TEST_CASE("several errors of a rule are told at once, each with its place", "[rules]") {
    auto const errors = errors_of("houshold_size > 1 and\n net_income > 5 and\n  at_rsk");
    REQUIRE(errors.size() == 3);
    CHECK(errors[0].code == fp::errc::rule_unknown_name);
    CHECK(std::pair(errors[0].line, errors[0].column) == std::pair(1U, 1U));
    CHECK(errors[0].remedy == "did you mean \"household_size\"?");
    CHECK(errors[1].code == fp::errc::rule_type);
    CHECK(errors[1].line == 2);
    CHECK(errors[2].code == fp::errc::rule_unknown_name);
    CHECK(std::pair(errors[2].line, errors[2].column) == std::pair(3U, 3U));
    CHECK(errors[2].remedy == "did you mean \"at_risk\"?");
    CHECK(errors_of("x and y and (1 + true) > 0 and z").size() == 4);
    CHECK(errors_of("xx + yy < zz").size() == 3);
    CHECK(errors_of("[xx, yy]").size() == 2);
    CHECK(errors_of("if xx then yy else zz").size() == 3);
    CHECK(errors_of("xx in (yy, zz)").size() >= 1);
}

TEST_CASE("the answer must have the type that is asked for", "[rules]") {
    fp::fact_table const facts;
    fp::type const yes_no{.kind = fp::kind::boolean};
    fp::type const amount{.kind = fp::kind::money};
    CHECK(rule("at_risk", facts, yes_no).good());
    CHECK(rule("yuan(1)", facts, amount).good());
    CHECK(rule("registry", facts, std::nullopt).good());
    rule const wrong("1", facts, yes_no);
    REQUIRE(wrong.errors().size() == 1);
    CHECK(wrong.errors()[0].code == fp::errc::rule_type);
    CHECK(rule("1", facts, amount).errors().size() == 1);
    CHECK(rule("[]", facts, fp::type{.kind = fp::kind::number, .list_depth = 1}).good());
    CHECK(rule("\"ordinary\"",
               facts,
               fp::type{.kind = fp::kind::text, .domain = fp::text_domain::registry})
              .good());
}

TEST_CASE("a rule knows which facts it reads, through formulas too", "[rules]") {
    auto const r =
        fp::testing::compiled("disaster and net_income_per_capita < standard or at_risk");
    std::vector<std::string> names;
    for (auto const f : r.itself().reads)
        names.push_back(r.facts()[f].name);
    std::ranges::sort(names);
    CHECK(names == std::vector<std::string>{
                       "at_risk", "events", "household_size", "net_income", "standard"});
    CHECK(std::ranges::is_sorted(r.itself().reads));
    CHECK(fp::testing::compiled("1 < 2").itself().reads.empty());
}

TEST_CASE("what two rules ask alike is worked out once", "[rules]") {
    fp::fact_table facts;
    fp::compiler c(facts);
    std::vector<fp::error> errors;
    auto const first = c.add("net_income * 2 < standard * 3", std::nullopt, errors);
    auto const second = c.add("at_risk and net_income * 2 < standard * 3", std::nullopt, errors);
    REQUIRE(first);
    REQUIRE(second);
    auto const program = std::move(c).finish();
    CHECK(program.code.size() == 4);
}

TEST_CASE("each of several variables has words of its own in the account", "[rules]") {
    auto const r = fp::testing::compiled("some a in [1], b in [2] satisfies a < b");
    auto const& words = r.compiled().words;
    CHECK(std::ranges::count(words, "b in [2] satisfies a < b") == 1);
    CHECK(words.back() == "some a in [1], b in [2] satisfies a < b");
}
