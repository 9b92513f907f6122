"""Random values that may be left open."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from .month import month_text


class Missing:
    """Marks a key that is to be left out."""


MISSING = Missing()


class Draw:
    """A source of random values; `openness` is the chance that one of them stays open."""

    def __init__(self, rng: random.Random, openness: float) -> None:
        self.rng = rng
        self.openness = openness
        self._share = rng.random

    def chance(self, probability: float) -> bool:
        """True that often."""
        return self._share() < probability

    def opens(self) -> bool:
        """Whether the next value stays open."""
        return self._share() < self.openness

    def pick(self, options: Sequence[Any]) -> Any:
        """One of them, each as likely."""
        return options[int(self._share() * len(options))]

    def whole(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._share() * (high - low + 1))

    def unknown(self) -> Any:
        """One of the two ways to say that something is unknown."""
        return None if self.chance(0.5) else MISSING

    def flag(self, probability: float) -> Any:
        """True that often, else false; or unknown."""
        return self.unknown() if self.opens() else self.chance(probability)

    def code(self, likely: Sequence[str], codes: Sequence[str]) -> Any:
        """A likely code, rarely any other; or several; or unknown."""
        code = self.pick(codes if self.chance(0.1) else likely)
        if not self.opens():
            return {"any": [code]} if self.chance(0.01) else code
        if self.chance(0.5):
            return self.unknown()
        others = self.rng.sample(codes, min(len(codes), self.whole(1, 2)))
        return {"any": list(dict.fromkeys((code, *others)))}

    def count(self, value: int) -> Any:
        """The count; or a range around it; or unknown."""
        if not self.opens():
            return {"min": value, "max": value} if self.chance(0.01) else value
        low = max(0, value - self.whole(0, 3))
        return self._open((low, value + self.whole(0, 3)))

    def month(self, month: int, latest: int) -> Any:
        """The month as text; or a range around it up to `latest`; or unknown."""
        if not self.opens():
            return month_text(month)
        low, high = month - self.whole(0, 14), min(latest, month + self.whole(0, 14))
        return self._open((month_text(low), month_text(high)))

    def money(self, fen: int) -> Any:
        """The amount as text; or a range around it; or unknown."""
        if not self.opens():
            return self.yuan(fen)
        return self.money_open(fen)

    def money_open(self, fen: int) -> Any:
        """A range around the amount, either end perhaps open; or unknown."""
        spread = self.pick((1, 100, 12_345, 200_000, 1_500_000))
        low = max(0, fen - self.whole(0, spread))
        return self._open((self.yuan(low), self.yuan(fen + self.whole(0, spread))))

    def yuan(self, fen: int) -> str:
        """The amount as text, with as few decimals as it needs, or with two."""
        if fen % 100 == 0 and self.chance(0.3):
            return str(fen // 100)
        if fen % 10 == 0 and self.chance(0.3):
            return f"{fen // 100}.{fen % 100 // 10}"
        return f"{fen // 100}.{fen % 100:02d}"

    def listing(self, items: list[Any]) -> Any:
        """The complete list; or at least some of it; or unknown."""
        if not self.opens():
            return items
        if self.chance(0.4):
            return self.unknown()
        return {"at_least": items[: self.whole(0, len(items))]}

    def _open(self, ends: tuple[Any, Any]) -> Any:
        way = self.whole(1, 24)
        if way == 24:
            return {"min": None, "max": None}
        way %= 6
        if way == 1:
            return self.unknown()
        if way == 2:
            return {"min": ends[0], "max": None}
        if way == 3:
            return {"min": None, "max": ends[1]}
        return {"min": ends[0], "max": ends[1]}


def put(target: dict[str, Any], key: str, value: Any) -> None:
    """Sets the key, unless the value is to be left out."""
    if value is not MISSING:
        target[key] = value
