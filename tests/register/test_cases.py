"""The cases of the invented registers are what they are called: the oracle says so."""

from __future__ import annotations

import collections
import sys
import unittest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
REGISTER = ROOT / "examples" / "register"
sys.path[:0] = [str(REGISTER), str(ROOT / "tests" / "oracle")]

import generate  # noqa: E402
from counties import COUNTIES  # noqa: E402
from oracle.decision import decide  # noqa: E402
from oracle.edition import Edition  # noqa: E402
from oracle.editions import EDITIONS, LUAN_2019, LUAN_TRIAL  # noqa: E402

HOUSEHOLDS = 1000
ROLES = ("inclusion", "exclusion", "category", "tag")
MARGINS = {"at": "0.00", "fen-below": "-0.01", "fen-above": "0.01"}
Decided = list[tuple[str, dict[str, Any]]]
"""Names of cases with their decisions."""


def decided(name: str, edition: Edition) -> Decided:
    """The register of a county, judged."""
    return [
        (":".join(document["id"].split(":")[2:]), decide(document, edition=edition))
        for document in generate.register(HOUSEHOLDS, 2022, COUNTIES[name])
    ]


class CasesTest(unittest.TestCase):
    """Each edition's own clauses, codes and lines."""

    def check(self, decisions: Decided) -> collections.Counter[str]:
        """Looks at every case whose name promises something; counts the outcomes."""
        outcomes: collections.Counter[str] = collections.Counter()
        for case, decision in decisions:
            self.assertNotIn("error", decision, case)
            outcomes[decision["outcome"]] += 1
            role, _, what = case.partition(".")
            if role in ROLES and what in decision["values"]:
                self.assertEqual(decision["values"][what], "yes", case)
            if role == "attention":
                self.assertIn(what.replace("-", "_"), decision["attention"], case)
            if role == "line" and what in MARGINS:
                self.assertEqual(decision["margin"], MARGINS[what], case)
            if role in ("need", "grade"):
                self.named(decision, "need_type" if role == "need" else "grade", what)
        self.assertLess(outcomes["undetermined"], HOUSEHOLDS / 2)
        return outcomes

    def named(self, decision: dict[str, Any], key: str, what: str) -> None:
        """The need type or grade is the one that the case is called after."""
        possible = decision[f"possible_{key}s"]
        if what == "open":
            self.assertGreater(len(possible), 1)
        else:
            code = None if what == "none" else what.replace("-", "_")
            self.assertEqual((decision[key], possible), (code, [code]))

    def promised(self, decisions: Decided, edition: Edition) -> None:
        """Each clause that decides or names has a case in which it holds."""
        holding = {
            clause for _, decision in decisions
            for clause, value in decision["values"].items() if value == "yes"
        }
        self.assertEqual(holding, {rule.id for rule in edition.rules})

    def test_maerkang(self) -> None:
        """MEK-03, MEK-09, MEK-12 to MEK-15, MEK-16 to MEK-34"""
        decisions = decided("maerkang-2022", EDITIONS["maerkang-2022"])
        self.assertEqual(len(self.check(decisions)), 5, "all five outcomes")
        self.promised(decisions, EDITIONS["maerkang-2022"])

    def test_qianjiang(self) -> None:
        """QJ-01, QJ-03, QJ-04, QJ-05, QJ-14"""
        decisions = decided("qianjiang-2024", EDITIONS["qianjiang-2024"])
        self.assertEqual(self.check(decisions).keys(), {"eligible", "not_eligible", "undetermined"})
        self.promised(decisions, EDITIONS["qianjiang-2024"])
        for case, decision in decisions:
            if case == "inclusion.drawing-allowance":
                self.assertEqual(decision["outcome"], "eligible")
                self.assertIn("allowance", decision["attention"])
            if case == "tag.nearly":
                self.assertEqual(decision["tags"], [])
            if case == "tag.others-away":
                self.assertEqual(decision["tags"], ["wholly_without_labour_safety_net"])

    def test_jiaohe(self) -> None:
        """JH-01, JH-02, JH-03, JH-18, JH-19"""
        decisions = decided("jiaohe-2022", EDITIONS["jiaohe-2022"])
        self.assertEqual(len(self.check(decisions)), 4, "all outcomes but barred")
        self.promised(decisions, EDITIONS["jiaohe-2022"])
        for case, decision in decisions:
            if case == "inclusion.both":
                self.assertEqual(decision["fired"], ["JH-18", "JH-19"])
            if case == "inclusion.no-blow":
                self.assertEqual(decision["fired"], [])
            if case == "month.no-figure-needed":
                self.assertIsNone(decision["margin"])

    def test_anju(self) -> None:
        """AJ-02, AJ-03, AJ-15"""
        decisions = decided("anju-2021", EDITIONS["anju-2021"])
        self.assertEqual(self.check(decisions).keys(), {"eligible", "not_eligible", "undetermined"})
        self.promised(decisions, EDITIONS["anju-2021"])
        between = {
            decision["outcome"] for case, decision in decisions if case == "line.between-figures"
        }
        self.assertEqual(between, {"eligible", "not_eligible"})

    def test_luan_with_invented_figures(self) -> None:
        """LA-01, LA-05, LA-08, LA-11"""
        decisions = decided("luan-2019", LUAN_TRIAL)
        self.assertEqual(self.check(decisions).keys(), {"eligible", "not_eligible", "undetermined"})
        self.promised(decisions, LUAN_TRIAL)
        included = {"fen-below-line": [], "at-line": [], "fen-above-line": ["LA-05"],
                    "at-edge": ["LA-05"], "fen-above-edge": []}
        for case, decision in decisions:
            role, _, what = case.partition(".")
            if role == "band":
                self.assertEqual(decision["fired"], included[what], case)

    def test_luan_without_figures_judges_only_households_out_of_poverty(self) -> None:
        """LA-05, LA-08, LA-11"""
        for document in generate.register(HOUSEHOLDS, 2022, COUNTIES["luan-2019"]):
            error = decide(document, edition=LUAN_2019).get("error")
            judged = document.get("registry") in ("out_of_poverty", "registered_poor")
            self.assertEqual(error, None if judged else "no_standard")


if __name__ == "__main__":
    unittest.main()
