"""Facts that are attested, yes or no."""

from __future__ import annotations

import random
from collections.abc import Collection
from typing import Any

from oracle.attested import BOOLEAN, EXCLUSION, OVERRIDE

from .part import Document, Leaf, Part, Wanted, truth

AGAINST = (*EXCLUSION, "self_reliant", OVERRIDE)
"""Facts that lead a household out, or that are rare."""


class Flags(Part):
    """Some of the attested facts are asked for; the others are said or not, which is no matter."""

    def __init__(self, rng: random.Random, asked: list[str]) -> None:
        hardship = rng.choice((0.3, 0.7, 0.95))
        against = rng.choice((0.0, 0.03, 0.2, 0.5))
        self.values: dict[str, bool | None] = {
            name: rng.random() < (against if name in AGAINST else hardship) for name in asked
        }
        others = sorted(BOOLEAN.difference(asked, {"income_plunged"}))
        self.others = {
            name: rng.random() < 0.5 for name in rng.sample(others, min(3, len(others)))
        }

    def leaves(self) -> dict[str, Leaf]:
        return {name: truth(value, name) for name, value in self.values.items()}

    def open_more(self, rng: random.Random) -> None:
        if self.values:
            self.values[rng.choice(sorted(self.values))] = None

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        for name in self.values.keys() & wanted.keys():
            self.values[name] = wanted[name] == "yes"

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        for name, value in self.values.items():
            if value is None and name not in kept:
                self.values[name] = rng.random() < 0.5

    def write(self, rng: random.Random, document: Document) -> None:
        facts = document.setdefault("facts", {})
        for name, value in {**self.others, **self.values}.items():
            if value is not None:
                facts[name] = _said(rng, value)
            elif rng.random() < 0.5:
                facts[name] = rng.choice((None, {"value": None, "by": "contact"}))


def _said(rng: random.Random, value: bool) -> Any:
    """An override that is true needs a reason, others may have one."""
    if value or rng.random() < 0.2:
        return {"value": value, "reason": "invented", "level": "village"}
    return value
