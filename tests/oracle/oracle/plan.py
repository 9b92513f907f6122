"""What random documents of an edition are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .attested import DIFFICULTY, EXCLUSION, OVERRIDE, RISK, SUPPORTER_INCOME
from .edition import Edition
from .editions import (
    ANJU_2021, JIAOHE_2022, LUAN_2019, LUAN_TRIAL, MAERKANG_2022, QIANJIANG_2024,
)
from .month import month_text, parse_month
from .standard import Standard

OPENNESS = (0.0, 0.01, 0.05, 0.15, 0.4)
"""How likely it is that a value of a household stays open."""
STRENGTHS = (
    "self_reliant", "has_labour_skills", "stable_work_or_good_industry", "strong_self_development",
)


@dataclass(frozen=True, slots=True)
class Plan:
    """Likely values of one edition; others are drawn too, but seldom."""

    edition: Edition
    areas: tuple[str, ...]
    first: str
    last: str
    outside: tuple[str, ...]
    """Months of discovery beyond the figures."""
    outside_chance: float
    facts: tuple[str, ...]
    events: tuple[str, ...]
    registries: tuple[Any, ...] = ("ordinary", "out_of_poverty")
    event_months: tuple[str, ...] = ()
    """Months that a rule tells apart."""
    assets: bool = False
    """Whether rules ask for assets, and for what bars."""
    screening: float = 0.1
    openness: tuple[int, int, int, int, int] = (18, 8, 14, 30, 30)
    """Weights of `OPENNESS`; a text with few conditions needs more of the open ones."""
    inner_edges: tuple[str, ...] = ()
    """Months of discovery about which one figure follows another."""

    def months(self) -> tuple[str, ...]:
        """The usual months of discovery."""
        return tuple(map(month_text, range(parse_month(self.first), parse_month(self.last) + 1)))

    def lines(self, area: str, registry: Any, found: str) -> list[Standard]:
        """Figures that such a household may be compared with; else any of the edition."""
        standards = self.edition.standards
        return [
            standard for standard in standards
            if parse_month(found) in standard.months and area.startswith(standard.area)
            and standard.registry in (registry, None)
        ] or list(standards)


_HARDSHIP = ("at_risk", "income_plunged", "rigid_expenditure_surged")
_EVENTS = (
    "flood", "fire", "illness", "sudden_major_illness", "accident", "study", "disability",
    "business_failure", "unstable_work", "job_loss", "lack_of_labour",
)
_EITHER = {"any": ["ordinary", "out_of_poverty"]}
_LUAN_FACTS = ("at_risk", "rigid_expenditure_surged", *DIFFICULTY)
_LUAN_EVENTS = ("unstable_work", "unstable_work", "illness")

PLANS: dict[str, Plan] = {
    plan.edition.id: plan
    for plan in (
        Plan(
            MAERKANG_2022, ("513201", "513201101", "513201101201"), "2022-01", "2022-12",
            ("2021-12", "2023-01", "2020-06", "2024-03"), 0.02,
            (*RISK, *EXCLUSION, OVERRIDE, SUPPORTER_INCOME), ("earthquake", "earthquake", *_EVENTS),
            event_months=("2022-05", "2022-06", "2022-07"), assets=True, screening=0.4,
            openness=(30, 15, 20, 22, 13),
        ),
        Plan(
            QIANJIANG_2024, ("429005", "429005400", "429005400201"), "2024-01", "2024-12",
            ("2023-12", "2025-01", "2022-06"), 0.05, (*_HARDSHIP, "self_reliant"), _EVENTS,
            openness=(3, 2, 3, 22, 70),
        ),
        Plan(
            JIAOHE_2022, ("220281", "220281100", "220281100204"), "2021-01", "2021-12",
            ("2020-12", "2022-01", "2022-01", "2022-02", "2023-07"), 0.20,
            (*_HARDSHIP, "basic_living_severely_difficult"), _EVENTS,
        ),
        Plan(
            ANJU_2021, ("510904", "510904100", "510904100203"), "2020-01", "2020-12",
            ("2019-12", "2021-01", "2021-06"), 0.05,
            ("rigid_expenditure_surged", "basic_living_difficult"), ("accident", *_EVENTS),
        ),
        Plan(
            LUAN_2019, ("341502", "341503101", "341525101201"), "2019-05", "2020-12",
            ("2019-01", "2021-01", "2024-06"), 0.05, _LUAN_FACTS, _LUAN_EVENTS,
            registries=("out_of_poverty",) * 9 + ("ordinary",), openness=(6, 3, 6, 25, 60),
        ),
        Plan(
            LUAN_TRIAL, ("341502", "341503", "341503101201", "341525101"), "2019-01",
            "2020-12", ("2018-12", "2021-01"), 0.05, _LUAN_FACTS, _LUAN_EVENTS,
            registries=("out_of_poverty", "ordinary", "ordinary", "ordinary", _EITHER),
            inner_edges=("2019-12", "2020-01"),
        ),
    )
}
MAERKANG = PLANS[MAERKANG_2022.id]
