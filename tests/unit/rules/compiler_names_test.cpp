#include <fangpin/rules/compiler.hpp>

#include "evaluate.hpp"

#include "support/catch.hpp"

#include <chrono>

namespace fp = fangpin;
using fp::testing::errors_of;
using fp::testing::rule;

namespace {

fp::fact_table with_formulas(std::initializer_list<std::pair<char const*, std::string>> formulas) {
    fp::fact_table facts;
    for (auto const& [name, source] : formulas)
        REQUIRE(facts.add({.name = name,
                           .origin = fp::fact_origin::formula,
                           .type = {.kind = fp::kind::boolean},
                           .rule = source}));
    return facts;
}

bool mentions(std::vector<fp::error> const& errors, std::string_view words) {
    return std::ranges::any_of(
        errors, [&](fp::error const& e) { return to_string(e).find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("every fact of the library is known by its English and its Chinese name", "[rules]") {
    fp::fact_table const facts;
    for (auto const name : facts.names()) {
        auto const& known = facts[*facts.find(name)];
        for (std::string const& either : {known.name, known.zh}) {
            CAPTURE(either);
            rule const r(either);
            CHECK(r.good());
            CHECK(r.itself().type == known.type);
        }
    }
}

TEST_CASE("every property is known by its English and its Chinese name", "[rules]") {
    std::array<std::string, 3> const lists{"members", "events", "assets"};
    for (auto const& p : fp::property_terms)
        for (auto const name : {p.name, p.zh}) {
            auto const& list = lists.at(static_cast<std::size_t>(p.owner) -
                                        static_cast<std::size_t>(fp::kind::member));
            auto const source =
                p.type.is_list()
                    ? "some x in " + list + " satisfies count(x." + std::string(name) + ") > 0"
                    : "count(" + list + "." + std::string(name) + ") > 0";
            CAPTURE(source);
            CHECK(errors_of(source).empty());
        }
}

TEST_CASE("a name that nothing has is refused with the nearest that something has", "[rules]") {
    struct row {
        char const* rule;
        char const* remedy;
    };
    for (auto const& [source, remedy] :
         {row{"houshold_size > 1", "did you mean \"household_size\"?"},
          row{"member = 1", "did you mean \"members\"?"},
          row{"guarantees.watr = \"met\"", "did you mean \"guarantees.water\"?"},
          row{"some m in members satisfies m.labor = \"none\"", "did you mean \"labour\"?"},
          row{"count(members[labor = \"none\"]) > 0", "did you mean \"labour\"?"},
          row{"some mem in members satisfies men.working", "did you mean \"mem\"?"},
          row{"cuont(members) > 0", "did you mean \"count\"?"},
          row{"some e in events satisfies e.knd = \"fire\"", "did you mean \"kind\"?"}}) {
        CAPTURE(source);
        auto const errors = errors_of(source);
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].code == fp::errc::rule_unknown_name);
        CHECK(errors[0].remedy == remedy);
    }
    CHECK_FALSE(errors_of("zzzzzz").at(0).remedy.empty());
}

TEST_CASE("there is no null, and no way to ask whether something is known", "[rules]") {
    CHECK(errors_of("at_risk = null").at(0).code == fp::errc::rule_unknown_name);
    CHECK_FALSE(errors_of("known(at_risk)").empty());
    CHECK_FALSE(errors_of("is defined(at_risk)").empty());
}

TEST_CASE("a variable is known inside of its loop and hides facts there", "[rules]") {
    CHECK(errors_of("(some m in members satisfies m.working) and m.working").size() == 1);
    CHECK(errors_of("some members in [1, 2] satisfies members > 1").empty());
    CHECK(errors_of("item > 1").size() == 1);
    CHECK(errors_of("count([1][item > 0]) > item").size() == 1);
    CHECK(fp::testing::ask("some x in [1] satisfies some x in [2] satisfies x = 2").is_yes());
    CHECK(fp::testing::ask("some x in [1] satisfies count([2][item > x]) = 1").is_yes());
    CHECK(fp::testing::ask("some item in [3] satisfies item = 3").is_yes());
}

TEST_CASE("the facts of a formula are its own, not those of who asks for it", "[rules]") {
    auto const facts = with_formulas({{"f", "some m in members satisfies m.working"}});
    CHECK(rule("every m in members satisfies f or m.working", facts).good());
    CHECK_FALSE(rule("some x in [1] satisfies f", with_formulas({{"f", "x = 1"}})).good());
}

TEST_CASE("a formula that asks for itself is a circle", "[rules]") {
    for (auto const& facts :
         {with_formulas({{"a", "a"}}),
          with_formulas({{"a", "b"}, {"b", "not(a)"}}),
          with_formulas({{"a", "b or at_risk"}, {"b", "c"}, {"c", "true and a"}})}) {
        rule const r("a", facts);
        CHECK_FALSE(r.good());
        CHECK(mentions(r.errors(), "asks for itself"));
    }
    auto const diamond = with_formulas({{"a", "b or c"}, {"b", "d"}, {"c", "d"}, {"d", "at_risk"}});
    CHECK(rule("a and b and c and d", diamond).good());
}

TEST_CASE("an error in a formula says in which fact it is", "[rules]") {
    rule const r("at_risk and f", with_formulas({{"f", "true and\n at_rsk"}}));
    REQUIRE(r.errors().size() == 1);
    CHECK(r.errors()[0].source == "fact f");
    CHECK(std::pair(r.errors()[0].line, r.errors()[0].column) == std::pair(2U, 2U));
}

TEST_CASE("a wrong formula that many ask for is told without end of it", "[rules]") {
    fp::fact_table facts;
    for (int i = 0; i < 40; ++i) {
        auto const next = "f" + std::to_string(i + 1);
        facts.add({.name = "f" + std::to_string(i),
                   .origin = fp::fact_origin::formula,
                   .type = {.kind = fp::kind::boolean},
                   .rule = i == 39 ? std::string("nobody_knows") : next + " or " + next});
    }
    auto const start = std::chrono::steady_clock::now();
    rule const r("f0", facts);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
    CHECK_FALSE(r.good());
    CHECK(mentions(r.errors(), "nobody_knows"));
    CHECK(r.errors().size() < 200);
}

TEST_CASE("facts that ask for facts have a limit, in whatever order they come", "[rules]") {
    auto const chain = [](int length) {
        fp::fact_table facts;
        for (int i = 0; i < length; ++i)
            facts.add({.name = "f" + std::to_string(i),
                       .origin = fp::fact_origin::formula,
                       .type = {.kind = fp::kind::boolean},
                       .rule = i == 0 ? "at_risk" : "not(f" + std::to_string(i - 1) + ")"});
        return facts;
    };
    CHECK(rule("f20", chain(50)).good());
    rule const deep("f19999", chain(20'000));
    CHECK_FALSE(deep.good());
    CHECK(mentions(deep.errors(), "levels deep"));

    auto facts = chain(20'000);
    fp::compiler c(facts);
    std::vector<fp::error> errors;
    for (int i = 0; i < 20'000 && errors.empty(); ++i)
        (void)c.add("f" + std::to_string(i), std::nullopt, errors);
    CHECK(mentions(errors, "levels deep"));
}

TEST_CASE("a program has a limit", "[rules]") {
    fp::fact_table facts;
    fp::compiler c(facts);
    std::vector<fp::error> errors;
    std::string terms;
    for (int rules = 0; rules < 200 && errors.empty(); ++rules) {
        std::string source = "false";
        for (int i = 0; i < 500; ++i)
            source += " or household_size = " + std::to_string(rules * 1'000 + i);
        (void)c.add(source, std::nullopt, errors);
    }
    REQUIRE_FALSE(errors.empty());
    CHECK(errors[0].code == fp::errc::pack_too_complex);
}

TEST_CASE("a program knows at most 62 texts of its own", "[rules]") {
    std::string source = "false";
    for (int i = 0; i < 62; ++i)
        source += " or \"t" + std::to_string(i) + "\" = \"t0\"";
    CHECK(errors_of(source).empty());
    auto const errors = errors_of(source + " or \"one more\" = \"t0\"");
    REQUIRE_FALSE(errors.empty());
    CHECK(errors[0].code == fp::errc::pack_too_complex);
}
