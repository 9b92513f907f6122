"""What was done for a register as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from fangpin._told import Told
from fangpin.cases import PinnedPolicy, RefusedEvent

__all__ = ["Fulfilment", "RegisterLog"]


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """The latest day on which a duty was done, by one of those that owe it where several do."""

    duty: str
    reporter: str | None
    on: date


@dataclass(frozen=True, slots=True, repr=False)
class RegisterLog(Told):
    """The duties of a register that were done. Made by `Policy.replay`; never changes.

    Attributes
    ----------
    id : str
        Of the register.
    policy : PinnedPolicy
        The text whose duties they are.
    since : date or None
        The day of the first event; ``None`` where none was taken.
    fulfilled : tuple of Fulfilment
    refused : tuple of RefusedEvent
    """

    id: str
    policy: PinnedPolicy
    since: date | None
    fulfilled: tuple[Fulfilment, ...]
    refused: tuple[RefusedEvent, ...]
    _json: str = field(repr=False)

    def __repr__(self) -> str:
        return f"<fangpin.RegisterLog under {self.policy.id}>"
