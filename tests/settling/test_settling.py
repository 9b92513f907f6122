"""The exact outcome, what it hangs on and what settles it, against brute force."""

from __future__ import annotations

import random
import sys
import tempfile
import unittest
from pathlib import Path

import drawn  # noqa: F401 (puts the oracle on the path)
import texts
from brute_force import BruteForce, told
from comparison import SHOWN, Tally, compare
from completions import Leaves
from random_texts import random_run
from runs import MOST_OPEN, RUNS

EACH = 125
"""Households of each of the eight texts: a thousand."""
INVENTED = 10
INVENTED_EACH = 10
SEED = 1


class Agreement(unittest.TestCase):
    """A share of what `compare.py` does at length."""

    def agrees(self, tally: Tally) -> None:
        """Nothing differed."""
        self.assertEqual(tally.counts["wrong"], 0, "\n".join(tally.wrong[:SHOWN]))

    def test_decisions_equal_brute_force_under_every_text(self) -> None:
        """MEK-01 to MEK-34, QJ-03, JH-03 to JH-19, AJ-15, LA-01 to LA-11"""
        total = Tally()
        for run in RUNS.values():
            total.add(compare(run, SEED, EACH))
        self.agrees(total)
        asked = {leaf for run in RUNS.values() for leaf in run.asked}
        self.assertEqual(asked - total.open_leaves.keys(), set(), "never open")
        self.assertEqual(set(total.sizes) - {0}, set(range(1, MOST_OPEN + 1)))
        self.assertGreater(total.counts["undetermined"], 5 * EACH)
        self.assertGreater(total.counts["answered"], 10 * EACH)
        self.assertGreater(total.counts["longer"], 20)
        self.assertLess(total.counts["inexpressible"], total.counts["answered"] // 10)
        print(f"\n{total.words()}; {len(asked)} leaves, each open "
              f"{min(total.open_leaves.values())} times or more", file=sys.stderr)

    def test_decisions_equal_brute_force_where_all_is_asked_in_both_directions(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            total = Tally()
            for number in range(INVENTED):
                rng = random.Random(f"{SEED}/{number}")
                run = random_run(rng, f"invented-{number}", Path(folder))
                total.add(compare(run, SEED, INVENTED_EACH))
        self.agrees(total)
        self.assertGreater(total.counts["undetermined"], INVENTED * INVENTED_EACH // 2)


class ByHand(unittest.TestCase):
    """Brute force itself, where the answer can be seen."""

    def test_the_example_of_the_published_design(self) -> None:
        """AJ-15"""
        leaves = Leaves({
            texts.INCOME: ("less", "equal", "greater"), "accident": ("no", "yes"),
            "basic_living_difficult": ("no", "yes")})
        brute = BruteForce(leaves, texts.anju)
        self.assertEqual(brute.possible, ["not_eligible", "eligible"])
        self.assertEqual(brute.deciding(), list(leaves.possible))

        def settling(then: str, **answers: str) -> dict[str, object]:
            return {"if": answers, "then": then}

        self.assertEqual(brute.settling(), [
            settling("eligible", income_against_standard="less"),
            settling("not_eligible", accident="no", income_against_standard="equal"),
            settling("not_eligible", accident="no", income_against_standard="greater"),
            settling("eligible", accident="yes", basic_living_difficult="yes"),
            settling("not_eligible", basic_living_difficult="no",
                     income_against_standard="equal"),
            settling("not_eligible", basic_living_difficult="no",
                     income_against_standard="greater"),
        ])
        self.assertEqual(
            brute.smallest("eligible"), settling("eligible", income_against_standard="less"))
        self.assertEqual(
            brute.smallest("not_eligible"),
            settling("not_eligible", accident="no", income_against_standard="equal"))

    def test_what_cancels_out_turns_nothing(self) -> None:
        leaves = Leaves({"a": ("no", "yes"), "b": ("no", "yes")})
        self.assertEqual(leaves("a") | leaves.isnt(leaves("a")), leaves.all)
        self.assertFalse(leaves.turns("a", leaves("b")))
        self.assertTrue(leaves.turns("b", leaves("b")))

    def test_room_is_kept_for_each_outcome(self) -> None:
        many = [{"if": {f"a{n:02}": "no"}, "then": "not_eligible"} for n in range(60)]
        last = {"if": {"a": "no", "b": "no"}, "then": "eligible"}
        kept = told([*many, last], ["not_eligible", "eligible"])
        self.assertEqual(kept, [*many[:49], last])


if __name__ == "__main__":
    unittest.main()
