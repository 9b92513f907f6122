"""Random rules over everything that rules may ask for, always of the right type."""

from __future__ import annotations

import random

import households  # noqa: F401 (puts the oracle on the path)
from oracle.attested import BOOLEAN
from oracle.codes import (
    ALLOWANCE, ASSET, EVENT, GUARANTEE, HEALTH, LABOUR, ORIGIN, REGISTRATION, REGISTRY, RELATION,
)

CODES = {"registry": REGISTRY, "registration": REGISTRATION,
         **{f"guarantees.{name}": ("met", "unmet") for name in GUARANTEE}}
COUNTS = ("residence_months", "away_months", "household_size", "size_registered")
AMOUNTS = ("net_income", "net_income_per_capita", "wage_income", "business_income",
           "property_income", "transfer_income", "business_cost", "rigid_expenditure",
           "previous_net_income", "supporter_annual_income")
AGAINST_STANDARD = ("income_below_standard", "income_above_standard", "margin >= yuan(0)",
                    "net_income_per_capita < standard", "net_income * 2 > standard")
DERIVED = ("guarantee_unmet", "illness", "natural_disaster", "disaster", "accident", "study",
           "sudden_major_illness", "job_loss", "unstable_work", "earthquake", "has_labour",
           "wholly_without_labour", "monitored")
COMPARE = ("<", "<=", ">", ">=", "=", "!=")
LISTS = {"m": ("members", "residents"), "e": ("events",), "a": ("assets",)}


class RandomRules:
    """`facts` are boolean facts of the pack's own; more may be added."""

    def __init__(self, rng: random.Random, facts: list[str]) -> None:
        self.rng = rng
        self.facts = facts

    def rule(self, depth: int) -> str:
        """A boolean rule."""
        rng = self.rng
        if depth == 0 or rng.random() < 0.2:
            return self._leaf()
        kind = rng.randrange(7)
        a, b = self.rule(depth - 1), self.rule(depth - 1)
        if kind == 0:
            return f"not({a})"
        if kind == 1:
            return f"(if {a} then {b} else {self.rule(depth - 1)})"
        if kind == 2:
            return f"({a}) = ({b})"
        return f"({a} {rng.choice(('and', 'or'))} {b})"

    def _leaf(self) -> str:
        rng = self.rng
        choice = rng.choices(range(8), (6, 3, 2, 2, 2, 2, 4, 2))[0]
        if choice == 0:
            return rng.choice(sorted(BOOLEAN - {"income_plunged"}))
        if choice == 1:
            return rng.choice(DERIVED)
        if choice == 2:
            return self._code(*rng.choice(sorted(CODES.items())))
        if choice == 3:
            return self._count(rng.choice(COUNTS), 14)
        if choice == 4:
            return self._amount(rng.choice(AMOUNTS), 40_000)
        if choice == 5:
            return rng.choice(AGAINST_STANDARD)
        if choice == 6:
            return self._list()
        return rng.choice(self.facts) if self.facts else rng.choice(DERIVED)

    def _code(self, name: str, codes: tuple[str, ...]) -> str:
        rng = self.rng
        some = ", ".join(f'"{code}"' for code in rng.sample(codes, rng.randint(1, 2)))
        one = rng.choice(codes)
        return rng.choice((f"{name} in ({some})", f'{name} = "{one}"', f'{name} != "{one}"'))

    def _count(self, name: str, most: int) -> str:
        rng = self.rng
        low = rng.randint(0, most)
        return rng.choice((
            f"{name} {rng.choice(COMPARE)} {low}", f"{name} between {low} and {low + 3}",
            f"{name} in [{low}..{low + 5})"))

    def _amount(self, name: str, most: int) -> str:
        rng = self.rng
        other = rng.choice((f"yuan({rng.randint(0, most)})", rng.choice(AMOUNTS),
                            f"{rng.choice(AMOUNTS)} * 2"))
        return f"{name} {rng.choice(COMPARE)} {other}"

    def _list(self) -> str:
        rng = self.rng
        name = rng.choice("mmea")
        of = rng.choice(LISTS[name])
        asked = self._element(name, 1)
        if rng.random() < 0.25:
            return f"count({of}[{self._element('item', 0, name)}]) {rng.choice(COMPARE)} 1"
        return f"({rng.choice(('some', 'every'))} {name} in {of} satisfies {asked})"

    def _element(self, name: str, depth: int, kind: str | None = None) -> str:
        rng = self.rng
        kind = kind or name
        if depth and rng.random() < 0.5:
            both = rng.choice(("and", "or"))
            return f"{self._element(name, 0, kind)} {both} not({self._element(name, 0, kind)})"
        if kind == "m":
            return rng.choice((
                self._count(f"{name}.age", 70), self._count(f"{name}.disability_grade", 4),
                self._code(f"{name}.labour", LABOUR), self._code(f"{name}.relation", RELATION),
                self._code(f"{name}.allowance", ALLOWANCE), f"{name}.extreme_hardship",
                f'"{rng.choice(HEALTH)}" in {name}.health', f"{name}.working"))
        if kind == "e":
            return rng.choice((
                self._code(f"{name}.kind", EVENT), f'{name}.month >= month("2022-01")'))
        return rng.choice((
            self._code(f"{name}.kind", ASSET), self._code(f"{name}.origin", ORIGIN),
            self._amount(f"{name}.value", 150_000), f"{name}.essential"))
