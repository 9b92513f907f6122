/// @file
/// Maerkang's procedures, from its clauses.
#pragma once

#include "search/told_text.hpp"

namespace fangpin::testing {

inline told_procedure maerkang_identification() {
    using enum admin_level;
    return {.kind = procedure_kind::identification,
            .clause = "MEK-53",
            .from = {case_state::clue},
            .steps = {{.id = "risk_assessment",
                       .clause = "MEK-43",
                       .level = township,
                       .papers = {"verification_list"}},
                      {.id = "household_visit",
                       .clause = "MEK-44",
                       .level = village,
                       .after = {"risk_assessment"},
                       .papers = {"application_and_authorisation", "collection_form"}},
                      {.id = "data_matching",
                       .clause = "MEK-46",
                       .level = county,
                       .after = {"risk_assessment"},  // beside the visit: MEK-45
                       .waiver = "already_matched"},
                      {.id = "review_and_notice",
                       .clause = "MEK-48",
                       .level = village,
                       .after = {"household_visit", "data_matching"},
                       .papers = {"minutes"},
                       .forms = {"representatives_meeting", "enlarged_committee_meeting"},
                       .notice_clause = "MEK-49"},
                      {.id = "township_review",
                       .clause = "MEK-52",
                       .level = township,
                       .after = {"household_visit", "data_matching"}},  // beside it: MEK-51
                      {.id = "county_determination",
                       .clause = "MEK-53",
                       .level = county,
                       .after = {"review_and_notice", "township_review"},
                       .papers = {"written_reply"},
                       .decides = true,
                       .takes_effect = true},
                      {.id = "refusal_letter",
                       .clause = "MEK-54",
                       .level = county,
                       .after = {"county_determination"},
                       .papers = {"letter_with_reasons"},
                       .course = step_course::refused},
                      {.id = "announcement",
                       .clause = "MEK-53",
                       .level = county,
                       .after = {"county_determination"},
                       .course = step_course::approved},
                      {.id = "system_entry",
                       .clause = "MEK-55",
                       .level = township,
                       .after = {"county_determination"},
                       .course = step_course::approved},
                      {.id = "contact_named",
                       .clause = "MEK-57",
                       .level = township,
                       .after = {"county_determination"},
                       .course = step_course::approved},
                      {.id = "contact_filed",
                       .clause = "MEK-57",
                       .level = township,
                       .after = {"contact_named"},
                       .course = step_course::approved}},
            .eligible_clause = "MEK-53"};
}

inline told_procedure maerkang_elimination() {
    using enum admin_level;
    return {.kind = procedure_kind::elimination,
            .clause = "MEK-71",
            .from = {case_state::monitored},
            .steps = {{.id = "household_visit",
                       .clause = "MEK-74",
                       .level = township,
                       .papers = {"village_list", "supporting_papers"}},
                      {.id = "review_and_notice",
                       .clause = "MEK-75",
                       .level = village,
                       .after = {"household_visit"},
                       .forms = {"representatives_meeting"},
                       .notice_clause = "MEK-75",
                       .notice_days = 5,
                       .consent = true},
                      {.id = "county_determination",
                       .clause = "MEK-76",
                       .level = county,
                       .after = {"review_and_notice"},
                       .papers = {"on_site_check", "written_reply"},
                       .decides = true},
                      {.id = "announcement_and_mark",
                       .clause = "MEK-77",
                       .level = county,
                       .after = {"county_determination"},
                       .papers = {"announcement", "notice_letter"},
                       .takes_effect = true,
                       .course = step_course::approved}},
            .months_helped = 6,
            .months_clause = "MEK-73",
            .conditions = {{trait::guarantees_kept, "MEK-73"},
                           {trait::income_stable, "MEK-73"},
                           {trait::expenditure_settled, "MEK-73"},
                           {trait::income_above, "MEK-73"},
                           {trait::able_to_work, "MEK-72"},
                           {trait::stability_not_weak, "MEK-79"}}};
}

/// What a department has warned of is verified and answered, wherever its household stands.
inline told_procedure maerkang_warning() {
    using enum admin_level;
    using enum case_state;
    return {
        .kind = procedure_kind::warning,
        .clause = "MEK-39",
        .from = {clue,
                 under_identification,
                 declined,
                 monitored,
                 under_elimination_review,
                 risk_eliminated},
        .steps = {
            {.id = "collection", .clause = "MEK-39", .level = county},
            {.id = "verification",
             .clause = "MEK-39",
             .level = township,
             .after = {"collection"},
             .papers = {"verification_result"}},
            {.id = "feedback", .clause = "MEK-39", .level = county, .after = {"verification"}}}};
}

/// @param no_figure  the clause by which no figure is in force, where the search begins after 2022
inline told_text told_maerkang(std::string_view no_figure = {}) {
    told_text t{
        .policy = "maerkang-2022",
        .procedures = {maerkang_identification(), maerkang_elimination(), maerkang_warning()},
        .duty = {"MEK-83", admin_level::village},
        .early_help = "MEK-41",
        .re_mark = "MEK-78",
        .no_figure = no_figure,
        .channels = {"screening",
                     "application",
                     "department_warning",
                     "emergency",
                     "public_opinion",
                     "disaster"},
        .moves = {"clue, begin identification: under_identification",
                  "declined, open: clue",
                  "monitored, begin elimination: under_elimination_review",
                  "under_elimination_review, refuse elimination: monitored",
                  "under_identification, approve identification: monitored",
                  "under_identification, refuse identification: declined"}};
    if (no_figure.empty()) {
        t.moves.emplace_back("risk_eliminated, relapse: monitored");
        t.moves.emplace_back("under_elimination_review, approve elimination: risk_eliminated");
    }
    return t;
}

}  // namespace fangpin::testing
