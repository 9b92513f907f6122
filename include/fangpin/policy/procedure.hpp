/// @file
/// The procedures of a text.
#pragma once

#include <fangpin/policy/admin_level.hpp>
#include <fangpin/values/deadline.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace fangpin {

/// What a procedure is for. What each does to a case stands in `lifecycle/transitions.hpp`.
enum class procedure_kind : std::uint8_t {
    identification,  ///< 识别认定
    measures,        ///< 落实帮扶措施
    mark,            ///< 标识: a mark beside the state, such as developmental assistance
    elimination,     ///< 风险消除
    roll_back,       ///< 风险回退: the elimination was wrong
    removal,         ///< 清退: the household should never have been listed
    grading,         ///< 等级划分
    issue,           ///< 问题整改销号
    warning,         ///< 预警核实反馈: a department's warning, verified and answered
    assessment       ///< 专题风险评估: what a disaster has done, department by department
};

inline constexpr std::array<std::string_view, 10> procedure_kind_names{"identification",
                                                                       "measures",
                                                                       "mark",
                                                                       "elimination",
                                                                       "roll_back",
                                                                       "removal",
                                                                       "grading",
                                                                       "issue",
                                                                       "warning",
                                                                       "assessment"};
[[nodiscard]] constexpr std::string_view to_string(procedure_kind k) noexcept {
    return procedure_kind_names.at(static_cast<std::size_t>(k));
}

/// May it begin while the case is no more than a clue?
[[nodiscard]] constexpr bool begins_with_clue(procedure_kind k) noexcept {
    using enum procedure_kind;
    return k == identification || k == grading || k == issue || k == warning || k == assessment;
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
    bool notice_same_day = false;         ///< 当天公示: posted on the day of the meeting
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
    std::optional<time_allowed> allowed{};  ///< for the whole of it, counted from the clue
    std::string allowed_clause{};  ///< that of the procedure, unless the pack names another
    std::vector<procedure_step> steps{};
    std::vector<step_condition> conditions{};

    /// The step that approves or refuses; nullptr where nobody does.
    [[nodiscard]] procedure_step const* decider() const noexcept {
        auto const found = std::ranges::find(steps, true, &procedure_step::decides);
        return found == steps.end() ? nullptr : &*found;
    }
};

}  // namespace fangpin
