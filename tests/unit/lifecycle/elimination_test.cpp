#include "story.hpp"

#include <fangpin/document/household_document.hpp>

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;
using fp::case_state;
using fp::procedure_kind;

namespace {

/// A household that has come through by December 2022, changed as a test wants it.
std::shared_ptr<fp::household const> recovered(fp::policy const& under,
                                               std::string const& changes = "{}") {
    std::string const income = R"(","from":"2021-12","to":"2022-11","yuan":")";
    auto document = boost::json::parse(document_with(
        R"({"discovered":"2022-12","income":[{"class":"wage)" + income +
        R"(48000.00"},{"class":"business)" + income + R"(0.00"},{"class":"property)" + income +
        R"(0.00"},{"class":"transfer)" + income +
        R"(0.00"}],"guarantees":{"food":"met","clothing":"met","education":"met","medical":"met",
        "housing":"met","water":"met"},"facts":{"income_stable":true,
        "large_rigid_expenditure":false,"rigid_expenditure_settled":true,
        "stability_weak":false}})"));
    auto const changed_keys = boost::json::parse(changes);
    for (auto const& [key, value] : changed_keys.as_object()) {
        if (value.is_object())
            for (auto const& [inner, changed] : value.as_object())
                document.as_object()[key].as_object()[inner] = changed;
        else
            document.as_object()[key] = value;
    }
    auto h = fp::read_household(boost::json::serialize(document), under.facts);
    if (!h)
        FAIL(to_string(h.error()));
    return std::make_shared<fp::household const>(*std::move(h));
}

/// Elimination up to the county's determination, the notice posted for five whole days.
/// @param disappeared  the risk is gone by itself, so that months of help do not bind
void review_elimination(story& s, std::string const& on, bool disappeared = false) {
    auto begun = begin(on, procedure_kind::elimination);
    begun.risk_disappeared = disappeared;
    begun.reason = "recovered";
    s.then(begun)
        .then(done(on, township, "household_visit", {"village_list", "supporting_papers"}))
        .then(meeting(on))
        .then(at_step(on, village, case_act::give_consent, "review_and_notice"))
        .then(notice(on))
        .then(done(to_string(day(on).plus_days(6)), village, "review_and_notice"));
}

fp::case_event approval(std::string const& on) {
    return decided(done(on, county, "county_determination", {"on_site_check", "written_reply"}),
                   true);
}

}  // namespace

TEST_CASE("elimination needs a notice of five whole days and the household's own consent",
          "[lifecycle][MEK-74][MEK-75]") {
    story s("maerkang-2022");
    identify(s);
    s.then(begin("2022-12-01", procedure_kind::elimination));
    CHECK(s.file.state() == case_state::under_elimination_review);
    auto const consent =
        at_step("2022-12-02", village, case_act::give_consent, "review_and_notice");
    s.then(done("2022-12-01", township, "household_visit", {"village_list", "supporting_papers"}));
    CHECK(s.refused(consent).why.code == fp::errc::case_meeting);  // to what?
    s.then(meeting("2022-12-02"));
    auto const unasked = s.refused(notice("2022-12-02"));
    CHECK(unasked.why.code == fp::errc::case_consent);
    CHECK(unasked.clause == "MEK-75");
    s.then(consent).then(meeting("2022-12-02"));
    CHECK(s.refused(notice("2022-12-02")).why.code == fp::errc::case_consent);  // to another list
    s.then(consent).then(notice("2022-12-02"));
    auto const review = [](std::string const& on) {
        return done(on, village, "review_and_notice");
    };
    // posted on the 2nd: whole days are the 3rd to the 7th
    auto const early = s.refused(review("2022-12-07"));
    CHECK(early.why.code == fp::errc::case_notice);
    CHECK(early.clause == "MEK-75");
    s.then(review("2022-12-08"));
    CHECK(s.open() == std::vector<std::string>{
                          "announcement", "system_entry", "contact_named", "county_determination"});
}

TEST_CASE("each condition of elimination is shown by itself", "[lifecycle][MEK-73][MEK-76]") {
    story s("maerkang-2022");
    identify(s);
    s.then(help("2022-06-15"));
    review_elimination(s, "2022-12-10");
    auto const no = s.refused(approval("2022-12-17"));
    CHECK(no.why.code == fp::errc::case_condition);
    std::vector<std::pair<std::string, std::string>> said;
    for (auto const& c : no.conditions)
        said.emplace_back(c.asked->id, to_string(c.holds));
    using pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(said == pairs{{"MEK-73.helped", "no"},  // July to November are five whole months
                        {"MEK-73.guarantees", "unknown"},
                        {"MEK-73.income_stable", "unknown"},
                        {"MEK-73.expenditure", "unknown"},
                        {"MEK-73.income", "unknown"},
                        {"MEK-72", "unknown"},
                        {"MEK-79", "unknown"}});
    CHECK(s.file.state() == case_state::under_elimination_review);
    s.then(decided(approval("2022-12-17"), false));
    CHECK(s.file.state() == case_state::monitored);
}

TEST_CASE("a relapse follows an elimination only", "[lifecycle][MEK-78]") {
    story s("maerkang-2022");
    identify(s);
    auto const no = s.refused(event("2022-06-10", village, case_act::relapse));
    CHECK(no.why.code == fp::errc::case_wrong_state);
    CHECK(no.clause == "MEK-78");
}

TEST_CASE("six whole months of help are months of the calendar", "[lifecycle][MEK-73]") {
    struct row {
        char const* helped;
        char const* reviewed;
        bool enough;
    };
    for (auto const& [helped, reviewed, enough] : {row{"2022-06-10", "2022-12-20", false},
                                                   row{"2022-06-09", "2022-11-30", false},
                                                   row{"2022-06-01", "2022-12-01", true},
                                                   row{"2022-06-02", "2022-12-31", false}}) {
        CAPTURE(helped, reviewed);
        story told("maerkang-2022");
        told.then(clue("2022-05-01", "emergency"));
        bool const first = day(helped) == day("2022-06-01");  // help came first, or after
        if (first)
            told.then(help(helped));
        identify(told, identification_days::all_on("2022-06-01"));
        if (!first)
            told.then(help(helped));
        review_elimination(told, reviewed);
        auto const no = told.file.advance(approval(to_string(day(reviewed).plus_days(6))));
        REQUIRE(no);
        CHECK((no->conditions.front().holds == fp::truth::yes()) == enough);
    }
}

TEST_CASE("what speaks against elimination refuses it by its clause",
          "[lifecycle][MEK-71][MEK-72][MEK-73][MEK-77][MEK-79][MEK-80]") {
    struct row {
        std::string changes;
        std::string clause;
    };
    std::string const no_labour =
        R"({"members":[{"id":"m1","relation":"head","sex":"male","born":"1950-04",
        "registered":true,"living_in":true,"health":[],"disability_grade":0,"labour":"none",
        "school":"none","allowance":"none","extreme_hardship":false,"working":false,
        "medical_insured":true}]})";
    for (auto const& [changes, clause] :
         {row{"{}", ""},
          row{no_labour, "MEK-72"},
          row{R"({"facts":{"stability_weak":true}})", "MEK-79"},
          row{R"({"facts":{"stability_weak":null}})", "MEK-79"},
          row{R"({"facts":{"income_stable":false}})", "MEK-73"},
          row{R"({"guarantees":{"housing":"unmet"}})", "MEK-73"},
          row{R"({"facts":{"large_rigid_expenditure":true,"rigid_expenditure_settled":false}})",
              "MEK-73"},
          row{R"({"income":[{"class":"wage","from":"2021-12","to":"2022-11","yuan":"20000.00"}]})",
              "MEK-73"}}) {
        CAPTURE(changes);
        story s("maerkang-2022");
        identify(s);
        auto begun = begin("2022-12-10", procedure_kind::elimination);
        begun.risk_disappeared = true;  // so that the months of help do not bind
        CHECK(s.refused(begun).why.code == fp::errc::reason_missing);
        review_elimination(s, "2022-12-10", true);
        auto approve = approval("2022-12-17");
        approve.judged = recovered(s.file.under(), changes);
        if (!clause.empty()) {
            CHECK(s.refused(approve).clause == clause);
            continue;
        }
        s.then(approve);
        CHECK(s.file.state() == case_state::under_elimination_review);  // not marked yet
        s.then(help("2022-12-17"))
            .then(done(
                "2022-12-19", county, "announcement_and_mark", {"announcement", "notice_letter"}));
        CHECK(s.file.state() == case_state::risk_eliminated);
        auto ends = event("2022-12-20", village, case_act::end_help);
        ends.subject = "M-1";
        s.then(ends).then(event("2023-03-01", village, case_act::relapse));
        CHECK(s.file.state() == case_state::monitored);
    }
}

TEST_CASE("after 2022 elimination waits for the year's figure", "[lifecycle][MEK-04]") {
    story s("maerkang-2022");
    identify(s);
    review_elimination(s, "2023-01-10", true);
    auto approve = approval("2023-01-17");
    auto of_december = approve;
    of_december.judged = recovered(s.file.under());
    CHECK(s.refused(of_december).why.code == fp::errc::case_condition);
    approve.judged = recovered(s.file.under(), R"({"discovered":"2023-01"})");
    auto const no = s.refused(approve);
    CHECK(no.why.code == fp::errc::no_standard);
    CHECK(no.clause == "MEK-04");
}

TEST_CASE("the household that conditions are asked of is that of the month of the review",
          "[lifecycle][MEK-04][MEK-73]") {
    story s("maerkang-2022");
    identify(s);
    review_elimination(s, "2022-12-29", true);
    auto approve = approval("2023-01-06");
    approve.judged = recovered(s.file.under(), R"({"discovered":"2023-01"})");
    auto const no = s.refused(approve);
    CHECK(no.why.code == fp::errc::case_condition);
    CHECK(no.why.found == "a household as of 2023-01");
    CHECK(no.why.remedy == "give it as of 2022-12, the month of the review");
    CHECK(no.clause == "MEK-76");
    // the figure is that of the review's month too: January has none
    approve.judged = recovered(s.file.under());
    s.then(approve);
}
