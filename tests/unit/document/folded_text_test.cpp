#include "document/folded_text.hpp"

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::detail::folded;

namespace {

constexpr fp::detail::folding narrow{.first = 2, .rest = 4, .width = 14};

}  // namespace

TEST_CASE("lines are broken at spaces, those after the first hang", "[document]") {
    CHECK(folded("one two three four", narrow) == "  one two\n    three four\n");
    CHECK(folded("", narrow) == "  \n");
    CHECK(folded("short", narrow) == "  short\n");
}

TEST_CASE("a word that is longer than a line keeps whole", "[document]") {
    CHECK(folded("a rigid_expenditure_surged b", narrow) ==
          "  a\n    rigid_expenditure_surged\n    b\n");
}

TEST_CASE("spaces within a line stay as many as they are", "[document]") {
    CHECK(folded("\"a  b\" = c", {.width = 40}) == "\"a  b\" = c\n");
}

TEST_CASE("Chinese is broken between characters, each two columns wide", "[document]") {
    CHECK(folded("一二三四五六七八", narrow) == "  一二三四五六\n    七八\n");
    CHECK(folded("收入6800.00元以上", narrow) == "  收入6800.00\n    元以上\n");
}

TEST_CASE("no line begins with closing punctuation or ends with an opening mark", "[document]") {
    CHECK(folded("一二三四五六,七", narrow) == "  一二三四五\n    六,七\n");
    CHECK(folded("一二三四五“六”", narrow) == "  一二三四五\n    “六”\n");
}

TEST_CASE("a line end counts as a space", "[document]") {
    CHECK(folded("one\ntwo", {.width = 40}) == "one two\n");
}
