// Laws of cases, over logs made at random under every text.
#include "property/random_log.hpp"

#include <fangpin/document/case_document.hpp>

#include <set>

namespace fp = fangpin;
using namespace fangpin::testing;
using fp::case_state;

namespace {

constexpr std::array editions{
    "maerkang-2022", "qianjiang-2024", "jiaohe-2022", "anju-2021", "luan-2019"};

std::string told(fp::case_file const& c) {
    return fp::write_case({.file = c}, std::nullopt, fp::national_calendar());
}

/// May a case go from one state to the next by one event?
bool may_follow(case_state from, case_state to, fp::case_event const& e) {
    if (from == to)
        return true;
    if (e.what == fp::case_act::leave)
        return to == case_state::gone;
    if (e.what == fp::case_act::open)
        return from == case_state::declined && to == case_state::clue;
    if (e.what == fp::case_act::relapse)
        return from == case_state::risk_eliminated && to == case_state::monitored;
    return std::ranges::any_of(fp::transitions, [&](fp::transition const& t) {
        return (e.what == fp::case_act::begin && t.from == from && t.during == to) ||
               (e.what == fp::case_act::complete && t.during == from &&
                (t.approved == to || t.refused == to));
    });
}

std::set<std::string> owed(fp::case_file const& c) {
    std::set<std::string> all;
    for (auto const& o : fp::open_steps(c, fp::national_calendar()))
        all.insert(std::string(to_string(o.procedure)) + "." + o.step->id);
    return all;
}

}  // namespace

TEST_CASE("a log replayed is the log told step by step, and what is refused changes nothing",
          "[lifecycle]") {
    random_source random(20'220'701);
    std::size_t taken = 0;
    std::set<case_state> reached;
    for (int n = 0; n < 300; ++n) {
        auto const under = *fp::builtin_policy(editions.at(static_cast<std::size_t>(n) % 5));
        fp::case_file c(under, "C-1");
        std::vector<fp::case_event> log;
        auto on = day("2022-01-04");
        for (int step = 0; step < 40; ++step) {
            on = on.plus_days(static_cast<int>(random.below(8)));
            auto const e =
                random.percent(70) ? likely_event(random, c, on) : any_event(random, c, on);
            auto const before = c;
            if (auto const no = c.advance(e)) {
                REQUIRE(told(c) == told(before));
                CHECK_FALSE(no->why.found.empty());
                CHECK_FALSE(no->why.remedy.empty());
                continue;
            }
            ++taken;
            log.push_back(e);
            REQUIRE((!before.begun() || may_follow(before.state(), c.state(), e)));
            REQUIRE_FALSE(
                (before.begun() && is_final(before.state()) && c.state() != before.state()));
            reached.insert(c.state());
            // what was owed is done, waits for something withdrawn or upheld, or is owed still
            bool const undone = e.what == fp::case_act::withdraw || e.what == fp::case_act::leave;
            for (auto const& o : owed(before))
                if (!undone && o.find("." + e.step) == std::string::npos)
                    REQUIRE(owed(c).contains(o));
        }
        fp::case_file again(under, "C-1");
        for (auto const& e : log)
            REQUIRE_FALSE(again.advance(e));
        REQUIRE(told(again) == told(c));
    }
    CHECK(taken > 1'500);
    CHECK(reached.size() >= 6);
}

TEST_CASE("no log comes to \"risk eliminated\" without what Maerkang's text demands before it",
          "[lifecycle][MEK-73][MEK-75][MEK-76][MEK-77]") {
    random_source random(7);
    auto const under = *fp::builtin_policy("maerkang-2022");
    for (int n = 0; n < 300; ++n) {
        fp::case_file c(under, "C-1");
        auto on = day("2022-01-04");
        for (int step = 0; step < 60; ++step) {
            on = on.plus_days(static_cast<int>(random.below(8)));
            (void)c.advance(likely_event(random, c, on));
            // conditions are asked of a household, and none was given
            REQUIRE((!c.begun() || c.state() != case_state::risk_eliminated));
        }
    }
}
