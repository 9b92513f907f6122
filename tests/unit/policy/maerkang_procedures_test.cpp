// The procedures of Maerkang's text, step by step.
#include "procedure_lines.hpp"

#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

fp::policy const& maerkang() {
    static auto const p = *fp::builtin_policy("maerkang-2022");
    return *p;
}

}  // namespace

TEST_CASE("Maerkang identifies and eliminates, answers warnings and assesses disasters",
          "[policy][MEK-39][MEK-71][MEK-85]") {
    CHECK(kinds_of(maerkang()) == lines{"warning", "assessment", "identification", "elimination"});
    CHECK(maerkang().course.find(fp::procedure_kind::elimination)->clause == "MEK-71");
    CHECK(steps_of(maerkang(), fp::procedure_kind::warning) ==
          lines{"MEK-39 collection: county",
                "MEK-39 verification: township, after collection, papers verification_result",
                "MEK-39 feedback: county, after verification"});
    auto const& departments = maerkang().course.find(fp::procedure_kind::assessment)->steps;
    CHECK(departments.size() == 18);  // the 17, and what they come to
    CHECK(departments.back().needs.size() == 17);
}

TEST_CASE("Maerkang's clues come in by five ways, disasters by a sixth",
          "[policy][MEK-36][MEK-37][MEK-38][MEK-40][MEK-42][MEK-85]") {
    CHECK(channels_of(maerkang()) ==
          lines{"MEK-36 screening",
                "MEK-37 application, as written or app or hotline, by household_head or "
                "authorised_person",
                "MEK-38 department_warning, begins warning",
                "MEK-40 emergency, begins warning",
                "MEK-42 public_opinion, as media or mailbox or internet or petition",
                "MEK-85 disaster, begins assessment, of an event"});
}

TEST_CASE("Maerkang identifies in six steps, with two pairs side by side",
          "[policy][MEK-43][MEK-44][MEK-45][MEK-46][MEK-47][MEK-48][MEK-49][MEK-50][MEK-51]"
          "[MEK-52][MEK-53][MEK-54][MEK-55][MEK-57]") {
    CHECK(
        steps_of(maerkang(), fp::procedure_kind::identification) ==
        lines{
            "MEK-43 risk_assessment: township, papers verification_list",
            "MEK-44 household_visit: village, after risk_assessment, 3 days, papers "
            "application_and_authorisation and collection_form",
            "MEK-46 data_matching: county, after risk_assessment, 5 days from "
            "household_visit.handed_in or risk_assessment, unless already_matched MEK-47",
            "MEK-48 review_and_notice: village, after household_visit and data_matching, 5 days, "
            "papers minutes, meeting representatives_meeting or enlarged_committee_meeting, notice "
            "MEK-49 that day",
            "MEK-52 township_review: township, after household_visit and data_matching, 2 working "
            "days from review_and_notice.handed_in or review_and_notice.met",
            "MEK-53 county_determination: county, after review_and_notice and township_review, 2 "
            "days from township_review.handed_in or township_review, papers written_reply, "
            "decides, takes effect",
            "MEK-54 refusal_letter: county, after county_determination, 2 working days, papers "
            "letter_with_reasons, once refused",
            "MEK-53 announcement: county, after county_determination, once approved",
            "MEK-55 system_entry: township, after county_determination, once approved",
            "MEK-57 contact_named: township, after county_determination, once approved",
            "MEK-57 contact_filed: township, after contact_named, 5 days, once approved"});
    CHECK(conditions_of(maerkang(), fp::procedure_kind::identification) ==
          lines{"MEK-53 MEK-53.eligible: eligible"});
}

TEST_CASE("Maerkang eliminates in four steps, with consent and a notice of five days",
          "[policy][MEK-74][MEK-75][MEK-76][MEK-77]") {
    CHECK(steps_of(maerkang(), fp::procedure_kind::elimination) ==
          lines{"MEK-74 household_visit: township, papers village_list and supporting_papers",
                "MEK-75 review_and_notice: village, after household_visit, meeting "
                "representatives_meeting, notice MEK-75 of 5 days, consent",
                "MEK-76 county_determination: county, after review_and_notice, papers "
                "on_site_check and written_reply, decides",
                "MEK-77 announcement_and_mark: county, after county_determination, papers "
                "announcement and notice_letter, takes effect, once approved"});
}

TEST_CASE("Maerkang's conditions of elimination stand each by itself",
          "[policy][MEK-72][MEK-73][MEK-79]") {
    CHECK(conditions_of(maerkang(), fp::procedure_kind::elimination) ==
          lines{"MEK-73 MEK-73.helped: 6 months helped, unless the risk disappeared",
                "MEK-73 MEK-73.guarantees: not(guarantee_unmet)",
                "MEK-73 MEK-73.income_stable: income_stable",
                "MEK-73 MEK-73.expenditure: not(large_rigid_expenditure) or "
                "rigid_expenditure_settled",
                "MEK-73 MEK-73.income: income_above_standard",
                "MEK-72 MEK-72: not(wholly_without_labour)",
                "MEK-79 MEK-79: not(stability_weak)"});
}

TEST_CASE("Maerkang's duties come monthly, quarterly and yearly",
          "[policy][MEK-07][MEK-36][MEK-38][MEK-70][MEK-83]") {
    CHECK(duties_of(maerkang()) ==
          lines{"MEK-07 MEK-07.out_of_poverty: township, every 1, out_of_poverty",
                "MEK-07 MEK-07.monitored: township, every 1, monitored or under_elimination_review",
                "MEK-07 MEK-07.ordinary: township, every 3, ordinary",
                "MEK-36 MEK-36: township, every 12",
                "MEK-38 MEK-38: county, every 1, by day 5",
                "MEK-70 MEK-70: county, every 3, monitored",
                "MEK-83 MEK-83: village, every 1, monitored or under_elimination_review"});
}

TEST_CASE("under Maerkang's text a case is marked again, helped early, and a contact has five",
          "[policy][MEK-41][MEK-57][MEK-78]") {
    auto const& course = maerkang().course;
    CHECK(course.relapse == fp::relapse_course::re_mark);
    CHECK(course.relapse_clause == "MEK-78");
    CHECK(course.early_help_clause == "MEK-41");
    CHECK(course.households_per_contact == 5);
    CHECK(course.contact_clause == "MEK-57");
    CHECK(course.roll_to_working_day);
}
