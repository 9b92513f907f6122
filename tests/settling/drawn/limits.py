"""Numbers that a rule compares with one limit: months, and what supporters earn."""

from __future__ import annotations

import random
from collections.abc import Collection
from typing import Any

from texts import AWAY, RESIDENCE, SUPPORTER

from .money import written
from .part import Document, Leaf, Part, Wanted, truth

Range = tuple[int, int | None]
LIMITS = {RESIDENCE: ("residence_months", 6), AWAY: ("away_months", 12),
          SUPPORTER: ("supporter_annual_income", 10_000_000)}
"""By leaf, the key of the document and the least number for a yes; amounts in fen."""
LIKELY_YES = {RESIDENCE: 0.9, AWAY: 0.15, SUPPORTER: 0.5}


class Limits(Part):
    """The range that each number lies in, both ends included; None is an open end."""

    def __init__(self, rng: random.Random) -> None:
        self.ranges: dict[str, Range] = {
            leaf: _point(rng, leaf, rng.random() < LIKELY_YES[leaf]) for leaf in LIMITS
        }

    def leaves(self) -> dict[str, Leaf]:
        found = {}
        for leaf, (low, high) in self.ranges.items():
            key, limit = LIMITS[leaf]
            value = True if low >= limit else False if high is not None and high < limit else None
            found[leaf] = truth(value, key)
        return found

    def open_more(self, rng: random.Random) -> None:
        leaf = rng.choice(sorted(LIMITS))
        limit = LIMITS[leaf][1]
        self.ranges[leaf] = rng.choice((
            (0, None), (limit - 1, limit), (rng.randrange(limit), None),
            (rng.randrange(limit), limit + rng.randrange(limit))))

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        for leaf, (low, high) in self.ranges.items():
            limit = LIMITS[leaf][1]
            if leaf not in wanted:
                continue
            if wanted[leaf] == "yes":
                least = max(low, limit)
                top = least + limit if high is None else high
            else:
                least, top = low, limit - 1 if high is None else min(high, limit - 1)
            if least <= top:
                value = rng.choice((least, top, rng.randint(least, top)))
                self.ranges[leaf] = (value, value)

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        for leaf, (low, high) in self.ranges.items():
            key, limit = LIMITS[leaf]
            if key not in kept:
                value = rng.randint(low, low + limit if high is None else high)
                self.ranges[leaf] = (value, value)

    def write(self, rng: random.Random, document: Document) -> None:
        for leaf, ends in self.ranges.items():
            key = LIMITS[leaf][0]
            money = leaf == SUPPORTER
            stated = _stated(rng, ends, money)
            if stated is not None or rng.random() < 0.5:
                (document.setdefault("facts", {}) if money else document)[key] = stated


def _point(rng: random.Random, leaf: str, yes: bool) -> Range:
    limit = LIMITS[leaf][1]
    value = limit + rng.choice((0, 1, rng.randrange(limit)))
    if not yes:
        value = rng.choice((limit - 1, rng.randrange(limit)))
    return value, value


def _stated(rng: random.Random, ends: Range, money: bool) -> Any:
    form = written if money else int
    low, high = ends
    if low == high:
        return form(low)
    if ends == (0, None):
        return rng.choice((None, {"min": None, "max": None}))
    return {"min": form(low), "max": None if high is None else form(high)}
