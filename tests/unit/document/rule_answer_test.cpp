#include <fangpin/document/rule_answer.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;

namespace {

std::string answer(std::string const& expression, std::string const& facts = {}) {
    std::vector<fp::error> errors;
    auto const json = fp::answer_rule(expression, facts, fp::testing::maerkang().get(), errors);
    if (json)
        return *json;
    std::string codes;
    for (auto const& e : errors)
        codes += std::string(codes.empty() ? "" : " ") + std::string(to_string(e.code));
    return codes;
}

}  // namespace

TEST_CASE("an answer is one JSON value of its kind", "[document]") {
    CHECK(answer("1 < 2") == "true");
    CHECK(answer("0.1 + 0.2 = 0.3") == "true");
    CHECK(answer("0.1 + 0.2") == "0.3");
    CHECK(answer("1 / 3") == "\"1/3\"");
    CHECK(answer("-0.5") == "-0.5");
    CHECK(answer("123456789012345") == "123456789012345");
    CHECK(answer("1234567890123456") == "\"1234567890123456\"");
    CHECK(answer("yuan(\"12.3\")") == R"({"yuan":"12.30"})");
    CHECK(answer("[1, 2, 3][item > 1]") == "[2,3]");
    CHECK(answer("[[1, 2], [3]][2]") == "[3]");
    CHECK(answer("count([[1, 2], [3]][-2])") == "2");
    CHECK(answer("[\"a\", \"b\"]") == R"(["a","b"])");
    CHECK(answer("@\"2022-01-31\" + @\"P1M\"") == "\"2022-02-28\"");
    CHECK(answer("month(\"2022-06\") - month(\"2021-04\")") == "\"P1Y2M\"");
    CHECK(answer("at_risk") == R"({"unknown":true})");
    CHECK(answer("registry") == R"({"unknown":true})");
    CHECK(answer("registry", R"({"registry":{"any":["ordinary","out_of_poverty"]}})") ==
          R"({"any":["ordinary","out_of_poverty"]})");
    CHECK(answer("away_months + 1", R"({"away_months":{"min":1,"max":null}})") ==
          R"({"max":null,"min":2})");
}

TEST_CASE("what cannot be answered is an error with its code", "[document]") {
    CHECK(answer("1 / 0") == "division_by_zero");
    CHECK(answer("min([])") == "empty_list");
    CHECK(answer("if 1 / 0 > 1 then 2 else 3") == "division_by_zero");
    CHECK(answer("[1, 2][item > 1 / 0]") == "division_by_zero");
    CHECK(answer("some x in [1, 0] satisfies 1 / x > 2") == "division_by_zero");
    CHECK(answer("(1 / 0 = 1 and false) or min([]) = 1") == "empty_list");
    CHECK(answer("at_risk", R"({"at_risk":false,"存在返贫致贫风险":true})") == "duplicate_key");
    CHECK(answer("[1, 2][3]") == "out_of_range");
    CHECK(answer("[[1], [2]][3]") == "out_of_range");
    CHECK(answer("1 +") == "rule_syntax");
    CHECK(answer("at_rsk") == "rule_unknown_name");
    CHECK(answer("1 + yuan(1)") == "rule_type");
    CHECK(answer("at_rsk and self_relian and 1") ==
          "rule_unknown_name rule_unknown_name rule_type");
    CHECK(answer("true", "{\"nobody\":1}") == "unknown_fact");
    CHECK(answer("true", "{") == "invalid_json");
    CHECK(answer("residents") != "");
}

TEST_CASE("derived facts may be given, and what rests on them is worked out", "[document]") {
    std::string const given = R"({"net_income":"20400","household_size":3,"standard":"6800"})";
    CHECK(answer("income_below_standard", given) == "false");
    CHECK(answer("income_above_standard", given) == "false");
    CHECK(answer("margin", given) == R"({"yuan":"0.00"})");
    CHECK(answer("net_income_per_capita", given) == R"({"yuan":"6800.00"})");
    CHECK(answer("net_income", R"({"wage_income":"5","business_income":"0","property_income":"0",
        "transfer_income":"1.50","business_cost":"0"})") == R"({"yuan":"6.50"})");
    CHECK(answer("disaster", R"({"natural_disaster":true})") == "true");
    CHECK(answer("disaster", R"({"events":[{"kind":"fire"}]})") == "true");
    CHECK(answer("disaster", R"({"disaster":false,"events":[{"kind":"fire"}]})") == "false");
}

TEST_CASE("ages need the month of discovery", "[document]") {
    std::string const born = R"("members":[{"id":"a","living_in":true,"born":"1962-06"}])";
    CHECK(answer("some m in residents satisfies m.age >= 60",
                 R"({"discovered":"2022-06",)" + born + "}") == "true");
    CHECK(answer("some m in residents satisfies m.age >= 60",
                 R"({"discovered":"2022-05",)" + born + "}") == "false");
    CHECK(answer("some m in residents satisfies m.age >= 60", "{" + born + "}") ==
          R"({"unknown":true})");
}
