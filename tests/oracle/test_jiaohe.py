"""Jiaohe 2022, each case worked out by hand."""

from __future__ import annotations

import unittest
from typing import Any

from plain import member
from plain_elsewhere import judged, true

from oracle.editions import JIAOHE_2022

HARDSHIP = true("basic_living_severely_difficult", "income_plunged")
FIRE = [{"kind": "fire", "month": "2021-05"}]


def decision(**more: Any) -> dict[str, Any]:
    """The decision on a household of Jiaohe."""
    return judged(JIAOHE_2022, **more)


class Jiaohe(unittest.TestCase):
    """The guide line of 2021, and sudden hardship whatever the income."""

    def test_below_the_guide_line_and_at_risk_is_included(self) -> None:
        """JH-03, JH-18"""
        low = decision(wage="5999.99", attested=true("at_risk"))
        self.assertEqual((low["fired"], low["categories"]), (["JH-18"], ["marginal_at_risk"]))
        self.assertEqual(decision(wage="6000", attested=true("at_risk"))["fired"], [])
        self.assertEqual(decision(wage="1")["outcome"], "not_eligible")

    def test_sudden_hardship_asks_neither_for_income_nor_for_risk(self) -> None:
        """JH-19"""
        for wage in ("1", "6000", "99999"):
            found = decision(wage=wage, events=FIRE, attested=HARDSHIP)
            self.assertEqual(found["fired"], ["JH-19"])
        self.assertEqual(decision(events=[{"kind": "study"}], attested=HARDSHIP)["fired"], [])

    def test_both_conditions_and_two_categories_can_hold(self) -> None:
        """JH-01, JH-18, JH-19"""
        found = decision(wage="1", events=FIRE, registry="out_of_poverty",
                         attested=HARDSHIP | true("at_risk"))
        self.assertEqual(found["fired"], ["JH-18", "JH-19"])
        self.assertEqual(
            found["categories"], ["unstable_out_of_poverty", "sudden_severe_hardship"])

    def test_only_rural_registration_is_in_scope(self) -> None:
        """JH-03"""
        for code in ("urban", "urban_by_relocation"):
            self.assertEqual(decision(registration=code)["outcome"], "out_of_scope")
        open_registration = decision(registration=None, wage="1", attested=true("at_risk"))
        self.assertEqual(open_registration["possible"], ["out_of_scope", "eligible"])

    def test_province_sets_the_figure_from_2022(self) -> None:
        """JH-03, JH-18"""
        later = {"discovered": "2022-01"}
        at_risk = decision(**later, attested=true("at_risk"))
        self.assertEqual(at_risk, {"error": "no_standard"})
        self.assertEqual(decision(discovered="2020-12", attested=true("at_risk")), at_risk)
        self.assertEqual(decision(**later)["outcome"], "not_eligible")
        self.assertEqual(decision(**later, events=FIRE, attested=HARDSHIP)["outcome"], "eligible")

    def test_elderly_with_dementia_are_watched(self) -> None:
        """JH-02"""
        old = member("m1", born="1961-06", health=["dementia", "chronic"])
        groups = ["chronic", "incapacitated_elderly"]
        self.assertEqual(decision(members=[old])["attention"], groups)
        self.assertEqual(decision(members=[old | {"born": "1961-07"}])["attention"], ["chronic"])


if __name__ == "__main__":
    unittest.main()
