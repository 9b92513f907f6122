#include <fangpin/rules/expression.hpp>

#include <fangpin/rules/compiler.hpp>
#include <fangpin/rules/fact.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;
namespace fact = fangpin::fact;

namespace {

std::vector<fp::instruction> compiled(std::string const& words) {
    fp::fact_table facts;
    fp::compiler c(facts);
    std::vector<fp::error> errors;
    auto const added = c.add(words, fp::type{.kind = fp::kind::boolean}, errors);
    for (auto const& e : errors)
        FAIL_CHECK(to_string(e));
    REQUIRE(added);
    return std::move(c).finish().code;
}

}  // namespace

TEST_CASE("a rule written in C++ builds the program that its words build", "[rules]") {
    auto const low = fact::net_income_per_capita < fact::standard;
    CHECK(low.words() == "net_income_per_capita < standard");
    CHECK(compiled(low.words()) == compiled("net_income_per_capita<standard // the same"));
}

TEST_CASE("operators of C++ keep their meaning in words", "[rules]") {
    auto const limit = fp::literal(fp::money::of_fen(1230));
    auto const rule =
        (fact::at_risk || fact::illness) && !fact::self_reliant &&
        fact::registry == fp::literal(fp::registry::ordinary) &&
        fact::margin - (fact::net_income - fact::standard) * fact::household_size >= limit;
    CHECK(rule.words() ==
          "(at_risk or illness) and not(self_reliant) and registry = \"ordinary\" and margin - "
          "(net_income - standard) * household_size >= yuan(\"12.30\")");
    CHECK_FALSE(compiled(rule.words()).empty());
}

TEST_CASE("differences and quotients keep their brackets on the right", "[rules]") {
    auto const& a = fact::net_income;
    auto const& b = fact::standard;
    CHECK((a - (b - a)).words() == "net_income - (standard - net_income)");
    CHECK((a - b - a).words() == "net_income - standard - net_income");
    CHECK(((a + b) / fact::household_size).words() == "(net_income + standard) / household_size");
    CHECK(((a < b) == fact::at_risk).words() == "(net_income < standard) = at_risk");
}
