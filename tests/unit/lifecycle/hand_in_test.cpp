// What a step came to is handed in to the level above.
#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;
using fp::procedure_kind;

namespace {

fp::case_event handed_in(std::string const& on, fp::admin_level level, std::string step) {
    return at_step(on, level, case_act::hand_in, std::move(step));
}

}  // namespace

TEST_CASE("a visit is handed in once it is done", "[lifecycle][MEK-46]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01"))
        .then(begin("2022-06-01", procedure_kind::identification))
        .then(done("2022-06-01", township, "risk_assessment", {"verification_list"}));
    auto const no = s.refused(handed_in("2022-06-02", village, "household_visit"));
    CHECK(no.why.code == fp::errc::case_not_open);
    CHECK(no.clause == "MEK-44");
    CHECK(s.due("data_matching") == "2022-06-06");  // from the list
    s.then(done("2022-06-02",
                village,
                "household_visit",
                {"application_and_authorisation", "collection_form"}))
        .then(handed_in("2022-06-03", village, "household_visit"));
    CHECK(s.due("data_matching") == "2022-06-08");
    CHECK(s.refused(handed_in("2022-06-03", village, "household_visit")).why.code ==
          fp::errc::case_not_open);
}

TEST_CASE("a review is handed in after it has met, and anew after it has met again",
          "[lifecycle][MEK-48][MEK-52]") {
    story s("maerkang-2022");
    visit_and_match(s);
    auto const no = s.refused(handed_in("2022-06-06", village, "review_and_notice"));
    CHECK(no.why.code == fp::errc::case_meeting);
    CHECK(no.clause == "MEK-48");
    s.then(meeting("2022-06-06")).then(notice("2022-06-06"));
    CHECK(s.due("township_review") == "2022-06-08");
    s.then(handed_in("2022-06-07", village, "review_and_notice"));  // the notice is up
    CHECK(s.due("township_review") == "2022-06-09");
    s.then(meeting("2022-06-09"));
    CHECK(s.due("township_review") == "2022-06-13");  // from that meeting, over a weekend
    s.then(handed_in("2022-06-10", village, "review_and_notice"));
    CHECK(s.due("township_review") == "2022-06-14");
}
