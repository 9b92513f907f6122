#include "document/html_writer.hpp"

#include "support/catch.hpp"

using fangpin::detail::html_writer;

TEST_CASE("elements are closed in order, text and attributes escaped", "[document]") {
    std::string out;
    html_writer to(out);
    to.open("table", {{"id", "a\"b'c"}}).open("td").text("1 < 2 & <script>").close().close();
    CHECK(out == "<table id=\"a&quot;b&#39;c\"><td>1 &lt; 2 &amp; &lt;script&gt;</td></table>");
}

TEST_CASE("attributes without a value are left out", "[document]") {
    std::string out;
    html_writer to(out);
    to.element("p", "x", {{"class", ""}, {"lang", "zh"}}).single("col", {{"class", "rule"}});
    CHECK(out == "<p lang=\"zh\">x</p><col class=\"rule\">");
}
