/// @file
/// The course of a case, as a text lays it down.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/policy/case_state.hpp>
#include <fangpin/policy/policy_rule.hpp>
#include <fangpin/values/deadline.hpp>

namespace fangpin {

/// Who may do a step.
///
/// @clause QJ-21
enum class admin_level : std::uint8_t { village, township, county, prefecture };

inline constexpr std::array<std::string_view, 4> admin_level_names{
    "village", "township", "county", "prefecture"};
[[nodiscard]] constexpr std::string_view to_string(admin_level l) noexcept {
    return admin_level_names.at(static_cast<std::size_t>(l));
}

/// What a procedure is for. What each does to a case stands in `lifecycle/transitions.hpp`.
enum class procedure_kind : std::uint8_t {
    identification,  ///< 识别认定
    measures,        ///< 落实帮扶措施
    mark,            ///< 标识: a mark beside the state, such as developmental assistance
    elimination,     ///< 风险消除
    roll_back,       ///< 风险回退: the elimination was wrong
    removal,         ///< 清退: the household should never have been listed
    grading,         ///< 等级划分
    issue            ///< 问题整改销号
};

inline constexpr std::array<std::string_view, 8> procedure_kind_names{"identification",
                                                                      "measures",
                                                                      "mark",
                                                                      "elimination",
                                                                      "roll_back",
                                                                      "removal",
                                                                      "grading",
                                                                      "issue"};
[[nodiscard]] constexpr std::string_view to_string(procedure_kind k) noexcept {
    return procedure_kind_names.at(static_cast<std::size_t>(k));
}

/// What of a step a period is counted from.
enum class step_moment : std::uint8_t {
    done,
    handed_in,  ///< 上报
    met         ///< the meeting of a review
};

/// In which course a step is to be done, once the deciding step has been.
enum class step_course : std::uint8_t { always, approved, refused };

/// One step of a procedure.
///
/// It is open as soon as all that it needs is done, so that steps that do not need each other run
/// side by side where the text lets them.
struct procedure_step {
    /// A moment of a step of the same procedure.
    struct moment_of {
        std::uint16_t step = 0;
        step_moment moment{};
    };

    std::string id{};
    std::string clause{};  ///< empty where `source` stands instead
    std::string source{};
    std::vector<std::string> also{};
    std::string title{};
    std::string title_en{};
    admin_level level{};
    std::vector<std::uint16_t> needs{};   ///< steps before it in the procedure, by place
    std::optional<time_allowed> allowed;  ///< none: the text gives no length, so nothing is due
    /// The first of these that is recorded; none named: the latest of `needs`, done.
    std::vector<moment_of> counted_from{};
    std::vector<std::string> evidence{};  ///< kinds of papers, each of which must be there
    std::vector<std::string> meeting{};   ///< forms of a meeting, one of which must have been held
    bool notice = false;                  ///< 公示: a notice must be posted and stay unopposed
    int notice_days = 0;                  ///< whole days that it stays posted, at least
    std::string notice_clause{};          ///< that of the step, unless the pack names another
    bool consent = false;                 ///< 本人认可: the household itself must agree
    std::vector<std::string> waivers{};   ///< reasons for which it may be left out
    std::string waiver_clause{};
    bool decides = false;       ///< approves or refuses
    bool takes_effect = false;  ///< once approved and done, the case has its new state
    step_course course = step_course::always;
};

/// What must hold before the deciding step may approve. Each is asked and shown by itself.
struct step_condition {
    std::string id{};
    std::string clause{};
    std::string source{};
    std::vector<std::string> also{};
    std::string title{};
    std::string title_en{};
    std::string when{};        ///< a rule about the household; empty: see below
    std::size_t compiled = 0;  ///< in `policy::conditions`
    int months_helped = 0;     ///< whole calendar months of targeted help, at least
    bool eligible = false;     ///< the decision is `eligible`, or overridden with reason
    bool unless_risk_disappeared = false;  ///< binds elimination by assistance only
};

/// One procedure of a text: exactly the steps that it has, in its own order.
struct procedure {
    procedure_kind kind{};
    std::string clause{};
    std::string source{};
    std::vector<std::string> also{};
    std::string title{};
    std::string title_en{};
    std::vector<procedure_step> steps{};
    std::vector<step_condition> conditions{};
};

/// Something that is due again and again, or once by a day.
struct duty {
    std::string id{};
    std::string clause{};
    std::string source{};
    std::vector<std::string> also{};
    std::string title{};
    std::string title_en{};
    admin_level level{};
    int every_months = 0;                ///< 1, 3, 6 or 12: within each such part of a year
    std::vector<int> in_months{};        ///< or within these months of each year
    std::optional<date> once_by{};       ///< or once
    int by_day = 0;                      ///< of the month in which the part ends; 0: its last day
    std::vector<case_state> states{};    ///< of cases that it is about; none: of the register
    std::vector<registry> registries{};  ///< and of these registries; none: of all
    int after_months = 0;                ///< and only after so many whole months in the state
};

/// What a new risk after elimination does.
enum class relapse_course : std::uint8_t {
    none,     ///< the text says nothing
    re_mark,  ///< 再标注: the same case is monitored again (MEK-78)
    new_case  ///< 重新识别: another case, linked to this one (QJ-13)
};

/// The procedures of a text and what goes with them.
struct course_of_cases {
    std::vector<procedure> procedures{};
    std::vector<duty> duties{};
    std::string source{};  ///< stands for the clauses below that are empty
    relapse_course relapse{};
    std::string relapse_clause{};
    std::string early_help_clause{};  ///< help before identification; empty: the text has none
    int households_per_contact = 0;   ///< at most; 0: the text sets no limit
    std::string contact_clause{};
    bool roll_to_working_day = true;  ///< Civil Code, article 203

    [[nodiscard]] procedure const* find(procedure_kind kind) const noexcept {
        auto const found = std::ranges::find(procedures, kind, &procedure::kind);
        return found == procedures.end() ? nullptr : &*found;
    }
};

}  // namespace fangpin
