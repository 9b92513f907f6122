// What a pack says to people, in both languages.
#include "packs.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::string pending(std::string const& more) {
    return least + inclusion("net_income < standard(\"line\")") +
           "[[standard_pending]]\nclause = \"LA-08\"\nname = \"line\"\nfrom = 2019-05-01\n"
           "text = \"t\"\n" +
           more;
}

}  // namespace

TEST_CASE("a source is in Chinese, and in English where the pack says it so", "[policy]") {
    auto const both = load(least +
                           "[[tag]]\nid = \"x\"\ncode = \"x\"\ntitle = \"t\"\n"
                           "when = 'at_risk'\nsource = \"说明\"\nsource_en = \"a note\"\n");
    REQUIRE(both.policy);
    CHECK(both.policy->rules[0].source.zh == "说明");
    CHECK(both.policy->rules[0].source.en == "a note");
    auto const one = load(least + "[[gap]]\nid = \"x\"\ntext = \"t\"\nsource = \"说明\"\n");
    REQUIRE(one.policy);
    CHECK(one.policy->gaps[0].source.en == "说明");
}

TEST_CASE("an English source beside a clause, without a Chinese one, is an error", "[policy]") {
    auto const l = load(least + inclusion("at_risk") + "source_en = \"a note\"\n");
    CHECK(l.has(fp::severity::error, fp::errc::pack_missing_key, "\"source_en\" without"));
    CHECK(l.of(fp::severity::error).size() == 1);
}

TEST_CASE("a figure is called by the title of an entry, though no rule can ask for it so",
          "[policy][LA-08]") {
    auto const l = load(pending("title = \"贫困线\"\ntitle_en = \"the poverty line\"\n"));
    REQUIRE(l.policy);
    auto const& facts = l.policy->facts;
    auto const place = facts.find("standard(\"line\")");
    REQUIRE(place);
    CHECK(facts[*place].zh == "贫困线");
    CHECK(facts[*place].en == "the poverty line");
    CHECK_FALSE(facts.find("贫困线"));
    auto const unnamed = load(pending(""));
    REQUIRE(unnamed.policy);
    CHECK(unnamed.policy->facts[*place].zh.empty());
}
