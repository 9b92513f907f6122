/// @file
/// The procedures of Jiaohe, Qianjiang, Anju and Lu'an, from their clauses.
#pragma once

#include "search/told_text.hpp"

namespace fangpin::testing {

inline std::vector<told_procedure> jiaohe_procedures() {
    using enum admin_level;
    told_step const review{.id = "review_and_notice",
                           .clause = "JH-09",
                           .level = village,
                           .forms = {"democratic_review"},
                           .notice_clause = "JH-09"};
    auto list = review;
    list.id = "village_list";
    list.clause = "JH-10";
    list.papers = {"commitment_and_authorisation"};
    auto list_of_the_free = review;
    list_of_the_free.id = "village_list";
    list_of_the_free.clause = "JH-14";
    auto const in_order = [](std::string_view clause) {
        return std::pair(told_step{.id = "township_review",
                                   .clause = clause,
                                   .level = township,
                                   .after = {"village_list"}},
                         told_step{.id = "county_determination",
                                   .clause = clause,
                                   .level = county,
                                   .after = {"township_review"},
                                   .decides = true});
    };
    auto [review_in, determined_in] = in_order("JH-10");
    auto const [review_out, determined_out] = in_order("JH-14");
    determined_in.takes_effect = true;
    auto const follows = [](std::string_view id, std::string_view clause, admin_level level) {
        return told_step{.id = id,
                         .clause = clause,
                         .level = level,
                         .after = {"county_determination"},
                         .course = step_course::approved};
    };
    auto mark = follows("system_mark", "JH-14", township);
    mark.takes_effect = true;
    return {
        {.kind = procedure_kind::identification,
         .clause = "JH-10",
         .from = {case_state::clue},
         .steps = {list,
                   review_in,
                   determined_in,
                   follows("announcement", "JH-10", village),
                   follows("system_entry", "JH-12", township)},
         .eligible_clause = "JH-10"},
        {.kind = procedure_kind::measures,
         .clause = "JH-09",
         .from = {case_state::monitored},
         .steps = {review}},
        {.kind = procedure_kind::elimination,
         .clause = "JH-14",
         .from = {case_state::monitored},
         .steps = {list_of_the_free, review_out, determined_out, mark},
         .conditions = {{trait::income_stable, "JH-13"},
                        {trait::guarantees_kept, "JH-13"},
                        {trait::not_at_risk, "JH-13"},
                        {trait::stability_not_weak, "JH-13"},
                        {trait::stands_without_help, "JH-13"},
                        {trait::able_to_work, "JH-13"}}},
        {.kind = procedure_kind::warning,
         .clause = "JH-07",
         .from = {case_state::clue,
                  case_state::under_identification,
                  case_state::declined,
                  case_state::monitored,
                  case_state::under_elimination_review,
                  case_state::risk_eliminated},
         .steps = {
             {.id = "distribution", .clause = "JH-07", .level = county},
             {.id = "verification", .clause = "JH-07", .level = village, .after = {"distribution"}},
             {.id = "feedback", .clause = "JH-07", .level = county, .after = {"verification"}}}}};
}

inline told_text told_jiaohe() {
    return {.policy = "jiaohe-2022",
            .procedures = jiaohe_procedures(),
            .duty = {"JH-06.report", admin_level::township},
            .ends = {case_state::risk_eliminated},
            .channels = {"application", "screening", "department_warning", "public_opinion"},
            .moves = {"clue, begin identification: under_identification",
                      "declined, open: clue",
                      "monitored, begin elimination: under_elimination_review",
                      "under_elimination_review, approve elimination: risk_eliminated",
                      "under_elimination_review, refuse elimination: monitored",
                      "under_identification, approve identification: monitored",
                      "under_identification, refuse identification: declined"}};
}

/// A report and the decision that follows it.
inline told_procedure told_pair(procedure_kind kind,
                                std::string_view clause,
                                case_state from,
                                std::string_view report,
                                admin_level reports,
                                std::string_view decision,
                                admin_level decides) {
    return {.kind = kind,
            .clause = clause,
            .from = {from},
            .steps = {{.id = report, .clause = clause, .level = reports},
                      {.id = decision,
                       .clause = clause,
                       .level = decides,
                       .after = {report},
                       .decides = true,
                       .takes_effect = true}}};
}

/// @param invented  with the identification and the elimination of `invented_courses`, without
///                  which no case comes to where the text's own procedures begin
inline told_text told_qianjiang(bool invented) {
    using enum case_state;
    using enum procedure_kind;
    using enum admin_level;
    told_text t{
        .policy = "qianjiang-2024",
        .procedures =
            {told_pair(mark,
                       "QJ-09",
                       monitored,
                       "village_confirmation",
                       village,
                       "township_confirmation",
                       township),
             told_pair(roll_back,
                       "QJ-12",
                       risk_eliminated,
                       "township_report",
                       township,
                       "approval",
                       county),
             told_pair(
                 removal, "QJ-17", monitored, "township_report", township, "approval", county)},
        .duty = {"QJ-11", village},
        .ends = {clue}};
    if (!invented)
        return t;
    t.ends = {};
    t.procedures.push_back(
        told_pair(identification, "QJ-09", clue, "village_list", village, "decision", township));
    t.procedures.push_back(
        told_pair(elimination, "QJ-09", monitored, "village_list", village, "decision", township));
    t.moves = {"clue, begin identification: under_identification",
               "declined, open: clue",
               "monitored, approve removal: removed",
               "monitored, begin elimination: under_elimination_review",
               "risk_eliminated, approve roll_back: monitored",
               "under_elimination_review, approve elimination: risk_eliminated",
               "under_elimination_review, refuse elimination: monitored",
               "under_identification, approve identification: monitored",
               "under_identification, refuse identification: declined"};
    return t;
}

inline told_text told_anju() {
    using enum admin_level;
    auto const then = [](std::string_view id, std::string_view after) {
        return told_step{.id = id,
                         .clause = "AJ-08",
                         .level = county,
                         .after = {after},
                         .course = step_course::approved};
    };
    auto put_right = then("rectification", "review");
    put_right.takes_effect = true;
    return {.policy = "anju-2021",
            .procedures = {{.kind = procedure_kind::issue,
                            .clause = "AJ-08",
                            .from = {case_state::clue, case_state::monitored},
                            .steps = {{.id = "report", .clause = "AJ-08", .level = village},
                                      {.id = "review",
                                       .clause = "AJ-08",
                                       .level = township,
                                       .after = {"report"},
                                       .decides = true},
                                      put_right,
                                      then("monitoring", "rectification"),
                                      then("management", "monitoring")}}},
            .duty = {"AJ-06", village},
            .ends = {case_state::clue}};
}

inline told_text told_luan() {
    using enum admin_level;
    return {
        .policy = "luan-2019",
        .procedures = {{.kind = procedure_kind::grading,
                        .clause = "LA-02",
                        .from = {case_state::clue, case_state::monitored},
                        .steps = {{.id = "village_proposal", .clause = "LA-02", .level = village},
                                  {.id = "township_review",
                                   .clause = "LA-02",
                                   .level = township,
                                   .after = {"village_proposal"},
                                   .decides = true,
                                   .takes_effect = true},
                                  {.id = "county_filing",
                                   .clause = "LA-02",
                                   .level = county,
                                   .after = {"township_review"},
                                   .course = step_course::approved}}}},
        .duty = {"LA-03", county},
        .ends = {case_state::clue}};
}

}  // namespace fangpin::testing
