// What a diagram shows beside steps and states: times of a whole, notices of a day, channels.
#include "drawn.hpp"

#include "unit/lifecycle/story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

bool shows(std::string const& text, std::string const& part) {
    return text.find(unfolded(part)) != std::string::npos;
}

}  // namespace

TEST_CASE("a procedure with a time as a whole says it with its clause", "[document][NAT-01]") {
    auto const p = within_fifteen_days();
    CHECK(shows(unfolded(draw(*p).dot), "the whole within 15 days (NAT-01)"));
    CHECK(shows(unfolded(draw(*p, fp::language::zh).dot), "全程 15 天内(NAT-01)"));
    CHECK_FALSE(shows(unfolded(draw("maerkang-2022").dot), "the whole"));
}

TEST_CASE("a notice that is posted on the day of its meeting says so", "[document][MEK-48]") {
    auto const d = draw("maerkang-2022");
    CHECK(shows(d.boxes.at("identification.step.review_and_notice"),
                "posted on the day of the meeting"));
    CHECK_FALSE(shows(d.boxes.at("elimination.step.review_and_notice"),
                      "posted on the day of the meeting"));
}

TEST_CASE("channels stand before the clue, with clause and what each begins at once",
          "[document][MEK-36][MEK-39][MEK-40][MEK-85][JH-05]") {
    for (auto const& pack : fp::builtin_packs())
        for (auto const lang : {fp::language::zh, fp::language::en}) {
            auto const p = *fp::builtin_policy(pack.id);
            CAPTURE(pack.id);
            auto const d = draw(*p, lang);
            CHECK(d.boxes.contains("channels") == !p->course.channels.empty());
            CHECK(d.labels("channels", "begin").size() == (p->course.channels.empty() ? 0 : 1));
            for (auto const& c : p->course.channels) {
                auto const& box = d.boxes.at("channels");
                CHECK(shows(box, lang == fp::language::zh ? c.title : c.title_en));
                CHECK(shows(box, c.clause));
            }
        }
    CHECK(shows(draw("maerkang-2022").boxes.at("channels"), "begins at once: warning"));
}
