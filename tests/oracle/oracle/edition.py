"""An edition: what one published text says, as a table of rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from .codes import GUARANTEE
from .logic import Truth
from .month import twelve_months_before
from .standard import Standard

if TYPE_CHECKING:
    from .situation import Situation

THAT_DECIDE = ("scope", "inclusion", "exclusion", "override")
FIRST_THAT_HOLDS = ("need_type", "grade")


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
    rules: tuple[Rule, ...]
    window: Callable[[int], range] = twelve_months_before
    guarantees: tuple[str, ...] = GUARANTEE
    formulas: tuple[str, ...] = ()
    """Facts that the text derives, so that no document may attest them."""
    presumptions: dict[str, Any] = field(default_factory=dict)
    presumed_facts: dict[str, Any] = field(default_factory=dict)

    def reading(self, rule: str, when: Callable[[Situation], Truth]) -> Edition:
        """The edition with another condition for one of its rules."""
        rules = tuple(replace(r, when=when) if r.id == rule else r for r in self.rules)
        return replace(self, rules=rules)

    def rule(self, rule: str) -> Callable[[Situation], Truth]:
        """The condition of one of its rules."""
        return next(r.when for r in self.rules if r.id == rule)


def named(clause: str, role: str, conditions: dict[str, Any]) -> tuple[Rule, ...]:
    """The rules of a clause that holds several, each with its code."""
    return tuple(
        Rule(f"{clause}.{code}", role, when, code) for code, when in conditions.items()
    )
