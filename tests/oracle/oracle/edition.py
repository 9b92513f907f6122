"""An edition: what one published text says, as a table of rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .logic import Truth
from .standard import Standard

if TYPE_CHECKING:
    from .situation import Situation


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition with its entry id; `code` for those that give a household a name."""

    id: str
    role: str
    when: Callable[[Situation], Truth]
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """Area, figures, window, rules in order of the text, and what screening presumes."""

    id: str
    area: str
    standards: tuple[Standard, ...]
    window: Callable[[int], range]
    rules: tuple[Rule, ...]
    presumptions: dict[str, Any]
    presumed_facts: dict[str, Any]
    dropped: str
    """The exclusion that the fault `exclusion_dropped` never lets hold."""
