"""Figures per person, each in force for some months, an area and kind of household."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .codes import Choice
from .interval import ANYTHING, Interval, hull, point
from .month import parse_month

MONITORING = "monitoring"
"""The name of the figure that `income_below_standard` compares with."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A figure per person, in force for whole months; `registry` None is for all households."""

    clause: str
    yuan: int
    months: range
    registry: str | None = None
    name: str = MONITORING
    area: str = ""
    """Where it holds; a longer one is nearer and goes first."""


def from_to(first: str, last: str) -> range:
    """The months from one to the other, both included."""
    return range(parse_month(first), parse_month(last) + 1)


def figure(
    standards: Sequence[Standard], name: str, area: str, registry: Choice, found: int
) -> Interval | None:
    """The figure in force in the month of discovery, None where there is none at all.

    Where only some of the possible registries have one, it is open at both ends.
    """
    in_force = [
        standard for standard in standards
        if standard.name == name and found in standard.months and area.startswith(standard.area)
    ]
    figures = [_figure_for(in_force, code) for code in registry]
    known = [figure for figure in figures if figure is not None]
    if not known:
        return None
    return hull(known) if len(known) == len(figures) else ANYTHING


def _figure_for(standards: list[Standard], registry: str) -> Interval | None:
    """Of the nearest area; there, for this kind of household before one for all."""
    fitting = [standard for standard in standards if standard.registry in (registry, None)]
    if not fitting:
        return None
    nearest = max(fitting, key=lambda standard: (len(standard.area), standard.registry is not None))
    return point(nearest.yuan)
