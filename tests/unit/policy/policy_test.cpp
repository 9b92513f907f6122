#include <fangpin/policy/policy.hpp>

#include <fangpin/policy/builtin.hpp>

#include "packs.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

TEST_CASE("every shipped pack loads without an error or a warning", "[policy]") {
    for (auto const& pack : fp::builtin_packs()) {
        CAPTURE(pack.id);
        auto const l = load(std::string(pack.toml));
        REQUIRE(l.policy);
        CHECK(l.of(fp::severity::error).empty());
        CHECK(l.of(fp::severity::warning).empty());
        CHECK(l.policy->id == pack.id);
    }
}

TEST_CASE("three mistakes in one pack are three errors, each with its place", "[policy]") {
    auto const l = load(least + inclusion("at_rsk and true") +
                        "[[exclusion]]\nclause = \"MEK-99\"\ntitle = \"t\"\nwhen = 'at_risk'\n" +
                        "colour = \"red\"\n");
    CHECK_FALSE(l.policy);
    CHECK(l.of(fp::severity::error).size() == 3);
    CHECK(l.has(fp::severity::error, fp::errc::rule_unknown_name, "did you mean \"at_risk\"?"));
    CHECK(l.has(fp::severity::error, fp::errc::unknown_clause, "MEK-99"));
    CHECK(l.has(fp::severity::error, fp::errc::pack_unknown_key, "colour"));
    auto const errors = l.of(fp::severity::error);
    auto const rule = std::ranges::find(errors, fp::errc::rule_unknown_name, &fp::error::code);
    CHECK(rule->line == 16);
    CHECK(rule->column == 9);  // of the name itself, behind  when = '
    CHECK(rule->source == "first.toml");
}

TEST_CASE("a mistake in a rule of several lines is told with its own line", "[policy]") {
    auto const l = load(least +
                        "[[inclusion]]\nclause = \"MEK-16\"\ntitle = \"t\"\nwhen = '''\n"
                        "at_risk\nand self_relian'''\n");
    auto const errors = l.of(fp::severity::error);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].line == 18);
    CHECK(errors[0].column == 5);
}

TEST_CASE("a pack that is no TOML says where", "[policy]") {
    auto const l = load("[policy\nid = 1\n");
    REQUIRE(l.of(fp::severity::error).size() == 1);
    CHECK(l.of(fp::severity::error)[0].code == fp::errc::pack_syntax);
    CHECK(l.of(fp::severity::error)[0].line == 1);
}

TEST_CASE("a pack says what it must", "[policy]") {
    auto const l = load("[policy]\nid = \"x\"\nrevision = \"one\"\ntitle = \"t\"\n");
    CHECK(l.has(fp::severity::error, fp::errc::pack_missing_key, "area"));
    CHECK(l.has(fp::severity::error, fp::errc::pack_missing_key, "window"));
    CHECK(l.has(fp::severity::error, fp::errc::pack_missing_key, "size"));
    CHECK(l.has(fp::severity::error, fp::errc::pack_wrong_type, "revision"));
    CHECK(l.has(fp::severity::warning, fp::errc::pack_missing_key, "inclusion"));
}

TEST_CASE("two figures of one rank that overlap are refused, a gap is a warning",
          "[policy][MEK-03][MEK-04]") {
    auto const twice =
        load(least + inclusion("income_below_standard") + figure("2022-01-01", "2022-12-31") +
             figure("2022-06-01", "2023-01-01"));
    CHECK(twice.has(fp::severity::error, fp::errc::standards_overlap, "2022-06-01"));
    auto const by_registry =
        load(least + inclusion("income_below_standard") + figure("2022-01-01", "2022-12-31") +
             figure("2022-01-01", "2022-12-31", "registry = \"ordinary\"\n"));
    CHECK(by_registry.policy);
    auto const gap = load(least + inclusion("income_below_standard") +
                          figure("2022-01-01", "2022-12-31") + figure("2023-02-01", "2023-12-31"));
    CHECK(gap.policy);
    CHECK(gap.has(fp::severity::warning, fp::errc::no_standard, "2023-01-01 to 2023-01-31"));
}

TEST_CASE("a rule that can never be true, and one that always is, are warnings", "[policy]") {
    auto const l = load(least + inclusion("at_risk and 1 > 2") +
                        "[[exclusion]]\nclause = \"MEK-22\"\ntitle = \"t\"\nwhen = 'true'\n");
    CHECK(l.policy);
    CHECK(l.has(fp::severity::warning, fp::errc::rule_type, "never be true"));
    CHECK(l.has(fp::severity::warning, fp::errc::rule_type, "always true"));
}

TEST_CASE("a figure that nobody gives is an error, one that nobody asks for a warning",
          "[policy]") {
    auto const misspelt = load(least + inclusion("net_income < standard(\"edge_brand\")") +
                               "[[standard_pending]]\nsource = \"invented\"\nname = "
                               "\"edge_band\"\nfrom = 2022-01-01\ntext = \"later\"\n");
    CHECK_FALSE(misspelt.policy);
    CHECK(misspelt.has(
        fp::severity::error, fp::errc::rule_unknown_name, "did you mean \"edge_band\"?"));
    CHECK(misspelt.has(fp::severity::warning, fp::errc::rule_unknown_name, "no rule asks for"));

    auto other = figure("2022-01-01", "2022-12-31");
    other.replace(other.find("monitoring"), 10, "monitor");
    auto const unread = load(least + other + inclusion("at_risk"));
    CHECK(unread.policy);
    CHECK(unread.has(
        fp::severity::warning, fp::errc::rule_unknown_name, "did you mean \"monitoring\"?"));
}

TEST_CASE("a pending figure is pending no longer where it has been added", "[policy][MEK-04]") {
    std::string const pending =
        "[[standard_pending]]\nclause = \"MEK-04\"\nname = "
        "\"monitoring\"\nfrom = 2023-01-01\nto = 2025-12-31\ntext = "
        "\"later\"\n";
    auto const said = [&](std::string const& figures, std::string const& period) {
        return load(least + figures + pending + inclusion("at_risk"))
            .has(fp::severity::note, fp::errc::no_standard, "no figure from " + period);
    };
    CHECK(said("", "2023-01-01 to 2025-12-31"));
    CHECK(said(figure("2023-01-01", "2023-12-31"), "2024-01-01 to 2025-12-31"));
    CHECK(said(figure("2024-01-01", "2024-12-31"), "2023-01-01 to 2023-12-31"));
    CHECK(said(figure("2024-01-01", "2024-12-31"), "2025-01-01 to 2025-12-31"));
    CHECK_FALSE(said(figure("2022-01-01", "2025-12-31"), ""));
}

TEST_CASE("a rule that contradicts itself is a warning, whatever its parts would answer",
          "[policy]") {
    for (char const* never :
         {"at_risk and not(at_risk)",
          "monitored and (not(monitored) or income_below_standard and income_above_standard)",
          "registry = \"out_of_poverty\" and registry = \"ordinary\""}) {
        CAPTURE(never);
        CHECK(load(least + inclusion(never))
                  .has(fp::severity::warning, fp::errc::rule_type, "never be true"));
    }
    for (char const* always :
         {"at_risk or not(at_risk)", "registry = \"ordinary\" or registry != \"ordinary\""}) {
        CAPTURE(always);
        CHECK(load(least + inclusion(always))
                  .has(fp::severity::warning, fp::errc::rule_type, "always true"));
    }
    for (char const* open : {"at_risk and not(monitored)",
                             "income_below_standard or income_above_standard",
                             "registry = \"ordinary\" or registry = \"out_of_poverty\""}) {
        CAPTURE(open);
        CHECK_FALSE(
            load(least + inclusion(open)).has(fp::severity::warning, fp::errc::rule_type, ""));
    }
}

TEST_CASE("a rule must be a yes/no question", "[policy]") {
    auto const l = load(least + inclusion("household_size"));
    CHECK(l.has(fp::severity::error, fp::errc::rule_type, "yes/no"));
}

TEST_CASE("facts of a pack: attested, formulas, and a formula in place of a judgement",
          "[policy]") {
    auto const l =
        load(least +
             "[[fact]]\nsource = \"invented\"\nname = \"has_well\"\ntype = \"boolean\"\nzh = "
             "\"有水井\"\n[[fact]]\nsource = \"invented\"\nname = \"income_plunged\"\ntype = "
             "\"boolean\"\nzh = \"收入骤减\"\nwhen = 'net_income * 5 <= previous_net_income * "
             "3'\n" +
             inclusion("income_plunged and 有水井"));
    REQUIRE(l.policy);
    auto const well = l.policy->facts.find("has_well");
    REQUIRE(well);
    CHECK(l.policy->facts[*well].origin == fp::fact_origin::attested);
    auto const plunged = l.policy->facts.find("income_plunged");
    REQUIRE(plunged);
    CHECK(l.policy->facts[*plunged].origin == fp::fact_origin::formula);
}

TEST_CASE("a mistake in a fact's formula is told once, at the fact", "[policy]") {
    auto const l = load(
        least +
        "[[fact]]\nsource = \"invented\"\nname = \"poor\"\ntype = \"boolean\"\nzh = "
        "\"穷\"\nwhen = 'net_income < 5'\n" +
        inclusion("poor") + "[[inclusion]]\nclause = \"MEK-17\"\ntitle = \"t\"\nwhen = 'poor'\n");
    auto const errors = l.of(fp::severity::error);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].code == fp::errc::rule_type);
    CHECK(errors[0].subject == "[[fact]] poor");
    CHECK_THAT(errors[0].remedy, ContainsSubstring("yuan("));
}

TEST_CASE("a name of the library cannot be taken by a pack", "[policy]") {
    auto const l = load(least +
                        "[[fact]]\nsource = \"invented\"\nname = \"net_income\"\ntype = "
                        "\"money\"\nzh = \"x\"\n" +
                        inclusion("at_risk"));
    CHECK(l.has(fp::severity::error, fp::errc::part_exists, "net_income"));
}

TEST_CASE("presumptions must fit their facts", "[policy]") {
    auto const l = load(least + inclusion("at_risk") +
                        "[[presumption]]\nfact = \"large_deposit\"\nvalue = 0\n"
                        "[[presumption]]\nfact = \"net_income\"\nvalue = \"0\"\n"
                        "[[presumption]]\nfact = \"assets\"\nvalue = []\n");
    CHECK(l.has(fp::severity::error, fp::errc::pack_wrong_type, "large_deposit"));
    CHECK(l.has(
        fp::severity::error, fp::errc::rule_unknown_name, "\"net_income\", which is worked out"));
    CHECK(l.of(fp::severity::error).size() == 2);
}

TEST_CASE("two entries of one id, and two packs of one id, are refused", "[policy]") {
    auto const l = load(least + inclusion("at_risk") + inclusion("self_reliant"));
    CHECK(l.has(fp::severity::error, fp::errc::part_exists, "MEK-16"));
    std::vector<fp::issue> issues;
    fp::pack_text const text{.toml = least + inclusion("at_risk"), .name = "a.toml"};
    std::array const both{text, text};
    CHECK_FALSE(fp::policy::load(both, issues));
    CHECK(std::ranges::any_of(
        issues, [](auto const& i) { return i.what.code == fp::errc::duplicate_pack; }));
}

TEST_CASE("the digest is that of the canonical JSON array of the text", "[policy]") {
    auto const l = load(least + inclusion("at_risk"));
    REQUIRE(l.policy);
    CHECK(l.policy->digest.size() == std::string("sha256:").size() + 64);
    auto const other = load(least + inclusion("at_risk") + "# a comment\n");
    CHECK(l.policy->digest != other.policy->digest);
}

TEST_CASE("names, codes, presumptions and months of a pack must make sense", "[policy]") {
    auto const tag = [](std::string const& id) {
        return "[[tag]]\nid = \"" + id +
               "\"\nsource = \"invented\"\ncode = \"one\"\n"
               "title = \"t\"\nwhen = 'at_risk'\n";
    };
    CHECK(load(least + inclusion("at_risk") + tag("a") + tag("b"))
              .has(fp::severity::error, fp::errc::part_exists, "\"one\""));
    CHECK(load(least + inclusion("at_risk") +
               "[[presumption]]\nfact = \"at_risk\"\nvalue = false\n"
               "[[presumption]]\nfact = \"at_risk\"\nvalue = true\n")
              .has(fp::severity::error, fp::errc::part_exists, "at_risk"));
    for (std::string const name : {"x y", "and", "true", ""})
        CHECK(load(least + inclusion("at_risk") + "[[fact]]\nsource = \"invented\"\nname = \"" +
                   name + "\"\ntype = \"boolean\"\nzh = \"名\"\n")
                  .has(fp::severity::error, fp::errc::pack_wrong_type, "[[fact]]"));
    auto header = least;
    header.replace(header.find("revision = 1"), 12, "revision = 0");
    CHECK(load(header + inclusion("at_risk"))
              .has(fp::severity::error, fp::errc::pack_wrong_type, "revision"));
    header = least;
    header.replace(
        header.find("area ="), 6, "governs = { from = \"2022-02\", to = \"2022-01\" }\narea =");
    CHECK(load(header + inclusion("at_risk"))
              .has(fp::severity::error, fp::errc::pack_wrong_type, "before"));
    CHECK(load(least + inclusion("1 / 0 = 1"))
              .has(fp::severity::warning, fp::errc::division_by_zero, "MEK-16"));
}
