/// @file
/// Why an event was not taken and what to do, in both languages. One of the tables of terms.
#pragma once

#include "decision/sentences.hpp"

#include <fangpin/values/errc.hpp>

#include <array>
#include <utility>

namespace fangpin::detail::say {

/// `{}` stands for what they are about.
struct refusal_words {
    sentence found;
    sentence remedy;
};

/// What is known from the code alone: codes of cases, and those of documents and judgements that
/// an event can meet. What the log tells more of stands in `case_slip_sentences.hpp`.
inline constexpr auto refusals = std::to_array<std::pair<errc, refusal_words>>({
    {errc::missing_key,
     {{"缺少必须写明的内容", "something that it must say is missing"},
      {"补全后重新登记", "complete it and enter it again"}}},
    {errc::unknown_code,
     {{"用了本文件没有的代码", "it has a code that the text does not know"},
      {"改用规定的代码", "use one that it knows"}}},
    {errc::invalid_date,
     {{"日期不成立", "its day does not hold"}, {"改正日期", "correct the day"}}},
    {errc::reason_missing,
     {{"没有写明理由", "no reason is given"}, {"写明理由后重新登记", "give the reason"}}},
    {errc::area_not_covered,
     {{"所附农户不在本文件适用的地区", "the household is in an area that the text does not cover"},
      {"按当地的文件办理", "use the text of its area"}}},
    {errc::no_standard,
     {{"评议所在月份没有适用于本户的标准数字",
       "no figure is in force for this household in the month of the review"},
      {"用扩展本文件的包补上该月的数字", "add the figure in a pack that extends the policy"}}},
    {errc::out_of_range,
     {{"有数字超出能计算的范围", "a number is beyond what can be worked out"},
      {"改正这个数字", "correct it"}}},
    {errc::division_by_zero,
     {{"条件的计算中除数为零", "a condition divides by zero"},
      {"补正所附的农户材料", "correct the household that goes with it"}}},
    {errc::empty_list,
     {{"条件所问的列表是空的", "a condition asks of a list that is empty"},
      {"补正所附的农户材料", "correct the household that goes with it"}}},
    {errc::calendar_missing,
     {{"所需年份的节假日安排尚未公布", "the holidays of a year that it needs are not announced"},
      {"补上该年的安排", "add the year's notice"}}},
    {errc::case_unknown_step,
     {{"正在办理的程序里没有这一步", "no procedure under way has this step"},
      {"先开始有这一步的程序", "begin the procedure that has it"}}},
    {errc::case_unknown_procedure,
     {{"本文件没有规定这个程序", "the text does not define this procedure"},
      {"用扩展本文件的包补上", "supply it in a pack that extends the policy"}}},
    {errc::case_wrong_level,
     {{"不是这一级该办的", "it is not for this level to do"},
      {"由规定的一级办理", "leave it to the level that the text names"}}},
    {errc::case_wrong_state,
     {{"个案现为“{}”,不能这样办", "the case is at \"{}\", where this cannot be done"},
      {"先办能改变现状的程序", "begin with what leads there"}}},
    {errc::case_not_open,
     {{"这一步现在不待办", "this step is not open"}, {"看清待办的步骤", "look at what is open"}}},
    {errc::case_out_of_order,
     {{"事件的先后不对", "it is out of order"}, {"按先后登记", "enter it in its order"}}},
    {errc::case_evidence,
     {{"缺少材料", "papers are missing"}, {"补上材料的编号", "give the reference of each"}}},
    {errc::case_meeting,
     {{"会议不合规定", "the meeting is not as the text has it"},
      {"按规定开会", "hold it as the text says"}}},
    {errc::case_notice,
     {{"公示不合规定", "the notice is not as the text has it"},
      {"按规定公示", "post it as the text says"}}},
    {errc::case_objection,
     {{"异议的处理不合规定", "the objection is not dealt with as the text has it"},
      {"按规定处理异议", "deal with it as the text says"}}},
    {errc::case_consent,
     {{"农户本人的认可不合规定", "the household's consent is not as the text has it"},
      {"按规定取得本人认可", "obtain it as the text says"}}},
    {errc::case_condition,
     {{"审定的条件没有满足", "a condition of the decision is not met"},
      {"满足条件后再办", "wait until it is met"}}},
    {errc::case_contact_limit,
     {{"这名联系人联系的农户已到上限", "the contact has as many households as the text allows"},
      {"另定一名联系人", "name another"}}},
    {errc::case_other_policy,
     {{"所附判定依据的是另一份文件或另一版",
       "the decision with it was made under another text or revision"},
      {"按本案所用的 {} 重新判定", "decide again under {} as the case has it"}}},
});

/// Of any other code, by its name.
inline constexpr refusal_words other_refusal{{"不合规定({})", "it is against the rules ({})"},
                                             {"改正后重新登记", "correct it and enter it again"}};

}  // namespace fangpin::detail::say
