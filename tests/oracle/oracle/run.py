"""An edition of the oracle beside the policy of the engine that it is compared with."""

from __future__ import annotations

from dataclasses import dataclass

from .edition import Edition
from .plan import PLANS, Plan


@dataclass(frozen=True, slots=True)
class Run:
    """What one worker has to know; `name` finds edition and plan again in another process."""

    name: str
    program: str
    policies: tuple[str, ...]
    """Values of `--policy`, bases first."""

    @property
    def plan(self) -> Plan:
        """What its documents are drawn from."""
        return PLANS[self.name]

    @property
    def edition(self) -> Edition:
        """The oracle's side."""
        return self.plan.edition
