#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;
using fp::case_state;
using fp::procedure_kind;
using steps = std::vector<std::string>;

TEST_CASE("visit and matching run side by side, and so do review and township review",
          "[lifecycle][MEK-43][MEK-45][MEK-51]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01")).then(begin("2022-06-01", procedure_kind::identification));
    CHECK(s.file.state() == case_state::under_identification);
    CHECK(s.open() == steps{"risk_assessment"});
    s.then(done("2022-06-01", township, "risk_assessment", {"verification_list"}));
    CHECK(s.open() == steps{"household_visit", "data_matching"});
    s.then(done("2022-06-02", county, "data_matching"));
    CHECK(s.open() == steps{"household_visit"});
    s.then(done("2022-06-02",
                village,
                "household_visit",
                {"application_and_authorisation", "collection_form"}));
    CHECK(s.open() == steps{"review_and_notice", "township_review"});
    s.then(done("2022-06-03", township, "township_review"));
    CHECK(s.open() == steps{"review_and_notice"});
}

TEST_CASE("the determination makes a monitored household, and leaves what follows it open",
          "[lifecycle][MEK-53][MEK-55]") {
    story s("maerkang-2022");
    identify(s);
    CHECK(s.file.state() == case_state::monitored);
    CHECK(s.file.since() == day("2022-06-09"));
    CHECK(s.open() == steps{"announcement", "system_entry", "contact_named"});
    s.then(done("2022-06-10", county, "announcement"))
        .then(done("2022-06-10", township, "contact_named"));
    CHECK(s.due("contact_filed") == "2022-06-15");
    s.then(done("2022-06-10", township, "system_entry"))
        .then(done("2022-06-13", township, "contact_filed"));
    CHECK(s.open().empty());
    CHECK(s.file.running().empty());
}

TEST_CASE("a determination needs a decision that is eligible, under the text of the case",
          "[lifecycle][MEK-53]") {
    story s("maerkang-2022");
    review(s);
    auto const determination =
        done("2022-06-09", county, "county_determination", {"written_reply"});

    CHECK(s.refused(determination).why.code == fp::errc::missing_key);
    auto const open = s.refused(decided(determination, true));
    CHECK(open.why.code == fp::errc::case_condition);
    CHECK(open.clause == "MEK-53");
    auto no = eligible(determination, s.file.under());
    no.decided = "barred";
    CHECK(s.refused(no).why.code == fp::errc::case_condition);
    auto other = eligible(determination, s.file.under());
    other.decided_by = "sha256:00";
    CHECK(s.refused(other).why.code == fp::errc::case_other_policy);
    auto silent = decided(determination, false);
    silent.reason.clear();
    CHECK(s.refused(silent).why.code == fp::errc::reason_missing);
    CHECK(s.file.state() == case_state::under_identification);

    // a refusal is told in writing, within two working days
    s.then(decided(determination, false));
    CHECK(s.file.state() == case_state::declined);
    CHECK(s.open() == steps{"refusal_letter"});
    CHECK(s.due("refusal_letter") == "2022-06-13");  // the Thursday is the determination's
    s.then(clue("2022-07-01"));                      // found again
    CHECK(s.file.state() == case_state::clue);
    CHECK(s.open() == steps{"refusal_letter"});  // what was owed is owed still
}

TEST_CASE("an upheld objection sends the case back to the review, a dismissed one does not",
          "[lifecycle][MEK-48][MEK-49][MEK-50]") {
    story s("maerkang-2022");
    visit_and_match(s);
    auto const review = done("2022-06-10", village, "review_and_notice", {"minutes"});
    CHECK(s.refused(review).why.code == fp::errc::case_meeting);
    CHECK(s.refused(meeting("2022-06-06", "telephone")).why.code == fp::errc::case_meeting);
    CHECK(s.refused(notice("2022-06-06")).why.code == fp::errc::case_meeting);
    s.then(meeting("2022-06-06", "enlarged_committee_meeting"));
    CHECK(s.refused(review).why.code == fp::errc::case_notice);
    s.then(notice("2022-06-06"));
    auto const object = at_step("2022-06-07", village, case_act::object, "review_and_notice");
    auto const uphold = at_step("2022-06-08", village, case_act::uphold, "review_and_notice");
    s.then(object);
    auto const no = s.refused(review);
    CHECK(no.why.code == fp::errc::case_objection);
    CHECK(no.clause == "MEK-49");
    s.then(uphold);
    CHECK(s.refused(review).why.code == fp::errc::case_meeting);  // all over again
    s.then(meeting("2022-06-09")).then(notice("2022-06-09"));
    auto again = object;
    again.on = day("2022-06-09");
    s.then(again);
    auto dismiss = at_step("2022-06-10", village, case_act::dismiss, "review_and_notice");
    CHECK(s.refused(dismiss).why.code == fp::errc::reason_missing);
    dismiss.reason = "unfounded";
    s.then(dismiss).then(review);
    CHECK(s.open() == steps{"township_review"});
}

TEST_CASE("matching is left out for the reason that the text names, and no other",
          "[lifecycle][MEK-46][MEK-47]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01"))
        .then(begin("2022-06-01", procedure_kind::identification))
        .then(done("2022-06-01", township, "risk_assessment", {"verification_list"}));
    auto waive = at_step("2022-06-01", county, case_act::waive, "data_matching");
    waive.reason = "no_time";
    CHECK(s.refused(waive).why.code == fp::errc::reason_missing);
    waive.reason = "already_matched";
    s.then(waive);
    CHECK(s.open() == steps{"household_visit"});
    auto visit = at_step("2022-06-01", village, case_act::waive, "household_visit");
    visit.reason = "already_matched";
    CHECK(s.refused(visit).why.code == fp::errc::reason_missing);
}

TEST_CASE("each level does its own steps, with the evidence that they need",
          "[lifecycle][MEK-44][QJ-19][QJ-21]") {
    story s("maerkang-2022");
    CHECK(s.refused(begin("2022-06-01", procedure_kind::identification)).why.code ==
          fp::errc::case_out_of_order);
    s.then(clue("2022-06-01")).then(begin("2022-06-01", procedure_kind::identification));
    auto list = done("2022-06-01", village, "risk_assessment", {"verification_list"});
    auto const no = s.refused(list);
    CHECK(no.why.code == fp::errc::case_wrong_level);
    CHECK(no.clause == "MEK-43");
    list.level = township;
    list.by.clear();
    CHECK(s.refused(list).clause == "QJ-19");
    list.by = "office";
    s.then(list);
    for (steps const& half :
         {steps{}, steps{"collection_form"}, steps{"application_and_authorisation"}})
        CHECK(s.refused(done("2022-06-02", village, "household_visit", half)).why.code ==
              fp::errc::case_evidence);
}

TEST_CASE("help may come first, and what is owed stays owed", "[lifecycle][MEK-40][MEK-41]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01", "emergency")).then(help("2022-06-01"));
    CHECK(s.file.state() == case_state::clue);
    CHECK(s.file.helped_since() == day("2022-06-01"));
    s.then(begin("2022-06-02", procedure_kind::identification));
    CHECK(s.open() == steps{"collection", "risk_assessment"});
    story elsewhere("qianjiang-2024");
    elsewhere.then(clue("2024-06-01"));
    CHECK(elsewhere.refused(help("2024-06-01")).why.code == fp::errc::case_wrong_state);
}

TEST_CASE("an entry that was wrong is withdrawn, with all that came of it", "[lifecycle]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01"))
        .then(begin("2022-06-01", procedure_kind::identification))
        .then(done("2022-06-01", township, "risk_assessment", {"verification_list"}))
        .then(done("2022-06-02", county, "data_matching"));
    auto withdraw = at_step("2022-06-03", township, case_act::withdraw, "risk_assessment");
    CHECK(s.refused(withdraw).why.code == fp::errc::reason_missing);
    withdraw.reason = "wrong_village";
    s.then(withdraw);
    CHECK(s.open() == steps{"risk_assessment"});
    CHECK(s.file.log().size() == 5);  // nothing is rewritten
    CHECK(s.refused(withdraw).why.code == fp::errc::case_not_open);
}
