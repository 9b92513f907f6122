"""The random documents and the seeded faults."""

from __future__ import annotations

import copy
import random
import unittest
from unittest import mock

from plain import household, in_need, income, over_window

from oracle import FAULTS, Shares, decide
from oracle.documents import document_of, random_document
from oracle.draw import Draw
from oracle.edition import FIRST_THAT_HOLDS
from oracle.editions import LUAN_2019
from oracle.mistakes import MISTAKES, mistakes_of
from oracle.plan import PLANS

COUNT = 1500
NEVER_OPEN = {LUAN_2019.id: {"LA-05", "LA-05.marginal_at_risk", "LA-08"}}
"""Rules that are either no or refused for want of a figure."""


class Documents(unittest.TestCase):
    """What a series of documents of each edition holds."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.series = {
            name: [document_of(5, number, plan) for number in range(COUNT)]
            for name, plan in PLANS.items()
        }
        cls.decisions = {
            name: [
                decide(document, mode=mode, edition=PLANS[name].edition)
                for document, mode in series
            ]
            for name, series in cls.series.items()
        }

    def test_same_seed_gives_the_same_document(self) -> None:
        """MEK-03, QJ-01, JH-03, AJ-02"""
        for name, plan in PLANS.items():
            self.assertEqual(document_of(5, 17, plan), self.series[name][17])

    def test_shares_at_the_line_and_open_are_sufficient(self) -> None:
        """MEK-03, MEK-06, QJ-01, JH-03, AJ-02, LA-05"""
        for name, plan in PLANS.items():
            shares = Shares()
            for decision in self.decisions[name]:
                shares.count(decision, plan.edition)
            self.assertTrue(shares.are_sufficient(plan.edition), f"{name}: {shares.words()}")

    def test_every_clause_comes_out_yes_no_and_unknown(self) -> None:
        """MEK-01 to MEK-34, QJ-03, QJ-04, QJ-14, JH-01 to JH-19, AJ-03, AJ-15, LA-01 to LA-11"""
        for name, decisions in self.decisions.items():
            seen: dict[str, set[str]] = {}
            for decision in decisions:
                for clause, value in decision.get("values", {}).items():
                    seen.setdefault(clause, set()).add(value)
            for clause, values in seen.items():
                never_open = clause in NEVER_OPEN.get(name, ())
                wanted = {"no"} if never_open else {"yes", "no", "unknown"}
                self.assertEqual(values, wanted, clause)

    def test_every_need_type_and_grade_comes_out_and_none_does(self) -> None:
        """AJ-03, LA-01"""
        for name, plan in PLANS.items():
            for role in FIRST_THAT_HOLDS:
                codes = {rule.code for rule in plan.edition.rules if rule.role == role}
                found = {
                    decision[role] for decision in self.decisions[name]
                    if "error" not in decision and len(decision[f"possible_{role}s"]) == 1
                }
                self.assertEqual(found, codes | {None} if codes else set())

    def test_documents_without_mistake_are_refused_only_for_want_of_a_figure(self) -> None:
        """MEK-04, QJ-01, JH-03, AJ-02, LA-05"""
        for plan in PLANS.values():
            with mock.patch("oracle.documents.MISTAKE_CHANCE", 0.0):
                rng = random.Random(3)
                errors = {
                    decide(document, mode=mode, edition=plan.edition).get("error")
                    for document, mode in (
                        random_document(rng, plan=plan) for _ in range(COUNT // 3))
                }
            self.assertEqual(errors, {None, "no_standard"})

    def test_formulas_of_an_edition_cannot_be_attested(self) -> None:
        """LA-01"""
        document = household(area="341502")
        mistakes_of(LUAN_2019)["derived_fact"](Draw(random.Random(1), 0.0), document)
        self.assertEqual(decide(document, edition=LUAN_2019), {"error": "derived_fact"})

    def test_every_mistake_causes_the_error_it_is_named_for(self) -> None:
        """MEK-05"""
        for code, make in MISTAKES.items():
            for seed in range(12):
                document = household()
                make(Draw(random.Random(seed), 0.0), document)
                self.assertEqual(decide(document), {"error": code}, document)

    def test_establishing_a_fact_never_changes_a_settled_answer(self) -> None:
        """MEK-16 to MEK-33, QJ-03, JH-18, JH-19, AJ-15, LA-05, LA-11"""
        rng = random.Random(4)
        for name, plan in PLANS.items():
            for (document, _), judged in zip(self.series[name], self.decisions[name], strict=True):
                facts = document.get("facts") or {}
                open_facts = [fact for fact in plan.facts if facts.get(fact) is None]
                if "error" in judged or not open_facts:
                    continue
                before = decide(document, edition=plan.edition)
                narrowed = copy.deepcopy(document)
                fact = rng.choice(open_facts)
                money = fact == "supporter_annual_income"
                value = "100000" if money else rng.random() < 0.5
                stated = {"value": value, "reason": "seen"}
                narrowed["facts"] = {**facts, fact: stated}
                after = decide(narrowed, edition=plan.edition)
                self.assertLessEqual(set(after["possible"]), set(before["possible"]))


class Refusals(unittest.TestCase):
    """Errors that are easily taken too far."""

    def test_neighbouring_months_are_not_counted_twice(self) -> None:
        """MEK-06"""
        early = over_window("wage", "1") | {"to": "2021-12"}
        late = over_window("wage", "1") | {"from": "2022-01"}
        self.assertNotIn("error", decide(household(income=[early, late])))
        late["from"] = "2021-12"
        self.assertEqual(decide(household(income=[early, late])), {"error": "counted_twice"})
        late["item"] = "务工"
        self.assertNotIn("error", decide(household(income=[early, late])))

    def test_rigid_expenditure_may_repeat(self) -> None:
        """MEK-08"""
        bill = over_window("rigid", "500", cause="medical")
        self.assertNotIn("error", decide(household(expenditure=[bill, dict(bill)])))

    def test_event_in_the_month_of_discovery_is_not_too_late(self) -> None:
        """MEK-05"""
        document = household(events=[{"kind": "fire", "month": "2022-06"}])
        self.assertNotIn("error", decide(document))

    def test_month_in_the_document_wins_over_the_month_asked_for(self) -> None:
        """MEK-05"""
        document = household()
        self.assertEqual(decide(document, found="2023-01"), decide(document))
        stated = document.pop("discovered")
        self.assertEqual(decide(document), {"error": "discovered_missing"})
        self.assertNotIn("error", decide(document, found=stated))


class Faults(unittest.TestCase):
    """Each seeded bug does the harm that it is named for."""

    def outcomes(self, fault: str, document: dict) -> tuple[str, str]:
        self.assertIn(fault, FAULTS)
        faulty = decide(document, faults=frozenset([fault]))
        return decide(document)["outcome"], faulty["outcome"]

    def test_at_most_takes_the_line_for_low_income(self) -> None:
        """MEK-03"""
        document = in_need(income=income(wage="6800"))
        self.assertEqual(self.outcomes("at_most", document), ("not_eligible", "eligible"))

    def test_missing_month_read_as_zero_settles_too_much(self) -> None:
        """MEK-06"""
        document = in_need()
        document["income"][0]["to"] = "2022-04"
        outcomes = self.outcomes("missing_month_zero", document)
        self.assertEqual(outcomes, ("undetermined", "eligible"))

    def test_dropped_exclusion_lets_a_barred_household_in(self) -> None:
        """MEK-26"""
        document = in_need(assets=[{"kind": "large_farm_machinery"}])
        self.assertEqual(self.outcomes("exclusion_dropped", document), ("barred", "eligible"))

    def test_unknown_fact_read_as_false_settles_too_much(self) -> None:
        """MEK-33"""
        document = in_need()
        document["facts"]["other_unsuitable"] = None
        self.assertEqual(self.outcomes("unknown_false", document), ("undetermined", "eligible"))

    def test_floating_point_misses_the_line(self) -> None:
        """MEK-03"""
        parts = ("1990.28", "4135.19", "674.53")
        entries = [over_window("wage", yuan, item=yuan) for yuan in parts]
        document = in_need(income=[*income(), *entries])
        self.assertEqual(decide(document)["margin"], "0.00")
        self.assertEqual(self.outcomes("float_sum", document), ("not_eligible", "eligible"))


if __name__ == "__main__":
    unittest.main()
