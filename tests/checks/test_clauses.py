"""The check of clauses fails on a rule without place or test, and on ids that do not exist."""

from __future__ import annotations

import unittest

from bad_tree import CheckTest

TABLE = "src/policies/clauses.tsv"
PACK = "src/policies/maerkang-2022.toml"
ROWS = (
    ("MEK-03", "maerkang-2022", "standard"),
    ("MEK-05", "maerkang-2022", "window"),
    ("MEK-16", "maerkang-2022", "inclusion"),
    ("MEK-17", "maerkang-2022", "inclusion"),
    ("MEK-56", "maerkang-2022", "assistance"),
    ("NAT-09", "national", "standard"),
)
PACK_TEXT = """
[window]
clause = "MEK-05"

[[reading]]
id = "MEK-05.note"
clause = "MEK-05"

[[standard]]
clause = "MEK-03"

[[gap]]
clause = "MEK-56"
text = "how much"

[[inclusion]]
clause = "MEK-16"
also = [
    "MEK-17",
]

[[case]]
id = "line"
clauses = ["MEK-03", "MEK-16"]
given = { clause = "MEK-99" }
"""


class ClausesTest(CheckTest):
    check = "clauses"
    good = {
        TABLE: "id\tsource\tclause\tkind\trule\tbehaviour\n"
               + "".join(f"{id}\t{source}\t1\t{kind}\t\"r\tb\n" for id, source, kind in ROWS),
        PACK: PACK_TEXT,
        "include/fangpin/income/window.hpp": "/// A window.\n/// @clause MEK-05\nint window();\n",
        "tests/unit/window_test.cpp": 'TEST_CASE("twelve months", "[income][MEK-05]") {}\n',
        "tests/python/test_rules.py": 'def test_mek_17_alone():\n    """UTF-16 is no clause."""\n',
    }

    def without(self, path: str, text: str, put: str = "") -> dict[str, str]:
        """The change that takes a piece of a file out."""
        self.assertIn(text, self.good[path])
        return {path: self.good[path].replace(text, put)}

    def test_a_tree_in_order_passes_and_lists_what_is_open(self) -> None:
        output = self.assert_passes()
        self.assertRegex(output, rf"MEK-16 +inclusion +{PACK}:17 +{PACK}: case line")
        self.assertRegex(output, rf"MEK-17 +inclusion +{PACK}:19 +tests/python/test_rules.py:1")
        self.assertIn("open: 2 of 6 clauses", output)
        self.assertRegex(output, r"assistance +1  MEK-56")
        self.assertRegex(output, r"standard +1  NAT-09")

    def test_a_docstring_is_a_test_too(self) -> None:
        self.assert_passes({
            "tests/python/test_rules.py": 'def test_alone():\n    """MEK-17 holds alone."""\n'})

    def test_a_rule_taken_out(self) -> None:
        self.assert_fails(self.without(PACK, 'clause = "MEK-16"'), "MEK-16 (inclusion): no entry")
        self.assert_fails(self.without(PACK, '"MEK-17",'), "MEK-17 (inclusion): no entry")

    def test_a_clause_that_a_pack_carries_owes_a_test_whatever_its_kind(self) -> None:
        duty = '[[duty]]\nclause = "MEK-05"\ncontact_clause = "MEK-56"\n\n[[case]]'
        change = self.without(PACK, "[[case]]", duty)
        self.assert_fails(change, "MEK-56 (assistance): no test names it")
        change["tests/unit/duty_test.cpp"] = 'TEST_CASE("a duty", "[MEK-56]") {}\n'
        self.assertIn("open: 1 of 6 clauses", self.assert_passes(change))

    def test_readings_and_gaps_are_not_places(self) -> None:
        without = self.without(PACK, '[window]\nclause = "MEK-05"\n')
        without |= self.without("include/fangpin/income/window.hpp", "@clause MEK-05")
        self.assert_fails(without, "MEK-05 (window): no entry of a pack and no @clause names it")
        gap = '[[gap]]\nclause = "MEK-16"\n'
        self.assert_fails(self.without(PACK, '[[inclusion]]\nclause = "MEK-16"\n',
                                       f"{gap}[[inclusion]]\n"), "MEK-16 (inclusion): no entry")

    def test_what_the_library_carries_out_is_cited_by_a_pack(self) -> None:
        header = "include/fangpin/income/window.hpp"
        self.assert_fails(self.without(PACK, '[window]\nclause = "MEK-05"\n'),
                          f"{header}:2: @clause MEK-05, which no entry of a pack cites")

    def test_a_test_taken_out(self) -> None:
        self.assert_fails(self.without("tests/unit/window_test.cpp", "[MEK-05]"),
                          "MEK-05 (window): no test names it")
        self.assert_fails(self.without(PACK, '"MEK-03", '), "MEK-03 (standard): no test")
        self.assert_fails(self.without("tests/python/test_rules.py", "_mek_17"),
                          "MEK-17 (inclusion): no test")

    def test_ids_that_do_not_exist(self) -> None:
        for changes in (
            self.without(PACK, 'clauses = ["MEK-03"', 'clauses = ["MEK-98", "MEK-03"'),
            self.without(PACK, "[[case]]", '[[tag]]\nclause = "MEK-98"\n[[case]]'),
            self.without(PACK, 'clause = "MEK-05"', 'clause = "MEK-98"'),
            {"src/rules/parser.cpp": "// @clause MEK-05, MEK-98\n"},
            {"tests/unit/other_test.cpp": 'TEST_CASE("x", "[MEK-98]") {}\n'},
            {"tests/python/test_other.py": "def test_mek_98():\n    pass\n"},
        ):
            self.assert_fails(changes, f"MEK-98 does not exist in {TABLE}")

    def test_a_table_that_is_missing_or_repeats_itself(self) -> None:
        row = "MEK-56\tmaerkang-2022\t1\tassistance\tr\tb\n"
        self.assert_fails({TABLE: self.good[TABLE] + row}, "MEK-56 stands there twice")
        status, output = self.run_on({"README.md": ""})
        self.assertEqual(status, 1)
        self.assertIn("no table of clauses", output)


if __name__ == "__main__":
    unittest.main()
