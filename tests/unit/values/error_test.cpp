#include <fangpin/values/error.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;

TEST_CASE("an error is a sentence of what, what was found and what to do", "[error]") {
    fp::error const e{.code = fp::errc::no_standard,
                      .subject = "standard monitoring, area 513201",
                      .found = "no figure in force",
                      .remedy = "add the figure in an overlay"};
    CHECK(to_string(e) ==
          "no_standard: standard monitoring, area 513201: no figure in force; "
          "add the figure in an overlay");
}

TEST_CASE("an error says where it is as far as that is known", "[error]") {
    fp::error e{.code = fp::errc::rule_type, .subject = "the rule"};
    CHECK(to_string(e) == "rule_type: the rule");
    e.line = 3;
    e.column = 14;
    CHECK(to_string(e) == "3:14: rule_type: the rule");
    e.source = "pack.toml";
    CHECK(to_string(e) == "pack.toml:3:14: rule_type: the rule");
    CHECK(to_string(std::move(e).at("income[2].yuan")) ==
          "pack.toml:3:14: income[2].yuan: rule_type: the rule");
}
