// Measures of targeted help.
#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;

TEST_CASE("a measure goes on once, and may begin again after it has ended",
          "[lifecycle][MEK-41][MEK-80]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01")).then(help("2022-06-01"));
    auto const again = s.refused(help("2022-06-02"));
    CHECK(again.why.code == fp::errc::case_wrong_state);  // it has a name, which goes on
    CHECK(again.why.found == "one that goes on already");
    CHECK(again.clause == "MEK-41");
    CHECK(s.refused(help("2022-06-02", "")).why.code == fp::errc::missing_key);
    s.then(help("2022-06-02", "M-2"));
    auto ends = event("2022-06-03", village, case_act::end_help);
    ends.subject = "M-1";
    s.then(ends).then(help("2022-06-03"));
    CHECK(s.file.helped_since() == day("2022-06-01"));
}
