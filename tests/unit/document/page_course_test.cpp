// Procedures and duties on a policy's page.
#include "document/policy_page.hpp"

#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

#include <algorithm>

namespace fp = fangpin;

namespace {

/// The entries of a section, in its order.
std::vector<fp::detail::page_entry> entries(char const* edition,
                                            fp::language lang,
                                            char const* anchor) {
    auto const page = fp::detail::page_of(**fp::builtin_policy(edition), lang);
    std::vector<fp::detail::page_entry> all;
    for (auto const& s : page.sections)
        if (s.anchor == anchor)
            for (auto const& b : s.blocks)
                std::ranges::copy(b.entries, std::back_inserter(all));
    return all;
}

std::string wording(char const* edition, fp::language lang, char const* section, char const* id) {
    for (auto const& e : entries(edition, lang, section))
        if (e.anchor.ends_with(id))
            return e.wording;
    return "no such entry";
}

}  // namespace

TEST_CASE("a procedure stands on the page with all of its steps and conditions",
          "[document][MEK-44][MEK-73]") {
    auto const p = *fp::builtin_policy("maerkang-2022");
    for (auto const lang : {fp::language::zh, fp::language::en}) {
        CHECK(entries("maerkang-2022", lang, "procedure:identification").size() == 1 + 11 + 1);
        CHECK(entries("maerkang-2022", lang, "procedure:elimination").size() == 1 + 4 + 7);
        CHECK(entries("maerkang-2022", lang, "section:duty").size() == p->course.duties.size());
        CHECK(entries("maerkang-2022", lang, "section:course").size() == 3);
    }
    auto const last = entries("maerkang-2022", fp::language::en, "procedure:elimination")[9];
    CHECK(last.rule == "income_above_standard");
}

TEST_CASE("a step says who, after what, in what time and with what",
          "[document][MEK-46][MEK-48][MEK-75]") {
    using enum fp::language;
    auto const* identification = "procedure:identification";
    CHECK(wording("maerkang-2022", en, identification, "data_matching") ==
          "Data matching: county; after risk_assessment; within 5 days, counted from "
          "household_visit.handed_in or else risk_assessment; may be left out for already_matched");
    CHECK(wording("maerkang-2022", zh, identification, "data_matching") ==
          "信息比对:县级;在 risk_assessment 之后;5 天内,自 household_visit.handed_in,未登记的自 "
          "risk_assessment 起算;可因 already_matched 免去");
    CHECK(wording("maerkang-2022", en, identification, "township_review").find("2 working days") !=
          std::string::npos);
    CHECK(wording("maerkang-2022", en, "procedure:elimination", "review_and_notice") ==
          "Democratic review, the household's consent, and notice: village; after "
          "household_visit; a meeting: representatives_meeting; a notice of at least 5 whole days; "
          "the household's consent");
    CHECK(wording("maerkang-2022", en, identification, "kind:identification") == "Identification");
}

TEST_CASE("a duty says who and when, and of which cases", "[document][MEK-38][QJ-07]") {
    using enum fp::language;
    CHECK(
        wording("maerkang-2022", en, "section:duty", "MEK-38") ==
        "Departments push the warnings of the month before: county; every 1 month(s); owed by each "
        "of civil_affairs, housing, health, medical_insurance, education, water, labour, "
        "agriculture, forestry, natural_resources, public_security, emergency, "
        "disabled_federation, women_federation, youth_league, petitions, rural_revitalisation; by "
        "day 5 of the month");
    CHECK(wording("luan-2019", en, "section:duty", "LA-07") ==
          "A ledger of edge households, and regular visits to them: village; without a rhythm");
}

TEST_CASE("a channel says how clues come in, by whom, and what they begin",
          "[document][MEK-37][MEK-40][MEK-85]") {
    using enum fp::language;
    CHECK(
        wording("maerkang-2022", en, "section:channel", "application") ==
        "The household applies itself, or somebody whom its head has authorised: as written or app "
        "or hotline; brought by household_head or authorised_person");
    CHECK(wording("maerkang-2022", zh, "section:channel", "disaster") ==
          "灾害后的专题风险评估:随即进入专题风险评估;以灾害为对象,不以农户为对象");
}

TEST_CASE("a duty of some households says of which", "[document][QJ-07]") {
    using enum fp::language;
    CHECK(wording("qianjiang-2024", zh, "section:duty", "QJ-07") ==
          "排查识别2年以上未消除风险的监测对象:村级;2024-09-11 前;状态 "
          "monitored、under_elimination_review;满 24 个月之后");
}
