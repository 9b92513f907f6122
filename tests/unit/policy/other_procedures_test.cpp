// The procedures of the other four texts, step by step.
#include "procedure_lines.hpp"

#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::procedure_kind;

TEST_CASE("Jiaohe goes from village to township to city, with review and notice in each procedure",
          "[policy][JH-08][JH-09][JH-10][JH-11][JH-14]") {
    auto const p = *fp::builtin_policy("jiaohe-2022");
    CHECK(kinds_of(*p) == lines{"warning", "identification", "measures", "elimination"});
    CHECK(steps_of(*p, identification) ==
          lines{"JH-10 village_list: village, papers commitment_and_authorisation, meeting "
                "democratic_review, notice JH-09",
                "JH-10 township_review: township, after village_list",
                "JH-10 county_determination: county, after township_review, decides, takes effect",
                "JH-10 announcement: village, after county_determination, once approved",
                " system_entry: township, after county_determination, once approved"});
    CHECK(steps_of(*p, measures) ==
          lines{"JH-09 review_and_notice: village, meeting democratic_review, notice JH-09"});
    CHECK(steps_of(*p, elimination) ==
          lines{"JH-14 village_list: village, meeting democratic_review, notice JH-09",
                "JH-14 township_review: township, after village_list",
                "JH-14 county_determination: county, after township_review, decides",
                "JH-14 system_mark: township, after county_determination, takes effect, once "
                "approved"});
    CHECK(p->course.find(identification)->steps[0].also == lines{"JH-08"});
    CHECK(p->course.find(identification)->also == lines{"JH-09", "JH-11"});
}

TEST_CASE("Jiaohe's conditions of elimination stand each by itself", "[policy][JH-13]") {
    auto const p = *fp::builtin_policy("jiaohe-2022");
    CHECK(conditions_of(*p, elimination) ==
          lines{"JH-13 JH-13.income_stable: income_stable",
                "JH-13 JH-13.guarantees: not(guarantee_unmet)",
                "JH-13 JH-13.risk: not(at_risk)",
                "JH-13 JH-13.stability: not(stability_weak)",
                "JH-13 JH-13.without_help: not(risk_returns_without_help)",
                "JH-13 JH-13.labour: not(wholly_without_labour)"});
    CHECK(p->course.relapse == fp::relapse_course::none);
}

TEST_CASE("Jiaohe sweeps in two months and reports and weighs in between",
          "[policy][JH-06][JH-17]") {
    auto const p = *fp::builtin_policy("jiaohe-2022");
    CHECK(duties_of(*p) == lines{"JH-06 JH-06.sweep: county, in 4, 10",
                                 "JH-06 JH-06.report: township, every 3",
                                 "JH-17 JH-17.half_yearly: township, every 6",
                                 "JH-17 JH-17.yearly: county, every 12"});
}

TEST_CASE("Qianjiang marks after two confirmations; roll-back and removal go to a higher level",
          "[policy][QJ-09][QJ-12][QJ-13][QJ-17]") {
    auto const p = *fp::builtin_policy("qianjiang-2024");
    CHECK(kinds_of(*p) == lines{"mark", "roll_back", "removal"});
    CHECK(steps_of(*p, mark) == lines{"QJ-09 village_confirmation: village",
                                      "QJ-09 township_confirmation: township, after "
                                      "village_confirmation, decides, takes effect"});
    lines const reported{"QJ-17 township_report: township",
                         "QJ-17 approval: county, after township_report, decides, takes "
                         "effect"};
    CHECK(steps_of(*p, roll_back) == reported);
    CHECK(steps_of(*p, removal) == reported);
    CHECK(p->course.find(roll_back)->clause == "QJ-12");
    CHECK(p->course.relapse == fp::relapse_course::new_case);
    CHECK(p->course.relapse_clause == "QJ-13");
}

TEST_CASE("Qianjiang's sweep has four phases and looks at two groups of cases",
          "[policy][QJ-07][QJ-11][QJ-18][QJ-21]") {
    auto const p = *fp::builtin_policy("qianjiang-2024");
    CHECK(duties_of(*p) ==
          lines{"QJ-18 QJ-18.training: township, by 2024-08-26",
                "QJ-18 QJ-18.sweep: village, by 2024-09-11",
                "QJ-18 QJ-18.entry: village, by 2024-09-18",
                "QJ-18 QJ-18.report: township, by 2024-09-20",
                "QJ-07 QJ-07: village, by 2024-09-11, monitored or under_elimination_review, "
                "after 24",
                "QJ-11 QJ-11: village, by 2024-09-18, risk_eliminated"});
    CHECK(p->course.duties[0].also == lines{"QJ-19", "QJ-21"});
}

TEST_CASE("Anju's issues go through five steps, none of which has a length",
          "[policy][AJ-06][AJ-08]") {
    auto const p = *fp::builtin_policy("anju-2021");
    CHECK(kinds_of(*p) == lines{"issue"});
    CHECK(steps_of(*p, issue) ==
          lines{"AJ-08 report: village",
                "AJ-08 review: township, after report, decides",
                "AJ-08 rectification: county, after review, takes effect, once approved",
                "AJ-08 monitoring: county, after rectification, once approved",
                "AJ-08 management: county, after monitoring, once approved"});
    CHECK(duties_of(*p) == lines{"AJ-06 AJ-06: village, every 1"});
}

TEST_CASE("Lu'an's grades are proposed, reviewed and filed, in April and October",
          "[policy][LA-02][LA-03][LA-07][LA-10]") {
    auto const p = *fp::builtin_policy("luan-2019");
    CHECK(kinds_of(*p) == lines{"grading"});
    CHECK(steps_of(*p, grading) ==
          lines{"LA-02 village_proposal: village",
                "LA-02 township_review: township, after village_proposal, decides, takes effect",
                "LA-02 county_filing: county, after township_review, once approved"});
    CHECK(duties_of(*p) == lines{"LA-03 LA-03: county, in 4, 10, out_of_poverty",
                                 "LA-10 LA-10: county, by 2019-05-31",
                                 "LA-07 LA-07: village"});
}
