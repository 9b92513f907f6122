/// @file
/// The words of a policy's page in both languages. One of the tables of terms.
#pragma once

#include "decision/sentences.hpp"

#include <array>

namespace fangpin::detail::say {

inline constexpr sentence about_id{"编号", "Id"};
inline constexpr sentence about_revision{"版次", "Revision"};
inline constexpr sentence about_area{"适用地区", "Area"};
inline constexpr sentence about_published{"发布日期", "Published"};
inline constexpr sentence about_governs{"适用的发现月份", "Governs months of discovery"};
inline constexpr sentence about_digest{"摘要", "Digest"};
inline constexpr sentence about_texts{"文本", "Texts"};
inline constexpr sentence about_contents{"内容", "Holds"};
inline constexpr sentence laid_over{"由 {} 份文本依次叠成,摘要覆盖全部",
                                    "{}, each laid over the one before; the digest covers them "
                                    "all"};
inline constexpr sentence contents{"{} 条规则,{} 条读法,{} 处缺口,{} 条条款未列入",
                                   "rules: {}; readings: {}; gaps: {}; clauses left out: {}"};
inline constexpr sentence how_to_read{
    "读法:原文有歧义之处采取的理解。缺口:原文要求而本包不计算的事,或原文没有给出数字的词。",
    "A reading is the choice taken where the text is open. A gap is what the text asks for and "
    "this pack does not compute, or a word that it leaves without a number."};
inline constexpr sentence page_contents{"目录", "Contents"};
inline constexpr sentence column_clause{"条款", "Clause"};
inline constexpr sentence column_wording{"内容", "What it says"};
inline constexpr sentence column_rule{"规则", "Rule"};
inline constexpr sentence column_fact{"事实", "Fact"};
inline constexpr sentence column_meaning{"含义", "What it means"};
inline constexpr sentence column_origin{"来源", "Where it comes from"};
inline constexpr sentence column_presumed{"推定值", "Presumed"};
inline constexpr sentence note_reading{"读法", "Reading"};
inline constexpr sentence note_gap{"缺口", "Gap"};
inline constexpr sentence note_source{"({})", " ({})"};
inline constexpr sentence notes_elsewhere{"另见", "See also"};
inline constexpr sentence carries_out{"一并落实", "Also carries out"};
inline constexpr sentence clause_wording{"条款", "Clause"};
inline constexpr sentence what_it_takes{"需要", "What it takes"};

inline constexpr sentence figures_title{"标准与算法", "Figures and how they are worked out"};
inline constexpr sentence since{"自 {} 起", "from {} on"};
inline constexpr sentence until{"至 {} 止", "until {}"};
inline constexpr sentence figure{"每人 {} 元,{}", "{} yuan a head, {}"};
inline constexpr sentence figure_pending{"{}({})", "{} ({})"};
inline constexpr sentence figure_registry{";仅限{}", "; for {} households only"};
inline constexpr sentence figure_area{";地区 {}", "; area {}"};
inline constexpr sentence figure_known{";{} 公布", "; known since {}"};
inline constexpr sentence line_neither{";恰好等于的,既不算低于,也不算高于",
                                       "; income exactly at it is neither below nor above"};
inline constexpr sentence line_below{";恰好等于的,算作低于", "; income exactly at it is below"};
inline constexpr sentence line_above{";恰好等于的,算作高于", "; income exactly at it is above"};
inline constexpr sentence window_rule{"计算周期:发现月份的上年同月至上月,共 12 个整月",
                                      "Income counts over the 12 whole months before the month of "
                                      "discovery"};
inline constexpr sentence size_rule{"家庭人口:共同生活的成员",
                                    "Household size: the members who live together"};
inline constexpr sentence income_range{
    "没有记录的月份是未知,不是零;部分落在周期内的,按零至全额计",
    "A month without a record is unknown, never zero; an entry partly inside the months counts "
    "from nothing to all of it"};
inline constexpr sentence income_pro_rata{
    "没有记录的月份是未知,不是零;部分落在周期内的,按月数比例计",
    "A month without a record is unknown, never zero; an entry partly inside the months counts in "
    "proportion"};
inline constexpr sentence guarantees_rule{"{}:所列有一项未达标即是",
                                          "One of those listed is not met: {}"};
inline constexpr sentence audit_rule{
    "台账核查:符合条件而未纳入的,没有依据而纳入的",
    "A register is audited: who is to be monitored and is not, who is monitored without ground"};

inline constexpr sentence facts_title{"规则所问的事实", "Facts that the rules ask for"};
inline constexpr sentence labelled{"{}({})", "{} ({})"};
inline constexpr std::array<sentence, 4> origins{sentence{"材料登记", "recorded"},
                                                 sentence{"由干部认定", "attested by officials"},
                                                 sentence{"由库计算", "worked out"},
                                                 sentence{"公式", "formula"}};
inline constexpr sentence presumptions_title{"初筛推定", "Presumed in screening"};
inline constexpr sentence presumptions_remark{
    "只用于初筛:材料中没有填报时暂按下列值计算,须核实后才能认定。",
    "In screening only: taken for what a document does not mention, until it is checked."};
inline constexpr sentence whole_title{"对整份文件的读法与缺口",
                                      "Readings and gaps of the text as a whole"};

inline constexpr sentence left_out_title{"本包没有列入的条款",
                                         "Clauses of this text that the pack has no entry for"};
inline constexpr sentence left_out_remark{"下列条款由条款总表列出,本包没有任何一项落实它们。",
                                          "From the table of clauses; nothing in this pack carries "
                                          "them out. What it would take is said below each."};

struct clause_kind {
    std::string_view name;
    sentence words;
};
/// Kinds of clauses as `clauses.tsv` names them.
inline constexpr std::array clause_kinds{
    clause_kind{"scope", {"监测范围", "Scope"}},
    clause_kind{"standard", {"监测标准", "Standard"}},
    clause_kind{"window", {"计算周期", "Accounting window"}},
    clause_kind{"income", {"收入核算", "Income"}},
    clause_kind{"household", {"家庭人口", "Household size"}},
    clause_kind{"inclusion", {"应当纳入", "Inclusion"}},
    clause_kind{"exclusion", {"不应纳入", "Exclusion"}},
    clause_kind{"category", {"对象类别", "Categories"}},
    clause_kind{"attention", {"重点关注群体", "Groups under special attention"}},
    clause_kind{"grading", {"风险等级", "Grades"}},
    clause_kind{"discovery", {"线索发现", "How risks are found"}},
    clause_kind{"screening", {"指标筛查", "Indicators and screening"}},
    clause_kind{"lifecycle", {"认定程序", "Identification, step by step"}},
    clause_kind{"assistance", {"帮扶措施", "Assistance"}},
    clause_kind{"agenda", {"日常安排", "What falls due when"}},
    clause_kind{"elimination", {"风险消除", "Elimination of the risk"}},
    clause_kind{"sweep", {"集中排查", "Sweeps"}},
    clause_kind{"regional", {"规模性风险", "Risks of a whole area"}},
    clause_kind{"quality", {"数据质量", "Quality of the data"}},
    clause_kind{"report", {"台账与报表", "Ledgers and reports"}},
    clause_kind{"privacy", {"隐私", "Privacy"}},
    clause_kind{"audit", {"责任与核查", "Responsibility and audit"}},
};

}  // namespace fangpin::detail::say
