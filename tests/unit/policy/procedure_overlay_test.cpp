// What overlays add to procedures, replace and take out.
#include "packs.hpp"
#include "procedure_lines.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::string course_overlay(std::string const& entries, std::string const& of) {
    return "[policy]\nid = \"overlay\"\nextends = \"" + of + "\"\n" + entries;
}
std::string entry(std::string const& section, std::string const& keys) {
    return "[[" + section + "]]\nsource = \"invented\"\ntitle = \"t\"\n" + keys;
}
std::string step(std::string const& keys) {
    return entry("step", "level = \"county\"\n" + keys);
}

}  // namespace

TEST_CASE("an overlay supplies a procedure that the base lacks", "[policy][QJ-03]") {
    auto const l = load(course_overlay(
        entry("procedure", "kind = \"identification\"\n") +
            step("procedure = \"identification\"\nid = \"decision\"\ndecides = true\n") +
            entry("condition", "procedure = \"identification\"\nid = \"c\"\neligible = true\n") +
            entry("duty", "id = \"d\"\nlevel = \"village\"\nevery_months = 1\n"),
        "qianjiang-2024"));
    REQUIRE(l.policy);
    CHECK(kinds_of(*l.policy) == lines{"mark", "roll_back", "removal", "identification"});
    CHECK(steps_of(*l.policy, fp::procedure_kind::identification) ==
          lines{" decision: county, decides, takes effect"});
    CHECK(l.policy->course.duties.size() == 7);
}

TEST_CASE("an overlay gives a step a length, and takes conditions and duties out",
          "[policy][AJ-08][MEK-79][MEK-83]") {
    auto const anju =
        load(course_overlay(step("procedure = \"issue\"\nid = \"review\"\nreplaces = true\nneeds = "
                                 "[\"report\"]\nallowed = { count = 3, unit = \"working_days\" }\n"
                                 "decides = true\n"),
                            "anju-2021"));
    REQUIRE(anju.policy);
    auto const steps = steps_of(*anju.policy, fp::procedure_kind::issue);
    REQUIRE(steps.size() == 5);
    CHECK(steps[1] == " review: county, after report, 3 working days, decides");

    auto const maerkang =
        load(course_overlay("[[condition]]\nprocedure = \"elimination\"\nid = "
                            "\"MEK-79\"\nremoves = true\n"
                            "[[duty]]\nid = \"MEK-83\"\nremoves = true\n"
                            "[course]\nsource = \"invented\"\nreplaces = true\n"
                            "households_per_contact = 4\n",
                            "maerkang-2022"));
    REQUIRE(maerkang.policy);
    CHECK(conditions_of(*maerkang.policy, fp::procedure_kind::elimination).size() == 6);
    CHECK(maerkang.policy->course.duties.size() == 6);
    CHECK(maerkang.policy->course.households_per_contact == 4);
    CHECK(maerkang.policy->course.relapse == fp::relapse_course::none);
}

TEST_CASE("an overlay takes a whole procedure out with its steps", "[policy][LA-02]") {
    std::string gone = "[[procedure]]\nkind = \"grading\"\nremoves = true\n";
    auto const orphans = load(course_overlay(gone, "luan-2019"));
    CHECK_FALSE(orphans.policy);
    CHECK(orphans.has(fp::severity::error, fp::errc::part_missing, "grading"));
    for (auto const* id : {"village_proposal", "township_review", "county_filing"})
        gone +=
            "[[step]]\nprocedure = \"grading\"\nid = \"" + std::string(id) + "\"\nremoves = true\n";
    auto const l = load(course_overlay(gone, "luan-2019"));
    REQUIRE(l.policy);
    CHECK(l.policy->course.procedures.empty());
}

TEST_CASE("an overlay's step or procedure that the base has must say that it replaces it",
          "[policy]") {
    auto const l =
        load(course_overlay(step("procedure = \"grading\"\nid = \"county_filing\"\n") +
                                entry("procedure", "kind = \"grading\"\n") +
                                step("procedure = \"grading\"\nid = \"filing\"\nreplaces = "
                                     "true\n"),
                            "luan-2019"));
    CHECK_FALSE(l.policy);
    CHECK(l.has(fp::severity::error, fp::errc::part_exists, "[[step]] grading.county_filing"));
    CHECK(l.has(fp::severity::error, fp::errc::part_exists, "[[procedure]] grading"));
    CHECK(l.has(fp::severity::error, fp::errc::part_missing, "[[step]] grading.filing"));
}
