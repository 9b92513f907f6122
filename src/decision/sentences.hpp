/// @file
/// The sentences of an explanation in both languages. One of the tables of terms. `{}` stands for
/// what a sentence is about, in the order of both languages.
#pragma once

#include <fangpin/decision/explain.hpp>

#include <string_view>

namespace fangpin::detail {

struct sentence {
    std::string_view zh;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(language lang) const noexcept {
        return lang == language::zh ? zh : en;
    }
};

namespace say {

inline constexpr sentence asked{"农户 {} 于 {} 被发现,按《{}》({},第 {} 版)判定。",
                                "Household {}, found in {}, is judged under \"{}\" ({}, revision "
                                "{})."};
inline constexpr sentence strict{"没有查明的情况一律视为未知,不作推定。",
                                 "What nobody has established counts as unknown; nothing is "
                                 "presumed."};
inline constexpr sentence screening{"初筛:下列情况没有填报,暂按推定值计算,须核实后才能认定:{}。",
                                    "Screening: these were not reported and are presumed until "
                                    "they are checked: {}."};
inline constexpr sentence screening_none{"初筛:没有用到推定。",
                                         "Screening: nothing had to be presumed."};

inline constexpr sentence answer{"结论:{}。", "Answer: {}."};
inline constexpr sentence undetermined{"结论:现有情况还不能确定,可能是:{}。",
                                       "Answer: what is known does not settle it; it may be: {}."};
inline constexpr sentence overridden{"本户有原则上不予认定的情形,经村民民主评议作为特殊情况认定。",
                                     "The household is barred in principle; the village's "
                                     "democratic review made an exception."};
inline constexpr sentence categories{"对象类别:{}。", "Category: {}."};
inline constexpr sentence tags{"标签:{}。", "Tags: {}."};
inline constexpr sentence need_type{"需求类型:{}。", "Type of need: {}."};
inline constexpr sentence grade{"风险等级:{}。", "Grade: {}."};
inline constexpr sentence none{"无", "none"};
inline constexpr sentence still_open{"还不能确定,可能是 {}", "not settled; it may be {}"};
inline constexpr sentence attention{"重点关注群体:{}。", "Groups under special attention: {}."};

inline constexpr sentence eligible{"符合条件,应当纳入监测", "eligible: to be monitored"};
inline constexpr sentence barred{"符合纳入条件,但有不应纳入的情形,原则上不予认定",
                                 "barred: a condition of inclusion holds, but so does one of "
                                 "exclusion"};
inline constexpr sentence not_eligible{"不符合任何一条纳入条件",
                                       "not eligible: no condition of inclusion holds"};
inline constexpr sentence out_of_scope{"不在监测范围之内", "out of scope of this text"};

inline constexpr sentence income_title{"收入", "Income"};
inline constexpr sentence window{"计算周期:{} 至 {},共 12 个整月{}。",
                                 "Counted: the 12 whole months {} to {}{}."};
inline constexpr sentence cited{"({})", " ({})"};
inline constexpr sentence class_sum{"{}:{}", "{}: {}"};
inline constexpr sentence class_open{",其中 {} 没有记录,不按零计算",
                                     "; nothing is recorded for {}, which is not counted as zero"};
inline constexpr sentence class_range{",其中有金额没有查明,或有记录跨出计算周期",
                                      "; an amount is not established, or an entry reaches beyond "
                                      "these months"};
inline constexpr sentence net{"家庭纯收入:{}。", "Net household income: {}."};
inline constexpr sentence size{"家庭人口:{} 人(共同生活),户籍 {} 人{}。",
                               "People who live together: {}; registered: {}{}."};
inline constexpr sentence per_capita{"人均纯收入:{}(只供查看,比较时不作除法)。",
                                     "Per head: {} (for reading only; what is compared is never "
                                     "divided)."};
inline constexpr sentence standard{"监测标准:每人 {}{};全户 {}。",
                                   "Standard: {} a head{}; for the whole household {}."};
inline constexpr sentence standard_by_kind{"监测标准因{}而不同,本户的还没有查明:{}。",
                                           "The standard differs by {}, and this household's is "
                                           "not established: {}."};
inline constexpr sentence kind_figure{"{}每人 {}{},全户 {}",
                                      "{}, {} a head{} and {} for the whole household"};
inline constexpr sentence kind_no_figure{"{}没有标准", "{}, no standard is in force"};
inline constexpr sentence no_standard{"没有适用于本户的监测标准(按发现月份、地区和农户类型)。",
                                      "No standard is in force for this household's month, area "
                                      "and registry."};
inline constexpr sentence below{"收入低于标准,相差 {}。",
                                "The income is below the standard, by {}."};
inline constexpr sentence above{"收入高于标准,高出 {}。",
                                "The income is above the standard, by {}."};
inline constexpr sentence at_line{"收入恰好等于标准。", "The income is exactly at the standard."};
inline constexpr sentence line_is_below{"收入恰好等于标准,按规定算作低于标准。",
                                        "The income is exactly at the standard, which counts as "
                                        "below it."};
inline constexpr sentence line_is_above{"收入恰好等于标准,按规定算作高于标准。",
                                        "The income is exactly at the standard, which counts as "
                                        "above it."};
inline constexpr sentence open_line{"收入低于还是高于标准还不能确定;收入减去标准:{}。",
                                    "Whether the income is below or above is not settled; income "
                                    "less standard: {}."};

inline constexpr sentence clauses_title{"逐条判定", "Clause by clause"};
inline constexpr sentence clause{"[{}] {} —— {}。", "[{}] {}: {}."};
inline constexpr sentence because{"依据:{}。", "Because: {}."};
inline constexpr sentence fact_value{"{}:{}", "{}: {}"};
inline constexpr sentence reason{"(理由:{})", " (reason given: {})"};
inline constexpr sentence presumed{"(推定)", " (presumed)"};
inline constexpr sentence list_open{"{}没有填全", "the list of {} is not complete"};
inline constexpr sentence element{"{}({})", "{} ({})"};
inline constexpr sentence member{"成员 {}", "member {}"};
inline constexpr sentence event{"事件", "event"};
inline constexpr sentence asset{"资产", "asset"};
inline constexpr sentence other_element{"其中一项", "element"};

inline constexpr sentence scope{"监测范围", "Scope"};
inline constexpr sentence inclusion{"应当纳入(符合一条即可)", "Inclusion (one is enough)"};
inline constexpr sentence exclusion{"不应纳入(有一条即原则上不予认定)",
                                    "Exclusion (one bars in principle)"};
inline constexpr sentence override_{"特殊情况", "Exception"};
inline constexpr sentence category{"对象类别", "Categories"};
inline constexpr sentence tag{"标签", "Tags"};
inline constexpr sentence need_types{"需求类型", "Types of need"};
inline constexpr sentence grades{"风险等级", "Grades"};
inline constexpr sentence attention_groups{"重点关注群体", "Groups under special attention"};

inline constexpr sentence missing_title{"还不知道的情况", "What is missing"};
inline constexpr sentence missing{"以下情况查明之前,结论不能确定:{}。",
                                  "Until these are established, the answer stays open: {}."};
inline constexpr sentence missing_idle{"尚有没有查明的情况,但不影响本户的结论。",
                                       "Some things are not established, but they do not change "
                                       "this household's answer."};
inline constexpr sentence nothing_missing{"判定所需的情况都已查明。",
                                          "Everything that the clauses ask is established."};
inline constexpr sentence settles_title{"查明哪些情况就能确定", "What would settle it"};
inline constexpr sentence settles{"如果{},则{}。", "If {}, then the household is {}."};
inline constexpr sentence settled_by{";", ", and "};
inline constexpr sentence answered{"{}:{}", "{} is {}"};
inline constexpr sentence then_eligible{"符合条件,应当纳入监测", "eligible and to be monitored"};
inline constexpr sentence then_barred{"符合纳入条件,但有不应纳入的情形,原则上不予认定",
                                      "barred in principle, since a condition of inclusion holds "
                                      "but so does one of exclusion"};
inline constexpr sentence then_not_eligible{"不符合任何一条纳入条件",
                                            "not eligible, since no condition of inclusion holds"};
inline constexpr sentence then_out_of_scope{"不在监测范围之内", "out of scope of this text"};
inline constexpr sentence settles_more{"此外还有别的组合也能确定结论。",
                                       "Other combinations would settle it too."};
inline constexpr sentence if_below{"收入低于标准", "the income is below the standard"};
inline constexpr sentence if_above{"收入高于标准", "the income is above the standard"};
inline constexpr sentence if_not_below{"收入不低于标准", "the income is not below the standard"};
inline constexpr sentence if_not_above{"收入不高于标准", "the income is not above the standard"};
inline constexpr sentence kind_makes_it{"{}是{}(因此{})", "the {} is {} (so that {})"};
inline constexpr sentence kind_and{"{}是{},并且{}", "the {} is {} and {}"};
inline constexpr sentence if_equal{"收入恰好等于标准", "the income is exactly at the standard"};
inline constexpr sentence either_way{"尚未查明的情况无论怎样,结论都是如此。",
                                     "Whatever is not established, the answer is the same."};
inline constexpr sentence readings_title{"对原文的理解", "Readings of the text"};
inline constexpr sentence reading{"[{}] {}", "[{}] {}"};
inline constexpr sentence no_readings{"没有用到。", "None was needed."};

inline constexpr sentence other_figure{"另定的标准", "a figure set apart"};
inline constexpr sentence yuan{"{} 元", "{} yuan"};
inline constexpr sentence yes{"是", "yes"};
inline constexpr sentence no{"否", "no"};
inline constexpr sentence unknown{"未知", "not known"};
inline constexpr sentence one_of{"{} 之一", "one of {}"};
inline constexpr sentence at_least{"至少 {}", "at least {}"};
inline constexpr sentence at_most{"至多 {}", "at most {}"};
inline constexpr sentence between{"{} 至 {}", "{} to {}"};
inline constexpr sentence month{"{} 年 {} 月", "{}-{}"};
inline constexpr sentence comma{"、", ", "};
inline constexpr sentence either{" 或 ", " or "};
inline constexpr sentence semicolon{";", "; "};

}  // namespace say
}  // namespace fangpin::detail
