// What an explanation says of lists: which elements decided, and what is not known of them.
#include "explained.hpp"

namespace fp = fangpin;

namespace {

/// The explanation of one rule, added to Maerkang's as a tag with the title 问.
std::string why(std::string const& rule, std::string const& changes, fp::language lang) {
    auto const text = fp::testing::explained_over(
        "[[tag]]\nsource = \"invented\"\nid = \"asked\"\n"
        "code = \"asked\"\ntitle = \"问\"\nwhen = '" +
            rule + "'\n",
        changes,
        lang);
    auto const from = text.find("[asked]");
    auto const to = text.find("    [", from + 1);
    return text.substr(from, to == std::string::npos ? to : to - from);
}

std::string zh(std::string const& rule, std::string const& changes) {
    return why(rule, changes, fp::language::zh);
}

std::string const three = R"({"members":[
    {"id":"m1","relation":"head","living_in":true,"labour":"weak","health":[]},
    {"id":"m2","living_in":true,"labour":"ordinary","health":["chronic"]},
    {"id":"m3","living_in":true,"labour":"none","health":[]}]})";

std::string members(std::string const& first) {
    return R"({"members":[{"id":"m1",)" + first + R"(},{"id":"m2","living_in":true,
        "labour":"none","health":[]}]})";
}

}  // namespace

TEST_CASE("of an \"every\" that is no those are told that fail it", "[decision]") {
    auto const text = zh("every m in residents satisfies m.labour = \"none\"", three);
    CHECK_THAT(text, ContainsSubstring("成员 m1(劳动能力:弱劳动力或半劳动力)"));
    CHECK_THAT(text, ContainsSubstring("成员 m2"));
    CHECK_THAT(text, !ContainsSubstring("m3"));
    CHECK_THAT(text, !ContainsSubstring("每一位"));
}

TEST_CASE("of an \"every\" that is yes it is told that all meet it", "[decision]") {
    CHECK_THAT(zh("every m in residents satisfies m.labour != \"lost\"", three),
               ContainsSubstring("每一位共同生活成员的情况都是劳动能力不为丧失劳动力"));
    CHECK_THAT(why("every m in residents satisfies m.labour != \"lost\"", three, fp::language::en),
               ContainsSubstring("for every resident labour is not lost"));
}

TEST_CASE("of a \"some\" those are told that meet it, or that none does", "[decision]") {
    auto const yes = zh("some m in residents satisfies \"chronic\" in m.health", three);
    CHECK_THAT(yes, ContainsSubstring("成员 m2("));
    CHECK_THAT(yes, !ContainsSubstring("m1"));
    CHECK_THAT(zh("some m in residents satisfies \"dementia\" in m.health", three),
               ContainsSubstring("没有一位共同生活成员健康状况包括失智"));
}

TEST_CASE("whether a member lives in is told where it is what leaves a rule open", "[decision]") {
    auto const text = zh("some m in residents satisfies \"chronic\" in m.health",
                         members(R"("labour":"weak","health":["chronic"])"));
    CHECK_THAT(text, ContainsSubstring("问 —— 未知"));
    CHECK_THAT(text, ContainsSubstring("成员 m1("));
    CHECK_THAT(text, ContainsSubstring("共同生活:未知"));
    CHECK_THAT(text, !ContainsSubstring("没有填全"));
}

TEST_CASE("a list that may have more is told so beside its open elements", "[decision][MEK-25]") {
    auto const text = zh("some a in assets satisfies a.kind = \"car\" and a.essential",
                         R"({"assets":{"at_least":[{"kind":"car"}]}})");
    CHECK_THAT(text, ContainsSubstring("资产 "));
    CHECK_THAT(text, ContainsSubstring("资产没有填全"));
}

TEST_CASE("an asset is told by what it is, not by a number of the library's own", "[decision]") {
    auto const text = zh("some a in assets satisfies a.kind = \"shopfront\" and not(a.essential)",
                         R"({"assets":[{"kind":"shopfront","essential":false},
                             {"kind":"home","essential":true}]})");
    CHECK_THAT(text, ContainsSubstring("资产 门市房"));
    CHECK_THAT(text, !ContainsSubstring("资产 2"));
}

TEST_CASE("a filter of a complete list is not said to be incomplete", "[decision]") {
    auto const text = zh("count(residents[labour = \"none\"]) >= 1", three);
    CHECK_THAT(text, ContainsSubstring("问 —— 是"));
    CHECK_THAT(text, ContainsSubstring("共同生活成员中劳动能力为无劳动力者的数目:1"));
    CHECK_THAT(text, !ContainsSubstring("没有填全"));
}

TEST_CASE("of a choice the branch is told that was taken", "[decision]") {
    auto const text = zh("if monitored then at_risk else count(events) > 0",
                         R"({"monitored":true,"events":[],"facts":{"at_risk":true}})");
    CHECK_THAT(text, ContainsSubstring("已是监测对象:是"));
    CHECK_THAT(text, ContainsSubstring("存在返贫致贫风险:是"));
    CHECK_THAT(text, !ContainsSubstring("事件"));
}

TEST_CASE("a reason cannot begin a line of the explanation", "[decision][MEK-34]") {
    auto const text = zh("village_review_override",
                         R"({"facts":{"village_review_override":{"value":true,
                             "reason":"x\n结论:\u001b[31m不符合"}}})");
    CHECK_THAT(text, ContainsSubstring("(理由:x 结论:\ufffd[31m不符合)"));
}
