"""Maerkang 2022 misread."""

from __future__ import annotations

from ..logic import Truth
from ..situation import Situation
from .kinds import Misreading, beside, ever_since, instead


def never(_: Situation) -> Truth:
    """A rule that was forgotten."""
    return False


MISREADINGS: dict[str, Misreading] = {
    "exclusion_dropped": ("machines and dear cars do not bar", instead("MEK-26", never)),
    "both_blows": ("sudden hardship asks for surge and plunge together", beside(
        "MEK-20", lambda s: s.all_facts("rigid_expenditure_surged", "income_plunged"))),
    "two_levels": ("the township's judgement is not asked for", instead(
        "MEK-21", lambda s: s.all_facts(
            "unforeseen_factor", "city_judgement", "village_judgement"))),
    "old_figure": ("the figure of 2022 goes on after it", ever_since),
}
