"""Anju 2021, each case worked out by hand."""

from __future__ import annotations

import unittest
from typing import Any

from plain import member
from plain_elsewhere import judged, true

from oracle.editions import ANJU_2021

ACCIDENT = [{"kind": "accident"}]


def decision(**more: Any) -> dict[str, Any]:
    """The decision on a household of Anju."""
    return judged(ANJU_2021, **more)


class Inclusion(unittest.TestCase):
    """Below the line of its kind, or in difficulty after an accident."""

    def test_each_registry_has_its_figure(self) -> None:
        """AJ-02, AJ-15"""
        for registry, below, at in (
            ("out_of_poverty", "4999.99", "5000"), ("ordinary", "5999.99", "6000"),
        ):
            self.assertEqual(decision(registry=registry, wage=below)["fired"], ["AJ-15"])
            at_the_line = decision(registry=registry, wage=at)
            self.assertEqual((at_the_line["fired"], at_the_line["margin"]), ([], "0.00"))

    def test_open_registry_has_the_range_of_both_figures(self) -> None:
        """AJ-02"""
        both = {"any": ["out_of_poverty", "ordinary"]}
        found = decision(registry=both, wage="5500")
        self.assertEqual(found["margin"], {"min": "-500.00", "max": "500.00"})
        self.assertEqual(found["possible"], ["not_eligible", "eligible"])
        self.assertEqual(decision(registry=both, wage="4999.99")["outcome"], "eligible")

    def test_registered_poor_household_has_no_figure(self) -> None:
        """AJ-02"""
        self.assertEqual(decision(registry="registered_poor"), {"error": "no_standard"})
        unknown = decision(registry=None, wage="1")
        self.assertEqual(unknown["possible"], ["not_eligible", "eligible"])
        self.assertEqual(unknown["margin"], {"min": None, "max": None})

    def test_accident_includes_above_the_line_where_living_is_difficult(self) -> None:
        """AJ-15"""
        self.assertEqual(decision(events=ACCIDENT)["outcome"], "not_eligible")
        found = decision(events=ACCIDENT, attested=true("basic_living_difficult"))
        self.assertEqual((found["fired"], found["need_type"]), (["AJ-15"], None))
        self.assertEqual(found["possible_need_types"], [None])


class NeedType(unittest.TestCase):
    """The first of three that holds."""

    def need(self, **more: Any) -> tuple[object, object]:
        found = decision(**more)
        return found["need_type"], found["possible_need_types"]

    def test_without_labour_comes_before_expenditure_and_income(self) -> None:
        """AJ-03"""
        spent = true("rigid_expenditure_surged", "basic_living_difficult")
        all_three = {"wage": "1", "events": [{"kind": "study"}], "attested": spent}
        idle = [member("m1", labour="none")]
        self.assertEqual(self.need(members=idle, **all_three), ("safety_net", ["safety_net"]))
        driven = ("expenditure_driven", ["expenditure_driven"])
        self.assertEqual(self.need(**all_three), driven)
        self.assertEqual(self.need(wage="1"), ("low_income", ["low_income"]))
        self.assertEqual(self.need(), (None, [None]))

    def test_open_type_leaves_itself_and_the_next_possible(self) -> None:
        """AJ-03"""
        unknown = [member("m1", labour=None)]
        self.assertEqual(
            self.need(members=unknown, wage="1"), (None, ["safety_net", "low_income"]))
        self.assertEqual(self.need(members=unknown), (None, ["safety_net", None]))

    def test_type_does_not_depend_on_the_outcome(self) -> None:
        """AJ-03"""
        found = decision(members=[member("m1", labour="lost")])
        self.assertEqual((found["outcome"], found["need_type"]), ("not_eligible", "safety_net"))

    def test_kinds_of_gold_are_sources_of_income(self) -> None:
        """AJ-09"""
        entries = [
            {"source": source, "from": "2019-06", "to": "2020-05", "yuan": "1000"}
            for source in ("rent", "dividend", "sales", "salary", "award")
        ]
        entries[0]["item"] = "a"
        cost = {"class": "business_cost", "from": "2019-06", "to": "2020-05", "yuan": "0"}
        found = decision(income=entries, expenditure=[cost])
        self.assertEqual(found["net"], "5000.00")


if __name__ == "__main__":
    unittest.main()
