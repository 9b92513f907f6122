// Conditions, duties and what a pack says of all cases: what is wrong with wrong ones.
#include "procedure_packs.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::errc;

TEST_CASE("a condition asks one thing, of a procedure that decides", "[policy]") {
    auto const wrong = [](std::string const& keys, std::string const& words) {
        refused(decided_pack + a_condition(keys), pack_wrong_type, words, "[[condition]]");
    };
    wrong("", "nothing to ask");
    wrong("eligible = false\n", "nothing to ask");
    wrong("eligible = true\nwhen = 'illness'\n", "several things");
    wrong("months_helped = 6\nwhen = 'illness'\n", "several things");
    refused(decided_pack + a_condition("months_helped = 0\n"),
            pack_wrong_type,
            "1 to 120",
            "months_helped");
    refused(decided_pack + a_condition("when = 'ilness'\n"),
            rule_unknown_name,
            "illness",
            "when = 'ilness'");
    refused(
        decided_pack + a_condition("when = 'household_size'\n"), rule_type, "c", "household_size");
    refused(decided_pack + a_condition("eligible = true\n") + a_condition("eligible = true\n"),
            part_exists,
            "second condition",
            "[[condition]]");
    auto const measures = a_procedure("measures") +
                          "[[step]]\nprocedure = \"measures\"\nid = \"s\"\nclause = \"JH-09\"\n"
                          "title = \"t\"\nlevel = \"village\"\n"
                          "[[condition]]\nprocedure = \"measures\"\n";
    refused(measures + "id = \"c\"\nclause = \"MEK-73\"\ntitle = \"t\"\neligible = true\n",
            pack_wrong_type,
            "decides nothing",
            "[[condition]]");
}

TEST_CASE("a duty has one rhythm", "[policy]") {
    auto const wrong =
        [](std::string const& keys, std::string const& words, std::string const& mark) {
            refused(a_duty(keys), pack_wrong_type, words, mark);
        };
    wrong("", "no rhythm", "[[duty]]");
    wrong("every_months = 1\nin_months = [4]\n", "several rhythms", "[[duty]]");
    wrong("every_months = 5\n", "1, 3, 6 or 12", "every_months");
    wrong("every_months = 0\n", "1 to 12", "every_months");
    wrong("in_months = [0, 4]\n", "not 1 to 12", "in_months");
    wrong("in_months = [13]\n", "not 1 to 12", "in_months");
    wrong("in_months = []\n", "without a month", "in_months");
    wrong("in_months = [4, 4]\n", "twice", "in_months");
    wrong("once_by = 2024-08-26\nby_day = 5\n", "beside \"once_by\"", "by_day");
    wrong("every_months = 1\nby_day = 32\n", "1 to 31", "by_day");
    wrong("irregular = true\nby_day = 5\n", "without a rhythm", "by_day");
    wrong("irregular = true\nevery_months = 1\n", "several rhythms", "[[duty]]");
    wrong("every_months = 1\nstates = [\"monitored\"]\nreporters = [\"water\"]\n",
          "beside \"states\"",
          "reporters");
    wrong("every_months = 1\nstates = [\"watched\"]\n", "watched", "states");
    wrong("every_months = 1\nregistries = [\"rich\"]\n", "rich", "registries");
    wrong("every_months = 1\nafter_months = 24\n", "without \"states\"", "after_months");
    auto const d = a_duty("every_months = 1\n");
    refused(d + d, part_exists, "second duty", "[[duty]]");
}

TEST_CASE("what a pack says of all cases is cited and within bounds", "[policy]") {
    auto const wrong = [](std::string const& keys,
                          fp::errc code,
                          std::string const& words,
                          std::string const& mark) {
        refused("[course]\n" + keys, code, words, mark);
    };
    wrong("relapse = \"new_case\"\n", pack_missing_key, "relapse_clause", "relapse");
    wrong(
        "relapse = \"again\"\nrelapse_clause = \"MEK-78\"\n", pack_wrong_type, "re_mark", "again");
    wrong(
        "relapse_clause = \"MEK-78\"\n", pack_wrong_type, "without \"relapse\"", "relapse_clause");
    wrong("households_per_contact = 0\ncontact_clause = \"MEK-57\"\n",
          pack_wrong_type,
          "1 to 1000",
          "households_per_contact");
    wrong("households_per_contact = 5\n", pack_missing_key, "contact_clause", "households");
    wrong("early_help_clause = \"MEK-99\"\n", unknown_clause, "MEK-99", "early_help");
    CHECK(load(pack + "[course]\nsource = \"invented\"\nhouseholds_per_contact = 4\n").policy);
}
