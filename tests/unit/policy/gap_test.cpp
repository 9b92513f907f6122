// What a pack says that it does not compute, and which clauses it carries out.
#include "packs.hpp"

#include <fangpin/policy/builtin.hpp>
#include <fangpin/policy/clause.hpp>

#include <set>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::string const gap_pack = least + inclusion("at_risk");

std::string gap(std::string const& keys, std::string const& text = "text = \"so much\"\n") {
    return "[[gap]]\n" + keys + text;
}

std::vector<std::string> gap_ids(fp::policy const& p) {
    std::vector<std::string> all;
    for (auto const& g : p.gaps)
        all.push_back(g.id);
    return all;
}

}  // namespace

TEST_CASE("a gap is called by its clause, or clause and code where the clause has several",
          "[policy]") {
    auto const l = load(gap_pack + gap("clause = \"MEK-16\"\n") +
                        gap("clause = \"MEK-09\"\ncode = \"chronic\"\n") +
                        gap("clause = \"MEK-09\"\ncode = \"low_income\"\n") +
                        gap("id = \"rest\"\nsource = \"an invented text, 6(1)\"\n",
                            "text = \"其余\"\ntext_en = \"the rest\"\n"));
    REQUIRE(l.policy);
    CHECK(gap_ids(*l.policy) ==
          std::vector<std::string>{"MEK-16", "MEK-09.chronic", "MEK-09.low_income", "rest"});
    auto const& rest = l.policy->gaps.back();
    CHECK(rest.clause.empty());
    CHECK(rest.source.zh == "an invented text, 6(1)");
    CHECK(rest.text_en == "the rest");
    CHECK(l.policy->gaps.front().text_en == l.policy->gaps.front().text);
}

TEST_CASE("a gap and a rule may be called alike", "[policy]") {
    auto const l = load(gap_pack + gap("clause = \"MEK-16\"\n"));
    REQUIRE(l.policy);
    CHECK(l.policy->rules.front().id == l.policy->gaps.front().id);
}

TEST_CASE("what is wrong with gaps is told", "[policy]") {
    using enum fp::errc;
    auto const refused = [](std::string const& gaps, fp::errc code, std::string const& words) {
        CAPTURE(gaps);
        auto const l = load(gap_pack + gaps);
        CHECK_FALSE(l.policy);
        CHECK(l.has(fp::severity::error, code, words));
    };
    refused(gap("clause = \"MEK-16\"\ncolour = \"red\"\n"), pack_unknown_key, "colour");
    refused(gap("clause = \"MEK-99\"\n"), unknown_clause, "MEK-99");
    refused(gap("id = \"x\"\n"), pack_missing_key, "no \"clause\"");
    refused(gap("source = \"x\"\n"), pack_missing_key, "neither \"id\" nor \"clause\"");
    refused(gap("clause = \"MEK-16\"\n", ""), pack_missing_key, "no \"text\"");
    refused(gap("clause = \"MEK-16\"\n", "text = 3\n"), pack_wrong_type, "\"text\"");
    refused(gap("clause = \"MEK-16\"\n") + gap("clause = \"MEK-16\"\n"), part_exists, "MEK-16");
    refused("[gap]\nclause = \"MEK-16\"\ntext = \"t\"\n", pack_wrong_type, "[[gap]]");
}

TEST_CASE("an overlay adds, replaces and takes out gaps", "[policy]") {
    auto const base = gap_pack + gap("clause = \"MEK-17\"\n") + gap("clause = \"MEK-18\"\n");
    auto const overlay = [](std::string const& entries) {
        return "[policy]\nid = \"overlay\"\nextends = \"invented\"\n" + entries;
    };
    auto const l =
        load({base,
              overlay(gap("clause = \"MEK-17\"\nreplaces = true\n", "text = \"less\"\n") +
                      gap("clause = \"MEK-18\"\nremoves = true\n", "") +
                      gap("clause = \"MEK-17\"\nid = \"MEK-17.more\"\n") +
                      gap("clause = \"MEK-20\"\n"))});
    REQUIRE(l.policy);
    CHECK(gap_ids(*l.policy) == std::vector<std::string>{"MEK-17", "MEK-17.more", "MEK-20"});
    CHECK(l.policy->gaps.front().text == "less");

    CHECK(load({base, overlay(gap("clause = \"MEK-17\"\n"))})
              .has(fp::severity::error, fp::errc::part_exists, "[[gap]] MEK-17"));
    CHECK(load({base, overlay(gap("clause = \"MEK-71\"\nremoves = true\n", ""))})
              .has(fp::severity::error, fp::errc::part_missing, "did you mean \"MEK-17\""));
}

TEST_CASE("readings, gaps and cases speak of clauses without carrying them out", "[policy]") {
    auto const l = load(least +
                        "[[inclusion]]\nclause = \"MEK-16\"\nalso = [\"MEK-17\"]\ntitle = \"t\"\n"
                        "when = 'at_risk'\n[[presumption]]\nclause = \"MEK-22\"\n"
                        "fact = \"stable_wage\"\nvalue = false\n"
                        "[[reading]]\nid = \"r\"\nclause = \"MEK-57\"\ntext = \"t\"\n"
                        "[[case]]\nid = \"c\"\nclauses = [\"MEK-18\"]\ntitle = \"t\"\n"
                        "given.clause = \"MEK-19\"\nexpect = {}\n" +
                        gap("clause = \"MEK-63\"\n"));
    REQUIRE(l.policy);
    CHECK(l.policy->cited ==
          std::vector<std::string>{"MEK-05", "MEK-11", "MEK-16", "MEK-17", "MEK-22"});
}

TEST_CASE("a presumption cites a clause that exists", "[policy]") {
    auto const l = load(gap_pack +
                        "[[presumption]]\nclause = \"MEK-99\"\nfact = \"stable_wage\"\n"
                        "value = false\n");
    CHECK(l.has(fp::severity::error, fp::errc::unknown_clause, "stable_wage"));
}

TEST_CASE("every shipped pack says in both languages what it leaves out",
          "[policy][MEK-04][MEK-09][JH-03][LA-05]") {
    std::set<std::string> all;
    for (auto const& shipped : fp::builtin_packs()) {
        auto const p = *fp::builtin_policy(shipped.id);
        CAPTURE(shipped.id);
        CHECK_FALSE(p->gaps.empty());
        for (auto const& g : p->gaps) {
            CAPTURE(g.id);
            CHECK(g.text != g.text_en);
            all.insert(g.id);
        }
    }
    for (auto const* id : {"MEK-04", "MEK-09.chronic", "MEK-17", "JH-03.provincial", "LA-05"})
        CHECK(all.contains(id));
}
