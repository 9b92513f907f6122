#include <fangpin/document/audit_document.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;
using fp::testing::household_with;
using fp::testing::maerkang;

namespace {

std::string audit_written(std::string const& changes, std::uint64_t row) {
    auto const h = household_with(changes);
    auto const d = fp::judge(maerkang())(h);
    REQUIRE(d);
    return fp::write_audit(*d, row);
}

}  // namespace

TEST_CASE("an audit document says what was found, and by which clauses", "[document][MEK-84]") {
    auto const h = household_with("{}");
    CHECK(audit_written(R"({"monitored":true,"registration":"urban"})", 7) ==
          R"({"clause":"MEK-84","clauses":[{"clause":"MEK-01","id":"MEK-01","role":"scope",)"
          R"("value":"no"}],"discovered":")" +
              to_string(h.discovered) +
              R"(","finding":"listed_without_ground","format":"fangpin.audit/1","household":")" +
              h.id + R"(","mode":"strict","monitored":"yes","outcome":"out_of_scope",)" +
              R"("policy":{"digest":")" + maerkang()->digest +
              R"(","id":"maerkang-2022","revision":1},"possible":["out_of_scope"],)"
              R"("presumed":[],"relevant":[],"row":7})");
}

TEST_CASE("an open finding says what it hangs on, and without a row there is none",
          "[document][MEK-84]") {
    auto const said = boost::json::parse(audit_written(
        R"({"monitored":null,"residence_months":null,"facts":{"unforeseen_factor":true,
            "city_judgement":true,"township_judgement":true,"village_judgement":true}})",
        0));
    CHECK(said.at("finding") == "cannot_tell");
    CHECK(said.at("monitored") == "unknown");
    CHECK(said.at("relevant") == boost::json::array{"residence_months"});
    CHECK(said.at("row").is_null());
}

TEST_CASE("what was presumed in screening is said", "[document][MEK-84]") {
    auto document = boost::json::parse(fp::testing::document_with("{}")).as_object();
    document.at("facts").as_object().erase("large_deposit");
    auto const h = fp::read_household(boost::json::serialize(document), maerkang()->facts);
    REQUIRE(h);
    auto const d = fp::judge(maerkang())(*h, {.screening = true});
    REQUIRE(d);
    auto const said = boost::json::parse(fp::write_audit(*d, 1));
    CHECK(said.at("mode") == "screening");
    CHECK(said.at("presumed") == boost::json::array{"large_deposit"});
}
