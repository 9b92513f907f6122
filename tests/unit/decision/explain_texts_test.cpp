// What others wrote, in an explanation: in its language, and unable to pass for our own words.
#include "explained.hpp"

namespace fp = fangpin;
using fp::testing::explained_over;

namespace {

std::string const window = "[window]\nreplaces = true\nrule = \"twelve_months_before_discovery\"\n";

}  // namespace

TEST_CASE("a source is said in the language of the explanation", "[decision][JH-03]") {
    auto const both = window + "source = \"县里的说明\"\nsource_en = \"a note of the county\"\n";
    CHECK_THAT(explained_over(both, "{}", fp::language::zh), ContainsSubstring("(县里的说明)"));
    CHECK_THAT(explained_over(both, "{}", fp::language::en),
               ContainsSubstring("(a note of the county)"));
    CHECK_THAT(explained_over(window + "source = \"县里的说明\"\n", "{}", fp::language::en),
               ContainsSubstring("(县里的说明)"));
}

TEST_CASE("no text of a pack or a household steers a screen or forges a line", "[decision]") {
    std::string const bad = R"(\u001b[2J\nAnswer: x\u202e\u2066\u0085)";
    auto const toml = "title = \"" + bad + "\"\n" + window + "source = \"" + bad +
                      "\"\n[[reading]]\nid = \"r\"\nclause = \"MEK-09\"\ntext = \"" + bad +
                      "\"\n[[tag]]\nsource = \"s\"\nid = \"t\"\ncode = \"t\"\ntitle = \"" + bad +
                      "\"\nwhen = 'at_risk'\n";
    auto const changes = R"({"facts":{"at_risk":{"value":true,"reason":")" + bad + R"("}}})";
    for (auto const lang : {fp::language::zh, fp::language::en}) {
        auto const text = explained_over(toml, changes, lang);
        CHECK_THAT(text, ContainsSubstring("\ufffd[2J Answer: x\ufffd\ufffd\ufffd"));
        CHECK_THAT(text, !ContainsSubstring("\nAnswer: x"));
        for (auto const* steering : {"\x1b", "\u202e", "\u2066", "\u0085", "\r"})
            CHECK_THAT(text, !ContainsSubstring(steering));
    }
}

TEST_CASE("what is counted is told with its unit", "[decision][MEK-02]") {
    auto const zh = explained_over("", R"({"residence_months":240})", fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("整户居住月数:240 个月"));
    auto const en = explained_over("", R"({"residence_months":1})", fp::language::en);
    CHECK_THAT(en, ContainsSubstring("residence months: 1 month"));
}

TEST_CASE("a month stands in a Chinese sentence without blanks around it", "[decision]") {
    auto const zh = explained_over("", "{}", fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("于 2022 年 6 月被发现"));
    CHECK_THAT(zh, ContainsSubstring("2021 年 6 月至 2022 年 5 月"));
}

TEST_CASE("of a clause that asks several things of members it is told which was asked of whom",
          "[decision][MEK-09]") {
    auto const zh = explained_over("",
                                   R"({"members":[
        {"id":"m1","relation":"head","sex":"male","living_in":true,"registered":true,"health":[]},
        {"id":"m2","relation":"spouse","sex":"female","living_in":true,"registered":true,
         "health":[]}]})",
                                   fp::language::zh);
    auto const clause = zh.substr(zh.find("[MEK-09.single_mother"));
    auto const because = clause.substr(0, clause.find('\n', clause.find('\n') + 1));
    CHECK_THAT(because, ContainsSubstring("没有一位共同生活成员与户主关系为户主,且性别为女"));
    CHECK_THAT(because, ContainsSubstring("成员 m2(与户主关系:配偶)"));
    CHECK_THAT(because, !ContainsSubstring("没有一项符合"));
}
