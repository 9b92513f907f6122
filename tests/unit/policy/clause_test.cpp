#include <fangpin/policy/clause.hpp>

#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

#include <set>

namespace fp = fangpin;

TEST_CASE("the table of clauses is carried whole", "[policy]") {
    CHECK(fp::clauses().size() == 153);
    std::set<std::string_view> ids;
    for (auto const& c : fp::clauses()) {
        CAPTURE(c.id);
        CHECK(ids.insert(c.id).second);
        CHECK_FALSE(c.source.empty());
        CHECK_FALSE(c.kind.empty());
        CHECK_FALSE(c.rule.empty());
        CHECK_FALSE(c.behaviour.empty());
    }
    auto const* known = fp::find_clause("MEK-16");
    REQUIRE(known != nullptr);
    CHECK(known->kind == "inclusion");
    CHECK(known->number == "三(五)1-1");
    CHECK(fp::find_clause("MEK-999") == nullptr);
}

TEST_CASE("a policy that is not built in is named with the nearest that is", "[policy]") {
    auto const p = fp::builtin_policy("maerkang-2202");
    REQUIRE_FALSE(p);
    CHECK(p.error().code == fp::errc::unknown_policy);
    CHECK(p.error().remedy == "did you mean \"maerkang-2022\"?");
}
