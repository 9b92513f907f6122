// Which clause of a text asks whom a register leaves out.
#include "packs.hpp"

#include <fangpin/policy/builtin.hpp>

namespace fp = fangpin;
using namespace fangpin::testing;

TEST_CASE("Maerkang's text asks for the audit, and the others do not", "[policy][MEK-84]") {
    for (auto const& shipped : fp::builtin_packs()) {
        auto const p = *fp::builtin_policy(shipped.id);
        CHECK(p->audit_clause == (p->id == "maerkang-2022" ? "MEK-84" : ""));
        CHECK(p->audit_source.empty());
    }
}

TEST_CASE("a pack of one's own may ask for it with a source of its own", "[policy]") {
    auto const l = load(least + inclusion("at_risk") +
                        "[audit]\nsource = \"虚构\"\nsource_en = \"invented\"\n");
    REQUIRE(l.policy);
    CHECK(l.policy->audit_clause.empty());
    CHECK(l.policy->audit_source.en == "invented");
}

TEST_CASE("an audit that nothing asks for, or that asks for more, is an error", "[policy]") {
    auto const refused = [](std::string const& audit, fp::errc code, std::string const& words) {
        auto const l = load(least + inclusion("at_risk") + audit);
        CHECK_FALSE(l.policy);
        CHECK(l.has(fp::severity::error, code, words));
    };
    refused("[audit]\n", fp::errc::pack_missing_key, "[audit]: no \"clause\"");
    refused("[audit]\nclause = \"MEK-999\"\n", fp::errc::unknown_clause, "MEK-999");
    refused(
        "[audit]\nclause = \"MEK-84\"\nwhen = 'at_risk'\n", fp::errc::pack_unknown_key, "\"when\"");
}

TEST_CASE("an overlay takes the audit out or puts another in its place", "[policy]") {
    std::string const over = "[policy]\nid = \"mine\"\nextends = \"maerkang-2022\"\n[audit]\n";
    auto const without = load(over + "removes = true\n");
    REQUIRE(without.policy);
    CHECK(without.policy->audit_clause.empty());
    auto const other = load(over + "replaces = true\nsource = \"虚构\"\n");
    REQUIRE(other.policy);
    CHECK(other.policy->audit_source.zh == "虚构");
    CHECK(load(over + "source = \"虚构\"\n").has(fp::severity::error, fp::errc::part_exists, ""));
}
