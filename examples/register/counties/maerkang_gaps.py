"""Maerkang: what may be unknown of its earthquakes and its exclusions."""

from __future__ import annotations

from case import Case, turn
from draft import Draft

from .maerkang_facts import EXCLUSION
from .maerkang_inclusions import guarantee_unmet


def perhaps_after_earthquake(draft: Draft, number: int) -> None:
    """An earthquake in some month around June 2022."""
    draft.happen("earthquake", "2022-06")
    draft["events"][-1]["month"] = turn((None, {"min": "2022-03", "max": "2022-06"}), number)


def uncertain_asset(draft: Draft, number: int) -> None:
    """A car of about the price that bars, or something of an unknown kind."""
    guarantee_unmet(draft, number)
    draft.own("car", fen=0)
    draft["assets"][-1].update(turn((
        {"value": {"min": "80000.00", "max": "120000.00"}}, {"value": None},
        {"kind": {"any": ["car", "commercial_vehicle"]}, "value": "30000.00"}, {"kind": None},
    ), number))


def unscreened(draft: Draft, number: int) -> None:
    """Nobody has asked about exclusions: the usual state before the visit."""
    guarantee_unmet(draft, number)
    for name in (*EXCLUSION, "supporter_annual_income"):
        del draft["facts"][name]


def ranged_supporter(draft: Draft, number: int) -> None:
    """The income of those who owe support lies about 100,000 yuan."""
    guarantee_unmet(draft, number)
    draft.say("supporter_can_guarantee_living", supporter_annual_income=turn((
        {"min": "60000.00", "max": "100000.00"}, {"min": "100000.00", "max": None},
        {"min": "0", "max": "99999.99"}, None), number))


EARTHQUAKE = (
    Case("events.perhaps-after-earthquake", 2, perhaps_after_earthquake, "2022-06"),
)
ASSETS = (Case("assets.uncertain", 4, uncertain_asset),)
EXCLUSIONS = (
    Case("facts.unscreened", 4, unscreened),
    Case("facts.supporter", 4, ranged_supporter),
)
