#include <fangpin/decision/explain.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;
using fp::testing::household_with;

namespace {

std::string explained(std::string const& changes, fp::language lang, bool screening = false) {
    auto const h = household_with(changes);
    auto const d = fp::judge(fp::testing::maerkang())(h, {.screening = screening, .account = true});
    REQUIRE(d);
    return fp::explain(*d, lang);
}

}  // namespace

TEST_CASE("an explanation gives answer, figures, clause and reason in both languages",
          "[decision][MEK-16]") {
    std::string const poor = R"({"expenditure":[{"class":"business_cost","from":"2021-06",
        "to":"2022-05","yuan":"10000"}],"guarantees":{"housing":"unmet"},
        "facts":{"at_risk":true,"self_reliant":false}})";
    auto const zh = explained(poor, fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("结论:符合条件,应当纳入监测。"));
    CHECK_THAT(zh, ContainsSubstring("家庭纯收入:26000.00 元"));
    CHECK_THAT(zh, ContainsSubstring("全户 27200.00 元"));
    CHECK_THAT(zh, ContainsSubstring("收入低于标准,相差 1200.00 元"));
    CHECK_THAT(zh, ContainsSubstring("[MEK-16 三(五)1-1]"));
    CHECK_THAT(zh, ContainsSubstring("依据:收入低于标准:是;保障未达标:是;"));
    auto const en = explained(poor, fp::language::en);
    CHECK_THAT(en, ContainsSubstring("Answer: eligible"));
    CHECK_THAT(en, ContainsSubstring("below the standard, by 1200.00 yuan"));
    CHECK_THAT(en, ContainsSubstring("guarantee unmet: yes"));
}

TEST_CASE("a month without a record is told and not taken for zero", "[decision][MEK-06]") {
    auto const zh = explained(R"({"income":[
        {"class":"wage","from":"2021-06","to":"2022-03","yuan":"20000"},
        {"class":"business","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"property","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"transfer","from":"2021-06","to":"2022-05","yuan":"0"}]})",
                              fp::language::zh);
    CHECK_THAT(zh,
               ContainsSubstring("工资性收入:至少 20000.00 元,其中 2022 年 4 月至 2022 年 5 月没有"
                                 "记录,不按零计算"));
}

TEST_CASE("what is missing is named where the answer hangs on it, and only there", "[decision]") {
    auto const open = explained(R"({"facts":{"at_risk":true,"unforeseen_factor":true,
        "city_judgement":true,"township_judgement":true,"village_judgement":null}})",
                                fp::language::en);
    CHECK_THAT(open, ContainsSubstring("the answer stays open: village judgement."));
    auto const settled = explained(R"({"facts":{"large_deposit":null}})", fp::language::en);
    CHECK_THAT(settled, ContainsSubstring("do not change this household's answer"));
    auto const known = explained("{}", fp::language::en);
    CHECK_THAT(known, ContainsSubstring("Everything that the clauses ask is established."));
}

TEST_CASE("income exactly at the line carries the reading", "[decision][MEK-03]") {
    std::string const at_line = R"({"income":[
        {"class":"wage","from":"2021-06","to":"2022-05","yuan":"27200"},
        {"class":"business","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"property","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"transfer","from":"2021-06","to":"2022-05","yuan":"0"}]})";
    CHECK_THAT(explained(at_line, fp::language::zh), ContainsSubstring("收入恰好等于标准"));
    CHECK_THAT(explained(at_line, fp::language::zh), ContainsSubstring("[MEK-03.line]"));
    CHECK_THAT(explained("{}", fp::language::zh), !ContainsSubstring("[MEK-03.line]"));
}

TEST_CASE("what is not known has no unit, and income is told as it can be read", "[decision]") {
    auto const zh = explained(R"({"income":null,"expenditure":null})", fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("家庭纯收入:未知。"));
    CHECK_THAT(zh, !ContainsSubstring("未知 元"));
    auto const ranged = explained(R"({"income":[
        {"class":"wage","from":"2021-06","to":"2022-05","yuan":{"min":"20000","max":"30000"}},
        {"class":"business","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"property","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"transfer","from":"2021-06","to":"2022-05","yuan":"0"}]})",
                                  fp::language::zh);
    CHECK_THAT(ranged, ContainsSubstring("工资性收入:20000.00 至 30000.00 元,其中有金额没有查明"));
    CHECK_THAT(ranged, ContainsSubstring("收入减去标准:-7200.00 至 2800.00 元。"));
}

TEST_CASE("what would settle an open answer is said in sentences", "[decision][MEK-21]") {
    std::string const open = R"({"facts":{"unforeseen_factor":true,"city_judgement":true,
        "township_judgement":true,"village_judgement":null}})";
    auto const zh = explained(open, fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("如果村级研判有风险:否,则不符合任何一条纳入条件。"));
    CHECK_THAT(zh, ContainsSubstring("如果村级研判有风险:是,则符合条件,应当纳入监测。"));
    auto const en = explained(R"({"registration":{"any":["rural","urban"]},"residence_months":6})",
                              fp::language::en);
    CHECK_THAT(en,
               ContainsSubstring("If registration is urban, then the household is out of "
                                 "scope of this text."));
    CHECK_THAT(explained("{}", fp::language::en), !ContainsSubstring("What would settle it"));
}
