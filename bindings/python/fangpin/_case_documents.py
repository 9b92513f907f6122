"""Case documents of the library as the objects of `fangpin.cases`, and events on their way in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from fangpin import _core
from fangpin._documents import to_bytes, utf8
from fangpin.cases import (
    AgendaItem,
    Case,
    CaseEvent,
    ConditionAnswer,
    DoneStep,
    OpenStep,
    PinnedPolicy,
    RefusedEvent,
    RunningTerm,
)
from fangpin.errors import Error, InputError, Issue, error_of
from fangpin.registers import Fulfilment, RegisterLog
from fangpin.rows import RowError

__all__ = ["Events", "agenda_item_of", "file_of", "view"]


class Events:
    """Events as the library takes them.

    Parameters
    ----------
    given : iterable of mapping, str or bytes; or one text
        What is no document at all keeps its row, so that it hides no other.
    """

    def __init__(self, given: Iterable[CaseEvent] | str | bytes) -> None:
        if isinstance(given, Mapping):
            remedy = "pass a list of events, or their text"
            raise InputError(Issue("invalid_argument", 101, "events", "one event", remedy))
        self.one_text = isinstance(given, str | bytes | bytearray)
        self.documents: list[bytes] = []
        self._odd: dict[int, Error] = {}
        if isinstance(given, str | bytes | bytearray):
            self.documents.append(utf8(given, "events"))
            return
        for row, each in enumerate(given, start=1):
            document = b""
            try:
                document = to_bytes(each, "event")
            except Error as error:
                self._odd[row] = error.with_traceback(None)
            self.documents.append(document)

    def row_errors(self, told: list[tuple[int, Sequence[object]]]) -> list[RowError]:
        """A row error for each event that could not be read."""
        return [RowError(row, None, self._odd.get(row) or error_of([parts])) for row, parts in told]


def view(
    on: date | str | None,
    estimates: bool,
    remind_before: int = 3,
    moves_to: Iterable[_core.Policy] = (),
) -> _core.CaseView:
    """The arguments of a look at cases, as the library takes them."""
    if isinstance(on, date):
        on = on.isoformat()
    day = None if on is None else utf8(on, "on")
    return _core.CaseView(day, bool(estimates), remind_before, list(moves_to))


def file_of(text: str) -> Case | RegisterLog:
    """The case of a document ``fangpin.case/1``, the register of a ``fangpin.register/1``."""
    told = json.loads(text)
    if told["format"] == "fangpin.register/1":
        return RegisterLog(
            id=told["register"],
            policy=_pinned(told),
            since=_day(told["since"]),
            fulfilled=tuple(
                Fulfilment(each["duty"], each["reporter"], date.fromisoformat(each["on"]))
                for each in told["fulfilled"]
            ),
            refused=tuple(map(_refused, told["refused"])),
            _json=text,
        )
    return Case(
        id=told["case"],
        household=told["household"],
        follows=told["follows"],
        policy=_pinned(told),
        state=told["state"],
        since=_day(told["since"]),
        helped_since=_day(told["helped_since"]),
        contact=told["contact"],
        events=told["events"],
        done=tuple(
            DoneStep(each["procedure"], each["step"], date.fromisoformat(each["on"]),
                     each["waived"])
            for each in told["done"]
        ),
        open=tuple(map(_open, told["open"])),
        terms=tuple(map(_term, told["terms"])),
        conditions=_conditions(told),
        refused=tuple(map(_refused, told["refused"])),
        _json=text,
    )


def agenda_item_of(text: str) -> AgendaItem:
    """The item of one line of an agenda."""
    told = json.loads(text)
    return AgendaItem(
        case=told["case"],
        register=told["register"],
        reporter=told["reporter"],
        task=told["task"],
        level=told["level"],
        clause=told["clause"],
        due=_day(told["due"]),
        estimated=told["estimated"],
        remind=told["remind"],
        overdue=told["overdue"],
        _json=text,
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _pinned(told: dict[str, Any]) -> PinnedPolicy:
    pinned = told["policy"]
    return PinnedPolicy(pinned["id"], pinned["revision"], pinned["digest"])


def _term(told: dict[str, Any]) -> RunningTerm:
    return RunningTerm(
        procedure=told["procedure"],
        step=told["step"],
        clause=told["clause"],
        counted_from=date.fromisoformat(told["counted_from"]),
        due=_day(told["due"]),
        estimated=told["estimated"],
        overdue=told.get("overdue"),
        unknown=told.get("unknown"),
    )


def _open(told: dict[str, Any]) -> OpenStep:
    return OpenStep(
        procedure=told["procedure"],
        step=told["step"],
        level=told["level"],
        clause=told["clause"],
        counted_from=_day(told["counted_from"]),
        due=_day(told["due"]),
        estimated=told["estimated"],
        overdue=told.get("overdue"),
        unknown=told.get("unknown"),
    )


def _conditions(told: dict[str, Any]) -> tuple[ConditionAnswer, ...]:
    return tuple(
        ConditionAnswer(each["id"], each["clause"], each["value"]) for each in told["conditions"]
    )


def _refused(told: dict[str, Any]) -> RefusedEvent:
    return RefusedEvent(
        event=told["event"],
        code=told["code"],
        clause=told["clause"],
        subject=told["subject"],
        found=told["found"],
        remedy=told["remedy"],
        conditions=_conditions(told),
    )
