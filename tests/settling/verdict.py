"""A decision of the library held against brute force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from brute_force import BruteForce, in_order, told
from drawn.part import Leaf

Decision = Mapping[str, Any]


@dataclass(frozen=True)
class Expected:
    """What a decision has to say of a household whose leaves are known."""

    brute: BruteForce
    leaves: Mapping[str, Leaf]
    deciding: list[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "deciding", self.brute.deciding())

    @property
    def relevant(self) -> list[str]:
        """The open facts of every leaf that the outcome depends on."""
        facts = {fact for leaf in self.deciding for fact in self.leaves[leaf].facts}
        return sorted(facts, key=str.encode)

    @cached_property
    def short(self) -> list[dict[str, Any]]:
        """All settling answers of up to three leaves."""
        return [] if self.brute.settled else self.brute.settling()

    @cached_property
    def longer(self) -> list[dict[str, Any]]:
        """The smallest for each outcome that these leave out."""
        reached = {settling["then"] for settling in self.short}
        left_out = [] if self.brute.settled else self.brute.possible
        return [self.brute.smallest(outcome) for outcome in left_out if outcome not in reached]

    def differences(self, decision: Decision) -> list[str]:
        """The keys under which the decision says something else, and how."""
        return [
            f"{key}: {found!r} instead of {expected!r}"
            for key, expected, found in self._compared(decision) if found != expected
        ]

    def _compared(self, decision: Decision) -> list[tuple[str, Any, Any]]:
        possible = self.brute.possible
        owed = told(in_order([*self.short, *self.longer]), possible)
        return [
            ("outcome", possible[0] if self.brute.settled else "undetermined",
             decision["outcome"]),
            ("possible", possible, decision["possible"]),
            ("relevant", self.relevant, decision["relevant"]),
            ("settles", owed, decision["settles"]),
            ("settles_complete", all(short in owed for short in self.short),
             decision["settles_complete"]),
        ]
