"""How many documents of a run are of the kinds that matter."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .edition import FIRST_THAT_HOLDS, THAT_DECIDE, Edition
from .standard import MONITORING

AT_THE_LINE_LEAST = 0.05
OPEN_LEAST = 0.30


def is_at_the_line(decision: dict[str, Any], edition: Edition) -> bool:
    """Net income and size are settled, and nothing is left of one of the figures to the fen."""
    if "error" in decision or not isinstance(decision["size"], int):
        return False
    lines = [f"{standard.yuan * decision['size']}.00" for standard in edition.standards
             if standard.name != MONITORING]
    return decision["margin"] == "0.00" or decision["net"] in lines


def is_open(decision: dict[str, Any], edition: Edition) -> bool:
    """A clause that decides came out unknown, or one that names the need type or grade."""
    values = decision.get("values", {})
    return any(
        values.get(rule.id) == "unknown" for rule in edition.rules
        if rule.role in (*THAT_DECIDE, *FIRST_THAT_HOLDS)
    )


class Shares:
    """Counts over decisions, refused documents included."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def count(self, decision: dict[str, Any], edition: Edition) -> None:
        """Counts one decision of the oracle."""
        self.counts["documents"] += 1
        self.counts["at the line"] += is_at_the_line(decision, edition)
        self.counts["open"] += is_open(decision, edition)
        self.counts["refused" if "error" in decision else decision["outcome"]] += 1

    def share(self, kind: str) -> float:
        """That kind's share of all documents."""
        return self.counts[kind] / max(1, self.counts["documents"])

    def are_sufficient(self, edition: Edition) -> bool:
        """At least 30 % open and, where there is a line, at least 5 % at it."""
        at_the_line = not edition.standards or self.share("at the line") >= AT_THE_LINE_LEAST
        return at_the_line and self.share("open") >= OPEN_LEAST

    def words(self) -> str:
        """Each kind with its share, in one line."""
        kinds = sorted(kind for kind in self.counts if kind != "documents")
        return ", ".join(f"{kind} {self.share(kind):.1%}" for kind in kinds)
