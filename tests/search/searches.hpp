/// @file
/// The searches: which text, from where, and what is tried.
#pragma once

#include "search/explorer.hpp"
#include "search/packs.hpp"
#include "search/told_maerkang.hpp"
#include "search/told_others.hpp"

#include "unit/lifecycle/story.hpp"

namespace fangpin::testing {

/// One search of one text.
struct search {
    std::string name;
    told_text text;
    std::string over{};  ///< an overlay of invented parts
    std::string from;
    search_plan plan{};
    bool identified = false;  ///< begins where the household is monitored, with nothing open
};

/// Maerkang's identification, with nothing left to do.
inline std::vector<case_event> identified_events(std::string const& on, policy const& under) {
    using enum admin_level;
    story s(std::make_shared<policy const>(under));
    identify(s, identification_days::all_on(on));
    s.then(done(on, county, "announcement"))
        .then(done(on, township, "system_entry"))
        .then(done(on, township, "contact_named"))
        .then(done(on, township, "contact_filed"));
    return {s.file.log().begin(), s.file.log().end()};
}

inline std::vector<search> maerkang_searches() {
    using enum procedure_kind;
    return {
        {.name = "maerkang-2022, identification",
         .text = told_maerkang(),
         .over = invented_figures,
         .from = "2022-06-01",
         .plan = {.kinds = {identification},
                  .wrong = {identification},
                  .hand_in = {"household_visit"},
                  .contacts = false}},
        {.name = "maerkang-2022, elimination",
         .text = told_maerkang(),
         .over = invented_figures,
         .from = "2022-06-01",
         .plan = {.kinds = {elimination}, .wrong = {elimination}, .hand_in = {"review_and_notice"}},
         .identified = true},
        {.name = "maerkang-2022, both side by side",
         .text = told_maerkang(),
         .over = invented_figures,
         .from = "2022-06-01",
         .plan = {.kinds = {identification, elimination}, .help = false, .contacts = false}},
        {.name = "maerkang-2022, elimination after 2022 without a figure",
         .text = told_maerkang("MEK-04"),
         .from = "2023-01-01",
         .plan = {.kinds = {elimination}, .wrong = {elimination}, .contacts = false},
         .identified = true},
        {.name = "maerkang-2022, a warning at a clue",
         .text = told_maerkang(),
         .over = invented_figures,
         .from = "2022-06-01",
         .plan = {.kinds = {warning}, .wrong = {warning}}}};
}

/// Identification and elimination side by side, with help that begins before either or between.
inline search maerkang_with_help() {
    auto s = maerkang_searches().at(2);
    s.name += ", with help";
    s.plan.help = true;
    return s;
}

inline std::vector<search> other_searches() {
    using enum procedure_kind;
    return {{.name = "jiaohe-2022, identification and elimination",
             .text = told_jiaohe(),
             .from = "2021-10-01",
             .plan = {.kinds = {identification, elimination},
                      .wrong = {identification, elimination},
                      .hand_in = {"village_list"}}},
            {.name = "jiaohe-2022, all side by side",
             .text = told_jiaohe(),
             .from = "2021-10-01",
             .plan = {.kinds = {identification, measures, elimination},
                      .wrong = {measures},
                      .contacts = false}},
            {.name = "jiaohe-2022, a warning at a clue",
             .text = told_jiaohe(),
             .from = "2021-10-01",
             .plan = {.kinds = {warning}, .wrong = {warning}}},
            {.name = "qianjiang-2024",
             .text = told_qianjiang(false),
             .from = "2024-08-01",
             .plan = {.kinds = {mark, roll_back, removal}}},
            {.name = "qianjiang-2024 with invented courses",
             .text = told_qianjiang(true),
             .over = invented_courses,
             .from = "2024-08-01",
             .plan = {.kinds = {identification, elimination, mark, roll_back, removal},
                      .wrong = {identification, elimination, mark, roll_back, removal}}},
            {.name = "anju-2021",
             .text = told_anju(),
             .from = "2020-03-01",
             .plan = {.kinds = {issue}, .wrong = {issue}, .hand_in = {"report"}}},
            {.name = "luan-2019",
             .text = told_luan(),
             .from = "2019-05-01",
             .plan = {.kinds = {grading}, .wrong = {grading}, .hand_in = {"village_proposal"}}}};
}

/// @param base   the pack that the search is told of, shipped or changed
/// @param until  as of `explorer::run`
inline closure closure_of(search const& s, std::string base, std::string const& until = {}) {
    auto const under = loaded(std::move(base), s.over);
    explorer all(under, s.text, s.plan);
    if (s.identified)
        all.begin_after(identified_events(s.from, *under));
    return all.run(*date::parse(s.from), until);
}

}  // namespace fangpin::testing
