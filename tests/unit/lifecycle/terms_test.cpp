// Times that run beside the steps.
#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::procedure_kind;

namespace {

std::vector<std::string> terms(story const& s) {
    std::vector<std::string> all;
    for (auto const& t : fp::running_terms(s.file, fp::national_calendar()))
        all.push_back(std::string(t.clause) + " " +
                      (t.step != nullptr ? t.step->id : std::string(to_string(t.procedure))) +
                      (t.due ? " by " + to_string(t.due->on) : ""));
    return all;
}

}  // namespace

TEST_CASE("a notice is due on the day of its meeting, and shown as late after it",
          "[lifecycle][MEK-48]") {
    using lines = std::vector<std::string>;
    story s("maerkang-2022");
    visit_and_match(s);
    CHECK(terms(s).empty());
    s.then(meeting("2022-06-06"));
    CHECK(terms(s) == lines{"MEK-48 review_and_notice by 2022-06-06"});
    std::array const cases{&s.file};
    auto const agenda = fp::agenda({.cases = cases}, day("2022-06-08"), fp::national_calendar());
    REQUIRE_FALSE(agenda.empty());
    CHECK(agenda.front().task == "review_and_notice");
    CHECK(agenda.front().overdue == 2);
    CHECK(agenda.front().level == village);
    s.then(notice("2022-06-08"));  // late, and put down all the same
    CHECK(terms(s).empty());
}

TEST_CASE("a whole identification is due fifteen days after the clue, where a pack asks for it",
          "[lifecycle][NAT-01]") {
    using lines = std::vector<std::string>;
    story shipped("maerkang-2022");
    shipped.then(clue("2022-06-01")).then(begin("2022-06-06", procedure_kind::identification));
    CHECK(terms(shipped).empty());

    story s(within_fifteen_days());
    s.then(clue("2022-06-01"));
    CHECK(terms(s) == lines{"NAT-01 identification by 2022-06-16"});  // nothing has begun
    s.then(begin("2022-06-06", procedure_kind::identification));
    CHECK(terms(s) == lines{"NAT-01 identification by 2022-06-16"});
    review(s,
           {.listed = "2022-06-06",
            .visited = "2022-06-07",
            .matched = "2022-06-07",
            .met = "2022-06-08",
            .reviewed = "2022-06-08"},
           true);
    CHECK(terms(s) == lines{"NAT-01 identification by 2022-06-16"});
    s.then(eligible(done("2022-06-09", county, "county_determination", {"written_reply"}),
                    s.file.under()));
    CHECK(terms(s).empty());
}

TEST_CASE("where help comes first, the identification is owed from the clue on, until it begins",
          "[lifecycle][MEK-41][NAT-01]") {
    using lines = std::vector<std::string>;
    struct row {
        std::shared_ptr<fp::policy const> under;
        std::string term;
        std::string due;
    };
    for (auto const& [under, term, due] :
         {row{*fp::builtin_policy("maerkang-2022"), "MEK-41 identification", ""},
          row{within_fifteen_days(), "MEK-41 identification by 2022-06-16", "2022-06-16"}}) {
        story s(under);
        s.then(clue("2022-06-01")).then(help("2022-06-02"));
        CHECK(s.open().empty());
        CHECK(terms(s) == lines{term});
        std::array const cases{&s.file};
        std::vector<fp::agenda_item> agenda;
        auto const lines = fp::agenda({.cases = cases}, day("2022-06-03"), fp::national_calendar());
        std::ranges::copy_if(lines, std::back_inserter(agenda), [](fp::agenda_item const& i) {
            return !i.case_id.empty();
        });
        REQUIRE(agenda.size() == 1);
        CHECK(agenda.front().task == "identification");
        CHECK(agenda.front().clause == "MEK-41");
        CHECK(agenda.front().level == township);  // whose step comes first
        CHECK((agenda.front().due ? to_string(agenda.front().due->on) : "") == due);
        s.then(begin("2022-06-06", procedure_kind::identification));
        auto const whole = terms(s);
        CHECK(whole.size() == (due.empty() ? 0 : 1));
        if (!due.empty())
            CHECK(whole.front() == "NAT-01 identification by " + due);
    }
    story unhelped("maerkang-2022");
    unhelped.then(clue("2022-06-01"));
    CHECK(terms(unhelped).empty());
}
