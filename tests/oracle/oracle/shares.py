"""How many documents of a run are of the kinds that matter."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .maerkang_2022 import MAERKANG_2022

AT_THE_LINE_LEAST = 0.05
OPEN_LEAST = 0.30
ROLES_THAT_DECIDE = ("scope", "inclusion", "exclusion", "override")
CLAUSES_THAT_DECIDE = frozenset(
    rule.id for rule in MAERKANG_2022.rules if rule.role in ROLES_THAT_DECIDE
)


def is_at_the_line(decision: dict[str, Any]) -> bool:
    """Net income and size are settled, and the margin is nothing to the fen."""
    return decision.get("margin") == "0.00" and isinstance(decision["size"], int)


def is_open(decision: dict[str, Any]) -> bool:
    """A scope, inclusion, exclusion or override clause came out unknown."""
    values = decision.get("values", {})
    return any(values.get(clause) == "unknown" for clause in CLAUSES_THAT_DECIDE)


class Shares:
    """Counts over decisions, refused documents included."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def count(self, decision: dict[str, Any]) -> None:
        """Counts one decision of the oracle."""
        self.counts["documents"] += 1
        self.counts["at the line"] += is_at_the_line(decision)
        self.counts["open"] += is_open(decision)
        self.counts["refused" if "error" in decision else decision["outcome"]] += 1

    def share(self, kind: str) -> float:
        """That kind's share of all documents."""
        return self.counts[kind] / max(1, self.counts["documents"])

    def are_sufficient(self) -> bool:
        """At least 5 % at the line and at least 30 % open."""
        return (
            self.share("at the line") >= AT_THE_LINE_LEAST and self.share("open") >= OPEN_LEAST
        )

    def lines(self) -> list[str]:
        """One line for each kind."""
        return [
            f"{kind}: {count} ({self.share(kind):.1%})"
            for kind, count in sorted(self.counts.items())
        ]
