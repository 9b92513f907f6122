// A case moves to another revision of its text.
#include "story.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::admin_level;
using fp::case_act;
using fp::procedure_kind;

namespace {

/// Maerkang's text of another year, invented, with further changes.
std::shared_ptr<fp::policy const> next_year(std::string const& changes = {}) {
    return with_overlay("maerkang-2022",
                        "[policy]\nid = \"maerkang-invented\"\nextends = \"maerkang-2022\"\n"
                        "revision = 2\ntitle = \"invented\"\n" +
                            changes);
}

fp::case_event move_to(std::shared_ptr<fp::policy const> to, std::string const& on) {
    auto e = event(on, county, case_act::move);
    e.moves_to = std::move(to);
    return e;
}

std::string step(std::string const& id, std::string const& keys) {
    return "[[step]]\nprocedure = \"identification\"\nid = \"" + id + "\"\n" + keys;
}

}  // namespace

TEST_CASE("a case goes on under another revision where it stands", "[lifecycle]") {
    auto const to = next_year();
    story s("maerkang-2022");
    visit_and_match(s);
    s.then(meeting("2022-06-06"));
    auto const open = s.open();
    s.then(move_to(to, "2022-06-07"));
    CHECK(&s.file.under() == to.get());
    CHECK(s.open() == open);
    CHECK(s.due("township_review") == "2022-06-08");
    CHECK(s.file.log().size() == 7);
    s.then(notice("2022-06-07"));
}

TEST_CASE("a move must be named, given, and about the same place", "[lifecycle]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01"));
    CHECK(s.refused(move_to(nullptr, "2022-06-02")).why.code == fp::errc::case_other_policy);
    auto const elsewhere = *fp::builtin_policy("jiaohe-2022");
    auto const no = s.refused(move_to(elsewhere, "2022-06-02"));
    CHECK(no.why.found.find("another place") != std::string::npos);
    CHECK(s.file.under().id == "maerkang-2022");
    CHECK(s.file.log().size() == 1);
}

TEST_CASE("what is done must be there under the other text, in an order that it allows",
          "[lifecycle]") {
    story s("maerkang-2022");
    s.then(clue("2022-06-01"))
        .then(begin("2022-06-01", procedure_kind::identification))
        .then(done("2022-06-01", township, "risk_assessment", {"verification_list"}))
        .then(done("2022-06-02", county, "data_matching"));

    // data matching only after the visit
    auto const stricter =
        next_year(step("data_matching",
                       "replaces = true\nclause = \"MEK-46\"\ntitle = \"t\"\nlevel = \"county\"\n"
                       "needs = [\"household_visit\"]\n"));
    auto const before = s.file.log().size();
    auto no = s.refused(move_to(stricter, "2022-06-03"));
    CHECK(no.why.subject == "step identification.data_matching");
    CHECK(no.why.found.find("household_visit") != std::string::npos);
    CHECK(no.clause == "MEK-46");

    // no identification at all
    auto const none = with_overlay("anju-2021",
                                   "[policy]\nid = \"anju-invented\"\nextends = \"anju-2021\"\n"
                                   "revision = 2\ntitle = \"invented\"\narea = \"513201\"\n");
    no = s.refused(move_to(none, "2022-06-03"));
    CHECK(no.why.subject == "procedure identification");
    CHECK(s.file.log().size() == before);
    CHECK(s.file.under().id == "maerkang-2022");
}

TEST_CASE("a procedure of which the other text leaves nothing to do is over", "[lifecycle]") {
    story s("maerkang-2022");
    identify(s);
    s.then(done("2022-06-10", county, "announcement"))
        .then(done("2022-06-10", township, "system_entry"))
        .then(done("2022-06-10", township, "contact_named"));
    CHECK(s.open() == std::vector<std::string>{"contact_filed"});
    s.then(move_to(next_year(step("contact_filed", "removes = true\n")), "2022-06-13"));
    CHECK(s.file.running().empty());
    CHECK(s.file.state() == fp::case_state::monitored);
}

TEST_CASE("a decision that the other text lets have effect at once has it with the move",
          "[lifecycle]") {
    // invented: only the announcement makes a monitored household
    story s(next_year(step("announcement",
                           "replaces = true\nclause = \"MEK-53\"\ntitle = \"t\"\n"
                           "level = \"county\"\nneeds = [\"county_determination\"]\n"
                           "course = \"approved\"\ntakes_effect = true\n")));
    identify(s);
    CHECK(s.file.state() == fp::case_state::under_identification);
    s.then(move_to(*fp::builtin_policy("maerkang-2022"), "2022-06-13"));
    CHECK(s.file.state() == fp::case_state::monitored);
    CHECK(s.file.since() == day("2022-06-13"));
    CHECK(s.open() == std::vector<std::string>{"announcement", "system_entry", "contact_named"});
}
