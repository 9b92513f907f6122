#include <fangpin/rules/machine.hpp>

#include "evaluate.hpp"

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::number;
using fp::number_range;
using fp::testing::ask;
using fp::testing::expect_all;
using fp::testing::point;
using fp::testing::work_out;
using failure = fp::number_range::failure;

namespace {

number_range fraction(std::int64_t numerator, std::int64_t denominator) {
    return number_range::point(number::of_fraction(numerator, denominator));
}

}  // namespace

TEST_CASE("numbers are compared exactly", "[rules]") {
    expect_all(true,
               {"1 < 2",
                "2 <= 2",
                "2 >= 2",
                "3 > 2",
                "2 = 2",
                "2 != 3",
                "0.1 + 0.2 = 0.3",
                "1 / 3 * 3 = 1",
                "1/3 + 1/6 = 1/2",
                "-1 < 0",
                "1.50 = 1.5",
                ".5 = 0.5",
                "0.1 * 3 = 0.3",
                "99999999999999999999 + 1 = 100000000000000000000",
                "1/3 < 0.33333333333333333333334",
                "1/3 > 0.33333333333333333333333",
                "0.00000000000000000001 + 0.00000000000000000001 = 0.00000000000000000002"});
    expect_all(false, {"2 < 1", "2 < 2", "2 > 2", "2 != 2", "2 = 3", "1/3 = 0.333333333"});
}

TEST_CASE("arithmetic binds as it does on paper", "[rules]") {
    expect_all(true,
               {"1 + 2 * 3 = 7",
                "(1 + 2) * 3 = 9",
                "10 - 2 - 3 = 5",
                "24 / 4 / 2 = 3",
                "24 / (4 / 2) = 12",
                "-2 * 3 = -6",
                "-(2 + 3) = -5",
                "2 - -3 = 5",
                "--2 = 2",
                "2 * -3 = -6",
                "7 - 2 * 3 + 1 = 2",
                "1 + 1 < 1 + 2"});
    CHECK(work_out("2 / 3") == fraction(2, 3));
}

TEST_CASE("and binds tighter than or, and comparison tighter than both", "[rules]") {
    expect_all(true,
               {"true or false and false",
                "(true or false) and true",
                "1 < 2 and 2 < 3",
                "false and false or true",
                "not(false)",
                "not(1 > 2) and true",
                "not(true and false)",
                "true = (1 < 2)",
                "true != false"});
    expect_all(false,
               {"(true or false) and false", "not(true)", "true and false", "false or false"});
}

TEST_CASE("a value lies in a range, in a list, or passes one of several tests", "[rules]") {
    expect_all(true,
               {"1 in [1..5]",
                "5 in [1..5]",
                "3 in (1..5)",
                "5 in (1..5]",
                "1 in [1..5)",
                "3 in ]1..5[",
                "5 in ]1..5]",
                "1 in [1..5[",
                "3 in [1, 2, 3]",
                "3 in (1, 2, 3)",
                "3 in (< 2, > 2)",
                "2 in (<= 2)",
                "3 in ([1..2], [3..4])",
                "3 in > 2",
                "3 in (!= 4)",
                "3 in (= 3)",
                "1.5 in [1..2]",
                "3 in ([1, 2], 3)",
                "2 in ((1..5), 7)",
                "0 in [-1..1]",
                "3 in (1 + 2)",
                "3 in (1 + 1) + 1",
                "yuan(3) in [yuan(1)..yuan(5)]",
                "3 in [1..(2 + 2)]",
                "2 in [1..([7, 8][1])]",
                "3 in ]1..5[ and 4 in ]1..5]"});
    expect_all(false,
               {"0 in [1..5]",
                "1 in (1..5)",
                "5 in [1..5)",
                "1 in ]1..5]",
                "5 in ]1..5[",
                "4 in [1, 2, 3]",
                "3 in []",
                "3 in (< 2, > 5)",
                "3 in ([1..2], [4..5])",
                "3 in (!= 3)"});
}

TEST_CASE("between includes both ends", "[rules]") {
    expect_all(true,
               {"1 between 1 and 3",
                "3 between 1 and 3",
                "2 between 1 and 3 and true",
                "1 + 1 between 1 and 2",
                "not(4 between 1 and 3)",
                "yuan(2) between yuan(1) and yuan(3)"});
    expect_all(false, {"0 between 1 and 3", "4 between 1 and 3", "2 between 1 and 3 and false"});
}

TEST_CASE("if takes one of two values", "[rules]") {
    CHECK(work_out("if 1 < 2 then 10 else 20") == point(10));
    CHECK(work_out("if 1 > 2 then 10 else 20") == point(20));
    CHECK(work_out("if true then 1 else 2 + 3") == point(1));
    CHECK(work_out("(if false then 1 else 2) + 3") == point(5));
    CHECK(work_out("if false then 1 else if true then 2 else 3") == point(2));
    expect_all(true, {"if true then true else false", "(if 1 > 2 then \"a\" else \"b\") = \"b\""});
}

TEST_CASE("numbers are rounded only by name, as FEEL's functions do", "[rules]") {
    struct row {
        char const* rule;
        number_range result;
    };
    for (auto const& [rule, result] : {
             row{"round half up(-5.5, 0)", point(-6)},
             row{"round half up(5.5, 0)", point(6)},
             row{"round half up(1.121, 2)", fraction(112, 100)},
             row{"round half up(-1.126, 2)", fraction(-113, 100)},
             row{"round half down(5.5, 0)", point(5)},
             row{"round half down(-5.5, 0)", point(-5)},
             row{"round half down(5.51, 0)", point(6)},
             row{"round half even(2.5, 0)", point(2)},
             row{"round half even(3.5, 0)", point(4)},
             row{"round half even(-2.5, 0)", point(-2)},
             row{"round half even(2.51, 0)", point(3)},
             row{"round up(5.5, 0)", point(6)},
             row{"round up(-5.5, 0)", point(-6)},
             row{"round up(1.121, 2)", fraction(113, 100)},
             row{"round down(5.9, 0)", point(5)},
             row{"round down(-5.9, 0)", point(-5)},
             row{"round half up(1234, -2)", point(1200)},
             row{"round half up(1250, -2)", point(1300)},
             row{"round half up(1/3, 4)", fraction(3333, 10'000)},
             row{"floor(1.5)", point(1)},
             row{"floor(-1.5)", point(-2)},
             row{"ceiling(1.5)", point(2)},
             row{"ceiling(-1.5)", point(-1)},
             row{"abs(-3)", point(3)},
             row{"abs(3)", point(3)},
             row{"floor(7)", point(7)},
         }) {
        CAPTURE(rule);
        CHECK(work_out(rule) == result);
    }
}

TEST_CASE("amounts are rounded to places of the yuan", "[rules]") {
    CHECK(work_out("round half up(yuan(\"12.35\"), 1)") == point(1240));
    CHECK(work_out("round half up(yuan(\"12.34\"), 0)") == point(1200));
    CHECK(work_out("round half up(yuan(100) / 3, 2)") == point(3333));
    CHECK(work_out("round up(yuan(100) / 3, 2)") == point(3334));
}

TEST_CASE("money goes with money, and with numbers by way of a product", "[rules]") {
    expect_all(true,
               {"yuan(100) = yuan(\"100.00\")",
                "yuan(\"0.01\") > yuan(0)",
                "yuan(100) * 3 = yuan(300)",
                "3 * yuan(100) = yuan(300)",
                "yuan(100) / 4 = yuan(25)",
                "yuan(100) / yuan(50) = 2",
                "yuan(100) + yuan(1) = yuan(101)",
                "yuan(100) - yuan(1) = yuan(99)",
                "-yuan(5) < yuan(0)",
                "yuan(\"-3.5\") = -yuan(3.5)",
                "yuan(100) / 3 * 3 = yuan(100)",
                "yuan(27200) / 4 = yuan(6800)",
                "abs(-yuan(5)) = yuan(5)"});
}

TEST_CASE("texts are the same or not", "[rules]") {
    expect_all(true,
               {"\"a\" = \"a\"",
                "\"a\" != \"b\"",
                "\"a\" in [\"a\", \"b\"]",
                "\"a\" in (\"b\", \"a\")",
                "\"农户\" = \"农户\"",
                "\"\" = \"\"",
                "list contains([\"a\", \"b\"], \"a\")",
                R"("a\"b" != "a\\b")"});
    expect_all(false,
               {"\"a\" = \"b\"",
                "\"a\" in [\"c\"]",
                "\"a\" in []",
                "\"a\" = \"A\"",
                "\"农户\" = \"农 户\""});
}

TEST_CASE("comments and white space mean nothing", "[rules]") {
    expect_all(true,
               {"1 /* one */ < /* two */ 2",
                "1 < // less\n 2",
                "/**/true",
                "true // all",
                "\n\t1\r\n<\n2\n",
                "1<2and 2<3",
                "/* /* */ true"});
}

TEST_CASE("a division by zero is a fault where it is reached", "[rules]") {
    CHECK(work_out("1 / 0").failed == failure::division_by_zero);
    CHECK(work_out("1 / (2 - 2)").failed == failure::division_by_zero);
    CHECK(work_out("yuan(1) / yuan(0)").failed == failure::division_by_zero);
    CHECK(work_out("1 + 1 / 0 * 0").failed == failure::division_by_zero);
    CHECK(ask("1 / 0 > 1") == fp::truth::fault());
    CHECK(ask("true and 1 / 0 > 1") == fp::truth::fault());
    CHECK(ask("(if 1 / 0 = 1 then \"a\" else \"b\") = \"a\"") == fp::truth::fault());
    CHECK(ask("(1 / 0 = 1) = (1 / 0 = 1)") == fp::truth::fault());
}

TEST_CASE("a division by zero that is not reached is none", "[rules]") {
    expect_all(true,
               {"true or 1 / 0 > 1",
                "1 / 0 > 1 or true",
                "not(false and 1 / 0 > 1)",
                "(if true then 1 else 1 / 0) = 1",
                "(if 1 > 2 then 1 / 0 else 1) = 1",
                "if true then true else 1 / 0 > 1",
                "count([1 / 0, 1]) = 2",
                "(if false then \"a\" else \"b\") = \"b\""});
    expect_all(false, {"false and 1 / 0 > 1", "1 / 0 > 1 and false"});
}

TEST_CASE("a number beyond 128 bits is a fault", "[rules]") {
    auto const big = "99999999999999999999999999999999999999";
    CHECK(work_out(std::string(big) + " * 10").failed == failure::out_of_range);
    CHECK(work_out(std::string(big) + " + " + big).failed == failure::out_of_range);
    CHECK(ask(std::string(big) + " * 10 > 1") == fp::truth::fault());
}
