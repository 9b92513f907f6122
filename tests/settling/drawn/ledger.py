"""What came in and went out over twelve months, by class."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass

from oracle.month import month_text, parse_month

from .money import written
from .part import Document
from .span import Span, is_point, minus, plus

KEYS = {"wage": "wage_income", "business": "business_income", "property": "property_income",
        "transfer": "transfer_income", "business_cost": "business_cost"}
INCOME_CLASSES = ("wage", "business", "property", "transfer")
COST = "business_cost"
UNKNOWN: Span = (0, None)


@dataclass(frozen=True)
class Ledger:
    """The range of each class, in fen."""

    classes: dict[str, Span]

    @classmethod
    def of(cls, rng: random.Random, net: int) -> Ledger:
        """One with this net income, all of it known."""
        amounts = {key: rng.choice((0, 0, rng.randrange(200_000))) for key in INCOME_CLASSES}
        amounts[COST] = rng.choice((0, 0, rng.randrange(200_000)))
        lacking = net - sum(amounts[key] for key in INCOME_CLASSES) + amounts[COST]
        amounts["wage" if lacking > 0 else COST] += abs(lacking)
        return cls({key: (amount, amount) for key, amount in amounts.items()})

    @property
    def net(self) -> Span:
        """Income less cost."""
        return minus(plus(*(self.classes[key] for key in INCOME_CLASSES)), self.classes[COST])

    @property
    def facts(self) -> set[str]:
        """The classes that are open."""
        return {KEYS[key] for key, span in self.classes.items() if not is_point(span)}

    def opened(self, rng: random.Random, line: int) -> Ledger:
        """With one class opened, often so that net income comes to lie about a line."""
        key = rng.choice((*KEYS, "wage"))
        low = self.classes[key][0]
        if rng.random() < 0.4 or not is_point(self.net):
            return self._with(key, rng.choice((UNKNOWN, (low, None), (0, low + 1))))
        to_go = line - self.net[0] if key != COST else self.net[0] - line
        about = low + to_go + rng.choice((0, 0, 1, -1))
        return self._with(key, (min(low, about), max(low, about))) if about >= 0 else self

    def _with(self, key: str, span: Span) -> Ledger:
        return Ledger({**self.classes, key: span})

    def narrowed(self, rng: random.Random, near: set[int]) -> Ledger:
        """One of the ledgers that this one may turn out to be, often with a net income near one
        of these."""
        low, high = self.net
        within = [net for net in near
                  if (low is None or net >= low) and (high is None or net <= high)]
        ends = [end for end in (low, high) if end is not None]
        if (low is None or high is None) and ends:
            ends.append(ends[0] + 10**7 if high is None else ends[0] - 10**7)
        net = rng.choice(sorted(within) if within and rng.random() < 0.7 else ends or [0])
        chosen = {key: span[0] for key, span in self.classes.items()}
        lacking = net - sum(chosen[key] for key in INCOME_CLASSES) + chosen[COST]
        for key in rng.sample(INCOME_CLASSES, len(INCOME_CLASSES)) if lacking > 0 else [COST]:
            span = self.classes[key]
            most = abs(lacking) if span[1] is None else min(abs(lacking), span[1] - span[0])
            chosen[key] += most
            lacking += most if lacking < 0 else -most
        return Ledger({key: (amount, amount) for key, amount in chosen.items()})

    def closed(self, rng: random.Random, kept: Collection[str]) -> Ledger:
        """With a point for each open class but the kept ones."""
        return Ledger({
            key: (low, high) if KEYS[key] in kept
            else (rng.randint(low, low + 10**7 if high is None else high),) * 2
            for key, (low, high) in self.classes.items()
        })

    def write(self, rng: random.Random, document: Document, found: str, years: int) -> None:
        """The entries of the twelve months that lie so many years back."""
        last = parse_month(found) - 12 * years + 11
        months = {"from": month_text(last - 11), "to": month_text(last)}
        for key, (low, high) in self.classes.items():
            entries = document.setdefault("expenditure" if key == COST else "income", [])
            if (low, high) != UNKNOWN:
                stated = written(low) if low == high else {
                    "min": written(low), "max": None if high is None else written(high)}
                entries.append({"class": key, **months, "yuan": stated})
            elif rng.random() < 0.5 or (key == COST and self.classes["business"] == (0, 0)):
                entries.append({"class": key, **months, "yuan": None})
