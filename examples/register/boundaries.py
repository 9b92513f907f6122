"""Households exactly at a figure of the text, or as near to it as possible."""

from __future__ import annotations

from case import Case, turn
from draft import Draft


def near_the_line(draft: Draft, number: int, fen: int) -> None:
    """Otherwise eligible, with an income so many fen from the standard of the household."""
    draft.people(turn(range(1, 8), number))
    draft.county.included(draft, number)
    draft.earn(draft.line() + fen)


def residence(draft: Draft, number: int, months: tuple[int, ...]) -> None:
    """Otherwise eligible, so long in the village."""
    draft.county.included(draft, number)
    draft.set(residence_months=turn(months, number))


def registration(draft: Draft, number: int, code: str) -> None:
    """Otherwise eligible, registered so."""
    draft.county.included(draft, number)
    draft.set(registration=code)


def loss(draft: Draft, number: int) -> None:
    """Costs above all income; at first exactly nothing is left."""
    draft.earn(turn((0, -1, -123456), number))
    draft.say(draft.county.risk[0])


LINE = (
    Case("line.at", 7, lambda d, n: near_the_line(d, n, 0)),
    Case("line.fen-below", 7, lambda d, n: near_the_line(d, n, -1)),
    Case("line.fen-above", 7, lambda d, n: near_the_line(d, n, 1)),
    Case("line.loss", 3, loss),
)
REGISTRATION = (
    Case("scope.urban", 3, lambda d, n: registration(d, n, "urban")),
    Case("scope.relocated", 2, lambda d, n: registration(d, n, "urban_by_relocation")),
)
RESIDENCE = (
    Case("scope.too-short", 6, lambda d, n: residence(d, n, (5, 0, 3))),
    Case("scope.six-months", 2, lambda d, n: residence(d, n, (6,))),
)
