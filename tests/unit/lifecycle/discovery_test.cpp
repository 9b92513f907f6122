// Clues: how they come in, what they begin, and what goes back.
#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;
using fp::case_state;
using fp::procedure_kind;

namespace {

using steps = std::vector<std::string>;

fp::case_event application(std::string const& form, std::string const& by) {
    auto e = clue("2022-06-01", "application");
    e.form = form;
    e.by = by;
    return e;
}

}  // namespace

TEST_CASE("a household applies itself, or by somebody authorised, in a way that is put down",
          "[lifecycle][MEK-37]") {
    for (std::string const form : {"written", "app", "hotline"})
        for (std::string const by : {"household_head", "authorised_person"})
            story("maerkang-2022").then(application(form, by));
    story s("maerkang-2022");
    auto const without = s.refused(application("", "household_head"));
    CHECK(without.why.code == fp::errc::missing_key);
    CHECK(without.clause == "MEK-37");
    CHECK(s.refused(application("rumour", "household_head")).why.code == fp::errc::unknown_code);
    auto const neighbour = s.refused(application("written", "neighbour"));
    CHECK(neighbour.why.code == fp::errc::unknown_code);
    CHECK(neighbour.clause == "MEK-37");
    CHECK_FALSE(s.file.begun());
}

TEST_CASE("petitions and public opinion bring clues, hearsay without a name for it does not",
          "[lifecycle][MEK-36][MEK-42][JH-05]") {
    auto opinion = clue("2022-06-01", "public_opinion");
    opinion.form = "petition";
    story("maerkang-2022").then(opinion);
    story("maerkang-2022").then(clue("2022-06-01", "screening"));
    for (auto const* channel : {"screening", "department_warning", "public_opinion"})
        story("jiaohe-2022").then(clue("2022-06-01", channel));
    auto applied = clue("2022-06-01", "application");
    applied.form = "written";
    story("jiaohe-2022").then(applied);
    story s("jiaohe-2022");
    auto const no = s.refused(clue("2022-06-01", "screning"));
    CHECK(no.why.code == fp::errc::unknown_code);
    CHECK(no.why.remedy.find("screening") != std::string::npos);
}

TEST_CASE("a warning ends with an answer to its department, whatever becomes of the household",
          "[lifecycle][MEK-38][MEK-39]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01", "department_warning"));
    CHECK(s.open() == steps{"collection"});
    s.then(done("2022-06-02", county, "collection"));
    CHECK(s.refused(done("2022-06-02", county, "feedback")).why.code == fp::errc::case_not_open);
    s.then(begin("2022-06-03", procedure_kind::identification));
    CHECK(s.open() == steps{"verification", "risk_assessment"});
    CHECK(s.refused(done("2022-06-03", township, "verification")).why.code ==
          fp::errc::case_evidence);
    s.then(done("2022-06-03", township, "verification", {"verification_result"}));
    review(s, identification_days::all_on("2022-06-06"), true);
    s.then(decided(done("2022-06-07", county, "county_determination", {"written_reply"}), false));
    CHECK(s.file.state() == case_state::declined);
    CHECK(s.open() == steps{"feedback", "refusal_letter"});
    s.then(done("2022-06-08", county, "feedback"));
    CHECK(s.open() == steps{"refusal_letter"});
}

TEST_CASE("in Jiaohe the village verifies what the city has sorted and passed on",
          "[lifecycle][JH-07]") {
    story s("jiaohe-2022");
    s.then(clue("2022-06-01", "department_warning"))
        .then(done("2022-06-01", county, "distribution"));
    CHECK(s.refused(done("2022-06-02", township, "verification")).why.code ==
          fp::errc::case_wrong_level);
    s.then(done("2022-06-02", village, "verification"))
        .then(done("2022-06-03", county, "feedback"));
    CHECK(s.open().empty());
}

TEST_CASE("a second warning goes on with the one under way", "[lifecycle][MEK-39]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01", "department_warning"));
    s.then(begin("2022-06-01", procedure_kind::identification));
    review(s, identification_days::all_on("2022-06-06"), true);
    s.then(decided(done("2022-06-07", county, "county_determination", {"written_reply"}), false));
    s.then(clue("2022-07-01", "emergency"));  // declined, and found again
    CHECK(s.file.state() == case_state::clue);
    CHECK(s.open() == steps{"collection", "refusal_letter"});
}

TEST_CASE("a disaster is assessed by seventeen departments, and those missing are seen",
          "[lifecycle][MEK-85]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-10", "disaster"));
    CHECK(s.file.of_event());
    CHECK(s.open().size() == 17);
    steps const papers{"disaster_figures", "risk_assessment"};
    CHECK(s.refused(done("2022-06-11", county, "water")).why.code == fp::errc::case_evidence);
    CHECK(s.refused(done("2022-06-11", county, "push", papers)).why.code ==
          fp::errc::case_not_open);
    for (auto const& department : s.open())
        if (department != "petitions")
            s.then(done("2022-06-12", county, department, papers));
    CHECK(s.open() == steps{"petitions"});
    s.then(done("2022-06-13", county, "petitions", papers))
        .then(done("2022-06-13", county, "push"));
    CHECK(s.open().empty());
    // it is no household
    CHECK(s.refused(begin("2022-06-14", procedure_kind::identification)).why.code ==
          fp::errc::case_wrong_state);
    story household("maerkang-2022");
    household.then(clue("2022-06-10"));
    CHECK(household.refused(begin("2022-06-10", procedure_kind::assessment)).why.code ==
          fp::errc::case_wrong_state);
}

TEST_CASE("a clue that does not say the kind of household keeps what is known of it",
          "[lifecycle][MEK-07]") {
    story s("maerkang-2022");
    auto first = clue("2022-06-01");
    first.registry = fp::registry::out_of_poverty;
    s.then(first).then(begin("2022-06-01", procedure_kind::identification));
    review(s, identification_days::all_on("2022-06-01"), true);
    s.then(decided(done("2022-06-02", county, "county_determination", {"written_reply"}), false))
        .then(clue("2022-07-01"));
    CHECK(s.file.registry().known() == fp::registry::out_of_poverty);
}
