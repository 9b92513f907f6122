"""Decisions of the oracle, each worked out by hand."""

from __future__ import annotations

import unittest

from plain import facts, household, in_need, income, member, over_window

from oracle import decide

OVERRIDE = {"value": True, "reason": "独居,存款为治病借款"}
MACHINE = {"kind": "engineering_machinery", "origin": "bought", "value": "1", "essential": False}


class Line(unittest.TestCase):
    """Income against the standard."""

    def test_one_fen_below_the_line_is_low_income(self) -> None:
        """MEK-03, MEK-16"""
        decision = decide(in_need())
        self.assertEqual(decision["outcome"], "eligible")
        self.assertEqual(decision["fired"], ["MEK-16"])
        self.assertEqual(decision["margin"], "-0.01")
        self.assertEqual(decision["categories"], ["marginal_at_risk"])

    def test_income_exactly_at_the_line_is_neither_below_nor_above(self) -> None:
        """MEK-03, MEK-12, MEK-14, MEK-20"""
        decision = decide(self._sudden("6800"))
        self.assertEqual(decision["margin"], "0.00")
        self.assertEqual(decision["outcome"], "not_eligible")
        self.assertEqual(decision["categories"], [])

    def test_one_fen_above_the_line_opens_sudden_hardship(self) -> None:
        """MEK-14, MEK-20"""
        decision = decide(self._sudden("6800.01"))
        self.assertEqual(decision["fired"], ["MEK-20"])
        self.assertEqual(decision["categories"], ["sudden_severe_hardship"])

    def test_line_is_the_standard_times_those_living_in(self) -> None:
        """MEK-11"""
        members = [member("m1"), member("m2"), member("m3", living_in=False)]
        decision = decide(in_need(members=members, income=income(wage="13600")))
        self.assertEqual((decision["size"], decision["margin"]), (2, "0.00"))

    def test_open_presence_of_a_member_widens_the_size(self) -> None:
        """MEK-11"""
        members = [member("m1"), member("m2", living_in=None)]
        decision = decide(in_need(members=members, income=income(wage="6800")))
        self.assertEqual(decision["size"], {"min": 1, "max": 2})
        self.assertEqual(decision["margin"], {"min": "-6800.00", "max": "0.00"})
        self.assertEqual(decision["possible"], ["not_eligible", "eligible"])

    def test_further_members_are_possible_in_a_list_of_at_least(self) -> None:
        """MEK-11"""
        decision = decide(in_need(members={"at_least": [member("m1")]}))
        self.assertEqual(decision["size"], {"min": 1, "max": None})
        self.assertEqual(decision["outcome"], "eligible")

    def test_month_outside_every_figure_has_no_standard(self) -> None:
        """MEK-04"""
        self.assertEqual(decide(in_need(discovered="2023-01")), {"error": "no_standard"})
        self.assertEqual(decide(in_need(discovered="2021-12")), {"error": "no_standard"})

    def test_many_odd_amounts_add_up_to_the_line_without_rounding(self) -> None:
        """MEK-03"""
        entries = income(wage="0.10", transfer="6799.60")
        entries += [over_window("wage", "0.20", item="a"), over_window("wage", "0.10", item="b")]
        decision = decide(in_need(income=entries))
        self.assertEqual(decision["values"]["MEK-16"], "no")

    def _sudden(self, wage: str) -> dict:
        attested = facts(
            at_risk=True, income_plunged=True, basic_living_severely_difficult=True
        )
        return household(
            facts=attested, income=income(wage=wage), events=[{"kind": "accident"}]
        )


class Window(unittest.TestCase):
    """Income over the twelve months before the discovery."""

    def net(self, *entries: dict, **more: object) -> object:
        kinds = {entry["class"] for entry in entries}
        others = [entry for entry in income() if entry["class"] not in kinds]
        return decide(household(income=[*entries, *others], **more))["net"]

    def test_months_before_and_after_the_window_do_not_count(self) -> None:
        """MEK-05"""
        before = over_window("wage", "9", item="a") | {"from": "2020-01", "to": "2021-05"}
        after = over_window("wage", "9", item="b") | {"from": "2022-06", "to": "2022-06"}
        self.assertEqual(self.net(before, after, over_window("wage", "5.5")), "5.50")

    def test_entry_partly_inside_counts_from_zero_to_its_largest_value(self) -> None:
        """MEK-05"""
        across = over_window("wage", "90") | {"from": "2021-05"}
        self.assertEqual(self.net(across), {"min": "0.00", "max": "90.00"})

    def test_month_without_an_entry_is_unknown_and_never_zero(self) -> None:
        """MEK-06"""
        short = over_window("wage", "90") | {"to": "2022-04"}
        self.assertEqual(self.net(short), {"min": "90.00", "max": None})

    def test_unknown_amount_covers_its_months_with_at_least_zero(self) -> None:
        """MEK-06"""
        self.assertEqual(self.net(over_window("wage", None)), {"min": "0.00", "max": None})

    def test_range_without_lower_end_begins_at_zero(self) -> None:
        """MEK-06"""
        entry = over_window("wage", {"min": None, "max": "7"})
        self.assertEqual(self.net(entry), {"min": "0.00", "max": "7.00"})

    def test_business_without_stated_cost_has_no_lower_bound(self) -> None:
        """MEK-06"""
        self.assertEqual(
            self.net(over_window("business", "5")), {"min": None, "max": "5.00"}
        )

    def test_cost_is_needed_only_where_business_earns(self) -> None:
        """MEK-06"""
        idle = over_window("business", "0") | {"to": "2022-03"}
        busy = over_window("business", "50") | {"from": "2022-04"}
        cost = over_window("business_cost", "60") | {"from": "2022-04"}
        self.assertEqual(self.net(idle, busy, expenditure=[cost]), "-10.00")

    def test_source_gives_the_class(self) -> None:
        """MEK-06"""
        entry = over_window("property", "3", source="rent")
        del entry["class"]
        others = [other for other in income() if other["class"] != "property"]
        self.assertEqual(decide(household(income=[entry, *others]))["net"], "3.00")


class Scope(unittest.TestCase):
    """Who is asked about at all."""

    def test_urban_household_is_out_of_scope(self) -> None:
        """MEK-01"""
        decision = decide(in_need(registration="urban"))
        self.assertEqual(decision["outcome"], "out_of_scope")
        self.assertEqual(decision["fired"], ["MEK-16"])

    def test_either_of_two_codes_in_scope_is_in_scope(self) -> None:
        """MEK-01"""
        both = {"any": ["rural", "urban_by_relocation"]}
        self.assertEqual(decide(in_need(registration=both))["outcome"], "eligible")

    def test_six_months_of_residence_are_enough(self) -> None:
        """MEK-10"""
        self.assertEqual(decide(in_need(residence_months=6))["outcome"], "eligible")
        self.assertEqual(decide(in_need(residence_months=5))["outcome"], "out_of_scope")
        possible = decide(in_need(residence_months={"min": 5, "max": None}))["possible"]
        self.assertEqual(possible, ["out_of_scope", "eligible"])


class Inclusion(unittest.TestCase):
    """The six conditions."""

    def fired(self, *kinds: str, wage: str = "1", **attested: bool) -> list[str]:
        events = [{"kind": kind, "month": "2022-05"} for kind in kinds]
        return decide(
            household(facts=facts(**attested), income=income(wage=wage), events=events)
        )["fired"]

    def test_disaster_with_plunging_income_fires_the_second(self) -> None:
        """MEK-17"""
        self.assertEqual(self.fired("drought", at_risk=True, income_plunged=True), ["MEK-17"])
        self.assertEqual(self.fired("fire", at_risk=True, income_plunged=True), [])

    def test_illness_disaster_or_accident_fires_the_third(self) -> None:
        """MEK-18"""
        for kind in ("illness", "sudden_major_illness", "epidemic", "flood", "accident"):
            fired = self.fired(kind, at_risk=True, livelihood_severely_difficult=True)
            self.assertEqual(fired, ["MEK-18"])

    def test_failure_of_business_or_work_fires_the_fourth(self) -> None:
        """MEK-19"""
        for kind in ("business_failure", "unstable_work", "job_loss", "lack_of_labour"):
            fired = self.fired(kind, at_risk=True, livelihood_severely_difficult=True)
            self.assertEqual(fired, ["MEK-19"])

    def test_plain_illness_does_not_fire_the_fifth(self) -> None:
        """MEK-20"""
        attested = dict.fromkeys(
            ("at_risk", "rigid_expenditure_surged", "basic_living_severely_difficult"), True
        )
        self.assertEqual(self.fired("illness", wage="9000", **attested), [])
        self.assertEqual(self.fired("sudden_major_illness", wage="9000", **attested), ["MEK-20"])

    def test_sixth_needs_all_three_judgements(self) -> None:
        """MEK-21"""
        names = ("unforeseen_factor", "city_judgement", "township_judgement", "village_judgement")
        self.assertEqual(self.fired(wage="9000", **dict.fromkeys(names, True)), ["MEK-21"])
        self.assertEqual(self.fired(wage="9000", **dict.fromkeys(names[:3], True)), [])


class Exclusion(unittest.TestCase):
    """The twelve situations and the review that lifts them."""

    def barred_by(self, **more: object) -> list[str]:
        decision = decide(in_need(**more))
        self.assertEqual(decision["outcome"], "barred" if decision["barred_by"] else "eligible")
        return decision["barred_by"]

    def attested(self, *names: str) -> list[str]:
        return self.barred_by(facts=facts(at_risk=True, **dict.fromkeys(names, True)))

    def test_wage_must_be_stable_for_either_post(self) -> None:
        """MEK-22"""
        self.assertEqual(self.attested("public_payroll_member"), [])
        self.assertEqual(self.attested("public_payroll_member", "stable_wage"), ["MEK-22"])
        self.assertEqual(self.attested("village_leader_member", "stable_wage"), ["MEK-22"])

    def test_each_attested_situation_bars(self) -> None:
        """MEK-23, MEK-24, MEK-27, MEK-28, MEK-29, MEK-30, MEK-31, MEK-33"""
        firm = ("enterprise_owner_member", "enterprise_annually_inspected")
        self.assertEqual(self.attested(*firm), [])
        self.assertEqual(self.attested(*firm, "stable_business_income"), ["MEK-23"])
        self.assertEqual(self.attested("large_scale_farmer"), ["MEK-24"])
        self.assertEqual(self.attested("hires_others"), [])
        self.assertEqual(self.attested("long_term_contractor", "hires_others"), ["MEK-24"])
        self.assertEqual(self.attested("large_deposit"), ["MEK-27"])
        self.assertEqual(self.attested("elderly_split_off"), [])
        self.assertEqual(self.attested("elderly_split_off", "children_can_support"), ["MEK-28"])
        self.assertEqual(self.attested("luxury_consumption"), ["MEK-29"])
        self.assertEqual(self.attested("able_but_unwilling_to_work"), ["MEK-30"])
        self.assertEqual(self.attested("concealed_or_transferred_assets"), ["MEK-31"])
        self.assertEqual(self.attested("other_unsuitable"), ["MEK-33"])

    def test_rebuilt_or_essential_housing_does_not_bar(self) -> None:
        """MEK-25"""
        shop = {"kind": "shopfront", "origin": "bought", "value": "1", "essential": False}
        self.assertEqual(self.barred_by(assets=[shop]), ["MEK-25"])
        self.assertEqual(self.barred_by(assets=[shop | {"essential": True}]), [])
        self.assertEqual(self.barred_by(assets=[shop | {"origin": "relocation"}]), [])

    def test_car_bars_from_one_hundred_thousand(self) -> None:
        """MEK-26"""
        car = {"kind": "car", "origin": "bought", "value": "99999.99", "essential": False}
        self.assertEqual(self.barred_by(assets=[car]), [])
        self.assertEqual(self.barred_by(assets=[car | {"value": "100000"}]), ["MEK-26"])
        opened = decide(in_need(assets=[car | {"value": {"min": "99999", "max": "100000"}}]))
        self.assertEqual(opened["possible"], ["barred", "eligible"])

    def test_supporter_bars_from_one_hundred_thousand(self) -> None:
        """MEK-28"""
        able = facts(at_risk=True, supporter_can_guarantee_living=True)
        self.assertEqual(self.barred_by(facts=able | {"supporter_annual_income": "99999.99"}), [])
        rich = able | {"supporter_annual_income": "100000.00"}
        self.assertEqual(self.barred_by(facts=rich), ["MEK-28"])

    def test_twelve_months_away_bar(self) -> None:
        """MEK-32"""
        self.assertEqual(self.barred_by(away_months=11), [])
        self.assertEqual(self.barred_by(away_months=12), ["MEK-32"])

    def test_village_review_lifts_any_exclusion(self) -> None:
        """MEK-34"""
        attested = facts(at_risk=True, village_review_override=OVERRIDE)
        decision = decide(in_need(assets=[MACHINE], facts=attested))
        self.assertEqual(decision["outcome"], "eligible")
        self.assertEqual(decision["barred_by"], ["MEK-26"])
        self.assertTrue(decision["overridden"])

    def test_unknown_exclusion_leaves_both_answers_possible(self) -> None:
        """MEK-26"""
        decision = decide(in_need(assets={"at_least": []}))
        self.assertEqual(decision["possible"], ["barred", "eligible"])
        self.assertEqual(decision["outcome"], "undetermined")


class Screening(unittest.TestCase):
    """Presumptions."""

    def test_only_wholly_absent_keys_are_presumed(self) -> None:
        """MEK-22 to MEK-33"""
        document = in_need(facts={"at_risk": True, "self_reliant": False, "large_deposit": None})
        del document["assets"], document["away_months"]
        document["facts"]["village_review_override"] = False
        decision = decide(document, mode="screening")
        self.assertEqual(decision["possible"], ["barred", "eligible"])
        self.assertEqual(decision["values"]["MEK-27"], "unknown")
        self.assertNotIn("large_deposit", decision["presumed"])
        self.assertEqual(len(decision["presumed"]), 21)
        self.assertEqual(decision["presumed"], sorted(decision["presumed"]))

    def test_strict_mode_presumes_nothing(self) -> None:
        """MEK-31"""
        document = in_need()
        del document["facts"]["concealed_or_transferred_assets"]
        self.assertEqual(decide(document)["possible"], ["barred", "eligible"])
        self.assertEqual(decide(document, mode="screening")["outcome"], "eligible")


if __name__ == "__main__":
    unittest.main()
