"""Names of which a household has the first whose condition holds."""

from __future__ import annotations

from collections.abc import Iterable

from .logic import Truth


def first_that_holds(conditions: Iterable[tuple[str, Truth]]) -> list[str | None]:
    """Every name that is still possible, in order; None last where perhaps none holds."""
    possible: list[str | None] = []
    for name, value in conditions:
        if value is not False:
            possible.append(name)
        if value:
            return possible
    return [*possible, None]
