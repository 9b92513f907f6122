/// @file
/// The words of a diagram of cases. One of the tables of terms.
#pragma once

#include "document/page_course_sentences.hpp"

namespace fangpin::detail::say {

inline constexpr sentence diagram_title{"《{}》个案流程图", "{}: the course of a case"};
inline constexpr sentence diagram_edition{"{},第 {} 版", "{}, revision {}"};
inline constexpr sentence diagram_legend{
    "粗框:作出决定的步骤。绿色:批准之后;红色:不批准之后。虚线框:本文本没有规定个案如何到达的状态。",
    "Bold frame: the step that decides. Green: after an approval; red: after a refusal. Broken "
    "frame: a state that this text leads no case to."};

inline constexpr sentence diagram_states{"个案状态", "States of a case"};
inline constexpr sentence arrow_clue{"发现线索", "a clue"};
inline constexpr sentence arrow_begins{"开始{}", "{} begins"};
inline constexpr sentence arrow_beside{"{}(不改变状态)", "{} (changes no state)"};
inline constexpr sentence arrow_of_kind{"{}:{}", "{}: {}"};
inline constexpr sentence arrow_approved{"批准", "approved"};
inline constexpr sentence arrow_refused{"不批准", "refused"};
inline constexpr sentence arrow_again{"又有线索", "another clue"};
inline constexpr sentence arrow_re_mark{"新风险,再标注", "new risk: marked again"};
inline constexpr sentence arrow_new_case{"新风险,另立新案", "new risk: a new case"};
inline constexpr sentence any_state{"以上任一未终结的状态", "any state but a final one"};
inline constexpr sentence arrow_gone{"迁出、消亡、合并或拆分", "moved, died out, merged or split"};

inline constexpr sentence step_number{"{}. {}", "{}. {}"};
inline constexpr sentence side_by_side{"同时办理,逐项办结", "Side by side, each by itself"};
inline constexpr sentence channel_item{"· {}({})", "· {} ({})"};
inline constexpr sentence channel_item_begins{"· {}({}):{}", "· {} ({}): {}"};
inline constexpr sentence also_clauses{"{},另见 {}", "{}, also {}"};
inline constexpr sentence level_and_time{"{},{}", "{}, {}"};
inline constexpr sentence counted_from_done{"{} 办结", "step {} done"};
inline constexpr sentence counted_from_hand_in{"{} 上报", "step {} handed in"};
inline constexpr sentence counted_from_meeting{"{} 会议", "the meeting of step {}"};
inline constexpr sentence marked{"{}({})", "{} ({})"};
inline constexpr sentence mark_meeting{"须开会评议", "a review meeting"};
inline constexpr sentence mark_waiver{"可以免去", "may be left out"};
inline constexpr sentence unchanged{"{}(状态不变)", "{} (no change)"};
inline constexpr sentence conditions_title{"批准须具备", "An approval asks for"};
inline constexpr sentence condition_remark{"{}({},{})", "{} ({}; {})"};

}  // namespace fangpin::detail::say
