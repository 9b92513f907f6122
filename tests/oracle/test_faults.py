"""Every bug that can be seeded does harm: the comparison has something to catch."""

from __future__ import annotations

import unittest

from plain import household

from oracle import decide
from oracle.documents import document_of
from oracle.misreadings import MISREADINGS, faults_of
from oracle.plan import PLANS

COUNT = 2000
LEAST = 3


class Misreadings(unittest.TestCase):
    """Bugs of calculation, and texts misread."""

    def test_every_bug_changes_a_decision_of_its_edition(self) -> None:
        """MEK-03, MEK-26, QJ-05, JH-19, AJ-02, AJ-03, LA-01, LA-05"""
        for plan in PLANS.values():
            waiting = set(faults_of(plan.edition))
            for number in range(COUNT):
                document, mode = document_of(2, number, plan)
                right = decide(document, mode=mode, edition=plan.edition)
                waiting -= {
                    fault for fault in waiting
                    if decide(document, mode=mode, faults=frozenset((fault,)),
                              edition=plan.edition) != right
                }
                if not waiting:
                    break
            self.assertEqual(waiting, set(), plan.edition.id)

    def test_each_edition_has_bugs_of_its_own(self) -> None:
        """MEK-16, QJ-03, JH-18, AJ-15, LA-11"""
        self.assertEqual(MISREADINGS.keys(), PLANS.keys())
        for own in MISREADINGS.values():
            self.assertGreaterEqual(len(own), LEAST)

    def test_bug_of_one_edition_leaves_the_others_alone(self) -> None:
        """QJ-05"""
        seeded = frozenset(("allowance_bars",))
        self.assertEqual(decide(household(), faults=seeded), decide(household()))


if __name__ == "__main__":
    unittest.main()
