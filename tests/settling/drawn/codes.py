"""Recorded codes: the kind of household, and its registration."""

from __future__ import annotations

import random
from collections.abc import Collection

from oracle.codes import REGISTRATION, REGISTRY

from .part import Document, Leaf, Part, Wanted, some_of

ALL = {"registry": REGISTRY, "registration": REGISTRATION}


class Codes(Part):
    """Each key with the codes that are possible."""

    def __init__(
        self, rng: random.Random, registries: tuple[str, ...], others: tuple[str, ...] = ()
    ) -> None:
        self.registries = registries
        """Kinds of household that can be judged."""
        self.others = others
        """Kinds that a household may only turn out to be."""
        self.values = {
            "registry": [rng.choice(registries)],
            "registration": [rng.choices(REGISTRATION, (12, 3, 1))[0]],
        }

    def leaves(self) -> dict[str, Leaf]:
        return {
            key: Leaf(tuple(codes), frozenset((key,)) if len(codes) > 1 else frozenset())
            for key, codes in self.values.items()
        }

    def open_more(self, rng: random.Random) -> None:
        key = rng.choice(sorted(self.values))
        allowed = REGISTRATION
        if key == "registry":
            allowed = (*self.registries, *self.others)
        chosen = some_of(rng, allowed, least=2)
        if key != "registry" or not set(chosen).isdisjoint(self.registries):
            self.values[key] = chosen

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        for key in self.values:
            if key in wanted:
                self.values[key] = [wanted[key]]

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        for key, codes in self.values.items():
            if key not in kept:
                self.values[key] = [rng.choice(codes)]

    def write(self, rng: random.Random, document: Document) -> None:
        for key, codes in self.values.items():
            if len(codes) == 1:
                document[key] = codes[0]
            elif len(codes) < len(ALL[key]) or rng.random() < 0.3:
                document[key] = {"any": rng.sample(codes, len(codes))}
            elif rng.random() < 0.5:
                document[key] = None
