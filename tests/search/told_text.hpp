/// @file
/// A text's procedures as its clauses tell them, transcribed by hand and not read from its pack.
#pragma once

#include <fangpin/policy/case_state.hpp>
#include <fangpin/policy/procedure.hpp>

#include <string_view>
#include <vector>

namespace fangpin::testing {

using words = std::vector<std::string_view>;

struct told_step {
    std::string_view id;
    std::string_view clause;
    admin_level level{};
    words after{};
    words papers{};
    words forms{};                     ///< of the meeting that it needs; none: it needs none
    std::string_view notice_clause{};  ///< empty: no notice
    int notice_days = 0;
    bool consent = false;
    std::string_view waiver{};
    bool decides = false;
    bool takes_effect = false;
    step_course course{};
};

/// What the household must be, as of the month of the review, for an approval.
enum class trait : std::uint8_t {
    guarantees_kept,
    income_stable,
    expenditure_settled,
    income_above,
    able_to_work,
    stability_not_weak,
    not_at_risk,
    stands_without_help
};

struct told_condition {
    trait what{};
    std::string_view clause;
};

struct told_procedure {
    procedure_kind kind{};
    std::string_view clause;
    std::vector<case_state> from{};
    std::vector<told_step> steps{};
    std::string_view eligible_clause{};  ///< where an approval needs the outcome `eligible`
    int months_helped = 0;               ///< unless the risk has disappeared by itself
    std::string_view months_clause{};
    std::vector<told_condition> conditions{};

    [[nodiscard]] told_step const* find(std::string_view id) const {
        auto const found = std::ranges::find(steps, id, &told_step::id);
        return found == steps.end() ? nullptr : &*found;
    }
};

struct told_duty {
    std::string_view id;
    admin_level level{};
};

struct told_text {
    std::string_view policy;
    std::vector<told_procedure> procedures{};
    told_duty duty{};                     ///< one of them
    std::string_view early_help{};        ///< the clause that lets help come first
    std::string_view re_mark{};           ///< the clause by which a new risk re-marks the same case
    std::string_view no_figure{};         ///< the clause by which no figure is in force
    std::vector<case_state> ends{};       ///< states after which the text says nothing more
    words channels{};                     ///< of clues; none: the text names none, any will do
    std::vector<std::string_view> moves;  ///< every way from one state to another, but `leave`

    [[nodiscard]] told_procedure const* find(procedure_kind kind) const {
        auto const found = std::ranges::find(procedures, kind, &told_procedure::kind);
        return found == procedures.end() ? nullptr : &*found;
    }
};

/// What a procedure does to the case: where it stands meanwhile, and after either decision.
struct told_effect {
    case_state during{};
    case_state approved{};
    case_state refused{};
};

/// @clause MEK-53, MEK-77, JH-14, QJ-12, QJ-17
inline told_effect effect_of(procedure_kind kind, case_state from) {
    using enum case_state;
    switch (kind) {
    case procedure_kind::identification: return {under_identification, monitored, declined};
    case procedure_kind::elimination: return {under_elimination_review, risk_eliminated, monitored};
    case procedure_kind::roll_back: return {from, monitored, from};
    case procedure_kind::removal: return {from, removed, from};
    default: return {from, from, from};
    }
}

}  // namespace fangpin::testing
