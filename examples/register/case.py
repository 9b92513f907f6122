"""A kind of awkward household, and how to make one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from draft import Draft

Make = Callable[[Draft, int], None]
Variant = TypeVar("Variant")


@dataclass(frozen=True)
class Case:
    """`make` turns a calm household into the case; `minimum` of them are in every register.

    The second argument of `make` counts the households of this case, so that its variants come
    in turn: the minimum is never below their number.
    """

    name: str
    minimum: int
    make: Make
    first: str | None = None
    last: str | None = None
    """Months of discovery that the case can have, where not all of the county's."""


def turn(variants: Sequence[Variant], number: int) -> Variant:
    """The variants one after the other."""
    return variants[number % len(variants)]
