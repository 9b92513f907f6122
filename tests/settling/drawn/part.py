"""What the parts of a drawn household have in common."""

from __future__ import annotations

import copy
import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

Document = dict[str, Any]
Wanted = dict[str, str]
"""By leaf, the answer that it is to have."""

YES_NO = ("no", "yes")


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a leaf may still be answered, and the keys of the document that leave it open."""

    answers: tuple[str, ...]
    facts: frozenset[str] = frozenset()

    @property
    def open(self) -> bool:
        """Whether several answers are left."""
        return len(self.answers) > 1


def truth(value: bool | None, *facts: str) -> Leaf:
    """A yes/no leaf; None is open, by these keys."""
    if value is None:
        return Leaf(YES_NO, frozenset(facts))
    return Leaf((YES_NO[value],))


class Part:
    """Some keys of a household document, and what the leaves that hang on them may be.

    What its lists and objects hold is replaced and never changed, so that copies may share it.
    """

    def copied(self) -> Self:
        """Another one that may be changed."""
        other = copy.copy(self)
        for name, value in vars(self).items():
            if isinstance(value, list | dict):
                setattr(other, name, value.copy())
        vars(other).pop("known", None)
        vars(other).pop("unsettled", None)
        return other

    @cached_property
    def known(self) -> dict[str, Leaf]:
        """The leaves, of a part that is changed no more."""
        return self.leaves()

    @cached_property
    def unsettled(self) -> list[str]:
        """Those with several answers left."""
        return [leaf for leaf, known in self.known.items() if known.open]

    def leaves(self) -> dict[str, Leaf]:
        """Every leaf that these keys answer."""
        raise NotImplementedError

    def open_more(self, rng: random.Random) -> None:
        """Leaves something unsaid that was said."""
        raise NotImplementedError

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        """Says more, so that the leaves have these answers where keys can bring that about."""
        raise NotImplementedError

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        """Says what is open, one way or the other, but for the kept keys of the document."""
        raise NotImplementedError

    def write(self, rng: random.Random, document: Document) -> None:
        """Puts the keys into the document."""
        raise NotImplementedError


def some_of(rng: random.Random, values: tuple[str, ...], *, least: int = 1) -> list[str]:
    """Several of them, in order."""
    count = rng.randint(least, len(values))
    chosen = set(rng.sample(values, count))
    return [value for value in values if value in chosen]


def tries(rng: random.Random, count: int) -> Iterator[random.Random]:
    """So many attempts."""
    for _ in range(count):
        yield rng
