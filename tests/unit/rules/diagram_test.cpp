#include <fangpin/rules/diagram.hpp>

#include "support/catch.hpp"

#include <array>

namespace fp = fangpin;
using fp::diagram;

namespace {

diagram::place asked(diagram& d, std::uint32_t question) {
    return d.branch(question, std::array{diagram::no, diagram::yes});
}

/// The function of three yes/no questions with a given table of eight answers.
diagram::place of_table(diagram& d, unsigned table) {
    auto f = diagram::no;
    for (unsigned row = 0; row < 8; ++row) {
        if ((table >> row & 1U) == 0)
            continue;
        auto all = diagram::yes;
        for (std::uint32_t q = 0; q < 3; ++q) {
            auto const a = asked(d, q);
            all = d.choose((row >> q & 1U) != 0 ? a : d.choose(a, diagram::no, diagram::yes),
                           all,
                           diagram::no);
        }
        f = d.choose(f, diagram::yes, all);
    }
    return f;
}

}  // namespace

TEST_CASE("each function is there once, for all 256 of three questions", "[rules]") {
    diagram d(2);
    for (unsigned table = 0; table < 256; ++table) {
        auto const f = of_table(d, table);
        CHECK(of_table(d, table) == f);
        for (unsigned row = 0; row < 8; ++row) {
            auto at = f;
            while (!d.is_result(at))
                at = d.by_answer(at)[row >> d.question(at) & 1U];
            CHECK(at == (table >> row & 1U));
        }
    }
    CHECK(d.size() == 256);  // no more functions of three questions exist
}

TEST_CASE("a question that does not matter is not asked", "[rules]") {
    diagram d(2);
    auto const a = asked(d, 0);
    auto const b = asked(d, 1);
    CHECK(d.choose(a, b, b) == b);
    CHECK(d.choose(a, a, d.choose(a, diagram::no, diagram::yes)) == diagram::yes);
    CHECK(fp::questions_of(d, d.choose(a, b, diagram::no)) == std::vector<std::uint32_t>{0, 1});
    CHECK(fp::results_of(d, a) == 3);
    CHECK(fp::results_of(d, diagram::yes) == 2);
}

TEST_CASE("answers that are ruled out are followed no longer", "[rules]") {
    diagram d(2);
    std::array const colours{diagram::no, diagram::yes, diagram::yes};
    auto const colour = d.branch(0, colours);
    auto const both = d.choose(colour, asked(d, 1), diagram::no);
    diagram left(2);
    CHECK(fp::narrowing(d, left, {6, 3})(both) == asked(left, 1));
    CHECK(fp::narrowing(d, left, {1, 3})(both) == diagram::no);
    CHECK(fp::narrowing(d, left, {4, 2})(both) == diagram::yes);
    CHECK(fp::questions_of(left, fp::narrowing(d, left, {3, 2})(both)) ==
          std::vector<std::uint32_t>{0});
}

TEST_CASE("a function that takes more steps than are allowed is given up", "[rules]") {
    diagram d(2);
    constexpr std::uint32_t pairs = 16;
    // a0 and b0, or a1 and b1, …: with all of one side asked first, each of its answers counts
    auto const paired = [&d] {
        auto f = diagram::no;
        for (std::uint32_t n = 0; n < pairs; ++n)
            f = d.choose(d.choose(asked(d, n), asked(d, pairs + n), diagram::no), diagram::yes, f);
        return f;
    };
    d.allow(10'000);
    CHECK_THROWS_AS(paired(), diagram::too_large);
    CHECK(d.size() < 20'000);
    d.allow(1'000'000);  // from here on
    auto const f = paired();
    CHECK(fp::questions_of(d, f).size() == std::size_t{2} * pairs);
    CHECK(d.size() > std::size_t{1} << pairs);
}
