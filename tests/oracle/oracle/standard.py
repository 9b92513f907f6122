"""Figures of the monitoring standard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .codes import Choice
from .interval import Interval, hull, point


@dataclass(frozen=True, slots=True)
class Standard:
    """A figure per person, in force for whole months; `registry` None is for all households."""

    clause: str
    yuan: int
    months: range
    registry: str | None = None


def figure(standards: Sequence[Standard], registry: Choice, found: int) -> Interval | None:
    """The figure in force in the month of discovery, None where there is none at all."""
    in_force = [standard for standard in standards if found in standard.months]
    figures = [_figure_for(in_force, code) for code in registry]
    known = [figure for figure in figures if figure is not None]
    if not known:
        return None
    return hull(known) if len(known) == len(figures) else Interval(0, None)


def _figure_for(standards: list[Standard], registry: str) -> Interval | None:
    for wanted in (registry, None):
        for standard in standards:
            if standard.registry == wanted:
                return point(standard.yuan)
    return None
