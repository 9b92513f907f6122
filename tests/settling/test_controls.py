"""Decisions that are wrong in one thing are noticed: negative controls of the comparison."""

from __future__ import annotations

import copy
import random
import unittest
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from typing import Any

import comparison
from brute_force import LABELS, SHORT
from comparison import Drawn, Tally, series
from library import COMMAND
from runs import RUNS

EACH = 25
Decision = dict[str, Any]


def _without(key: str, place: int) -> Callable[[Decision, Drawn], None]:
    def alter(decision: Decision, _: Drawn) -> None:
        decision[key].pop(place)
    return alter


def _swap(decision: Decision, _: Drawn) -> None:
    settles = decision["settles"]
    settles[0], settles[1] = settles[1], settles[0]


def _other_outcome(decision: Decision, _: Drawn) -> None:
    first = decision["settles"][0]
    first["then"] = next(label for label in LABELS if label != first["then"])


def _needless(place: int) -> Callable[[Decision, Drawn], None]:
    """An answer that it does without."""
    def alter(decision: Decision, drawn: Drawn) -> None:
        answers = decision["settles"][place]["if"]
        leaf = next(leaf for leaf in drawn.household.open_leaves() if leaf not in answers)
        answers[leaf] = drawn.household.leaves()[leaf].answers[0]
    return alter


def _too_few(decision: Decision, _: Drawn) -> None:
    """An answer that it does not do without is left out."""
    answers = next(s["if"] for s in decision["settles"] if len(s["if"]) > 1)
    answers.pop(min(answers))


def _more_relevant(decision: Decision, _: Drawn) -> None:
    decision["relevant"] = sorted([*decision["relevant"], "monitored"])


def _incomplete(decision: Decision, _: Drawn) -> None:
    decision["settles_complete"] = not decision["settles_complete"]


def _no_longer(decision: Decision, _: Drawn) -> None:
    if len(decision["settles"][-1]["if"]) <= SHORT:
        raise IndexError
    decision["settles"].pop()


def _settled(decision: Decision, _: Drawn) -> None:
    decision["outcome"] = decision["possible"][0]
    decision |= {"possible": decision["possible"][:1], "relevant": [], "settles": []}


def _one_more_possible(decision: Decision, _: Drawn) -> None:
    more = next(label for label in LABELS if label not in decision["possible"])
    decision["possible"] = [
        label for label in LABELS if label == more or label in decision["possible"]]


def _nothing_relevant(decision: Decision, _: Drawn) -> None:
    decision["relevant"] = []


ALTERATIONS: dict[str, Callable[[Decision, Drawn], None]] = {
    "the first answer dropped": _without("settles", 0),
    "the last answer dropped": _without("settles", -1),
    "answers in another order": _swap,
    "another outcome promised": _other_outcome,
    "a needless answer in a short one": _needless(0),
    "a needless answer in the last one": _needless(-1),
    "too few answers": _too_few,
    "a longer answer dropped": _no_longer,
    "an irrelevant fact added": _more_relevant,
    "a relevant fact dropped": _without("relevant", 0),
    "complete turned round": _incomplete,
    "settled too early": _settled,
    "an outcome too many": _one_more_possible,
}


class Controls(unittest.TestCase):
    """Every alteration of every decision that can be so altered."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.undetermined = {
            name: [drawn for drawn in series(run, "controls", EACH)
                   if not drawn.expected.brute.settled]
            for name, run in RUNS.items()
        }

    def test_every_altered_decision_is_noticed(self) -> None:
        altered: Counter[str] = Counter()
        for drawn in chain.from_iterable(self.undetermined.values()):
            self.assertEqual(drawn.expected.differences(drawn.decision), [])
            for name, alter in ALTERATIONS.items():
                decision = copy.deepcopy(drawn.decision)
                try:
                    alter(decision, drawn)
                except (IndexError, StopIteration):
                    continue
                altered[name] += 1
                self.assertNotEqual(drawn.expected.differences(decision), [], name)
        for name in ALTERATIONS:
            self.assertGreater(altered[name], 10, name)

    def test_answering_in_turn_shows_every_wrong_promise(self) -> None:
        noticed, tried = self._noticed(_other_outcome, comparison.answer_in_turn)
        self.assertEqual(noticed, tried)

    def test_saying_the_rest_mostly_shows_a_relevant_fact_left_out(self) -> None:
        noticed, tried = self._noticed(_nothing_relevant, comparison.say_the_rest)
        self.assertGreater(noticed, tried // 2)

    def _noticed(
        self, alter: Callable[[Decision, Drawn], None], check: Callable[..., None]
    ) -> tuple[int, int]:
        """How many of the altered decisions a second judgement shows to be wrong, of how many."""
        tally = Tally()
        for name, run in RUNS.items():
            wrong = []
            for drawn in self.undetermined[name]:
                decision = copy.deepcopy(drawn.decision)
                alter(decision, drawn)
                decision["settles"] = decision["settles"][:1]
                wrong.append(replace(drawn, decision=decision))
            check(tally, run, wrong, random.Random(1), COMMAND)
        tried = tally.counts["answered"] + tally.counts["closed"]
        self.assertGreater(tried, 5 * EACH)
        return tally.counts["wrong"], tried


if __name__ == "__main__":
    unittest.main()
