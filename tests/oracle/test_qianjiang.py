"""Qianjiang 2024, each case worked out by hand."""

from __future__ import annotations

import unittest
from typing import Any

from plain import member
from plain_elsewhere import judged, true

from oracle.codes import GUARANTEE
from oracle.editions import QIANJIANG_2024


def decision(**more: Any) -> dict[str, Any]:
    """The decision on a household of Qianjiang."""
    return judged(QIANJIANG_2024, **more)


class Qianjiang(unittest.TestCase):
    """Risk, own ability, and one difficulty."""

    def test_line_is_8300_and_equality_is_not_below(self) -> None:
        """QJ-01, QJ-03"""
        at_risk = true("at_risk")
        self.assertEqual(decision(wage="8299.99", attested=at_risk)["fired"], ["QJ-03"])
        at_the_line = decision(wage="8300", attested=at_risk)
        self.assertEqual((at_the_line["margin"], at_the_line["outcome"]), ("0.00", "not_eligible"))

    def test_each_difficulty_is_enough_beside_a_risk(self) -> None:
        """QJ-03"""
        for name in ("income_plunged", "rigid_expenditure_surged"):
            self.assertEqual(decision(attested=true("at_risk", name))["outcome"], "eligible")
        for kind in ("illness", "sudden_major_illness", "disability", "study", "job_loss",
                     "unstable_work", "business_failure", "accident", "fire", "drought"):
            events = [{"kind": kind}]
            found = decision(events=events, attested=true("at_risk"))
            self.assertEqual(found["outcome"], "eligible", kind)
        for name in GUARANTEE:
            found = decision(guarantees={**dict.fromkeys(GUARANTEE, "met"), name: "unmet"},
                             attested=true("at_risk"))
            self.assertEqual(found["outcome"], "eligible", name)
        lacking = decision(events=[{"kind": "lack_of_labour"}], attested=true("at_risk"))
        self.assertEqual(lacking["outcome"], "not_eligible")

    def test_household_that_can_help_itself_is_not_identified(self) -> None:
        """QJ-03"""
        able = decision(wage="1", attested=true("at_risk", "self_reliant"))
        self.assertEqual(able["outcome"], "not_eligible")
        unknown = decision(wage="1", attested={"at_risk": True, "self_reliant": None})
        self.assertEqual(unknown["possible"], ["not_eligible", "eligible"])

    def test_allowance_changes_attention_and_never_the_outcome(self) -> None:
        """QJ-04, QJ-05"""
        for allowance in ("partial", "top_tier", "full"):
            found = decision(wage="1", attested=true("at_risk"),
                             members=[member("m1", allowance=allowance)])
            self.assertEqual(found["outcome"], "eligible")
            self.assertEqual(found["attention"], ["low_or_falling_income", "allowance"])

    def test_safety_net_household_may_mix_the_two_ways(self) -> None:
        """QJ-14"""
        supported = member("m1", extreme_hardship=True, allowance="none")
        idle = member("m2", labour="lost", allowance="top_tier")
        tag = ["wholly_without_labour_safety_net"]
        self.assertEqual(decision(members=[supported, idle])["tags"], tag)
        partial = idle | {"allowance": "partial"}
        self.assertEqual(decision(members=[supported, partial])["tags"], [])
        away = partial | {"living_in": False}
        self.assertEqual(decision(members=[supported, away])["tags"], tag)

    def test_month_without_figure_is_refused_only_where_a_rule_needs_it(self) -> None:
        """QJ-01, QJ-04"""
        later = {"discovered": "2025-01"}
        self.assertEqual(decision(**later), {"error": "no_standard"})
        fallen = decision(**later, attested=true("at_risk", "income_plunged"))
        self.assertEqual((fallen["outcome"], fallen["margin"]), ("eligible", None))


if __name__ == "__main__":
    unittest.main()
