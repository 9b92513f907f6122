// Which level may begin a procedure.
#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_state;
using fp::procedure_kind;

TEST_CASE("a procedure is begun by the level whose step comes first, and by no other",
          "[lifecycle][QJ-21][MEK-43][JH-10]") {
    struct row {
        char const* text;
        fp::admin_level begins;
        char const* clause;
    };
    for (auto const& [text, begins, clause] :
         {row{"maerkang-2022", township, "MEK-43"}, row{"jiaohe-2022", village, "JH-10"}}) {
        CAPTURE(text);
        story s(text);
        s.then(clue("2022-06-01"));
        for (auto const level : {village, township, county}) {
            if (level == begins)
                continue;
            auto const no = s.refused(begin("2022-06-01", procedure_kind::identification, level));
            CHECK(no.why.code == fp::errc::case_wrong_level);
            CHECK(no.clause == clause);
            CHECK(no.why.remedy ==
                  "leave it to the " + std::string(to_string(begins)) + ", whose step comes first");
            CHECK(s.file.state() == case_state::clue);
        }
        s.then(begin("2022-06-01", procedure_kind::identification, begins));
    }
}

TEST_CASE("a clue begins the procedure of its channel whoever brings it", "[lifecycle][MEK-40]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01", "emergency"));  // brought by the village
    CHECK(s.open() == std::vector<std::string>{"collection"});
    CHECK(fp::levels_that_begin(*s.file.running().front().lays_down) == std::vector{county});
}
