#include <fangpin/rules/syntax.hpp>

#include "evaluate.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <string>

namespace fp = fangpin;
using fp::testing::errors_of;

namespace {

std::string times(std::size_t count, std::string const& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

/// Hostile rules must be refused, or done with, at once.
template <class Function>
auto soon(Function f) {
    auto const start = std::chrono::steady_clock::now();
    auto result = f();
    auto const spent = std::chrono::steady_clock::now() - start;
    CHECK(spent < std::chrono::seconds(1));
    return result;
}

std::vector<fp::error> parse_errors(std::string const& source) {
    return soon([&] {
        std::vector<fp::error> errors;
        auto const tree = fp::parse_rule(source, errors);
        CHECK((tree == nullptr) == !errors.empty());
        return errors;
    });
}

void refuses(std::string const& source, std::string const& because) {
    CAPTURE(source.substr(0, 60), because);
    auto const errors = parse_errors(source);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].code == fp::errc::rule_syntax);
    CHECK_THAT(errors[0].found, ContainsSubstring(because));
    CHECK(errors[0].found.size() < 1'000);
}

}  // namespace

TEST_CASE("a hundred thousand brackets are an error, and soon", "[rules]") {
    for (std::string const open : {"(", "[", "-(", "not(", "a[", "a in ((", "if ", "1 + (", "]"}) {
        refuses(times(100'000, open), "bytes");
        refuses(times(2'000, open), "nested");
        refuses(times(100'000 / open.size(), open).substr(0, 19'999), "nested");
    }
    refuses(times(100'000, ")"), "bytes");
}

TEST_CASE("nesting of any kind has a limit", "[rules]") {
    refuses(times(1'000, "(") + "1" + times(1'000, ")"), "nested");
    refuses(times(1'000, "-") + "1", "nested");
    refuses(times(1'000, "not(") + "true" + times(1'000, ")"), "nested");
    refuses(times(800, "some x in y satisfies ") + "true", "nested");
    refuses("some " + times(999, "x in y, ") + "z in y satisfies true", "nested");
    refuses(times(1'000, "if a then ") + "b" + times(1'000, " else c"), "nested");
    refuses("a" + times(1'000, "[1]"), "nested");
    refuses("a" + times(1'000, ".b"), "nested");
    refuses("1" + times(1'000, " + 1"), "nested");
    refuses("a" + times(1'000, " in b"), "nested");
    refuses("a" + times(1'000, " = b"), "nested");
}

TEST_CASE("what people write is far below the limits", "[rules]") {
    CHECK(parse_errors(times(30, "(") + "1" + times(30, ")")).empty());
    CHECK(parse_errors("1" + times(90, " + 1")).empty());
    CHECK(parse_errors("a" + times(900, " and a")).empty());
    CHECK(parse_errors("a" + times(900, " or a")).empty());
    CHECK(parse_errors("[1" + times(999, ", 1") + "]").empty());
    CHECK(parse_errors("f(1" + times(900, ", 1") + ")").empty());
}

TEST_CASE("a list in a rule has at most a thousand elements", "[rules]") {
    refuses("[1" + times(1'001, ", 1") + "]", "elements");
    refuses("f(1" + times(1'001, ", 1") + ")", "elements");
    refuses("a" + times(1'001, " or a"), "elements");
    refuses("a in (1" + times(1'001, ", 1") + ")", "elements");
}

TEST_CASE("a rule is at most 20,000 bytes long", "[rules]") {
    CHECK(parse_errors("true" + times(19'996, " ")).empty());
    refuses("true" + times(19'997, " "), "bytes");
    refuses(times(1'000'000, "/* */"), "bytes");
}

TEST_CASE("brackets behind in are looked at once, however deep", "[rules]") {
    for (std::size_t depth : {8U, 16U, 24U, 40U, 60U}) {
        CAPTURE(depth);
        (void)parse_errors(times(depth, "1 in ((") + "1" + times(depth, ")) + 1"));
        (void)parse_errors(times(depth, "1 in (") + "1" + times(depth, ") + 1"));
    }
}

TEST_CASE("what is asked within what is asked is compiled once", "[rules]") {
    auto const nested = [](std::size_t depth,
                           std::string const& open,
                           std::string const& inner,
                           std::string const& close) {
        CAPTURE(depth, open);
        return soon([&] { return errors_of(times(depth, open) + inner + times(depth, close)); });
    };
    for (std::size_t depth : {2U, 8U, 16U, 22U}) {
        (void)nested(depth, "list contains([", "true", ", true], true)");
        (void)nested(depth, "\"a\" in ((if ", "true", " then \"a\" else \"b\"))");
        (void)nested(depth, "[1, 2][count([1][", "1", "])]");
        (void)nested(depth, "\"a\" in [if ", "true", " then \"a\" else \"b\"]");
    }
    CHECK(nested(8, "list contains([", "true", ", true], true)").empty());
}

TEST_CASE("a name of any length gets an answer, and a short one", "[rules]") {
    for (std::size_t length : {60U, 70U, 19'000U}) {
        auto const errors = soon([&] { return errors_of(times(length, "x")); });
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].code == fp::errc::rule_unknown_name);
    }
}

TEST_CASE("any bytes are an error or a rule, never a crash", "[rules]") {
    std::string const pieces[] = {
        "(",        ")",    "[",   "]",       "..",    ",",     "1",        "a",      "\"a\"",
        "in ",      "and ", "not", "if ",     "then ", "else ", "some ",    "every ", "satisfies ",
        "@\"P1M\"", "-",    "<",   "=",       ".",     " ",     "\n",       "//",     "/*",
        "*/",       "\"",   "\\",  "members", "item",  "count", "between ", "\xff",   "\x00x"};
    std::uint64_t state = 42;
    auto const next = [&](std::size_t limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state >> 33U) % limit;
    };
    for (int round = 0; round < 20'000; ++round) {
        std::string source;
        for (std::size_t i = next(14) + 1; i > 0; --i)
            source += pieces[next(std::size(pieces))];
        std::vector<fp::error> errors;
        auto const tree = fp::parse_rule(source, errors);
        if ((tree == nullptr) == errors.empty())
            FAIL_CHECK(source);
        (void)fp::single_spaced(source);
    }
}
