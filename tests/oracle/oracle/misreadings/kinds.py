"""Ways to misread a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..edition import Edition
from ..logic import Truth, all_of
from ..situation import Situation

Condition = Callable[[Situation], Truth]
Misreading = tuple[str, Callable[[Edition], Edition]]
"""What it means, and the edition misread so."""


def instead(rule: str, when: Condition) -> Callable[[Edition], Edition]:
    """Another condition for one rule."""
    return lambda edition: edition.reading(rule, when)


def beside(rule: str, more: Condition) -> Callable[[Edition], Edition]:
    """A condition that the text does not ask for, added to a rule."""
    def add(edition: Edition) -> Edition:
        stated = edition.rule(rule)
        return edition.reading(rule, lambda s: all_of(stated(s), more(s)))

    return add


def ever_since(edition: Edition) -> Edition:
    """The figures go on for ten years after their last month."""
    longer = tuple(
        replace(old, months=range(old.months.start, old.months.stop + 120))
        for old in edition.standards
    )
    return replace(edition, standards=longer)
