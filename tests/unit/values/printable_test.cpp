#include "values/printable.hpp"

#include "support/catch.hpp"

using fangpin::detail::printable;

TEST_CASE("what steers a terminal or turns the direction of reading is replaced", "[document]") {
    CHECK(printable("plain, 中文 “” and\nlines") == "plain, 中文 “” and\nlines");
    CHECK(printable("\x1b[31mred\x07") == "\ufffd[31mred\ufffd");
    CHECK(printable("a\tb\x7f") == "a b\ufffd");
    CHECK(printable("at_risk\u202e and\u2066") == "at_risk\ufffd and\ufffd");
    CHECK(printable("\u0085\u2028") == "\ufffd\ufffd");
}

TEST_CASE("a text on one line cannot begin another", "[values]") {
    CHECK(fangpin::detail::printable_line("a\nAnswer: x\r\u2028y") == "a Answer: x\ufffd\ufffdy");
    CHECK(fangpin::detail::printable_line("\u061cx\u2069") == "\ufffdx\ufffd");
}
