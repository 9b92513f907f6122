"""The library against brute force over a series of random households of one text."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from drawn.household import Household
from library import COMMAND, decide
from runs import Run
from verdict import Expected

SHOWN = 5
ANSWERED = 3
"""Settling answers of a decision that are given in turn; the longer ones all are."""
NO_FIGURE = "no_standard"


@dataclass
class Tally:
    """What came of some households."""

    counts: Counter[str] = field(default_factory=Counter)
    open_leaves: Counter[str] = field(default_factory=Counter)
    """How often each leaf was open."""
    sizes: Counter[int] = field(default_factory=Counter)
    """How many households had so many open leaves."""
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Adds the other's."""
        self.counts += other.counts
        self.open_leaves += other.open_leaves
        self.sizes += other.sizes
        self.wrong += other.wrong

    def words(self) -> str:
        """The figures in one line."""
        c = self.counts
        return (
            f"{c['households']} households, {c['undetermined']} undetermined, {c['wrong']} wrong;"
            f" {c['answered']} settling answers given ({c['longer']} of more than three leaves;"
            f" {c['inexpressible']} that no document can say), {c['closed']} with the rest said"
            f" ({c[NO_FIGURE]} of them left without a figure)")


@dataclass(frozen=True)
class Drawn:
    """A household with its document, the library's decision and what brute force expects."""

    household: Household
    document: dict[str, Any]
    decision: dict[str, Any]
    expected: Expected


def series(run: Run, seed: object, count: int, command: str = COMMAND) -> list[Drawn]:
    """So many random households, judged."""
    rng = random.Random(f"{run.name}/{seed}")
    households = [run.household(rng) for _ in range(count)]
    documents = [household.document(rng) for household in households]
    decisions = decide(run.policies, documents, command)
    return [
        Drawn(household, document, decision,
              Expected(run.brute_force(household), household.leaves()))
        for household, document, decision in zip(households, documents, decisions, strict=True)
    ]


def compare(run: Run, seed: object, count: int, command: str = COMMAND) -> Tally:
    """Holds the decisions against brute force, then gives their answers and says the rest."""
    rng = random.Random(f"{run.name}/{seed}/then")
    tally = Tally()
    judged = []
    for drawn in series(run, seed, count, command):
        tally.counts["households"] += 1
        tally.open_leaves.update(drawn.household.open_leaves())
        tally.sizes[len(drawn.household.open_leaves())] += 1
        if "error" in drawn.decision:
            _note(tally, run, drawn.document, [str(drawn.decision["error"])])
            continue
        differences = drawn.expected.differences(drawn.decision)
        if not drawn.expected.brute.settled:
            tally.counts["undetermined"] += 1
            if not drawn.decision["relevant"]:
                differences.append("undetermined, and nothing is relevant")
        _note(tally, run, drawn.document, differences)
        judged.append(drawn)
    answer_in_turn(tally, run, judged, rng, command)
    say_the_rest(tally, run, judged, rng, command)
    return tally


def answer_in_turn(
    tally: Tally, run: Run, judged: list[Drawn], rng: random.Random, command: str
) -> None:
    """Who answers as `settles` says gets the outcome that it names."""
    documents, outcomes = [], []
    for drawn in judged:
        settles = drawn.decision["settles"]
        longer = [settling for settling in settles if len(settling["if"]) > 3]
        for settling in [*rng.sample(settles, min(ANSWERED, len(settles))), *longer]:
            answered = drawn.household.answered(rng, settling["if"])
            if answered is None:
                tally.counts["inexpressible"] += 1
                continue
            tally.counts["longer"] += settling in longer
            documents.append(answered.document(rng))
            outcomes.append(settling["then"])
    tally.counts["answered"] += len(documents)
    decisions = decide(run.policies, documents, command)
    for document, outcome, decision in zip(documents, outcomes, decisions, strict=True):
        if decision.get("outcome") != outcome:
            _note(tally, run, document, [f"answered for {outcome}: {_brief(decision)}"])


def say_the_rest(
    tally: Tally, run: Run, judged: list[Drawn], rng: random.Random, command: str
) -> None:
    """Whatever else is said than what is relevant, the same outcomes stay possible."""
    documents = [
        drawn.household.closed(rng, drawn.decision["relevant"]).document(rng) for drawn in judged
    ]
    decisions = decide(run.policies, documents, command)
    for drawn, document, decision in zip(judged, documents, decisions, strict=True):
        if decision.get("error", {}).get("code") == NO_FIGURE:
            tally.counts[NO_FIGURE] += 1
        elif decision.get("possible") != drawn.decision["possible"]:
            _note(tally, run, document,
                  [f"{drawn.decision['possible']} before the rest was said: {_brief(decision)}"])
    tally.counts["closed"] += len(documents)


def _brief(decision: dict[str, Any]) -> str:
    return str(decision.get("error") or decision["possible"])


def _note(tally: Tally, run: Run, document: dict[str, Any], differences: list[str]) -> None:
    if differences:
        tally.counts["wrong"] += 1
        tally.wrong.append("\n".join((
            f"--- {run.name}: {'; '.join(differences)}",
            json.dumps(document, ensure_ascii=False))))
