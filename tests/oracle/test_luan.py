"""Lu'an 2019, each case worked out by hand; the two figures are invented."""

from __future__ import annotations

import tomllib
import unittest
from typing import Any

from plain_elsewhere import judged, true

from oracle.codes import GUARANTEE
from oracle.editions import LUAN_2019, LUAN_TRIAL
from oracle.editions.luan_trial import OVERLAY

STRONG = true("has_labour_skills", "stable_work_or_good_industry", "strong_self_development")


def former(**more: Any) -> dict[str, Any]:
    """The decision on an out-of-poverty household, without figures."""
    return judged(LUAN_2019, registry="out_of_poverty", **more)


def edge(**more: Any) -> dict[str, Any]:
    """The decision on an ordinary household at risk, with invented figures."""
    return judged(LUAN_TRIAL, **{"attested": true("at_risk"), **more})


class Grade(unittest.TestCase):
    """Three levels for those who left poverty."""

    def test_one_difficulty_and_a_newly_unmet_guarantee_make_level_1(self) -> None:
        """LA-01, LA-11"""
        for name in ("lacks_labour", "lacks_resources", "lacks_stable_income",
                     "rigid_expenditure_surged"):
            found = former(attested=true(name, "guarantee_newly_unmet"))
            self.assertEqual((found["grade"], found["fired"]), ("level_1_red", ["LA-11"]))
            self.assertEqual(former(attested=true(name))["grade"], None)

    def test_one_weakness_and_a_latent_risk_make_level_2(self) -> None:
        """LA-01, LA-11"""
        for name in ("small_industry", "low_business_income", "weak_skills", "lacks_capital",
                     "weak_self_development"):
            found = former(attested=true(name, "guarantee_latent_risk"))
            self.assertEqual((found["grade"], found["outcome"]), ("level_2_yellow", "eligible"))
        found = former(attested=true("guarantee_latent_risk"), events=[{"kind": "unstable_work"}])
        self.assertEqual(found["grade"], "level_2_yellow")

    def test_level_3_asks_for_every_strength_and_is_not_watched(self) -> None:
        """LA-01, LA-11"""
        found = former(attested=STRONG)
        self.assertEqual((found["grade"], found["outcome"]), ("level_3_blue", "not_eligible"))
        for name in STRONG:
            self.assertEqual(former(attested=STRONG | {name: False})["possible_grades"], [None])

    def test_drinking_water_is_no_guarantee_here(self) -> None:
        """LA-01"""
        for name in GUARANTEE:
            met = {**dict.fromkeys(GUARANTEE, "met"), name: "unmet"}
            grade = "level_3_blue" if name == "water" else None
            self.assertEqual(former(attested=STRONG, guarantees=met)["grade"], grade)

    def test_first_level_that_is_open_opens_the_grade(self) -> None:
        """LA-01"""
        found = former(attested=STRONG | {"lacks_labour": True, "guarantee_newly_unmet": None})
        self.assertEqual(found["grade"], None)
        self.assertEqual(found["possible_grades"], ["level_1_red", "level_3_blue"])

    def test_ordinary_household_has_no_grade(self) -> None:
        """LA-01"""
        self.assertEqual(edge(attested=STRONG)["possible_grades"], [None])


class Band(unittest.TestCase):
    """Edge households, from above the poverty line up to the band."""

    def test_band_excludes_the_line_and_includes_its_upper_figure(self) -> None:
        """LA-05, LA-08"""
        cases = {
            "3699.99": ([], ["meets_poverty_criterion"]), "3700": ([], []),
            "3700.01": (["LA-05"], []), "5500": (["LA-05"], []), "5500.01": ([], []),
        }
        for wage, (fired, tags) in cases.items():
            found = edge(wage=wage)
            self.assertEqual((found["fired"], found["tags"]), (fired, tags), wage)
            self.assertEqual(found["categories"], ["marginal_at_risk"] if fired else [])

    def test_figures_follow_month_and_county(self) -> None:
        """LA-05"""
        self.assertEqual(edge(wage="3900", discovered="2019-12")["outcome"], "eligible")
        self.assertEqual(edge(wage="3900", discovered="2020-01")["outcome"], "not_eligible")
        self.assertEqual(edge(wage="5800", discovered="2020-01")["outcome"], "not_eligible")
        nearer = edge(wage="5800", discovered="2020-01", area="341503101")
        self.assertEqual(nearer["outcome"], "eligible")

    def test_without_figures_only_former_poor_households_are_judged(self) -> None:
        """LA-05, LA-08"""
        self.assertEqual(judged(LUAN_2019), {"error": "no_standard"})
        self.assertEqual(judged(LUAN_2019, registry=None), {"error": "no_standard"})
        self.assertEqual(judged(LUAN_2019, registry="registered_poor")["outcome"], "not_eligible")
        self.assertEqual(former()["margin"], None)

    def test_included_by_either_of_two_registries_is_included(self) -> None:
        """LA-05, LA-11"""
        both = {"any": ["ordinary", "out_of_poverty"]}
        red = true("at_risk", "lacks_labour", "guarantee_newly_unmet")
        found = edge(wage="4000", registry=both, attested=red)
        self.assertEqual((found["outcome"], found["fired"]), ("eligible", []))
        above = edge(registry=both, attested=red)
        self.assertEqual(above["possible"], ["not_eligible", "eligible"])

    def test_formulas_of_the_text_cannot_be_attested(self) -> None:
        """LA-01"""
        for name in LUAN_2019.formulas:
            self.assertEqual(former(attested={name: False}), {"error": "derived_fact"})

    def test_overlay_text_has_the_figures_of_the_oracle(self) -> None:
        """LA-05, LA-08"""
        stated = {
            (entry["name"], str(entry["from"])[:7], entry.get("area", ""),
             entry["yuan_per_person"])
            for entry in tomllib.loads(OVERLAY.read_text(encoding="utf-8"))["standard"]
        }
        known = {
            (figure.name, f"{figure.months.start // 12}-{figure.months.start % 12 + 1:02d}",
             figure.area, f"{figure.yuan}.00")
            for figure in LUAN_TRIAL.standards
        }
        self.assertEqual(stated, known)


if __name__ == "__main__":
    unittest.main()
