#include "document/dot_writer.hpp"

#include "document/diagram_label.hpp"

#include "support/catch.hpp"

using namespace fangpin::detail;

TEST_CASE("names are quoted, so that nothing in them means anything", "[document]") {
    std::string out;
    dot_writer dot(out);
    dot.open("digraph", "a \"b\" \\");
    dot.node("x\ny", {{"shape", "box"}, {"label", {"<b>c</b>", true}}});
    dot.edge("x -> y", "]", {});
    dot.close();
    CHECK(out ==
          "digraph \"a \\\"b\\\" \\\\\" {\n"
          "  \"x y\" [shape=\"box\", label=<<b>c</b>>];\n"
          "  \"x -> y\" -> \"]\";\n"
          "}\n");
}

TEST_CASE("a label is folded evenly, and its text is never markup", "[document]") {
    CHECK(label_writer(20).str().empty());
    auto const rows = [](label_writer const& l) {
        std::vector<std::string> all;
        auto const text = l.str();
        for (auto at = text.find("<td>"); at != std::string::npos; at = text.find("<td>", at + 1))
            all.push_back(text.substr(at + 4, text.find("</td>", at) - at - 4));
        return all;
    };
    CHECK(rows(label_writer(10).plain("one two three")) ==
          std::vector<std::string>{"one two", "three"});
    CHECK(rows(label_writer(18).plain("一二三四五六七八九十")) ==
          std::vector<std::string>{"一二三四五", "六七八九十"});
    CHECK(rows(label_writer(40).strong("a < b & \"c\"").plain({})) ==
          std::vector<std::string>{"<b>a &lt; b &amp; &quot;c&quot;</b>"});
}
