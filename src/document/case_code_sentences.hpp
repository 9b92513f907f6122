/// @file
/// What the codes of events are called: papers, meetings, measures, reasons, channels and posts.
/// One of the tables of terms. Codes are open: what a pack or a platform has beside these is shown
/// as it is.
#pragma once

#include <fangpin/household/codes.hpp>

#include <array>

namespace fangpin::detail {

inline constexpr auto case_codes = std::to_array<term>({
    // papers
    {"announcement", "公告"},
    {"application_and_authorisation", "申请及承诺授权书"},
    {"collection_form", "信息采集表"},
    {"disaster_figures", "灾情统计"},
    {"risk_assessment", "风险评估"},
    {"verification_result", "核实结果"},
    {"commitment_and_authorisation", "承诺授权书"},
    {"letter_with_reasons", "说明理由的告知书"},
    {"minutes", "评议记录"},
    {"notice_letter", "告知书"},
    {"on_site_check", "实地复核记录"},
    {"supporting_papers", "佐证材料"},
    {"verification_list", "核实名单"},
    {"village_list", "村级名单"},
    {"written_reply", "书面批复"},
    // meetings
    {"democratic_review", "民主评议"},
    {"enlarged_committee_meeting", "村“两委”扩大会议"},
    {"representatives_meeting", "村民代表会议"},
    // measures
    {"public_post", "公益性岗位"},
    {"temporary_relief", "临时救助"},
    // reasons
    {"already_matched", "此前已经比对"},
    {"died_out", "消亡"},
    {"merged", "合并"},
    {"moved", "迁出"},
    {"split", "分户"},
    // channels
    {"department_warning", "部门筛查预警"},
    {"emergency", "应急推送"},
    {"public_opinion", "信访舆情"},
    {"screening", "干部排查"},
    {"application", "农户自主申请"},
    {"disaster", "灾害"},
    // forms of clues
    {"app", "手机 APP"},
    {"hotline", "12317 热线"},
    {"internet", "公共网络"},
    {"mailbox", "政务信箱"},
    {"media", "新闻媒体"},
    {"petition", "来信来访"},
    {"written", "书面"},
    // posts
    {"contact", "监测联系人"},
    {"county_office", "县级部门"},
    {"department", "行业部门"},
    {"household", "农户"},
    {"household_head", "户主"},
    {"authorised_person", "受托人"},
    {"resident_team", "驻村工作队"},
    {"township_cadre", "乡镇干部"},
    {"township_office", "乡镇政府"},
    {"village_cadre", "村干部"},
    {"village_committee", "村“两委”"},
});

}  // namespace fangpin::detail
