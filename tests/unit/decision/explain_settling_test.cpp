// What would settle an outcome, as it is read aloud.
#include <fangpin/decision/explain.hpp>

#include "support/documents.hpp"

#include <algorithm>

namespace fp = fangpin;

namespace {

/// A household of a shipped edition: the base of its cases with other keys; null takes one out.
std::string explained(std::string_view edition, std::string const& changes, fp::language lang) {
    auto const p = *fp::builtin_policy(edition);
    auto document = boost::json::parse(p->case_base).as_object();
    auto const patch = boost::json::parse(changes);
    for (auto const& [key, value] : patch.as_object())
        if (key == "facts")
            for (auto const& [fact, known] : value.as_object())
                document["facts"].as_object()[fact] = known;
        else
            document[key] = value;
    auto const h = fp::read_household(boost::json::serialize(document), p->facts);
    if (!h)
        FAIL(to_string(h.error()));
    auto const d = fp::judge(p)(*h, {.account = true});
    if (!d)
        FAIL(to_string(d.error()));
    return fp::explain(*d, lang);
}

std::string const of_no_known_kind = R"({"registry":null,"income":[
    {"class":"wage","from":"2019-11","to":"2020-10","yuan":"22000"},
    {"class":"business","from":"2019-11","to":"2020-10","yuan":"0"},
    {"class":"property","from":"2019-11","to":"2020-10","yuan":"0"},
    {"class":"transfer","from":"2019-11","to":"2020-10","yuan":"0"}],"expenditure":[
    {"class":"business_cost","from":"2019-11","to":"2020-10","yuan":"0"}]})";

}  // namespace

TEST_CASE("a comparison that would settle the outcome is said in words", "[decision][MEK-02]") {
    auto const zh = explained("maerkang-2022", R"({"residence_months":null})", fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("如果整户居住月数少于 6 个月,则不在监测范围之内。"));
    auto const en = explained("maerkang-2022", R"({"residence_months":null})", fp::language::en);
    CHECK_THAT(en,
               ContainsSubstring("If residence months is below 6 months, then the household is out "
                                 "of scope of this text."));
}

TEST_CASE("answers of one sentence are joined so that they can be followed by ear",
          "[decision][MEK-21]") {
    auto const en = explained("maerkang-2022",
                              R"({"facts":{"unforeseen_factor":true,"city_judgement":true,
                                  "township_judgement":null,"village_judgement":null}})",
                              fp::language::en);
    CHECK_THAT(en,
               ContainsSubstring("If township judgement is yes, and village judgement is yes, then "
                                 "the household is "));
    auto const section = en.substr(en.find("What would settle it"));
    CHECK_THAT(section.substr(0, section.find("Readings of the text")), !ContainsSubstring(":"));
}

TEST_CASE("a standard that hangs on the kind of household is told for each kind",
          "[decision][AJ-02]") {
    auto const zh = explained("anju-2021", of_no_known_kind, fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("监测标准因农户类型而不同"));
    CHECK_THAT(zh, ContainsSubstring("一般农户每人 6000.00 元(AJ-02),全户 24000.00 元"));
    CHECK_THAT(zh, ContainsSubstring("脱贫户每人 5000.00 元(AJ-02),全户 20000.00 元"));
    CHECK_THAT(zh, ContainsSubstring("建档立卡贫困户没有标准"));
    CHECK_THAT(zh, !ContainsSubstring("每人 未知"));
    CHECK_THAT(zh, !ContainsSubstring("每人未知"));
    auto const en = explained("anju-2021", of_no_known_kind, fp::language::en);
    CHECK_THAT(en, ContainsSubstring("The standard differs by registry"));
    CHECK_THAT(en, !ContainsSubstring("not known a head"));
}

TEST_CASE("where only the kind of household is missing, that is what is asked for",
          "[decision][AJ-02]") {
    auto const zh = explained("anju-2021", of_no_known_kind, fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("以下情况查明之前,结论不能确定:农户类型。"));
    CHECK_THAT(zh, ContainsSubstring("如果农户类型是一般农户(因此收入低于标准),则"));
    CHECK_THAT(zh, ContainsSubstring("如果农户类型是脱贫户(因此收入高于标准),则"));
    CHECK_THAT(zh, !ContainsSubstring("如果收入恰好等于标准"));  // no kind can be
    auto const en = explained("anju-2021", of_no_known_kind, fp::language::en);
    CHECK_THAT(en,
               ContainsSubstring(
                   "If the registry is ordinary (so that the income is below the standard), then"));
}

TEST_CASE("where the income is missing too, both are asked for", "[decision][AJ-02]") {
    auto const zh = explained("anju-2021", R"({"registry":null,"income":null})", fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("结论不能确定:农户类型、收入低于标准"));
    CHECK_THAT(zh, ContainsSubstring("如果农户类型是一般农户或脱贫户,并且收入低于标准,则"));
}

TEST_CASE("a standard that is one for all kinds asks for no kind", "[decision][MEK-03]") {
    auto const zh =
        explained("maerkang-2022", R"({"registry":null,"income":null})", fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("监测标准:每人 6800.00 元"));
    CHECK_THAT(zh, !ContainsSubstring("如果农户类型"));
}

TEST_CASE("figures that a text names are told by their titles", "[decision][LA-05]") {
    fp::pack_text const pack{.toml = fp::testing::read_file(
                                 FANGPIN_SOURCE_DIR "/examples/policies/luan-2019-trial.toml")};
    std::vector<fp::issue> issues;
    auto const p = fp::policy::load({&pack, 1}, issues);
    REQUIRE(p);
    auto const base = *fp::builtin_policy("luan-2019");
    auto document = boost::json::parse(base->case_base).as_object();
    document["income"] = nullptr;
    document["registry"] = "ordinary";
    document["facts"].as_object()["at_risk"] = true;
    auto const h = fp::read_household(boost::json::serialize(document), p->facts);
    REQUIRE(h);
    auto const d = fp::judge(p)(*h, {.account = true});
    REQUIRE(d);
    auto const zh = fp::explain(*d, fp::language::zh);
    CHECK_THAT(zh, ContainsSubstring("家庭人均纯收入不高于边缘户标准"));
    CHECK_THAT(zh, !ContainsSubstring("standard"));
    CHECK_THAT(
        fp::explain(*d, fp::language::en),
        ContainsSubstring("net income per capita is at most the upper end of the edge band"));
}
