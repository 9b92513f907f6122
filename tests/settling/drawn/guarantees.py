"""Which guarantees are met."""

from __future__ import annotations

import random
from collections.abc import Collection

from oracle.codes import GUARANTEE

from .part import Document, Leaf, Part, Wanted, truth

UNMET = "guarantee_unmet"


class Guarantees(Part):
    """Each guarantee: met, unmet, or None."""

    def __init__(self, rng: random.Random, counted: tuple[str, ...]) -> None:
        self.counted = counted
        """Those whose lack counts under the text."""
        unmet = rng.choice((0.0, 0.2))
        self.values: dict[str, str | None] = {
            name: "unmet" if rng.random() < unmet else "met" for name in GUARANTEE
        }

    def leaves(self) -> dict[str, Leaf]:
        states = {name: self.values[name] for name in self.counted}
        unknown = [f"guarantees.{name}" for name, state in states.items() if state is None]
        some = True if "unmet" in states.values() else None if unknown else False
        return {UNMET: truth(some, *unknown)}

    def open_more(self, rng: random.Random) -> None:
        for name in rng.sample(GUARANTEE, rng.choice((1, 1, 2, 6))):
            self.values[name] = None

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        if UNMET not in wanted:
            return
        unknown = [name for name in self.counted if self.values[name] is None]
        if wanted[UNMET] == "yes":
            self.values[rng.choice(unknown)] = "unmet"
        else:
            self.values.update(dict.fromkeys(unknown, "met"))

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        for name, state in self.values.items():
            if state is None and f"guarantees.{name}" not in kept:
                self.values[name] = rng.choice(("met", "unmet"))

    def write(self, rng: random.Random, document: Document) -> None:
        stated = document["guarantees"] = {}
        for name, state in self.values.items():
            if state is not None:
                stated[name] = state
            elif rng.random() < 0.5:
                stated[name] = rng.choice((None, {"any": ["met", "unmet"]}))
