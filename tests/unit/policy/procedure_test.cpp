// Procedures and their steps as packs write them, and what is wrong with wrong ones.
#include "procedure_packs.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::errc;

TEST_CASE("a pack without procedures has none, and terms move to working days", "[policy]") {
    auto const l = load(pack);
    REQUIRE(l.policy);
    CHECK(l.policy->course.procedures.empty());
    CHECK(l.policy->course.duties.empty());
    CHECK(l.policy->course.relapse == fp::relapse_course::none);
    CHECK(l.policy->course.roll_to_working_day);
    CHECK(l.policy->conditions.rules.empty());
}

TEST_CASE("the deciding step takes effect unless another says so", "[policy]") {
    auto const l = load(pack + decided_pack);
    REQUIRE(l.policy);
    CHECK(l.policy->course.procedures.front().steps[1].takes_effect);
    auto const later =
        load(pack + decided_pack + a_step("mark", "needs = [\"decision\"]\ntakes_effect = true\n"));
    REQUIRE(later.policy);
    auto const& steps = later.policy->course.procedures.front().steps;
    CHECK_FALSE(steps[1].takes_effect);
    CHECK(steps[2].takes_effect);
}

TEST_CASE("terms of a pack that leaves article 203 aside do not move", "[policy]") {
    auto const l = load(pack + "[course]\nroll_to_working_day = false\n" + decided_pack +
                        a_step("late",
                               "needs = [\"visit\"]\nallowed = { count = 2, unit = "
                               "\"calendar_days\" }\n"));
    REQUIRE(l.policy);
    CHECK_FALSE(l.policy->course.procedures.front().steps[2].allowed->roll_to_working_day);
}

TEST_CASE("conditions are a program of their own and change nothing for judgements", "[policy]") {
    auto const plain = load(pack);
    auto const l = load(pack + decided_pack +
                        a_condition("when = 'not(illness) and standard(\"other\") > yuan(1)'\n") +
                        "[[standard_pending]]\nsource = \"invented\"\nname = \"other\"\nfrom = "
                        "2022-01-01\ntext = \"later\"\n");
    REQUIRE(l.policy);
    CHECK(l.policy->program.rules.size() == plain.policy->program.rules.size());
    CHECK(l.policy->program.code.size() == plain.policy->program.code.size());
    CHECK(l.policy->conditions.rules.size() == 1);
    CHECK(l.policy->course.procedures.front().conditions.front().compiled == 0);
    CHECK(l.policy->other_figures.size() == 1);
    CHECK(l.policy->program.fact_registers.size() == l.policy->facts.size());
}

TEST_CASE("a procedure twice, of an unknown kind, or that decides nothing", "[policy]") {
    refused(decided_pack + a_procedure("identification"),
            part_exists,
            "second procedure",
            "[[procedure]]");
    refused(a_procedure("identity"), pack_wrong_type, "identification", "kind = \"identity\"");
    refused(a_procedure("elimination"), pack_missing_key, "no step", "[[procedure]]");
    refused(a_procedure("identification") + a_step("visit"),
            pack_missing_key,
            "no step that decides",
            "[[procedure]]");
    refused(decided_pack + a_step("again", "decides = true\n"),
            pack_wrong_type,
            "two deciding",
            "[[step]]");
    refused(a_procedure("measures"), pack_missing_key, "no step", "[[procedure]]");
}

TEST_CASE("a step without procedure, twice, or that needs what it cannot have", "[policy]") {
    refused(
        a_step("visit"), part_missing, "\"identification\", which the pack does not", "[[step]]");
    refused(a_condition("eligible = true\n"), part_missing, "\"identification\"", "[[condition]]");
    refused(decided_pack + a_step("visit"), part_exists, "second step", "[[step]]");
    refused(
        decided_pack + a_step("new", "needs = [\"vist\"]\n"), part_missing, "\"visit\"", "needs =");
    refused(decided_pack + a_step("new", "needs = [\"new\"]\n"),
            part_missing,
            "is this one",
            "needs =");
    refused(decided_pack + a_step("new", "needs = [\"later\"]\n") + a_step("later"),
            part_missing,
            "stands later",
            "needs = [\"later\"]");
    refused(decided_pack + a_step("new", "needs = [\"visit\", \"visit\"]\n"),
            pack_wrong_type,
            "twice",
            "needs = [\"visit\", \"visit\"]");
    refused(decided_pack + a_step("Visit"), pack_wrong_type, "no identifier", "id = \"Visit\"");
    refused(decided_pack + a_step("new", "colour = 1\n"), pack_unknown_key, "colour", "colour");
}

TEST_CASE("a procedure of more steps than anybody could do is refused", "[policy]") {
    auto entries = decided_pack;
    for (int i = 0; i < 999; ++i)
        entries += a_step("s" + std::to_string(i));
    auto const l = load(pack + entries);
    CHECK_FALSE(l.policy);
    CHECK(l.has(fp::severity::error, pack_too_complex, "more than 1000 steps"));
}

TEST_CASE("a step that takes effect or belongs to a course before the decision", "[policy]") {
    auto const early = a_procedure("identification") + a_step("visit", "takes_effect = true\n") +
                       a_step("decision", "needs = [\"visit\"]\ndecides = true\n");
    auto const l = load(pack + early);
    CHECK(l.has(fp::severity::error, pack_wrong_type, "before the decision"));
    refused(decided_pack + a_step("mark", "takes_effect = true\n"),
            pack_wrong_type,
            "before the decision",
            "[[step]]");
    refused(decided_pack + a_step("mark", "course = \"approved\"\n"),
            pack_wrong_type,
            "course before the decision",
            "[[step]]");
    auto const letter =
        decided_pack + a_step("letter", "needs = [\"decision\"]\ncourse = \"refused\"\n");
    refused(letter + a_step("after", "needs = [\"letter\"]\ncourse = \"approved\"\n"),
            pack_wrong_type,
            "other course, letter",
            "[[step]]");
    refused(letter +
                a_step("mark", "needs = [\"letter\"]\ncourse = \"refused\"\ntakes_effect = true\n"),
            pack_wrong_type,
            "refusal that takes effect",
            "[[step]]");
    auto const mark = [](std::string const& id) {
        return a_step(id, "needs = [\"decision\"]\ntakes_effect = true\n");
    };
    refused(decided_pack + mark("one") + mark("two"), pack_wrong_type, "a second step", "[[step]]");
    refused(decided_pack + a_step("late", "course = \"perhaps\"\n"),
            pack_wrong_type,
            "approved",
            "perhaps");
}

TEST_CASE("what is wrong with times, notices and waivers is told", "[policy]") {
    auto const wrong =
        [](std::string const& keys, std::string const& words, std::string const& mark) {
            refused(decided_pack + a_step("new", keys), pack_wrong_type, words, mark);
        };
    auto const time = [](std::string const& count, std::string const& unit) {
        return "allowed = { count = " + count + ", unit = \"" + unit + "\" }\n";
    };
    wrong(time("0", "calendar_days"), "\"count\" is 0", "allowed");
    wrong(time("10001", "calendar_days"), "1 to 10000", "allowed");
    wrong(time("3", "days"), "calendar_days", "allowed");
    wrong("counted_from = [\"visit\"]\n", "without \"allowed\"", "counted_from");
    wrong(
        time("3", "calendar_days") + "counted_from = [\"visit.seen\"]\n", ".seen", "counted_from");
    wrong(time("3", "calendar_days") + "counted_from = [\"decision.met\"]\n",
          "meeting of a step without one",
          "counted_from");
    refused(decided_pack + a_step("new", "allowed = { unit = \"working_days\" }\n"),
            pack_missing_key,
            "\"count\"",
            "allowed");
    refused(
        decided_pack + a_step("new", time("3", "working_days") + "counted_from = [\"never\"]\n"),
        part_missing,
        "never",
        "counted_from");
    wrong("notice_days = 5\n", "without a notice", "notice_days");
    wrong("notice = true\nnotice_days = 0\n", "1 to 365", "notice_days");
    wrong("notice_clause = \"MEK-49\"\n", "without a notice", "notice_clause");
    wrong("waiver_clause = \"MEK-47\"\n", "without \"waivers\"", "waiver_clause");
    refused(decided_pack + a_step("new", "waivers = [\"old\"]\n"),
            pack_missing_key,
            "without \"waiver_clause\"",
            "waivers");
    refused(decided_pack + a_step("new", "waivers = [\"old\"]\nwaiver_clause = \"MEK-99\"\n"),
            unknown_clause,
            "MEK-99",
            "waiver_clause");
    wrong("evidence = [\"the form\"]\n", "no identifier", "evidence");
    wrong("meeting = [\"\"]\n", "no identifier", "meeting");
    wrong("waivers = [\"表\"]\nwaiver_clause = \"MEK-47\"\n", "no identifier", "waivers");
    refused(decided_pack +
                "[[step]]\nprocedure = \"identification\"\nid = \"x\"\nclause = \"MEK-43\"\n"
                "title = \"t\"\nlevel = \"state\"\n",
            pack_wrong_type,
            "village",
            "\"state\"");
}
