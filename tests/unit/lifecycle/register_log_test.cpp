// Duties of a register as a whole.
#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;

namespace {

fp::case_event fulfilled(std::string const& on,
                         fp::admin_level level,
                         std::string duty,
                         std::string reporter = {}) {
    auto e = event(on, level, case_act::fulfil);
    e.subject = std::move(duty);
    e.reporter = std::move(reporter);
    return e;
}

/// Of one duty: who owes it and since when.
std::vector<std::string> owed(fp::register_log const& r,
                              std::string const& duty,
                              std::string const& on) {
    std::array const registers{&r};
    std::vector<std::string> all;
    for (auto const& item : fp::agenda({.registers = registers}, day(on), fp::national_calendar()))
        if (item.task == duty)
            all.push_back((item.due ? to_string(item.due->on) : "no day") + " " +
                          std::string(item.reporter) +
                          (item.overdue > 0 ? " overdue " + std::to_string(item.overdue) : ""));
    return all;
}

}  // namespace

TEST_CASE("each department owes its push by the fifth, and those who missed it are seen",
          "[lifecycle][MEK-38]") {
    fp::register_log r(*fp::builtin_policy("maerkang-2022"), "R-1");
    CHECK_FALSE(r.advance(fulfilled("2022-07-04", county, "MEK-38", "water")));
    CHECK_FALSE(r.advance(fulfilled("2022-07-05", county, "MEK-38", "health")));
    auto const all = owed(r, "MEK-38", "2022-07-08");
    CHECK(all.size() == 17);
    CHECK(all.front() == "2022-07-05 agriculture overdue 3");
    CHECK(std::ranges::count(all, "2022-08-05 water") == 1);
    CHECK(std::ranges::count(all, "2022-08-05 health") == 1);
    CHECK(std::ranges::count_if(
              all, [](auto const& line) { return line.ends_with("overdue 3"); }) == 15);

    auto const nobody = r.advance(fulfilled("2022-07-08", county, "MEK-38"));
    REQUIRE(nobody);
    CHECK(nobody->why.code == fp::errc::missing_key);
    CHECK(nobody->clause == "MEK-38");
    auto const other = r.advance(fulfilled("2022-07-08", county, "MEK-38", "post_office"));
    REQUIRE(other);
    CHECK(other->why.code == fp::errc::unknown_code);
}

TEST_CASE("sweeps and reports that were missed stay due", "[lifecycle][JH-06][JH-17][LA-03]") {
    fp::register_log jiaohe(*fp::builtin_policy("jiaohe-2022"), "R-1");
    CHECK_FALSE(jiaohe.advance(fulfilled("2022-04-20", county, "JH-06.sweep")));
    CHECK(owed(jiaohe, "JH-06.sweep", "2022-12-01") ==
          std::vector<std::string>{"2022-10-31  overdue 31"});
    CHECK(owed(jiaohe, "JH-17.yearly", "2023-01-05") ==
          std::vector<std::string>{"2022-12-31  overdue 5"});
    fp::register_log luan(*fp::builtin_policy("luan-2019"), "R-1");
    CHECK_FALSE(luan.advance(fulfilled("2019-05-20", county, "LA-10")));
    CHECK(owed(luan, "LA-10", "2019-06-01").empty());
    CHECK(owed(luan, "LA-03", "2019-11-05") == std::vector<std::string>{"2019-10-31  overdue 5"});
}

TEST_CASE("a duty without a rhythm stands without a day", "[lifecycle][LA-07]") {
    fp::register_log const r(*fp::builtin_policy("luan-2019"), "R-1");
    CHECK(owed(r, "LA-07", "2019-06-01") == std::vector<std::string>{"no day "});
}

TEST_CASE("what a register has done is put down in order, by the right level, and is no case",
          "[lifecycle][QJ-19][QJ-21]") {
    fp::register_log r(*fp::builtin_policy("jiaohe-2022"), "R-1");
    CHECK_FALSE(r.advance(fulfilled("2022-04-20", county, "JH-06.sweep")));
    auto const code = [&](fp::case_event const& e) {
        auto const no = r.advance(e);
        REQUIRE(no);
        return no->why.code;
    };
    CHECK(code(fulfilled("2022-04-19", county, "JH-06.sweep")) == fp::errc::case_out_of_order);
    CHECK(code(fulfilled("2022-05-19", village, "JH-06.sweep")) == fp::errc::case_wrong_level);
    CHECK(code(fulfilled("2022-05-19", county, "JH-99")) == fp::errc::case_unknown_step);
    CHECK(code(clue("2022-05-19")) == fp::errc::case_wrong_state);
    auto unnamed = fulfilled("2022-05-19", county, "JH-06.sweep");
    unnamed.by.clear();
    CHECK(code(unnamed) == fp::errc::missing_key);
    CHECK(r.fulfilled("JH-06.sweep", "") == day("2022-04-20"));
}

TEST_CASE("what was done late is late for one period and not yet for the next",
          "[lifecycle][MEK-38][LA-03]") {
    fp::register_log luan(*fp::builtin_policy("luan-2019"), "R-1");
    CHECK_FALSE(luan.advance(fulfilled("2019-10-20", county, "LA-03")));
    CHECK_FALSE(luan.advance(fulfilled("2020-05-06", county, "LA-03")));  // for April
    CHECK(owed(luan, "LA-03", "2020-06-01") == std::vector<std::string>{"2020-10-31 "});
    fp::register_log maerkang(*fp::builtin_policy("maerkang-2022"), "R-1");
    CHECK_FALSE(maerkang.advance(fulfilled("2022-07-08", county, "MEK-38", "water")));
    auto const all = owed(maerkang, "MEK-38", "2022-07-09");
    CHECK(std::ranges::count(all, "2022-08-05 water") == 1);
}

TEST_CASE("two years of monitoring go on through a review that eliminates nothing",
          "[lifecycle][QJ-07]") {
    story s("maerkang-2022");
    identify(s);  // on 9 June
    s.then(begin("2022-12-01", fp::procedure_kind::elimination));
    std::array const watched{fp::case_state::monitored, fp::case_state::under_elimination_review};
    CHECK(s.file.since() == day("2022-12-01"));
    CHECK(s.file.since_among(watched) == day("2022-06-09"));
    CHECK(s.file.since_among(std::span(watched).subspan(1)) == day("2022-12-01"));
}

TEST_CASE("the list of two years holds who stood so by the day that it is due",
          "[lifecycle][QJ-07]") {
    auto const p = *fp::builtin_policy("qianjiang-2024");
    auto const two_years = std::ranges::find(p->course.duties, "QJ-07", &fp::duty::id);
    REQUIRE(two_years != p->course.duties.end());
    CHECK(two_years->after_months == 24);
    CHECK(two_years->once_by == day("2024-09-11"));
}
