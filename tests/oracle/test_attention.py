"""Attention groups, tag and categories, each worked out by hand."""

from __future__ import annotations

import unittest

from plain import facts, household, income, member

from oracle import decide


class Attention(unittest.TestCase):
    """The groups of MEK-09."""

    def groups(self, *people: dict, **more: object) -> list[str]:
        more = {"income": income(wage="99999"), **more}
        return decide(household(members=list(people) or [member("m1")], **more))["attention"]

    def test_plain_household_belongs_to_no_group(self) -> None:
        """MEK-09"""
        self.assertEqual(self.groups(), [])

    def test_recorded_states_name_their_groups(self) -> None:
        """MEK-09"""
        home = {"kind": "home", "origin": "disaster_rebuilt", "value": "1", "essential": True}
        events = [{"kind": "unstable_work"}, {"kind": "business_failure"}]
        groups = self.groups(
            registry="out_of_poverty", monitored=True, events=events, assets=[home]
        )
        expected = ["out_of_poverty", "monitored", "unstable_work", "failed_business", "rebuilding"]
        self.assertEqual(groups, expected)

    def test_health_of_those_living_in_names_their_groups(self) -> None:
        """MEK-09"""
        ill = {"health": ["chronic", "severe_illness", "endemic_disease"], "disability_grade": 2}
        groups = ["major_illness", "chronic", "endemic_disease", "severe_disability"]
        self.assertEqual(self.groups(member("m1", **ill)), groups)
        self.assertEqual(self.groups(member("m1"), member("m2", **ill, living_in=False)), [])

    def test_month_of_the_sixtieth_birthday_counts_as_completed(self) -> None:
        """MEK-09.incapacitated_elderly"""
        old = {"health": ["incapacitated"], "extreme_hardship": True}
        self.assertEqual(self.groups(member("m1", born="1962-07", **old)), [])
        sixty = self.groups(member("m1", born="1962-06", **old))
        self.assertEqual(sixty, ["incapacitated_elderly"])

    def test_household_without_labour_has_nobody_who_can_work(self) -> None:
        """MEK-09.no_labour"""
        idle = member("m1", labour="lost")
        self.assertEqual(self.groups(idle, member("m2", labour="none")), ["no_labour"])
        self.assertEqual(self.groups(idle, member("m2", labour="weak")), [])

    def test_single_mother_heads_a_household_without_spouse(self) -> None:
        """MEK-09.single_mother"""
        head = member("m1", relation="head")
        child = member("m2", relation="child", born="2004-07")
        self.assertEqual(self.groups(head, child), ["single_mother"])
        self.assertEqual(self.groups(head, child | {"born": "2004-06"}), [])
        self.assertEqual(self.groups(head, child, member("m3", relation="spouse")), [])

    def test_open_groups_are_not_listed(self) -> None:
        """MEK-09.chronic"""
        decision = decide(household(members=[member("m1", health={"at_least": []})]))
        self.assertNotIn("chronic", decision["attention"])
        self.assertEqual(decision["values"]["MEK-09.chronic"], "unknown")


class Earthquake(unittest.TestCase):
    """The earthquakes of June 2022."""

    def value(self, month: object, rule: str = "MEK-09.earthquake_affected") -> str:
        guarantees = {"housing": "unmet"}
        attested = facts(income_plunged=True)
        events = [{"kind": "earthquake", "month": month}]
        return decide(household(
            events=events, guarantees=guarantees, facts=attested, discovered="2022-09"
        ))["values"][rule]

    def test_earthquake_counts_from_june(self) -> None:
        """MEK-09.earthquake_affected, MEK-15"""
        for rule in ("MEK-09.earthquake_affected", "MEK-15"):
            self.assertEqual(self.value("2022-05", rule), "no")
            self.assertEqual(self.value("2022-06", rule), "yes")
            self.assertEqual(self.value(None, rule), "unknown")
            self.assertEqual(self.value({"min": "2022-06", "max": None}, rule), "yes")

    def test_category_follows_the_registry(self) -> None:
        """MEK-12, MEK-13"""
        attested = facts(at_risk=True)
        for registry, category in (
            ("out_of_poverty", ["unstable_out_of_poverty"]), ("ordinary", ["marginal_at_risk"]),
            ("registered_poor", []), (None, []),
        ):
            decision = decide(household(registry=registry, facts=attested))
            self.assertEqual(decision["categories"], category)


if __name__ == "__main__":
    unittest.main()
