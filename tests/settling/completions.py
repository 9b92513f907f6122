"""Every way in which what is open may turn out, counted through one by one."""

from __future__ import annotations

from collections.abc import Mapping

Possible = Mapping[str, tuple[str, ...]]
"""By leaf, the answers that it may still have."""
Completions = int
"""A set of completions: a bit each."""


class Leaves:
    """The leaves of a household. A set of completions is one whole number, so that `&`, `|` and
    `~` work on all of them at once."""

    def __init__(self, possible: Possible) -> None:
        self.possible = possible
        self.asked: set[str] = set()
        self.count = 1
        """How many completions there are."""
        self._strides: dict[str, int] = {}
        for leaf, answers in possible.items():
            self._strides[leaf] = self.count
            self.count *= len(answers)
        self.all: Completions = (1 << self.count) - 1
        self._where: dict[tuple[str, str], Completions] = {}

    @property
    def open(self) -> list[str]:
        """Leaves with several answers left."""
        return [leaf for leaf, answers in self.possible.items() if len(answers) > 1]

    def where(self, leaf: str, answer: str) -> Completions:
        """Those in which the leaf has this answer."""
        self.asked.add(leaf)
        known = self._where.get((leaf, answer))
        if known is None:
            known = self._where[leaf, answer] = self._pattern(leaf, answer)
        return known

    def __call__(self, leaf: str) -> Completions:
        """Those in which the leaf is yes."""
        return self.where(leaf, "yes")

    def isnt(self, some: Completions) -> Completions:
        """All others."""
        return self.all & ~some

    def any(self, *leaves: str) -> Completions:
        """Those in which one of the leaves is yes."""
        found = 0
        for leaf in leaves:
            found |= self(leaf)
        return found

    def every(self, *leaves: str) -> Completions:
        """Those in which all of the leaves are yes."""
        found = self.all
        for leaf in leaves:
            found &= self(leaf)
        return found

    def turns(self, leaf: str, some: Completions) -> bool:
        """Whether another answer to the leaf, all else unchanged, ever leads in or out."""
        answers = self.possible[leaf]
        stride = self._strides[leaf]
        without = {
            (some & self._pattern(leaf, answer)) >> (place * stride)
            for place, answer in enumerate(answers)
        }
        return len(without) > 1

    def _pattern(self, leaf: str, answer: str) -> Completions:
        """So many bits at a time, again and again."""
        answers = self.possible[leaf]
        if answer not in answers:
            return 0
        stride = self._strides[leaf]
        period = stride * len(answers)
        once = ((1 << stride) - 1) << (answers.index(answer) * stride)
        return once * (self.all // ((1 << period) - 1))
