#include <fangpin/rules/fact_table.hpp>

#include "support/catch.hpp"

#include <set>
#include <string>

namespace fp = fangpin;

TEST_CASE("every fact has an English and a Chinese name of its own", "[rules]") {
    fp::fact_table const facts;
    std::set<std::string> names;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        CAPTURE(facts[i].name);
        CHECK(names.insert(facts[i].name).second);
        CHECK(names.insert(facts[i].zh).second);
        CHECK(facts.find(facts[i].name) == i);
        CHECK(facts.find(facts[i].zh) == i);
    }
    CHECK(facts.names().size() == facts.size());
    CHECK_FALSE(facts.find(""));
    CHECK_FALSE(facts.find("nothing_of_that_name"));
}

TEST_CASE("the place of a native fact is its number", "[rules]") {
    fp::fact_table const facts;
    for (std::size_t i = 0; i < static_cast<std::size_t>(fp::native_fact::count_); ++i) {
        auto const native = static_cast<fp::native_fact>(i);
        CHECK(fp::fact_table::place(native) == i);
        CHECK(facts[i].native == native);
        CHECK(facts[i].name == fp::native_terms[i].name);
    }
    CHECK(facts[fp::fact_table::place(fp::native_fact::margin)].name == "margin");
    CHECK(facts[fp::fact_table::place(fp::native_fact::water)].name == "guarantees.water");
}

TEST_CASE("the facts of the decision's leaves are yes or no", "[rules]") {
    fp::fact_table const facts;
    for (char const* name : {"at_risk",
                             "guarantee_unmet",
                             "natural_disaster",
                             "illness",
                             "wholly_without_labour",
                             "income_below_standard",
                             "income_above_standard",
                             "disaster",
                             "fire",
                             "epidemic",
                             "self_reliant",
                             "village_review_override",
                             "has_labour"}) {
        CAPTURE(name);
        REQUIRE(facts.find(name));
        CHECK(facts[*facts.find(name)].type.is(fp::kind::boolean));
    }
    CHECK(facts[*facts.find("supporter_annual_income")].type.is(fp::kind::money));
}

TEST_CASE("a pack's own fact is added unless either of its names is taken", "[rules]") {
    fp::fact_table facts;
    auto const before = facts.size();
    CHECK(facts.add({.name = "dug_a_well", .zh = "打了水井"}) == before);
    CHECK(facts.find("打了水井") == before);
    for (auto const origin : {fp::fact_origin::attested, fp::fact_origin::formula}) {
        CHECK_FALSE(facts.add({.name = "dug_a_well", .origin = origin}));
        CHECK_FALSE(facts.add({.name = "another", .zh = "打了水井", .origin = origin}));
        CHECK_FALSE(facts.add({.name = "打了水井", .origin = origin}));
        CHECK_FALSE(facts.add({.name = "another", .zh = "dug_a_well", .origin = origin}));
        CHECK_FALSE(facts.add({.name = "at_risk", .origin = origin}));
        CHECK_FALSE(facts.add({.name = "another", .zh = "收入骤减", .origin = origin}));
    }
    CHECK(facts.size() == before + 1);
    CHECK(facts.add({.name = "no_chinese_name"}));
    CHECK(facts.add({.name = "no_chinese_name_either"}));
}

TEST_CASE("a figure is a fact that is added when it is asked for first", "[rules]") {
    fp::fact_table facts;
    auto const before = facts.size();
    auto const place = facts.standard_named("poverty_line");
    CHECK(place == before);
    CHECK(facts.standard_named("poverty_line") == place);
    CHECK(facts.standard_named("another") == before + 1);
    CHECK(facts[before].standard_name == "poverty_line");
    CHECK(facts[before].type.is(fp::kind::money));
}

TEST_CASE("a table that is full takes no more facts", "[rules]") {
    fp::fact_table facts;
    std::size_t added = 0;
    for (int i = 0; i < 70'000; ++i)
        added += facts.add({.name = "f" + std::to_string(i)}) ? 1U : 0U;
    CHECK(added < 65'536);
    CHECK(added > 50'000);
    CHECK_FALSE(facts.standard_named("one_more"));
    CHECK(facts[*facts.find("f0")].name == "f0");
    CHECK(facts[*facts.find("f50000")].name == "f50000");
}

TEST_CASE("which guarantees count is the pack's to say", "[rules]") {
    auto const rule_of = [](fp::fact_table const& facts) {
        return facts[*facts.find("guarantee_unmet")].rule;
    };
    auto const water = std::uint64_t{1} << static_cast<unsigned>(fp::guarantee::water);
    CHECK(rule_of(fp::fact_table(fp::possible<fp::guarantee>::of_bits(water))) ==
          "guarantees.water = \"unmet\"");
    CHECK_THAT(rule_of(fp::fact_table()), ContainsSubstring("guarantees.food"));
}
