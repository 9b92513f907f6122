"""What a household's decision has to say, found by trying every completion of what is open.

Written from the published design, "The outcome, exactly, and what would settle it", without the
library's diagrams: outcomes by completion, leaves that turn one, and every set of up to three
answers tried in turn.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from completions import Completions, Leaves

LABELS = ("out_of_scope", "not_eligible", "barred", "eligible")
MOST = 50
"""Settling answers that are told."""
SHORT = 3


@dataclass(frozen=True, slots=True)
class Answers:
    """What a text's four kinds of rules say, each as the completions in which it is yes."""

    scope: Completions
    inclusion: Completions
    exclusion: Completions = 0
    override: Completions = 0


Text = Callable[[Leaves], Answers]


class BruteForce:
    """One household under one text."""

    def __init__(self, leaves: Leaves, text: Text) -> None:
        self.leaves = leaves
        said = text(leaves)
        admitted = said.scope & said.inclusion
        barred = admitted & said.exclusion & ~said.override
        self.outcomes: dict[str, Completions] = {
            "out_of_scope": leaves.isnt(said.scope),
            "not_eligible": said.scope & ~said.inclusion,
            "barred": barred,
            "eligible": admitted & ~barred,
        }
        self._elsewhere = {outcome: leaves.isnt(some) for outcome, some in self.outcomes.items()}
        self.possible = [label for label in LABELS if self.outcomes[label]]
        self.settled = len(self.possible) == 1

    def deciding(self) -> list[str]:
        """The open leaves that the outcome depends on."""
        return [
            leaf for leaf in self.leaves.open
            if any(self.leaves.turns(leaf, some) for some in self.outcomes.values())
        ]

    def _only(self, left: Completions) -> str | None:
        """The one outcome of some completions."""
        for outcome, elsewhere in self._elsewhere.items():
            if not left & elsewhere:
                return outcome
        return None

    def settling(self) -> list[dict[str, Any]]:
        """Every set of up to three answers that forces an outcome, no part of it alone; sorted."""
        literals = [
            (leaf, answer) for leaf in self.leaves.open for answer in self.leaves.possible[leaf]
        ]
        where = [self.leaves.where(*literal) for literal in literals]
        forcing: dict[tuple[int, ...], str] = {}

        def extended(chosen: tuple[int, ...], left: Completions, most: int) -> None:
            """Adds one answer more, to a leaf not yet answered."""
            for n in range(chosen[-1] + 1 if chosen else 0, len(literals)):
                if any(literals[n][0] == literals[c][0] for c in chosen):
                    continue
                longer = (*chosen, n)
                if len(longer) < most:
                    if longer not in forcing:
                        extended(longer, left & where[n], most)
                elif not any(part in forcing for part in parts(longer)):
                    outcome = self._only(left & where[n])
                    if outcome:
                        forcing[longer] = outcome

        for most in range(1, SHORT + 1):
            extended((), self.leaves.all, most)
        return in_order(
            {"if": dict(literals[n] for n in chosen), "then": then}
            for chosen, then in forcing.items())

    def smallest(self, outcome: str) -> dict[str, Any]:
        """The fewest answers that force the outcome; of several as few the first by keys."""
        literals = sorted(
            (leaf, answer) for leaf in self.leaves.open for answer in self.leaves.possible[leaf])
        where = [self.leaves.where(*literal) for literal in literals]
        wanted, elsewhere = self.outcomes[outcome], self._elsewhere[outcome]

        def first(start: int, chosen: tuple[int, ...], left: Completions, more: int) -> Any:
            """The first set of so many more answers, none to a leaf that is answered."""
            if not left & wanted or not more:
                return None if left & elsewhere else chosen
            for n in range(start, len(literals)):
                if chosen and literals[chosen[-1]][0] == literals[n][0]:
                    continue
                found = first(n + 1, (*chosen, n), left & where[n], more - 1)
                if found is not None:
                    return found
            return None

        found = next(filter(None, (
            first(0, (), self.leaves.all, size) for size in range(1, len(literals) + 1))))
        return {"if": dict(literals[n] for n in found), "then": outcome}


def parts(chosen: tuple[int, ...]) -> Iterable[tuple[int, ...]]:
    """Every part of some answers but none and all."""
    for size in range(1, len(chosen)):
        yield from combinations(chosen, size)


def in_order(settles: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """By number of answers, then by bytes."""
    return sorted(settles, key=lambda each: (len(each["if"]), written(each)))


def written(settling: dict[str, Any]) -> bytes:
    """As decisions write it."""
    return json.dumps(
        settling, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def told(settles: list[dict[str, Any]], outcomes: list[str]) -> list[dict[str, Any]]:
    """The first fifty of the ordered answers, room being kept for one of each outcome."""
    owed = [next((s for s in settles if s["then"] == outcome), None) for outcome in outcomes]
    kept = [settling for settling in owed if settling is not None]
    for settling in settles:
        if len(kept) < MOST and settling not in kept:
            kept.append(settling)
    return in_order(kept)
