"""Qianjiang 2024 misread."""

from __future__ import annotations

from ..codes import is_one_of
from ..editions.qianjiang_2024 import difficulties, draws_allowance
from ..logic import Truth, all_of, any_of, negate
from ..situation import Situation
from .kinds import Misreading, beside, ever_since, instead


def all_under_one_net(s: Situation) -> Truth:
    """Everybody in hardship support, or everybody without labour on the allowance."""
    return any_of(
        s.every_resident(lambda member: member.extreme_hardship),
        s.every_resident(lambda member: all_of(
            is_one_of(member.labour, "none", "lost"),
            is_one_of(member.allowance, "full", "top_tier"))))


MISREADINGS: dict[str, Misreading] = {
    "allowance_bars": ("who draws an allowance is not identified", beside(
        "QJ-03", lambda s: negate(s.resident(draws_allowance)))),
    "reliance_ignored": ("the household's own ability is not asked for", instead(
        "QJ-03", lambda s: all_of(s.fact("at_risk"), any_of(*difficulties(s))))),
    "income_needed": ("only low income counts as a difficulty", beside(
        "QJ-03", lambda s: s.income_below_standard)),
    "one_net_for_all": ("all residents by the same one of the two ways", instead(
        "QJ-14", all_under_one_net)),
    "old_figure": ("the figure of 2024 goes on after it", ever_since),
}
