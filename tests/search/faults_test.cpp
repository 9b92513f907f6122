// Packs with one thing wrong, each of which the search must see, and say by which clause.
#include "search/searches.hpp"

#include <iostream>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

/// A place in the text of a pack and what is made of it; `seen_by` is the invariant that sees it.
struct fault {
    std::string what;
    std::string search;  ///< by name
    std::string behind;  ///< text that the place stands behind
    std::string now;
    std::string then;
    std::string seen_by;
};

std::string const identification = "maerkang-2022, identification";
std::string const elimination = "maerkang-2022, elimination";
std::string const jiaohe = "jiaohe-2022, identification and elimination";
std::string const qianjiang = "qianjiang-2024 with invented courses";

fault const faults[] = {
    {.what = "the notice is a day shorter",
     .search = elimination,
     .now = "notice_days = 5",
     .then = "notice_days = 4",
     .seen_by = "MEK-75 days of the notice"},
    {.what = "nobody asks the household",
     .search = elimination,
     .now = "consent     = true",
     .seen_by = "MEK-75 notice before consent"},
    {.what = "a household wholly without labour is let go",
     .search = elimination,
     .now = "'not(wholly_without_labour)'",
     .then = "'income_stable'",
     .seen_by = "MEK-72 condition"},
    {.what = "five months of help are enough",
     .search = elimination,
     .now = "months_helped           = 6",
     .then = "months_helped           = 5",
     .seen_by = "MEK-73 months of help"},
    {.what = "weak stability is let pass",
     .search = elimination,
     .now = "'not(stability_weak)'",
     .then = "'income_stable'",
     .seen_by = "MEK-79 condition"},
    {.what = "income need not lie above the figure",
     .search = elimination,
     .behind = "MEK-73.income\"",
     .now = "'income_above_standard'",
     .then = "'income_stable'",
     .seen_by = "MEK-73 condition"},
    {.what = "nobody goes and looks",
     .search = elimination,
     .now = "[\"on_site_check\", \"written_reply\"]",
     .then = "[\"written_reply\"]",
     .seen_by = "MEK-76 papers"},
    {.what = "the approval has effect before the mark",
     .search = elimination,
     .behind = "\"announcement_and_mark\"",
     .now = "takes_effect = true",
     .seen_by = "MEK-71 state risk_eliminated for under_elimination_review"},
    {.what = "the township does not wait for the matching",
     .search = identification,
     .behind = "id           = \"township_review\"",
     .now = "[\"household_visit\", \"data_matching\"]",
     .then = "[\"household_visit\"]",
     .seen_by = "MEK-52 order"},
    {.what = "nobody has judged it eligible",
     .search = identification,
     .behind = "needs     = [\"contact_named\"]",
     .now = "[[condition]]\nprocedure = \"identification\"\nid        = \"MEK-53.eligible\"\n"
            "clause    = \"MEK-53\"\ntitle     = \"符合纳入条件,或经民主评议特别认定\"\n"
            "title_en  = \"Eligible, or admitted by the village's review with a reason\"\n"
            "eligible  = true",
     .seen_by = "MEK-53 eligible"},
    {.what = "a form of meeting that the text does not have",
     .search = identification,
     .now = "\"enlarged_committee_meeting\"",
     .then = "\"tea_party\"",
     .seen_by = "MEK-48 meeting"},
    {.what = "the letter of refusal is forgotten",
     .search = identification,
     .behind = "\"letter_with_reasons\"",
     .now = "course    = \"refused\"",
     .then = "course    = \"approved\"",
     .seen_by = "MEK-54 lost"},
    {.what = "help has to wait",
     .search = identification,
     .now = "early_help_clause      = \"MEK-41\"",
     .seen_by = "refused, though allowed"},
    {.what = "Jiaohe posts no notice",
     .search = jiaohe,
     .now = "notice        = true\nnotice_clause = \"JH-09\"",
     .seen_by = "JH-09 notice"},
    {.what = "the township of Jiaohe decides",
     .search = jiaohe,
     .now = "needs     = [\"village_list\"]\n\n[[step]]\nprocedure = \"identification\"\n"
            "id        = \"county_determination\"\nclause    = \"JH-10\"\n"
            "title     = \"市级数据比对、综合研判、确定\"\n"
            "title_en  = \"The city matches data, weighs and determines\"\n"
            "level     = \"county\"\nneeds     = [\"township_review\"]\ndecides   = true",
     .then = "needs     = [\"village_list\"]\ndecides   = true\n\n[[step]]\n"
             "procedure = \"identification\"\nid        = \"county_determination\"\n"
             "clause    = \"JH-10\"\ntitle     = \"市级确定\"\nlevel     = \"county\"\n"
             "needs     = [\"township_review\"]",
     .seen_by = "JH-10 state monitored for under_identification"},
    {.what = "a risk that comes back without help is let pass",
     .search = jiaohe,
     .now = "'not(risk_returns_without_help)'",
     .then = "'income_stable'",
     .seen_by = "JH-13 condition"},
    {.what = "the township approves a removal",
     .search = qianjiang,
     .behind = "procedure = \"removal\"\nid        = \"approval\"",
     .now = "\"county\"",
     .then = "\"township\"",
     .seen_by = "QJ-17 level"},
    {.what = "the township approves a roll-back",
     .search = qianjiang,
     .behind = "procedure = \"roll_back\"\nid        = \"approval\"",
     .now = "\"county\"",
     .then = "\"township\"",
     .seen_by = "QJ-12 level"},
    {.what = "a new risk after elimination re-marks the old case",
     .search = qianjiang,
     .now = "\"new_case\"",
     .then = "\"re_mark\"",
     .seen_by = "QJ-13 relapse"},
};

search named(std::string const& name) {
    for (auto const& all : {maerkang_searches(), other_searches()})
        for (auto const& s : all)
            if (s.name == name)
                return s;
    FAIL("no search " << name);
    return {};
}

std::string changed(std::string pack, fault const& f) {
    auto const behind = pack.find(f.behind);
    REQUIRE(behind != std::string::npos);
    auto const at = pack.find(f.now, behind);
    REQUIRE(at != std::string::npos);
    return pack.replace(at, f.now.size(), f.then);
}

}  // namespace

TEST_CASE("a search sees each thing that is wrong in a pack",
          "[search][MEK-52][MEK-53][MEK-72][MEK-73][MEK-75][MEK-76][MEK-77][MEK-79][JH-09][JH-10]"
          "[JH-13][QJ-12][QJ-13][QJ-17]") {
    for (auto const& f : faults) {
        CAPTURE(f.what);
        auto const s = named(f.search);
        auto const found = closure_of(s, changed(shipped(s.text.policy), f), f.seen_by);
        for (auto const& [name, how] : found.wrong)
            UNSCOPED_INFO(name);
        CHECK(found.wrong.contains(f.seen_by));
        std::cout << f.what << ": " << f.seen_by << ", after " << found.states << " states\n";
    }
}
