"""Anju 2021 misread."""

from __future__ import annotations

from dataclasses import replace

from ..edition import Edition
from ..editions.anju_2021 import YEAR
from ..logic import any_of
from ..standard import Standard
from .kinds import Misreading, beside, ever_since, instead


def one_figure(edition: Edition) -> Edition:
    """The figure of the ordinary households for all."""
    return replace(edition, standards=(Standard("AJ-02", 6000, YEAR),))


def lower_for_registered_poor(edition: Edition) -> Edition:
    """The lower figure for a third kind of household, of which the text does not speak."""
    third = Standard("AJ-02", 5000, YEAR, "registered_poor")
    return replace(edition, standards=(*edition.standards, third))


def low_income_first(edition: Edition) -> Edition:
    """The three need types the other way round."""
    needs = [rule for rule in edition.rules if rule.role == "need_type"]
    others = [rule for rule in edition.rules if rule.role != "need_type"]
    return replace(edition, rules=(*others, *reversed(needs)))


MISREADINGS: dict[str, Misreading] = {
    "one_figure": ("one figure for both registries", one_figure),
    "poor_like_others": ("the lower figure for registered poor too", lower_for_registered_poor),
    "low_income_first": ("the need types in another order", low_income_first),
    "accident_alone": ("an accident includes without difficulty", instead(
        "AJ-15", lambda s: any_of(s.income_below_standard, s.event("accident")))),
    "income_needed": ("an accident includes only below the line", beside(
        "AJ-15", lambda s: s.income_below_standard)),
    "old_figure": ("the figures of 2020 go on after it", ever_since),
}
