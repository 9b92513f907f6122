// A pack that extends another: what it adds, replaces and takes out.
#include "packs.hpp"

#include <fangpin/policy/builtin.hpp>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::string const base = least + figure("2022-01-01", "2022-12-31") + inclusion("at_risk") +
                         "[[tag]]\nclause = \"MEK-15\"\ncode = \"one\"\ntitle = \"t\"\nwhen = "
                         "'monitored'\n[[tag]]\nclause = \"MEK-15\"\ncode = \"two\"\ntitle = "
                         "\"t\"\nwhen = 'natural_disaster'\n"
                         "[[reading]]\nid = \"MEK-16.so\"\nclause = \"MEK-16\"\ntext = \"so\"\n"
                         "[[case]]\nid = \"of the base\"\ntitle = \"t\"\nexpect = {}\n";

std::string overlay(std::string const& entries, std::string const& of = "invented") {
    return "[policy]\nid = \"overlay\"\nextends = \"" + of + "\"\n" + entries;
}

std::vector<std::string> rule_ids(fp::policy const& p) {
    std::vector<std::string> all;
    for (auto const& r : p.rules)
        all.push_back(r.id);
    return all;
}

}  // namespace

TEST_CASE("an overlay adds next year's figure in a few lines", "[policy][MEK-04]") {
    auto const l =
        load(overlay("[[standard]]\nsource = \"invented\"\nname = \"monitoring\"\n"
                     "from = 2023-01-01\nto = 2023-12-31\nyuan_per_person = "
                     "\"7200.00\"\n",
                     "maerkang-2022"));
    REQUIRE(l.policy);
    CHECK(l.of(fp::severity::warning).empty());
    auto const& p = *l.policy;
    auto const shipped = *fp::builtin_policy("maerkang-2022");
    CHECK(p.id == "overlay");
    CHECK(p.revision == 1);
    CHECK(p.area == shipped->area);
    CHECK(p.title == shipped->title);
    CHECK(rule_ids(p) == rule_ids(*shipped));
    CHECK(p.standards.entries.size() == shipped->standards.entries.size() + 1);
    CHECK(p.cases.empty());
    CHECK(p.case_base == shipped->case_base);
}

TEST_CASE("texts and digest of an overlay are the base's and its own", "[policy]") {
    auto const shipped = *fp::builtin_policy("maerkang-2022");
    auto const text = overlay("", "maerkang-2022");
    auto const l = load(text);
    REQUIRE(l.policy);
    CHECK(l.policy->texts == std::vector{shipped->texts.front(), text});
    CHECK(l.policy->digest != shipped->digest);
    auto const given = load({shipped->texts.front(), text});
    REQUIRE(given.policy);
    CHECK(given.policy->digest == l.policy->digest);
}

TEST_CASE("replaced entries keep their place, new ones follow, others go", "[policy]") {
    auto const l = load({base,
                         overlay("[[tag]]\nclause = \"MEK-15\"\ncode = \"one\"\ntitle = \"new\"\n"
                                 "when = 'self_reliant'\nreplaces = true\n"
                                 "[[tag]]\nclause = \"MEK-15\"\ncode = \"three\"\ntitle = \"t\"\n"
                                 "when = 'illness'\n"
                                 "[[tag]]\nid = \"MEK-15.two\"\nremoves = true\n"
                                 "[[reading]]\nid = \"MEK-16.so\"\nremoves = true\n"
                                 "[[standard]]\nname = \"monitoring\"\nfrom = 2022-01-01\n"
                                 "removes = true\n"
                                 "[window]\nsource = \"invented\"\n"
                                 "rule = \"twelve_months_before_discovery\"\nreplaces = true\n")});
    REQUIRE(l.policy);
    CHECK(rule_ids(*l.policy) == std::vector<std::string>{"MEK-16", "MEK-15.one", "MEK-15.three"});
    CHECK(l.policy->rules[1].title == "new");
    CHECK(l.policy->rules[1].when == "self_reliant");
    CHECK(l.policy->readings.empty());
    CHECK(l.policy->standards.entries.empty());
    CHECK(l.policy->window_clause.empty());
}

TEST_CASE("a new entry never changes what the base's are called", "[policy]") {
    auto const l = load({base,
                         overlay("[[inclusion]]\nid = \"MEK-16.more\"\nclause = \"MEK-16\"\n"
                                 "title = \"t\"\nwhen = 'monitored'\n")});
    REQUIRE(l.policy);
    CHECK(rule_ids(*l.policy) ==
          std::vector<std::string>{"MEK-16", "MEK-16.more", "MEK-15.one", "MEK-15.two"});
}

TEST_CASE("an overlay may extend an overlay", "[policy]") {
    auto const l = load({base,
                         overlay(inclusion("monitored") + "replaces = true\n"),
                         "[policy]\nid = \"third\"\nextends = \"overlay\"\nrevision = 4\n"
                         "[[inclusion]]\nclause = \"MEK-16\"\nremoves = true\n" +
                             std::string("[[inclusion]]\nclause = \"MEK-17\"\ntitle = \"t\"\n"
                                         "when = 'at_risk'\n")});
    REQUIRE(l.policy);
    CHECK(l.policy->texts.size() == 3);
    CHECK(l.policy->revision == 4);
    CHECK(rule_ids(*l.policy).front() == "MEK-17");
}

TEST_CASE("an entry that the base has needs a word, and so does one it has not", "[policy]") {
    auto const exists = load({base, overlay(inclusion("monitored"))});
    CHECK_FALSE(exists.policy);
    REQUIRE(exists.has(fp::severity::error, fp::errc::part_exists, "[[inclusion]] MEK-16"));
    CHECK(exists.of(fp::severity::error).front().source == "second.toml");
    CHECK(exists.of(fp::severity::error).front().line == 4);

    auto const missing = load({base,
                               overlay("[[tag]]\nid = \"MEK-15.on\"\nremoves = true\n"
                                       "[[standard]]\nname = \"monitoring\"\nfrom = 2021-01-01\n"
                                       "removes = true\n"
                                       "[income]\nclause = \"MEK-06\"\nreplaces = true\n")});
    CHECK(missing.of(fp::severity::error).size() == 3);
    CHECK(missing.has(fp::severity::error, fp::errc::part_missing, "did you mean \"MEK-15.one\""));
    CHECK(missing.has(fp::severity::error, fp::errc::part_missing, "from 2021-01-01"));
    CHECK(missing.has(fp::severity::error, fp::errc::part_missing, "[income]"));

    auto const both = load({base,
                            overlay("[[tag]]\nid = \"MEK-15.one\"\nremoves = true\n"
                                    "replaces = true\n")});
    CHECK(both.has(fp::severity::error, fp::errc::pack_wrong_type, "MEK-15.one"));
}

TEST_CASE("what an overlay is to take out or replace must be named", "[policy]") {
    auto const nameless = load({base, overlay("[[tag]]\nremoves = true\n")});
    CHECK(nameless.has(fp::severity::error, fp::errc::pack_missing_key, "[[tag]]: no \"id\""));
    auto const fact = load({base, overlay("[[fact]]\nreplaces = true\n")});
    CHECK(fact.has(fp::severity::error, fp::errc::pack_missing_key, "[[fact]]: no \"name\""));
    auto const section = load({base, overlay("[[inclusions]]\nid = \"MEK-16\"\nremoves = true\n")});
    CHECK(
        section.has(fp::severity::error, fp::errc::pack_unknown_key, "did you mean \"inclusion\""));
}

TEST_CASE("a list in place of the base's table is refused, and the other way round", "[policy]") {
    auto const list =
        load({base, overlay("[[size]]\nsource = \"invented\"\nrule = \"living_in\"\n")});
    CHECK(list.has(fp::severity::error, fp::errc::pack_wrong_type, "write a table, as the base"));
    auto const table = load({base, overlay("[tag]\nid = \"MEK-15.one\"\nremoves = true\n")});
    CHECK(table.has(fp::severity::error, fp::errc::pack_wrong_type, "write an array, as the base"));
}

TEST_CASE("what is wrong with an overlaid pack names the text that it stands in", "[policy]") {
    auto const l = load({base + inclusion("at_rsk") + "id = \"MEK-16.b\"\n",
                         overlay("[[tag]]\nclause = \"MEK-16\"\ncode = \"x\"\nid = \"x\"\n"
                                 "title = \"t\"\nwhen = 'monitord'\n")});
    auto const errors = l.of(fp::severity::error);
    REQUIRE(errors.size() == 2);
    CHECK(errors[0].source == "first.toml");
    CHECK(errors[1].source == "second.toml");
    CHECK(errors[1].line == 9);
}

TEST_CASE("a formula takes the place of an attested fact in an overlay", "[policy]") {
    auto const l =
        load(overlay("[[fact]]\nname = \"income_plunged\"\ntype = \"boolean\"\n"
                     "zh = \"收入骤减\"\nsource = \"invented\"\n"
                     "when = 'net_income * 5 <= previous_net_income * 3'\n",
                     "maerkang-2022"));
    REQUIRE(l.policy);
    auto const plunged = l.policy->facts.find("income_plunged");
    REQUIRE(plunged);
    CHECK(l.policy->facts[*plunged].origin == fp::fact_origin::formula);
}
