"""What a household's decision has to say, found by trying every completion of what is open.

Written from the published design, "The outcome, exactly, and what would settle it", without the
library's diagrams: outcomes by completion, leaves that turn one, and every set of up to three
answers tried in turn.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from completions import Completions, Leaves

LABELS = ("out_of_scope", "not_eligible", "barred", "eligible")
MOST = 50
"""Settling answers that are told."""
SHORT = 3

Answer = tuple[str, str]
"""A leaf and what it is answered."""


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

    def forced(self, answers: Iterable[Answer]) -> str | None:
        """The one outcome that is left once these answers are given."""
        left = self.leaves.all
        for leaf, answer in answers:
            left &= (self.leaves.where(leaf, answer) if leaf in self.leaves.possible else 0)
        return self._only(left)

    def _only(self, left: Completions) -> str | None:
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

    def is_minimal(self, settling: Mapping[str, Any]) -> bool:
        """Whether the answers force their outcome, and would not with one fewer."""
        answers = list(settling["if"].items())
        return self.forced(answers) == settling["then"] and not any(
            self.forced(answers[:n] + answers[n + 1:]) for n in range(len(answers)))


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
