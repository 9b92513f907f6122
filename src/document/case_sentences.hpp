/// @file
/// The sentences of a case's timeline in both languages. One of the tables of terms.
#pragma once

#include "decision/sentences_of_rules.hpp"

#include <fangpin/lifecycle/case_event.hpp>

#include <array>
#include <utility>

namespace fangpin::detail::say {

inline constexpr sentence case_head{"个案 {}(农户 {}),按《{}》({},第 {} 版)办理。",
                                    "Case {}, household {}, under \"{}\" ({}, revision {})."};
inline constexpr sentence case_follows{"承接个案 {}。", "It follows case {}."};
inline constexpr sentence case_stands{"现状:{},自 {} 起。", "It stands at: {}, since {}."};
inline constexpr sentence case_not_begun{"没有一件事件被接受,个案还没有开始。",
                                         "No event was taken: the case has not begun."};
inline constexpr sentence case_as_of{"情况截至 {},此后的事件不计。",
                                     "All of this is as of {}; what came later is passed over."};
inline constexpr sentence not_said{"未写明", "not said"};

inline constexpr sentence past_title{"经过", "What happened"};
inline constexpr sentence who{"{}({})", "{} ({})"};
inline constexpr sentence happened{"{},{}:{}。", "{} {}: {}."};
inline constexpr sentence state_changed{"状态变为“{}”。", " The case is now at: {}."};
inline constexpr sentence not_taken{"{},{}:{} —— 未被接受(第 {} 行)。",
                                    "{} {}: {} - not taken (row {})."};
inline constexpr sentence why_not{"原因:{}。应当:{}。", " Why: {}. What to do: {}."};
inline constexpr sentence condition{"条件“{}”:{}。", "Condition \"{}\": {}."};
inline constexpr sentence by_clause{"[{}]", " [{}]"};

/// By the number of the act; the hole is for the step, the procedure or what `subject` names.
inline constexpr auto acts = std::to_array<sentence>({
    {"登记风险线索,渠道:{}", "enters a clue, channel: {}"},
    {"开始“{}”程序", "begins the procedure \"{}\""},
    {"为“{}”开会", "holds the meeting of \"{}\""},
    {"为“{}”张贴公示", "posts the notice of \"{}\""},
    {"对“{}”的公示提出异议", "objects to the notice of \"{}\""},
    {"认定对“{}”的异议成立,退回重新办理", "upholds an objection to \"{}\", which starts again"},
    {"认定对“{}”的异议不成立", "dismisses an objection to \"{}\""},
    {"登记农户本人对“{}”的认可", "enters the household's own consent to \"{}\""},
    {"上报“{}”", "hands in \"{}\""},
    {"办结“{}”", "completes \"{}\""},
    {"免去“{}”", "leaves out \"{}\""},
    {"撤回“{}”,重新待办", "withdraws \"{}\", which is to be done again"},
    {"开始帮扶措施:{}", "begins the measure: {}"},
    {"结束帮扶措施:{}", "ends the measure: {}"},
    {"确定监测联系人:{}", "names the contact: {}"},
    {"解除监测联系人:{}", "releases the contact: {}"},
    {"履行职责“{}”", "fulfils the duty \"{}\""},
    {"登记风险消除之后的新风险", "enters a new risk after elimination"},
    {"登记农户已迁出、消亡、合并或分户", "enters that the household is no more"},
    {"转到《{}》继续办理", "goes on under \"{}\""},
});
static_assert(acts.size() == case_act_names.size());

inline constexpr sentence approves{"批准", "approves it"};
inline constexpr sentence refuses{"不予批准", "refuses it"};
inline constexpr sentence for_reason{"理由:{}", "reason: {}"};
inline constexpr sentence decided{"所附判定为“{}”", "the decision with it says \"{}\""};
inline constexpr sentence in_form{"形式:{}", "as {}"};
inline constexpr sentence of_registry{"农户类型:{}", "household: {}"};
inline constexpr sentence stays_posted{"须公示满 {} 个整日", "to stay for {} whole days"};
inline constexpr sentence gone_by_itself{"称风险自然消失",
                                         "the risk is said to have gone by itself"};
inline constexpr sentence with_papers{"材料:{}", "papers: {}"};
inline constexpr sentence paper{"{} {}", "{} {}"};
inline constexpr sentence quoted{"“{}”", "\"{}\""};
/// Quotation marks, and those within them.
inline constexpr auto inner_marks = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"“", "‘"}, {"”", "’"}, {"\"", "'"}});
inline constexpr sentence phrase{",", ", "};

inline constexpr sentence open_title{"现在待办", "What is open now"};
inline constexpr sentence nothing_open{"没有待办的步骤。", "No step is open."};
inline constexpr sentence open_item{"“{}”({},{}):{}。", "\"{}\" ({}, {}): {}."};
inline constexpr sentence no_length{"原文没有规定期限", "the text sets no time"};
inline constexpr sentence due_by{"最迟 {}({})", "due {} ({})"};
inline constexpr sentence counted_from{"自 {} 的次日起 {}", "from the day after {}: {}"};
inline constexpr unit working_days_long{
    {}, {"{} 个工作日", "{} working day"}, {"{} 个工作日", "{} working days"}};
inline constexpr sentence moved{"末日逢休息日,顺延到工作日",
                                "the last is a day off, so that it moves to a working day"};
inline constexpr sentence estimated{"有年份的节假日安排尚未公布,按估计推算",
                                    "estimated: the holidays of a year are not announced"};
inline constexpr sentence no_calendar{"所需年份的节假日安排尚未公布,期限推算不出({})",
                                      "no due date: the holidays of a year are not announced ({})"};
inline constexpr sentence beyond_calendar{"期限超出日历({})",
                                          "no due date: it is beyond the calendar ({})"};
inline constexpr sentence not_counted_yet{"期限 {},起算的事项尚未登记",
                                          "{}, from an event that has not happened yet"};
inline constexpr sentence overdue{"已逾期 {}", "overdue by {}"};
inline constexpr sentence not_overdue{"没有逾期", "not overdue"};
inline constexpr sentence on_day{"最迟 {}", "due {}"};
inline constexpr sentence notice_term{
    "“{}”的公示应在评议当天张贴:{}。",
    "The notice of \"{}\" goes up on the day of its meeting: {}."};
inline constexpr sentence whole_term{"“{}”全程:{}。", "The whole of \"{}\": {}."};
inline constexpr sentence awaited_term{"帮扶在先,“{}”还没有开始:{}。",
                                       "Help came first, and \"{}\" has not begun: {}."};
inline constexpr sentence done_so_far{"已有:{}", "so far: {}"};
inline constexpr sentence still_needed{"还需:{}", "still needed: {}"};
inline constexpr sentence met_on{"{} 开会", "meeting on {}"};
inline constexpr sentence posted_on{"{} 起公示", "notice since {}"};
inline constexpr sentence handed_in_on{"{} 上报", "handed in on {}"};
inline constexpr sentence consented{"本人认可", "the household's consent"};
inline constexpr sentence objections_open{"异议 {} 件待处理", "objections to settle: {}"};
inline constexpr sentence need_meeting{"开会({})", "a meeting ({})"};
inline constexpr sentence need_notice{"公示", "a notice"};
inline constexpr sentence need_notice_days{"公示满 {} 个整日", "a notice of {} whole days"};
inline constexpr sentence need_until{"公示至 {}", "the notice until {}"};
inline constexpr sentence need_consent{"本人认可", "the household's consent"};
inline constexpr sentence need_decision{"写明批准或不予批准", "an approval or a refusal"};

inline constexpr sentence beside_title{"帮扶、联系人和职责", "Help, contact and duties"};
inline constexpr sentence helped{"针对性帮扶自 {} 开始。", "Targeted help since {}."};
inline constexpr sentence not_helped{"还没有开始针对性帮扶。", "No targeted help has begun."};
inline constexpr sentence has_contact{"监测联系人:{}。", "Contact: {}."};
inline constexpr sentence no_contact{"没有监测联系人。", "There is no contact."};
inline constexpr sentence next_duty{"“{}”({}):最迟 {}。", "\"{}\" ({}): next due {}."};
inline constexpr sentence next_duty_seen{"“{}”({}):最迟 {},{}。", "\"{}\" ({}): next due {}, {}."};

}  // namespace fangpin::detail::say
