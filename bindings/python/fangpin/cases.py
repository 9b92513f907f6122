"""Where cases stand, and what is due in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from fangpin._told import Told

__all__ = [
    "AgendaItem",
    "Case",
    "CaseEvent",
    "ConditionAnswer",
    "DoneStep",
    "OpenStep",
    "PinnedPolicy",
    "RefusedEvent",
    "RunningTerm",
]

CaseEvent: TypeAlias = Mapping[str, Any] | str | bytes
"""An event of a case, ``fangpin.event/1``: a mapping, or JSON text."""


@dataclass(frozen=True, slots=True)
class PinnedPolicy:
    """The text and revision that a case is under."""

    id: str
    revision: int
    digest: str


@dataclass(frozen=True, slots=True)
class DoneStep:
    """A step of a procedure under way that is done, or left out where the text lets it be."""

    procedure: str
    step: str
    on: date
    waived: bool


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step that may be done now.

    Attributes
    ----------
    procedure, step, level : str
        What is to be done, and by which level.
    clause : str or None
        That lays it down.
    counted_from : date or None
        ``None`` where what it counts from has not happened.
    due : date or None
        ``None`` where the text gives no length, or the day is not known.
    estimated : bool
        Whether the day hangs on holidays that have not been announced.
    overdue : int or None
        Calendar days on the day that is looked from; ``None`` where there is none, or none due.
    unknown : str or None
        Why the day is not known: ``"calendar_missing"``.
    """

    procedure: str
    step: str
    level: str
    clause: str | None
    counted_from: date | None
    due: date | None
    estimated: bool
    overdue: int | None
    unknown: str | None


@dataclass(frozen=True, slots=True)
class RunningTerm:
    """What runs beside the steps: the time of a whole procedure, or of a notice of the same day; an
    identification that is owed because help came first.

    ``step`` is ``None`` where it is the procedure as a whole; the rest as of an `OpenStep`.
    """

    procedure: str
    step: str | None
    clause: str | None
    counted_from: date
    due: date | None
    estimated: bool
    overdue: int | None
    unknown: str | None


@dataclass(frozen=True, slots=True)
class ConditionAnswer:
    """What a condition of a decision came to: ``"yes"``, ``"no"`` or ``"unknown"``."""

    id: str
    clause: str | None
    value: str


@dataclass(frozen=True, slots=True)
class RefusedEvent:
    """An event that was not taken, and the clause that forbids it.

    Attributes
    ----------
    event : int
        Its place among the events, from 1.
    code, subject, found, remedy : str
        As of an `Issue`.
    clause : str or None
        ``None`` where no text forbids it: the event itself is wrong.
    conditions : tuple of ConditionAnswer
        Each of them, where one is why.
    """

    event: int
    code: str
    clause: str | None
    subject: str
    found: str
    remedy: str
    conditions: tuple[ConditionAnswer, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Case(Told):
    """Where a case stands, folded from its events. Made by `Policy.replay`; never changes.

    The attributes are those of the case document, ``fangpin.case/1``, days as `datetime.date`.

    Attributes
    ----------
    id : str
        Of the case; ``case`` in the document.
    household, follows : str or None
        As the event that opened it says: the household, and the case before of the same one.
    policy : PinnedPolicy
        The text and revision that it is under.
    state : str or None
        ``None`` where no event was taken.
    since, helped_since : date or None
        Days on which it came to stand there, and on which targeted help began.
    contact : str or None
        Post of the contact.
    events : int
        How many were taken.
    done, open, terms, conditions, refused : tuple
        Steps of the procedures under way, and times that run beside them; answers of the latest
        decision; events not taken.

    Examples
    --------
    >>> import fangpin
    >>> policy = fangpin.policy("maerkang-2022")
    >>> [case] = policy.replay([
    ...     {"format": "fangpin.event/1", "case": "C-1", "household": "H-1", "on": "2022-09-26",
    ...      "do": "open", "channel": "screening", "level": "village", "by": "resident_team"},
    ...     {"format": "fangpin.event/1", "case": "C-1", "on": "2022-09-27", "do": "begin",
    ...      "procedure": "identification", "level": "township", "by": "township_office"}])
    >>> case
    <fangpin.Case under maerkang-2022>
    >>> case.state, case.since
    ('under_identification', datetime.date(2022, 9, 27))
    >>> [(step.step, step.clause) for step in case.open]
    [('risk_assessment', 'MEK-43')]
    """

    id: str
    household: str | None
    follows: str | None
    policy: PinnedPolicy
    state: str | None
    since: date | None
    helped_since: date | None
    contact: str | None
    events: int
    done: tuple[DoneStep, ...]
    open: tuple[OpenStep, ...]
    terms: tuple[RunningTerm, ...]
    conditions: tuple[ConditionAnswer, ...]
    refused: tuple[RefusedEvent, ...]
    _json: str = field(repr=False)

    def __repr__(self) -> str:
        return f"<fangpin.Case under {self.policy.id}>"


@dataclass(frozen=True, slots=True, repr=False)
class AgendaItem(Told):
    """One thing to be done: a step of a case, or a duty. Made by `Policy.agenda`.

    Attributes
    ----------
    case, register : str or None
        The case; ``None`` where it is about a register as a whole, which is named where it has a
        log of its own.
    reporter : str or None
        Who owes it, of a duty that several owe.
    task, level : str
        Id of the step or duty, and who does it.
    clause : str or None
        That lays it down.
    due : date or None
        ``None`` where no day is known.
    estimated : bool
        Whether the day hangs on holidays that have not been announced.
    remind : bool
        Whether few working days are left.
    overdue : int or None
        Calendar days.
    """

    case: str | None
    register: str | None
    reporter: str | None
    task: str
    level: str
    clause: str | None
    due: date | None
    estimated: bool
    remind: bool
    overdue: int | None
    _json: str = field(repr=False)

    def __repr__(self) -> str:
        return f"<fangpin.AgendaItem {self.task}>"
