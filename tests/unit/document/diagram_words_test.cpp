// What a diagram says, and how it takes what packs say.
#include "drawn.hpp"

#include "../policy/procedure_packs.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

fp::policy const& loaded_policy(std::string const& toml) {
    static std::vector<loaded> kept;
    kept.push_back(load(toml));
    REQUIRE(kept.back().policy);
    return *kept.back().policy;
}

}  // namespace

TEST_CASE("a step says its time in words, counted from numbered steps",
          "[document][MEK-46][MEK-47][MEK-49][MEK-52]") {
    auto const en = draw("maerkang-2022");
    CHECK(en.boxes.at("identification.step.data_matching") ==
          unfolded("3. Data matching county, within 5 days, counted from step 2 handed in or else "
                   "step 1 done may be left out (MEK-47) MEK-46, also MEK-45"));
    auto const zh = draw("maerkang-2022", fp::language::zh);
    CHECK(zh.boxes.at("identification.step.township_review") ==
          unfolded("5. 乡镇初审 乡镇级,2 个工作日内,自 4 上报,未登记的自 4 会议起算 "
                   "MEK-52,另见 MEK-51"));
    CHECK(zh.boxes.at("identification.step.review_and_notice") ==
          unfolded(
              "4. 评议公示 村级,5 天内 须开会评议 须公示(MEK-49) 评议当天公示 MEK-48,另见 MEK-50"));
}

TEST_CASE("notices have their days, and consent, decision and effect are marked",
          "[document][MEK-75][MEK-76][MEK-77]") {
    auto const d = draw("maerkang-2022");
    CHECK(d.boxes.at("elimination.step.review_and_notice")
              .ends_with(unfolded("a review meeting a notice of at least 5 whole days the "
                                  "household's consent MEK-75")));
    CHECK(d.boxes.at("elimination.step.county_determination")
              .ends_with(unfolded("county decides MEK-76")));
    CHECK(d.boxes.at("elimination.step.announcement_and_mark")
              .ends_with(unfolded("county takes effect MEK-77")));
    CHECK(d.boxes.at("elimination.conditions")
              .find(unfolded("(MEK-73; not where the risk has disappeared by itself)")) !=
          std::string::npos);
}

TEST_CASE("what follows an approval and a refusal is told apart",
          "[document][MEK-53][MEK-54][MEK-76]") {
    auto const d = draw("maerkang-2022");
    using labels = std::vector<std::string>;
    CHECK(d.labels("identification.step.county_determination",
                   "identification.step.refusal_letter") == labels{"refusedMEK-54"});
    CHECK(d.labels("identification.step.county_determination",
                   "identification.step.announcement") == labels{"approvedMEK-53"});
    CHECK(d.labels("identification.step.contact_named", "identification.step.contact_filed") ==
          labels{"MEK-57"});
    CHECK(d.boxes.at("identification.refused") == "declined");
    CHECK(d.labels("elimination.step.announcement_and_mark", "elimination.approved") ==
          labels{"MEK-77"});
    CHECK(d.boxes.at("elimination.refused") == "monitored");
}

TEST_CASE("a procedure beside the state says that nothing changes", "[document][LA-02][QJ-17]") {
    CHECK(draw("luan-2019").boxes.at("grading.approved") ==
          unfolded("clue or monitored (no change)"));
    auto const d = draw("qianjiang-2024");
    CHECK(d.boxes.at("removal.refused") == unfolded("monitored (no change)"));
    CHECK(d.boxes.at("removal.approved") == "removed");
}

TEST_CASE("states that no case comes to are left out, or broken where the text begins in them",
          "[document][QJ-12][QJ-13][MEK-78]") {
    auto const maerkang = draw("maerkang-2022");
    CHECK_FALSE(maerkang.boxes.contains("state.removed"));
    CHECK(maerkang.dot.find("dashed\", color=\"#66717b\", fillcolor") == std::string::npos);
    CHECK(maerkang.labels("state.risk_eliminated", "state.monitored") ==
          std::vector{unfolded("new risk: marked again MEK-78")});

    auto const qianjiang = draw("qianjiang-2024");
    CHECK_FALSE(qianjiang.boxes.contains("state.declined"));
    CHECK(qianjiang.dot.find("monitored</td></tr></table>>, style=\"rounded,filled,dashed\"") !=
          std::string::npos);
    CHECK(qianjiang.dot.find("clue</td></tr></table>>, style=\"rounded,filled\"") !=
          std::string::npos);
}

TEST_CASE("whatever a pack says is text", "[document][MEK-43]") {
    auto hostile = decided_pack;
    std::string const words = R"(</td><b>&lt;\\N \" -> [x] {})";
    auto const at = hostile.find("title = \"t\"");
    hostile.replace(at, 11, "title = \"" + words + "\"");
    auto const d = draw(loaded_policy(pack + hostile));
    CHECK(d.dot.find("&lt;/td&gt;&lt;b&gt;&amp;lt;\\N") != std::string::npos);
    for (auto const& a : d.arrows)
        CHECK(d.boxes.contains(a.from));
}

TEST_CASE("a policy without procedures is told so", "[document][QJ-13]") {
    auto const none = fp::draw_cases(loaded_policy(pack), fp::language::zh);
    REQUIRE_FALSE(none);
    CHECK(none.error().code == fp::errc::case_unknown_procedure);
    CHECK(none.error().remedy.find("extends") != std::string::npos);
}
