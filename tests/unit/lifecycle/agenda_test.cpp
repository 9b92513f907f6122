#include <fangpin/lifecycle/agenda.hpp>

#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::string end(fp::duty const& d, std::string const& on) {
    return to_string(fp::end_of_period(d, day(on)));
}

/// The task of an agenda as day, task and days overdue.
std::vector<std::string> told(story const& s, std::string const& on) {
    std::array const cases{&s.file};
    std::vector<std::string> all;
    for (auto const& item : fp::agenda({.cases = cases}, day(on), fp::national_calendar()))
        if (!item.case_id.empty())
            all.push_back((item.due ? to_string(item.due->on) : "no day") + " " +
                          std::string(item.task) +
                          (item.overdue > 0 ? ", overdue " + std::to_string(item.overdue) : "") +
                          (item.remind ? ", soon" : ""));
    return all;
}

}  // namespace

TEST_CASE("parts of a year end with it, and a day that a month does not have is its last",
          "[lifecycle][MEK-07][MEK-38][LA-03][JH-06]") {
    fp::duty const monthly{.every_months = 1};
    CHECK(end(monthly, "2022-02-01") == "2022-02-28");
    fp::duty const quarterly{.every_months = 3};
    CHECK(end(quarterly, "2022-01-01") == "2022-03-31");
    CHECK(end(quarterly, "2022-12-31") == "2022-12-31");
    fp::duty const by_the_fifth{.every_months = 1, .by_day = 5};
    CHECK(end(by_the_fifth, "2022-10-05") == "2022-10-05");
    CHECK(end(by_the_fifth, "2022-10-06") == "2022-11-05");
    fp::duty const by_the_last{.every_months = 1, .by_day = 31};
    CHECK(end(by_the_last, "2022-02-01") == "2022-02-28");
    CHECK(end(by_the_last, "2024-02-28") == "2024-02-29");
    fp::duty const twice{.in_months = {4, 10}};
    CHECK(end(twice, "2022-04-30") == "2022-04-30");
    CHECK(end(twice, "2022-05-01") == "2022-10-31");
    CHECK(end(twice, "2022-11-01") == "2023-04-30");
    fp::duty const once{.once_by = day("2019-05-31")};
    CHECK(end(once, "2022-11-01") == "2019-05-31");
}

TEST_CASE("a monitored household is followed up each month and assessed each quarter",
          "[lifecycle][MEK-07][MEK-70][MEK-83]") {
    story s("maerkang-2022");
    identify(s);  // on 9 June
    using lines = std::vector<std::string>;
    lines const undated{"no day announcement", "no day contact_named", "no day system_entry"};
    auto const with = [&](lines dated) {
        dated.insert(dated.end(), undated.begin(), undated.end());
        return dated;
    };
    CHECK(told(s, "2022-06-09") ==
          with({"2022-06-30 MEK-07.monitored", "2022-06-30 MEK-70", "2022-06-30 MEK-83"}));
    auto followed_up = event("2022-06-20", fp::admin_level::village, fp::case_act::fulfil);
    followed_up.subject = "MEK-83";
    s.then(followed_up);
    CHECK(told(s, "2022-07-02") == with({"2022-06-30 MEK-07.monitored, overdue 2",
                                         "2022-06-30 MEK-70, overdue 2",
                                         "2022-07-31 MEK-83"}));
}

TEST_CASE("an agenda stands in the order of days, then of cases, then of tasks", "[lifecycle]") {
    auto const under = *fp::builtin_policy("maerkang-2022");
    std::vector<fp::case_file> cases;
    // alike in their first letters, one the beginning of another, one told twice
    for (auto const* id : {"C-10",
                           "513201-2022-000-0012",
                           "C-1",
                           "513201-2022-000-001",
                           "C-2",
                           "513201-2022-000-",
                           "C-10",
                           "513201-2022-000-0011"}) {
        story s(under);
        s.file = fp::case_file(under, id);
        identify(s,
                 identification_days::all_on(cases.size() % 3 == 0 ? "2022-06-09" : "2022-07-09"));
        cases.push_back(std::move(s.file));
    }
    std::vector<fp::case_file const*> each;
    for (auto const& c : cases)
        each.push_back(&c);
    auto const items = fp::agenda({.cases = each}, day("2022-07-20"), fp::national_calendar());
    CHECK(items.size() > 6 * cases.size());
    CHECK(std::ranges::is_sorted(items, {}, [](fp::agenda_item const& i) {
        return std::tuple(!i.due, i.due ? i.due->on : fp::date(), i.case_id, i.task);
    }));
}
