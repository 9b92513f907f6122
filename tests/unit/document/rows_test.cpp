#include <fangpin/document/rows.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace fp = fangpin;

namespace {

std::vector<std::string> split(std::string_view input, bool lines = false) {
    fp::rows rows(input, lines);
    std::vector<std::string> all;
    while (auto const row = rows.next())
        all.emplace_back(row->json);
    return all;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an array is its elements, whatever stands in their texts", "[document]") {
    CHECK(split("[]").empty());
    CHECK(split(R"( [ {"a":"]},["} , {"b":[1,{"c":2}]} ] )") ==
          texts{R"({"a":"]},["})", R"({"b":[1,{"c":2}]})"});
    CHECK(split(R"([{"a":"\"]"}])") == texts{R"({"a":"\"]"})"});
    CHECK(split("[1, \"x\", null]") == texts{"1", "\"x\"", "null"});
}

TEST_CASE("a wrong element does not hide the next, and an array that is cut off is told",
          "[document]") {
    CHECK(split("[{\"a\":}, {}]") == texts{"{\"a\":}", "{}"});
    CHECK(split("[{}, ").size() == 2);
    CHECK(split("[{} {}]").size() == 2);
    CHECK(split("[{}] trailing") == texts{"{}", "trailing"});
    CHECK(split("[,{}]").size() >= 2);
}

TEST_CASE("lines are documents when the first is a whole object, blank ones left out",
          "[document]") {
    CHECK(split("{\"a\":1}\n\n  \n{\"b\":2}\r\n") == texts{"{\"a\":1}", "{\"b\":2}\r"});
    CHECK(split("{\"a\":\n1}\n").size() == 1);
    CHECK(split("{\"a\":1, \"b\n{\"b\":2}\n{\"c\":3}").size() == 3);  // a broken one first
    CHECK(split("\n\n{\"a\n\n{\"b\":2}\n").size() == 2);
    CHECK(split("{\n{\"a\":1},\n{\"b\":2}\n").size() == 1);
    CHECK(split("{\"a\":\n1}\n", true).size() == 2);
    CHECK(split("").empty());
    CHECK(split("  \n ").empty());
}

TEST_CASE("each document knows the line that it begins on", "[document]") {
    fp::rows rows("[\n{},\n\n{\n}]", false);
    CHECK(rows.next()->line == 2);
    CHECK(rows.next()->line == 4);
}
