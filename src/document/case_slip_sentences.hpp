/// @file
/// Why an event was not taken, where the log tells more than the code of the refusal. One of the
/// tables of terms.
#pragma once

#include "document/case_refusal_sentences.hpp"

namespace fangpin::detail::say {

inline constexpr refusal_words nobody_acts{{"没有写明由哪个岗位办理", "nobody is named who acts"},
                                           {"写明岗位", "give the post"}};
inline constexpr refusal_words goes_on_already{
    {"这项措施已经在实施", "this measure goes on already"},
    {"每项措施只登记一次", "enter each measure once"}};
inline constexpr refusal_words not_waivable{
    {"原文没有说这一步可以免去", "the text does not let this step be left out"},
    {"照常办理", "do it"}};
inline constexpr refusal_words other_waiver{
    {"原文没有列出这个免去的理由", "the text does not have this reason for leaving it out"},
    {"照常办理,或写明列出的理由:{}", "do it, or give a reason that it has: {}"}};

inline constexpr refusal_words unknown_duty{{"本文件没有这项职责", "the text has no such duty"},
                                            {"写明本文件的一项职责", "name one that it has"}};
inline constexpr refusal_words no_procedure_named{{"没有写明是哪个程序", "no procedure is named"},
                                                  {"写明程序", "name it"}};
inline constexpr refusal_words level_of_step{
    {"这是{}办的事,登记的是{}办理", "this is for the {} to do, and the {} did it"},
    {"由{}办理", "leave it to the {}"}};

inline constexpr refusal_words level_that_begins{
    {"这个程序的第一步由{}办,登记的是{}启动",
     "the first step of this procedure is for the {}, and the {} began it"},
    {"由{}启动", "leave it to the {}"}};

inline constexpr refusal_words is_final{
    {"个案现为“{}”,不再变动", "the case is at \"{}\", which is final"},
    {"另立新案", "open another case"}};
inline constexpr refusal_words is_open_already{
    {"个案现为“{}”,已经开始", "the case is at \"{}\" already"},
    {"线索只用来开始新案,或重新开始不予认定的个案",
     "a clue opens a case that is new or was declined"}};
inline constexpr refusal_words no_elimination{
    {"个案现为“{}”,风险还没有消除过", "the case is at \"{}\", its risk has not been eliminated"},
    {"在原程序中办理", "go on with its own procedure"}};
inline constexpr refusal_words risk_is_new_case{
    {"按本文件,新的风险要重新识别", "the text has a new risk identified again"},
    {"另立新案,写明承接本案", "open another case that follows this one"}};
inline constexpr refusal_words risk_unsaid{
    {"本文件没有说新的风险如何处理", "the text does not say what becomes of a new risk"},
    {"用扩展本文件的包补上", "supply it in a pack that extends the policy"}};
inline constexpr refusal_words under_way{
    {"“{}”程序自 {} 起正在办理", "the procedure \"{}\" is under way since {}"},
    {"先办完它", "finish it first"}};
inline constexpr refusal_words cannot_begin{
    {"个案现为“{}”,这个程序不从这里开始",
     "the case is at \"{}\", where this procedure does not begin"},
    {"从这里可以开始:{}", "what can begin there: {}"}};
inline constexpr refusal_words nothing_begins{
    cannot_begin.found, {"先不办,从这里没有程序可以开始", "wait, since no procedure begins there"}};
inline constexpr refusal_words not_identified{
    {"个案现为“{}”,本文件没有认定之前的帮扶",
     "the case is at \"{}\", and the text has no help before identification"},
    {"先认定", "identify it first"}};
inline constexpr refusal_words was_declined{
    {"个案现为“{}”,不是监测对象", "the case is at \"{}\", it is not monitored"},
    {"有新线索的,先重新登记线索", "open it again with a clue"}};
inline constexpr refusal_words does_not_go_on{{"没有正在实施的这项措施", "no such measure goes on"},
                                              {"写明正在实施的措施", "name one that does"}};
inline constexpr refusal_words other_contact{
    {"本案的监测联系人不是这一个", "the case has another contact, or none"},
    {"写明本案的联系人", "name the one that it has"}};
inline constexpr refusal_words decided_already{
    {"这个程序已经作出决定", "the procedure has been decided"},
    {"撤销决定须另走程序", "a decision is undone by a procedure of its own"}};

inline constexpr refusal_words done_already{{"这一步已于 {} 办结", "it was done on {}"},
                                            {"录错的,先撤回",
                                             "withdraw it first, if that was "
                                             "wrong"}};
inline constexpr refusal_words comes_after{{"须先办结:{}", "before it come: {}"},
                                           {"先办这些", "do that first"}};
inline constexpr refusal_words other_course{
    {"这一步要等决定,或只属于另一种结果",
     "it waits for the decision, or belongs to the other outcome"},
    {"不必办理", "leave it"}};
inline constexpr refusal_words handed_in_already{{"已于 {} 上报", "it was handed in on {}"},
                                                 {"录错的,先撤回",
                                                  "withdraw it first, if that "
                                                  "was wrong"}};
inline constexpr refusal_words handed_in_undone{{"这一步还没有办结", "it is not done"},
                                                {"办结后再上报", "hand it in once it is done"}};
inline constexpr refusal_words not_done{{"这一步还没有办结", "it is not done"},
                                        {"不必撤回", "leave it"}};

inline constexpr refusal_words not_begun{{"个案还没有开始", "the case has not begun"},
                                         {"先登记线索", "begin with a clue"}};
inline constexpr refusal_words before_latest{
    {"日期早于最近一件事件({})", "its day is before that of the latest event, {}"},
    {"遗漏的事,按补登当日登记", "enter what was forgotten as of the day on which it is entered"}};

inline constexpr refusal_words papers_missing{{"缺少材料:{}", "missing papers: {}"},
                                              {"补上材料的编号", "give the reference of each"}};
inline constexpr refusal_words no_meeting_asked{
    {"原文没有要求这一步开会", "the text asks for no meeting in this step"},
    {"不必登记", "leave it out"}};
inline constexpr refusal_words other_form{
    {"原文没有规定这种会议形式", "the text does not know this form of meeting"},
    {"采取规定的形式:{}", "hold it as: {}"}};
inline constexpr refusal_words not_met{{"还没有开会", "no meeting was held"},
                                       {"先开会", "hold it first"}};
inline constexpr refusal_words no_notice_asked{
    {"原文没有要求这一步公示", "the text asks for no notice in this step"},
    {"不必登记", "leave it out"}};
inline constexpr refusal_words posted_already{
    {"已自 {} 起公示", "a notice is posted since {}"},
    {"有异议成立或撤回这一步之后,才重新公示",
     "uphold an objection or withdraw the step before posting another"}};
inline constexpr refusal_words not_posted{{"还没有公示", "no notice was posted"},
                                          {"先公示", "post it first"}};
inline constexpr refusal_words posted_too_short{
    {"自 {} 起公示,还不满 {} 个整日", "posted since {}, it has not stayed for {} whole days"},
    {"等到 {}", "wait until {}"}};
inline constexpr refusal_words nothing_posted{
    {"没有正在公示的内容", "no notice is posted that could be objected to"},
    {"作为线索或信访登记", "enter it as a clue or a petition"}};
inline constexpr refusal_words no_objection{{"没有待处理的异议", "no objection is open"},
                                            {"先登记异议", "enter it first"}};
inline constexpr refusal_words objection_open{
    {"对公示的异议还没有处理", "an objection to the notice is not settled"},
    {"认定异议成立(退回重新办理)或不成立",
     "uphold it, which starts the step again, or dismiss it"}};
inline constexpr refusal_words no_consent_asked{
    {"原文没有要求这一步由本人认可", "the text asks for no consent in this step"},
    {"不必登记", "leave it out"}};
inline constexpr refusal_words no_consent{
    {"农户本人还没有认可", "the household itself has not agreed"},
    {"先登记本人认可", "enter its consent first"}};

inline constexpr refusal_words not_decided{
    {"没有写明批准还是不予批准", "neither approved nor refused"},
    {"写明批准或不予批准", "say which"}};
inline constexpr refusal_words move_not_given{
    {"没有给出要转到的那份文件", "the text that it is to move to was not given"},
    {"给出摘要相符的文件", "give the one that has the digest"}};
inline constexpr refusal_words move_elsewhere{
    {"要转到的是另一地的文件", "it is a text of another place"},
    {"另立新案,写明承接本案", "open another case that follows this one"}};
inline constexpr refusal_words does_not_fit{
    {"正在办理的程序或已办的步骤,在要转到的文件里没有,或先后不合",
     "a procedure under way, or a step that is done, is not in that text, or not in this order"},
    {"先办完正在办理的程序", "finish the procedure first"}};
inline constexpr refusal_words other_month{
    {"所附的农户材料是 {} 的", "the household with it is that of {}"},
    {"附上评议当月的农户材料", "give it as of the month of the review"}};
inline constexpr refusal_words condition_fails{
    {"条件“{}”不满足", "the condition \"{}\" does not hold"},
    {"继续帮扶,或不予批准", "go on with the help, or refuse it"}};
inline constexpr refusal_words condition_open{
    {"条件“{}”是否满足还不知道", "it is not known whether the condition \"{}\" holds"},
    {"查明后再办", "find out first"}};
inline constexpr refusal_words condition_unasked{condition_open.found,
                                                 {"附上评议当月的农户材料",
                                                  "give the household as of the month of the "
                                                  "review"}};
inline constexpr refusal_words condition_undecided{condition_open.found,
                                                   {"附上判定", "give the decision"}};
inline constexpr refusal_words condition_barred{
    condition_fails.found,
    {"不予批准,或由村民民主评议写明理由特别认定后重新判定",
     "refuse it, or have the village review lift what bars it, with its reason, and decide again"}};
inline constexpr refusal_words helped_too_short{
    {"条件“{}”不满足:针对性帮扶自 {} 开始,还不满 {} 个整月",
     "the condition \"{}\" does not hold: targeted help since {} has not lasted {} whole months"},
    {"帮扶期满后再评议", "review it again once it has"}};
inline constexpr refusal_words never_helped{
    {"条件“{}”不满足:还没有开始针对性帮扶",
     "the condition \"{}\" does not hold: no targeted help has begun"},
    {"先帮扶", "help first"}};

}  // namespace fangpin::detail::say
