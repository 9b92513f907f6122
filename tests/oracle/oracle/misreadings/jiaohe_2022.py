"""Jiaohe 2022 misread."""

from __future__ import annotations

from ..codes import is_one_of
from ..editions.shared import has_health
from ..interval import is_at_least
from ..logic import Truth, all_of
from ..situation import Situation
from .kinds import Misreading, beside, ever_since, instead


def without_dementia(s: Situation) -> Truth:
    """Only the incapacitated among the elderly."""
    return s.resident(lambda member: all_of(
        is_at_least(s.age(member), 60), has_health(member, "incapacitated")))


MISREADINGS: dict[str, Misreading] = {
    "income_in_hardship": ("sudden hardship asks for income above the line", beside(
        "JH-19", lambda s: s.income_above_standard)),
    "risk_in_hardship": ("sudden hardship asks for a risk", beside(
        "JH-19", lambda s: s.fact("at_risk"))),
    "hardship_disjoint": ("the third category only above the line", beside(
        "JH-01.sudden_severe_hardship", lambda s: s.income_above_standard)),
    "relocated_in_scope": ("relocated households with urban registration too", instead(
        "JH-03", lambda s: is_one_of(s.household.registration, "rural", "urban_by_relocation"))),
    "dementia_forgotten": ("the elderly with dementia are no group", instead(
        "JH-02.incapacitated_elderly", without_dementia)),
    "old_figure": ("the figure of 2021 goes on after it", ever_since),
}
