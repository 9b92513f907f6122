"""Lists of which perhaps only a part is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from .logic import Truth, any_of, negate


class Listing(NamedTuple):
    """The known elements; `complete` says that there are no others."""

    items: tuple[Any, ...]
    complete: bool

    def some(self, holds: Callable[[Any], Truth]) -> Truth:
        """Whether an element satisfies the condition."""
        known = any_of(*map(holds, self.items))
        return known if known or self.complete else None

    def every(self, holds: Callable[[Any], Truth]) -> Truth:
        """Whether all elements satisfy the condition."""
        return negate(self.some(lambda item: negate(holds(item))))


UNKNOWN_LIST = Listing((), False)
