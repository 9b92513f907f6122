#include <fangpin/document/decision_document.hpp>

#include "support/documents.hpp"

#include <algorithm>

namespace fp = fangpin;
namespace json = boost::json;
using fp::testing::household_with;

namespace {

std::string written(std::string const& changes, fp::judge_options options = {.account = true}) {
    auto const h = household_with(changes);
    auto const d = fp::judge(fp::testing::maerkang())(h, options);
    REQUIRE(d);
    return fp::write_decision(*d);
}

/// Writes a tree as RFC 8785 says, by another way than the library's.
std::string canonical(json::value const& v) {
    if (auto const* o = v.if_object()) {
        std::vector<std::string> keys;
        for (auto const& [key, value] : *o)
            keys.emplace_back(key);
        std::ranges::sort(keys);
        std::string text = "{";
        for (auto const& key : keys)
            text += (text.size() > 1 ? "," : "") + json::serialize(json::value(key)) + ":" +
                    canonical(o->at(key));
        return text + "}";
    }
    if (auto const* a = v.if_array()) {
        std::string text = "[";
        for (auto const& e : *a)
            text += (text.size() > 1 ? "," : "") + canonical(e);
        return text + "]";
    }
    return json::serialize(v);
}

}  // namespace

TEST_CASE("decision documents are canonical bytes", "[document]") {
    for (
        std::string const changes :
        {"{}",
         R"({"members":null,"assets":{"at_least":[{"kind":"car"}]}})",
         R"({"facts":{"village_review_override":{"value":true,"reason":"引号\" 与\n换行\u0001"}}})"}) {
        auto const text = written(changes);
        CHECK(text == canonical(json::parse(text)));
    }
}

TEST_CASE("a figure that no clause gives is told by its source, also among others",
          "[document][AJ-02]") {
    fp::pack_text const pack{.toml = R"(
[policy]
id = "invented"
extends = "anju-2021"
[[standard]]
source = "invented for tests"
name = "monitoring"
registry = "registered_poor"
from = 2020-01-01
to = 2020-12-31
yuan_per_person = "5500.00"
)"};
    std::vector<fp::issue> issues;
    auto const p = fp::policy::load({&pack, 1}, issues);
    REQUIRE(p);
    auto const sources = [&](std::string const& registry) {
        auto const h = fp::read_household(
            R"({"format":"fangpin.household/1","id":"H-1","area":"510904","discovered":"2020-06",)"
            R"("registry":)" +
                registry + "}",
            p->facts);
        REQUIRE(h);
        auto const d = fp::judge(p)(*h);
        REQUIRE(d);
        return json::parse(fp::write_decision(*d)).at("income").at("sources").at("standard");
    };
    CHECK(sources(R"("ordinary")").is_null());
    CHECK(sources(R"("registered_poor")") == "invented for tests");
    CHECK(sources(R"({"any":["ordinary","registered_poor"]})") == "invented for tests");
}

TEST_CASE("a decision has every key of the format and nothing else", "[document]") {
    auto const d = json::parse(written("{}")).as_object();
    std::vector<std::string> keys;
    for (auto const& [key, value] : d)
        keys.emplace_back(key);
    CHECK(keys == std::vector<std::string>{"attention",
                                           "barred_by",
                                           "categories",
                                           "clauses",
                                           "discovered",
                                           "fired",
                                           "format",
                                           "grade",
                                           "household",
                                           "income",
                                           "mode",
                                           "need_type",
                                           "outcome",
                                           "overridden",
                                           "policy",
                                           "possible",
                                           "possible_grades",
                                           "possible_need_types",
                                           "presumed",
                                           "readings",
                                           "relevant",
                                           "settles",
                                           "settles_complete",
                                           "tags",
                                           "window"});
    CHECK(d.at("clauses").as_array().size() == fp::testing::maerkang()->rules.size());
    CHECK(d.at("income").at("net") == "36000.00");
    CHECK(d.at("income").at("per_capita") == "9000.00");
    CHECK(d.at("income").at("margin") == "8800.00");
    CHECK(d.at("income").at("size") == 4);
    CHECK(d.at("income").at("clauses").at("standard") == "MEK-03");
    CHECK(d.at("window").at("from") == "2021-06");
}

TEST_CASE("per-capita income is shown to the fen and its bounds outwards", "[document]") {
    auto const per_capita = [](std::string const& yuan) {
        return json::parse(written(R"({"members":[
            {"id":"a","living_in":true},{"id":"b","living_in":true},{"id":"c","living_in":true}],
            "income":[{"class":"wage","from":"2021-06","to":"2022-05","yuan":)" +
                                   yuan + R"(},
            {"class":"business","from":"2021-06","to":"2022-05","yuan":"0"},
            {"class":"property","from":"2021-06","to":"2022-05","yuan":"0"},
            {"class":"transfer","from":"2021-06","to":"2022-05","yuan":"0"}]})"))
            .at("income")
            .at("per_capita");
    };
    CHECK(per_capita("\"100.00\"") == "33.33");
    CHECK(per_capita("\"200.00\"") == "66.67");
    auto const range = per_capita(R"({"min":"100.00","max":"200.00"})");
    CHECK(range.at("min") == "33.33");
    CHECK(range.at("max") == "66.67");
}

TEST_CASE("the account leads from a clause down to facts with their origin", "[document]") {
    auto const d = json::parse(written(R"({"facts":{"at_risk":{"value":true,"reason":"invented",
        "level":"village","by":"contact","on":"2022-06-20"},"self_reliant":null}})"));
    for (auto const& clause : d.at("clauses").as_array()) {
        if (clause.at("id") != "MEK-16")
            continue;
        auto const& because = clause.at("because");
        CHECK(because.at("rule") ==
              "income_below_standard and guarantee_unmet and not(self_reliant) and at_risk");
        CHECK(because.at("value") == "no");
        auto const& parts = because.at("parts").as_array();
        REQUIRE(parts.size() == 4);
        CHECK(parts[0].at("from") == "derived");
        CHECK(parts[0].at("parts").at(0).at("rule") == "net_income");
        CHECK(parts[0].at("parts").at(0).at("value") == "36000.00");
        CHECK(parts[0].at("parts").at(1).at("clause") == "MEK-03");
        CHECK(parts[1].at("from") == "formula");
        CHECK(parts[2].at("parts").at(0).at("value") == "unknown");
        CHECK(parts[3].at("from") == "attested");
        CHECK(parts[3].at("reason") == "invented");
        CHECK(parts[3].at("level") == "village");
        CHECK(parts[3].at("by") == "contact");
        CHECK(parts[3].at("on") == "2022-06-20");
        return;
    }
    FAIL("no MEK-16");
}

TEST_CASE("without an account every because is null", "[document]") {
    auto const d = json::parse(written("{}", {}));
    for (auto const& clause : d.at("clauses").as_array())
        CHECK(clause.at("because").is_null());
}

TEST_CASE("a row error has all its keys", "[document]") {
    CHECK(fp::write_row_error(3,
                              "a.json",
                              "",
                              {.code = fp::errc::missing_key,
                               .subject = "s",
                               .found = "f",
                               .remedy = "r",
                               .path = "area"}) ==
          R"({"error":{"code":"missing_key","column":null,"found":"f","line":null,)"
          R"("path":"area","remedy":"r","subject":"s"},"file":"a.json","id":null,"row":3})");
}
