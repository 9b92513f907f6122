// Why an approval was not taken, as a Chinese reader is told.
#include "document/told_refusal.hpp"

#include "unit/lifecycle/story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;
using fp::procedure_kind;

namespace {

std::string told_in_chinese(story& s, fp::case_event const& e) {
    fp::detail::case_narrator const to(fp::language::zh);
    auto const why = s.refused(e);
    auto const r = fp::detail::tell_refusal(to, s.file, e, why);
    return r.found + ";" + r.remedy + r.cited;
}

fp::case_event determination(std::string const& on, std::vector<std::string> const& papers) {
    return done(on, county, "county_determination", papers);
}

}  // namespace

TEST_CASE("a determination that cannot be taken says which condition is why",
          "[document][MEK-53]") {
    story s("maerkang-2022");
    review(s);
    auto e = determination("2022-06-09", {"written_reply"});
    CHECK(told_in_chinese(s, e) == "没有写明批准还是不予批准;写明批准或不予批准[MEK-53 三(七)2-6]");
    e.approved = false;
    CHECK(told_in_chinese(s, e) == "没有写明理由;写明理由后重新登记[MEK-53 三(七)2-6]");
    e.approved = true;
    CHECK(told_in_chinese(s, e) ==
          "条件“符合纳入条件,或经民主评议特别认定”是否满足还不知道;附上判定[MEK-53 三(七)2-6]");
    e.decided = "barred";
    e.decided_by = s.file.under().digest;
    CHECK(told_in_chinese(s, e) ==
          "条件“符合纳入条件,或经民主评议特别认定”不满足;"
          "不予批准,或由村民民主评议写明理由特别认定后重新判定[MEK-53 三(七)2-6]");
    e.decided_by = "sha256:another";
    CHECK(told_in_chinese(s, e) ==
          "所附判定依据的是另一份文件或另一版;按本案所用的 maerkang-2022 重新判定"
          "[MEK-53 三(七)2-6]");
    s.then(eligible(determination("2022-06-09", {"written_reply"}), s.file.under()));
    CHECK(
        told_in_chinese(s, done("2022-06-10", county, "refusal_letter", {"letter_with_reasons"})) ==
        "这一步要等决定,或只属于另一种结果;不必办理[MEK-54 三(七)2-6]");
    auto withdrawn = at_step("2022-06-10", county, case_act::withdraw, "county_determination");
    withdrawn.reason = "slip";
    CHECK(told_in_chinese(s, withdrawn) ==
          "这个程序已经作出决定;撤销决定须另走程序[MEK-53 三(七)2-6]");
}

TEST_CASE("elimination says how far help, notice and consent have come",
          "[document][MEK-73][MEK-75]") {
    story s("maerkang-2022");
    identify(s);
    s.then(begin("2022-12-01", procedure_kind::elimination))
        .then(
            done("2022-12-01", township, "household_visit", {"village_list", "supporting_papers"}))
        .then(meeting("2022-12-02"));
    CHECK(told_in_chinese(s, notice("2022-12-02")) ==
          "农户本人还没有认可;先登记本人认可[MEK-75 五(二)2]");
    s.then(at_step("2022-12-02", village, case_act::give_consent, "review_and_notice"))
        .then(notice("2022-12-02"));
    CHECK(told_in_chinese(s, begin("2022-12-02", procedure_kind::elimination)) ==
          "个案现为“风险消除评估中”,这个程序不从这里开始;先不办,从这里没有程序可以开始"
          "[MEK-71 五]");
    CHECK(told_in_chinese(s, done("2022-12-07", village, "review_and_notice")) ==
          "自 2022 年 12 月 2 日起公示,还不满 5 个整日;等到 2022 年 12 月 8 日[MEK-75 五(二)2]");
    s.then(done("2022-12-08", village, "review_and_notice"));
    auto const approval =
        decided(determination("2022-12-09", {"on_site_check", "written_reply"}), true);
    CHECK(told_in_chinese(s, approval) ==
          "条件“针对性帮扶6个月以上”不满足:还没有开始针对性帮扶;先帮扶[MEK-73 五(一)]");
    s.then(help("2022-12-09", "M-1"));
    CHECK(told_in_chinese(s, approval) ==
          "条件“针对性帮扶6个月以上”不满足:针对性帮扶自 2022 年 12 月 9 日开始,"
          "还不满 6 个整月;帮扶期满后再评议[MEK-73 五(一)]");
}

TEST_CASE("what stops the approval of a disappeared risk is said by its condition",
          "[document][MEK-04][MEK-73]") {
    story s("maerkang-2022");
    identify(s);
    auto begun = begin("2023-01-10", procedure_kind::elimination);
    begun.risk_disappeared = true;
    CHECK(told_in_chinese(s, begun) == "没有写明理由;写明理由后重新登记[MEK-71 五]");
    begun.reason = "recovered";
    s.then(begun)
        .then(
            done("2023-01-10", township, "household_visit", {"village_list", "supporting_papers"}))
        .then(meeting("2023-01-10"))
        .then(at_step("2023-01-10", village, case_act::give_consent, "review_and_notice"))
        .then(notice("2023-01-10"))
        .then(done("2023-01-16", village, "review_and_notice"));
    auto approval = decided(determination("2023-01-17", {"on_site_check", "written_reply"}), true);
    std::string const kept = "条件“‘两不愁三保障’及饮水安全持续巩固”";
    CHECK(told_in_chinese(s, approval) ==
          kept + "是否满足还不知道;附上评议当月的农户材料[MEK-73 五(一)]");
    auto const household = [](std::string const& changes) {
        return std::make_shared<fp::household const>(household_with(changes));
    };
    approval.judged = household("{}");
    CHECK(told_in_chinese(s, approval) ==
          "所附的农户材料是 2022 年 6 月的;附上评议当月的农户材料[MEK-76 五(二)3]");
    approval.judged = household(R"({"discovered":"2023-01","guarantees":{"water":null}})");
    CHECK(told_in_chinese(s, approval) == kept + "是否满足还不知道;查明后再办[MEK-73 五(一)]");
    approval.judged = household(R"({"discovered":"2023-01","guarantees":{"water":"unmet"}})");
    CHECK(told_in_chinese(s, approval) == kept + "不满足;继续帮扶,或不予批准[MEK-73 五(一)]");
    approval.judged = household(R"({"discovered":"2023-01","guarantees":{"food":"met",
        "clothing":"met","education":"met","medical":"met","housing":"met","water":"met"},
        "facts":{"income_stable":true,"large_rigid_expenditure":false}})");
    CHECK(told_in_chinese(s, approval) ==
          "评议所在月份没有适用于本户的标准数字;"
          "用扩展本文件的包补上该月的数字[MEK-04 三(二)]");
}
