/// @file
/// The words of procedures and duties on a policy's page. One of the tables of terms.
#pragma once

#include "decision/sentences.hpp"

#include <fangpin/lifecycle/case_terms.hpp>

#include <array>

namespace fangpin::detail {

/// A word of cases, to be said by a `narrator`.
[[nodiscard]] constexpr sentence spoken(case_term t) noexcept {
    return {t.zh, t.en};
}

namespace say {

inline constexpr sentence procedure_title{"程序:{}", "Procedure: {}"};
inline constexpr sentence channels_title{"发现渠道", "Channels"};
inline constexpr sentence duties_title{"日常职责", "Duties"};
inline constexpr sentence course_title{"对全部个案的规定", "What holds of all cases"};
inline constexpr sentence part{";", "; "};

inline constexpr sentence step_after{"在 {} 之后", "after {}"};
inline constexpr sentence step_days{"{} 天内", "within {} days"};
inline constexpr sentence step_working_days{"{} 个工作日内", "within {} working days"};
inline constexpr sentence step_from{",自 {} 起算", ", counted from {}"};
inline constexpr sentence step_evidence{"材料 {}", "papers {}"};
inline constexpr sentence step_meeting{"会议 {}", "a meeting: {}"};
inline constexpr sentence either_or{" 或 ", " or "};
inline constexpr sentence or_else_from{",未登记的自 ", " or else "};
inline constexpr sentence step_notice{"须公示", "a notice"};
inline constexpr sentence step_notice_days{"公示不少于 {} 天",
                                           "a notice of at least {} whole days"};
inline constexpr sentence step_same_day{"评议当天公示", "posted on the day of the meeting"};
inline constexpr sentence step_consent{"须本人认可", "the household's consent"};
inline constexpr sentence step_waivers{"可因 {} 免去", "may be left out for {}"};
inline constexpr sentence step_decides{"由此决定", "decides"};
inline constexpr sentence step_effect{"由此生效", "takes effect"};
inline constexpr std::array<sentence, 3> courses{sentence{"", ""},
                                                 sentence{"仅在批准后", "after an approval"},
                                                 sentence{"仅在不批准后", "after a refusal"}};
inline constexpr sentence whole{"全程 {}", "the whole {}"};
inline constexpr sentence channel_forms{"方式 {}", "as {}"};
inline constexpr sentence channel_posts{"由 {} 提出", "brought by {}"};
inline constexpr sentence channel_begins{"随即进入{}", "begins at once: {}"};
inline constexpr sentence channel_of_event{"以灾害为对象,不以农户为对象",
                                           "about a disaster, not about a household"};
inline constexpr sentence asks_months{"针对性帮扶满 {} 个整月",
                                      "targeted help for at least {} whole months"};
inline constexpr sentence asks_eligible{"判定为符合,或特别认定",
                                        "the decision is eligible, or overridden with a reason"};
inline constexpr sentence asks_unless{"风险自然消失的不适用",
                                      "not where the risk has disappeared by itself"};

inline constexpr sentence duty_every{"每 {} 个月一次", "every {} month(s)"};
inline constexpr sentence duty_months{"每年 {} 月", "in the months {}"};
inline constexpr sentence duty_once{"{} 前", "by {}"};
inline constexpr sentence duty_irregular{"没有固定周期", "without a rhythm"};
inline constexpr sentence duty_reporters{"分别由 {} 履行", "owed by each of {}"};
inline constexpr sentence duty_day{"当月 {} 日前", "by day {} of the month"};
inline constexpr sentence duty_states{"状态 {}", "states {}"};
inline constexpr sentence duty_registries{"农户类型 {}", "households {}"};
inline constexpr sentence duty_after{"满 {} 个月之后", "after {} whole months"};

inline constexpr sentence relapse_re_mark{"消除后出现新的风险,在原案上再标注",
                                          "A new risk after elimination re-marks the same case"};
inline constexpr sentence relapse_new_case{"消除后出现新的风险,重新识别,另立新案",
                                           "A new risk after elimination is a new case"};
inline constexpr sentence early_help{"特殊情况可先帮扶,后履行程序",
                                     "Help may come first and the procedure later"};
inline constexpr sentence contact_limit{"一名联系人至多联系 {} 户",
                                        "At most {} households to a contact"};
inline constexpr sentence no_rolling{"期限末日逢休息日不顺延",
                                     "Terms that end on a day off do not move"};

}  // namespace say
}  // namespace fangpin::detail
