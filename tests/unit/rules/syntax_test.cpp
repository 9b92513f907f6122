#include <fangpin/rules/syntax.hpp>

#include "support/catch.hpp"

#include <string>

namespace fp = fangpin;

namespace {

/// The tree written out with brackets around everything that was joined.
std::string shape(fp::syntax const& s) {
    using enum fp::syntax_kind;
    std::string parts;
    for (auto const& child : s.children)
        parts += (parts.empty() ? "" : " ") + shape(*child);
    switch (s.kind) {
    case number:
    case boolean:
    case name: return s.text;
    case text: return "'" + s.text + "'";
    case temporal: return "@" + s.text;
    case list: return "[" + parts + "]";
    case range: return s.text.substr(0, 1) + parts + s.text.substr(1);
    case negate: return "(- " + parts + ")";
    case between: return "(between " + parts + ")";
    case membership: return "(in " + parts + ")";
    case condition: return "(if " + parts + ")";
    case quantifier: return "(" + s.text + " " + s.variable + " " + parts + ")";
    case filter: return "(filter " + parts + ")";
    case path: return "(" + parts + " ." + s.text + ")";
    case binary:
    case logical:
    case unary_test:
    case call: break;
    }
    return "(" + s.text + (parts.empty() ? "" : " ") + parts + ")";
}

std::string parsed(std::string_view source) {
    std::vector<fp::error> errors;
    auto const tree = fp::parse_rule(source, errors);
    REQUIRE((tree == nullptr) == !errors.empty());
    return tree ? shape(*tree) : to_string(errors.front());
}

fp::error error_in(std::string_view source) {
    std::vector<fp::error> errors;
    auto const tree = fp::parse_rule(source, errors);
    CAPTURE(source);
    REQUIRE_FALSE(tree);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].code == fp::errc::rule_syntax);
    CHECK_FALSE(errors[0].found.empty());
    CHECK_FALSE(errors[0].remedy.empty());
    return errors[0];
}

}  // namespace

TEST_CASE("operators bind as in FEEL", "[rules]") {
    CHECK(parsed("a or b and c") == "(or a (and b c))");
    CHECK(parsed("a and b or c and d") == "(or (and a b) (and c d))");
    CHECK(parsed("a or b or c") == "(or a b c)");
    CHECK(parsed("a = b and c < d") == "(and (= a b) (< c d))");
    CHECK(parsed("a + b * c - d") == "(- (+ a (* b c)) d)");
    CHECK(parsed("a - b - c") == "(- (- a b) c)");
    CHECK(parsed("a / b / c") == "(/ (/ a b) c)");
    CHECK(parsed("-a * b") == "(* (- a) b)");
    CHECK(parsed("a - -b") == "(- a (- b))");
    CHECK(parsed("a + b < c * d") == "(< (+ a b) (* c d))");
    CHECK(parsed("(a + b) * c") == "(* (+ a b) c)");
    CHECK(parsed("a between b and c and d") == "(and (between a b c) d)");
    CHECK(parsed("not(a) and b") == "(and (not a) b)");
    CHECK(parsed("if a then b else c or d") == "(if a b (or c d))");
    CHECK(parsed("some m in x satisfies a and b") == "(some m x (and a b))");
    CHECK(parsed("every m in x, n in y satisfies a") == "(every m x (every n y a))");
    CHECK(parsed("m.labour = \"none\"") == "(= (m .labour) 'none')");
    CHECK(parsed("members[a].b[1]") == "(filter ((filter members a) .b) 1)");
    CHECK(parsed("-members[1]") == "(- (filter members 1))");
}

TEST_CASE("what stands behind in is a list of tests or an expression", "[rules]") {
    CHECK(parsed("a in (1, 2)") == "(in a 1 2)");
    CHECK(parsed("a in [1, 2]") == "(in a [1 2])");
    CHECK(parsed("a in [1..2]") == "(in a [1 2])");
    CHECK(parsed("a in (1..2)") == "(in a (1 2))");
    CHECK(parsed("a in ]1..2[") == "(in a (1 2))");
    CHECK(parsed("a in [1..2[ and b") == "(and (in a [1 2)) b)");
    CHECK(parsed("a in ]1..2[ and b in ]3..4]") == "(and (in a (1 2)) (in b (3 4]))");
    CHECK(parsed("a in (]1..2[, ]3..4])") == "(in a (1 2) (3 4])");
    CHECK(parsed("a in [1..(b[2])]") == "(in a [1 (filter b 2)])");
    CHECK(parsed("f[a in ]1..2[]") == "(filter f (in a (1 2)))");
    CHECK(parsed("[a in [1..2[, b]") == "[(in a [1 2)) b]");
    CHECK(parsed("f(a in ]1..2[)") == "(f (in a (1 2)))");
    CHECK(parsed("a in [1..max(b[2], 3)]") == "(in a [1 (max (filter b 2) 3)])");
    CHECK(parsed("a in [(b[1])..c)") == "(in a [(filter b 1) c))");
    CHECK(parsed("a in (< 1, >= 2)") == "(in a (< 1) (>= 2))");
    CHECK(parsed("a in < 1") == "(in a (< 1))");
    CHECK(parsed("a in (1 + 2) * 3") == "(in a (* (+ 1 2) 3))");
    CHECK(parsed("a in (1) and b") == "(and (in a 1) b)");
    CHECK(parsed("a in (b).c") == "(in a (b .c))");
    CHECK(parsed("a in members.b") == "(in a (members .b))");
    CHECK(parsed("a in ((b in c))") == "(in a (in b c))");
    CHECK(parsed("a in ((b in ]1..2]), c)") == "(in a (in b (1 2]) c)");
    CHECK(parsed("a in ((1..2], b)") == "(in a (1 2] b)");
    CHECK(parsed("a in (b or c)") == "(in a (or b c))");
    CHECK(parsed("a in (b)[c]") == "(in a (filter b c))");
    CHECK(parsed("f[(a in ]1..2])]") == "(filter f (in a (1 2]))");
}

TEST_CASE("functions of several words are one name", "[rules]") {
    CHECK(parsed("round half up(a, 0)") == "(round half up a 0)");
    CHECK(parsed("round  half\n even ( a , 0 )") == "(round half even a 0)");
    CHECK(parsed("round down(a, 0)") == "(round down a 0)");
    CHECK(parsed("list contains(a, b)") == "(list contains a b)");
    CHECK(parsed("f()") == "(f)");
    CHECK(parsed("round") == "round");
}

TEST_CASE("names may be Chinese, texts may have escapes", "[rules]") {
    CHECK(parsed("家庭成员.劳动能力") == "(家庭成员 .劳动能力)");
    CHECK(parsed("é_1") == "é_1");
    CHECK(parsed(R"("a\"b\\c")") == R"('a"b\c')");
    CHECK(parsed(R"("a\nb\tc")") == "'a\nb\tc'");
    CHECK(parsed("\"// no comment\"") == "'// no comment'");
    CHECK(parsed("@\"2022-06\"") == "@2022-06");
    CHECK(parsed(".5") == ".5");
    CHECK(parsed("[1..5]") == "[1 5]");
    CHECK(parsed("[.5...6]") == "[.5 .6]");
}

TEST_CASE("an error says the line and the column in characters", "[rules]") {
    auto const place = [](std::string_view source) {
        auto const e = error_in(source);
        return std::pair(e.line, e.column);
    };
    using at = std::pair<std::uint32_t, std::uint32_t>;
    CHECK(place("") == at(1, 1));
    CHECK(place("1 +") == at(1, 4));
    CHECK(place("1 + ?") == at(1, 5));
    CHECK(place("a\nand\n  or") == at(3, 3));
    CHECK(place("家庭成员 = ?") == at(1, 8));
    CHECK(place("\"农户\" = ]") == at(1, 9));
    CHECK(place("true /* 农\n户 */ )") == at(2, 6));
    CHECK(place("a b") == at(1, 3));
    CHECK(place("(a") == at(1, 3));
    CHECK(place("\r\n !") == at(2, 2));
}

TEST_CASE("what is not a rule is refused with what to write instead", "[rules]") {
    for (char const* source : {"",
                               "   ",
                               "// only a comment",
                               "1 +",
                               "+ 1",
                               "1 2",
                               "(1",
                               "1)",
                               "[1",
                               "[1,",
                               "[1,]",
                               "()",
                               "a.",
                               "a.1",
                               "a[",
                               "a[]",
                               "a[1",
                               "f(",
                               "f(1",
                               "f(1,",
                               "f(,)",
                               "a and",
                               "and a",
                               "a or or b",
                               "if a",
                               "if a then b",
                               "if a then else c",
                               "then",
                               "some",
                               "some m",
                               "some m in",
                               "some m in x",
                               "some m in x satisfies",
                               "some 1 in x satisfies a",
                               "every m in x, satisfies a",
                               "a between 1",
                               "a between 1 and",
                               "a in",
                               "a in ()",
                               "a in (1",
                               "a in (1,)",
                               "[1..2",
                               "[1..",
                               "]1..2",
                               "(1..2",
                               "a in ]1]",
                               "\"a",
                               "\"a\nb\"",
                               "\"\\q\"",
                               "\"\\",
                               "@",
                               "@2022",
                               "@\"2022",
                               "a = = b",
                               "a == b",
                               "a => b",
                               "a <> b",
                               "a && b",
                               "a || b",
                               "!a",
                               "a % b",
                               "a ^ b",
                               "a ** b",
                               "{a: 1}",
                               "a; b",
                               "'a'",
                               "a := b",
                               "/* open",
                               "1..2",
                               "a ? b : c",
                               "1 + some m in x satisfies a",
                               "#",
                               "$a",
                               "`a`",
                               "\x01"}) {
        (void)error_in(source);
    }
}

TEST_CASE("a remedy shows what was missing", "[rules]") {
    CHECK(error_in("(1").remedy == "write \")\" here");
    CHECK(error_in("if a then b").remedy == "write \"else\" here");
    CHECK(error_in("some m in x").remedy == "write \"satisfies\" here");
    CHECK(error_in("1 + some m in x satisfies a").remedy == "put the whole of it into brackets");
    CHECK(error_in("\"a").remedy == "close it with \"");
}

TEST_CASE("every node knows the words that it was made of", "[rules]") {
    std::vector<fp::error> errors;
    std::string const source = "a  and (b or  c[d = 1])";
    auto const tree = fp::parse_rule(source, errors);
    REQUIRE(tree);
    auto const words = [&](fp::syntax const& s) {
        return fp::single_spaced(source.substr(s.begin, s.end - s.begin));
    };
    CHECK(words(*tree) == "a and (b or c[d = 1])");
    CHECK(words(tree->child(0)) == "a");
    CHECK(words(tree->child(1)) == "(b or c[d = 1])");
    CHECK(words(tree->child(1).child(1)) == "c[d = 1]");
    CHECK(words(tree->child(1).child(1).child(1)) == "d = 1");
}

TEST_CASE("the words of a rule have single spaces and no comments", "[rules]") {
    CHECK(fp::single_spaced("  away_months   >=\n 12 ") == "away_months >= 12");
    CHECK(fp::single_spaced("a /* b */ and // c\n d") == "a and d");
    CHECK(fp::single_spaced("f( \"a  b\" )") == "f( \"a  b\" )");
    CHECK(fp::single_spaced("a<b") == "a<b");
    CHECK(fp::single_spaced("") == "");
}
