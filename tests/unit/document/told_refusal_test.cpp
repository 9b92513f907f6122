// Why an event was not taken, as a Chinese reader is told.
#include "document/told_refusal.hpp"

#include "unit/lifecycle/story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;
using fp::procedure_kind;

namespace {

/// What is found and what to do, with the clause.
std::string told(story& s, fp::case_event const& e, fp::language lang = fp::language::zh) {
    fp::detail::case_narrator const to(lang);
    auto const why = s.refused(e);
    auto const r = fp::detail::tell_refusal(to, s.file, e, why);
    return r.found + ";" + r.remedy + r.cited;
}

fp::case_event by_nobody(fp::case_event e) {
    e.by.clear();
    return e;
}

}  // namespace

TEST_CASE("a case that stands elsewhere says where, and what can be done there",
          "[document][MEK-41][MEK-78]") {
    story s("maerkang-2022");
    CHECK(told(s, begin("2022-06-01", procedure_kind::identification)) ==
          "个案还没有开始;先登记线索");
    s.then(clue("2022-06-01"));
    CHECK(told(s, by_nobody(clue("2022-06-01"))) ==
          "没有写明由哪个岗位办理;写明岗位[QJ-19 二(三)]");
    CHECK(told(s, clue("2022-06-02")) ==
          "个案现为“风险线索”,已经开始;线索只用来开始新案,或重新开始不予认定的个案");
    CHECK(told(s, clue("2022-05-31")) ==
          "日期早于最近一件事件(2022 年 6 月 1 日);遗漏的事,按补登当日登记");
    CHECK(told(s, begin("2022-06-01", procedure_kind::elimination)) ==
          "个案现为“风险线索”,这个程序不从这里开始;从这里可以开始:识别认定[MEK-71 五]");
    CHECK(told(s, begin("2022-06-01", procedure_kind::mark)) ==
          "本文件没有规定这个程序;用扩展本文件的包补上");
    CHECK(told(s, event("2022-06-01", village, case_act::begin)) == "没有写明是哪个程序;写明程序");
    CHECK(told(s, event("2022-06-01", village, case_act::relapse)) ==
          "个案现为“风险线索”,风险还没有消除过;在原程序中办理[MEK-78 五(三)]");
    s.then(help("2022-06-01", "M-1"));
    CHECK(told(s, help("2022-06-01", "M-1")) ==
          "这项措施已经在实施;每项措施只登记一次[MEK-41 三(七)1-3]");
    auto ends = help("2022-06-01", "M-2");
    ends.what = case_act::end_help;
    CHECK(told(s, ends) == "没有正在实施的这项措施;写明正在实施的措施");
    auto released = event("2022-06-01", township, case_act::release_contact);
    released.subject = "post-2";
    CHECK(told(s, released) == "本案的监测联系人不是这一个;写明本案的联系人");
    auto fulfils = event("2022-06-01", township, case_act::fulfil);
    fulfils.subject = "MEK-83";
    CHECK(told(s, fulfils) == "这是村级办的事,登记的是乡镇级办理;由村级办理[MEK-83 六(四)]");
    fulfils.subject = "MEK-99";
    CHECK(told(s, fulfils) == "本文件没有这项职责;写明本文件的一项职责");
    CHECK(told(s, begin("2022-06-01", procedure_kind::identification, county)) ==
          "这个程序的第一步由乡镇级办,登记的是县级启动;由乡镇级启动[MEK-43 三(七)2-1]");
    s.then(begin("2022-06-01", procedure_kind::identification));
    CHECK(told(s, begin("2022-06-02", procedure_kind::elimination)) ==
          "个案现为“识别认定中”,这个程序不从这里开始;先不办,从这里没有程序可以开始[MEK-71 五]");
    auto gone = event("2022-06-03", village, case_act::leave);
    CHECK(told(s, gone) == "没有写明理由;写明理由后重新登记");
    gone.reason = "moved";
    s.then(gone);
    CHECK(told(s, help("2022-06-04", "M-3")) == "个案现为“已不成户”,不再变动;另立新案");
}

TEST_CASE("a step that is not open says what comes before it", "[document][MEK-44][MEK-53]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01")).then(begin("2022-06-01", procedure_kind::identification));
    CHECK(told(s, done("2022-06-01", village, "household_visit")) ==
          "须先办结:“风险研判,形成拟纳入监测对象核实名单”;先办这些[MEK-44 三(七)2-2]");
    CHECK(told(s, done("2022-06-01", county, "risk_assessment")) ==
          "这是乡镇级办的事,登记的是县级办理;由乡镇级办理[MEK-43 三(七)2-1]");
    CHECK(told(s, done("2022-06-01", county, "no_such_step")) ==
          "正在办理的程序里没有这一步;先开始有这一步的程序");
    CHECK(told(s, done("2022-06-01", township, "risk_assessment")) ==
          "缺少材料:核实名单;补上材料的编号[MEK-43 三(七)2-1]");
    CHECK(told(s, at_step("2022-06-01", township, case_act::withdraw, "risk_assessment")) ==
          "没有写明理由;写明理由后重新登记[MEK-43 三(七)2-1]");
    auto withdrawn = at_step("2022-06-01", township, case_act::withdraw, "risk_assessment");
    withdrawn.reason = "slip";
    CHECK(told(s, withdrawn) == "这一步还没有办结;不必撤回[MEK-43 三(七)2-1]");
    auto waived = at_step("2022-06-01", township, case_act::waive, "risk_assessment");
    CHECK(told(s, waived) == "原文没有说这一步可以免去;照常办理[MEK-43 三(七)2-1]");
    s.then(done("2022-06-01", township, "risk_assessment", {"verification_list"}));
    CHECK(told(s, done("2022-06-02", township, "risk_assessment", {"verification_list"})) ==
          "这一步已于 2022 年 6 月 1 日办结;录错的,先撤回[MEK-43 三(七)2-1]");
    waived = at_step("2022-06-02", county, case_act::waive, "data_matching");
    waived.reason = "no_time";
    CHECK(told(s, waived) ==
          "原文没有列出这个免去的理由;照常办理,或写明列出的理由:此前已经比对[MEK-47 三(七)2-3]");
    auto const handed_in = at_step("2022-06-02", village, case_act::hand_in, "household_visit");
    CHECK(told(s, handed_in) == "这一步还没有办结;办结后再上报[MEK-44 三(七)2-2]");
    s.then(done("2022-06-02",
                village,
                "household_visit",
                {"application_and_authorisation", "collection_form"}))
        .then(handed_in);
    CHECK(told(s, at_step("2022-06-03", village, case_act::hand_in, "household_visit")) ==
          "已于 2022 年 6 月 2 日上报;录错的,先撤回[MEK-44 三(七)2-2]");
}

TEST_CASE("meetings, notices and objections say what is missing", "[document][MEK-49][MEK-75]") {
    story s("maerkang-2022");
    visit_and_match(s);
    auto const review = done("2022-06-06", village, "review_and_notice", {"minutes"});
    CHECK(told(s, meeting("2022-06-06", "dinner")) ==
          "原文没有规定这种会议形式;采取规定的形式:村民代表会议或村“两委”扩大会议"
          "[MEK-48 三(七)2-4]");
    CHECK(told(s, review) == "还没有开会;先开会[MEK-48 三(七)2-4]");
    auto elsewhere = at_step("2022-06-06", township, case_act::hold_meeting, "township_review");
    CHECK(told(s, elsewhere) == "原文没有要求这一步开会;不必登记[MEK-52 三(七)2-5]");
    elsewhere.what = case_act::post_notice;
    CHECK(told(s, elsewhere) == "原文没有要求这一步公示;不必登记[MEK-52 三(七)2-5]");
    elsewhere.what = case_act::give_consent;
    CHECK(told(s, elsewhere) == "原文没有要求这一步由本人认可;不必登记[MEK-52 三(七)2-5]");
    s.then(meeting("2022-06-06"));
    CHECK(told(s, review) == "还没有公示;先公示[MEK-49 三(七)2-4]");
    auto objects = at_step("2022-06-06", village, case_act::object, "review_and_notice");
    CHECK(told(s, objects) == "没有正在公示的内容;作为线索或信访登记[MEK-48 三(七)2-4]");
    auto dismissed = objects;
    dismissed.what = case_act::dismiss;
    CHECK(told(s, dismissed) == "没有待处理的异议;先登记异议[MEK-48 三(七)2-4]");
    s.then(notice("2022-06-06"));
    CHECK(told(s, notice("2022-06-07")) ==
          "已自 2022 年 6 月 6 日起公示;有异议成立或撤回这一步之后,才重新公示[MEK-48 三(七)2-4]");
    s.then(objects);
    CHECK(told(s, review) ==
          "对公示的异议还没有处理;认定异议成立(退回重新办理)或不成立[MEK-49 三(七)2-4]");
    CHECK(told(s, dismissed) == "没有写明理由;写明理由后重新登记[MEK-48 三(七)2-4]");
}
