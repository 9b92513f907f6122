"""What a policy does at work on cases: one event more, a timeline, contacts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from fangpin import _core as core
from fangpin._case_documents import Events, file_of, view
from fangpin._documents import to_bytes, utf8
from fangpin._policy_cases import PolicyOfCases
from fangpin.allotments import Allotment, Shortage
from fangpin.cases import Case, CaseEvent
from fangpin.registers import RegisterLog
from fangpin.rows import RowError

__all__ = ["PolicyOfCasework"]


class PolicyOfCasework(PolicyOfCases):
    """The methods of a `Policy` that whoever works on cases uses."""

    __slots__ = ()

    def advance(
        self,
        events: Iterable[CaseEvent] | str | bytes,
        event: CaseEvent,
        *,
        on: date | str | None = None,
        estimates: bool = False,
        moving_to: Iterable[PolicyOfCases] = (),
    ) -> tuple[Case | RegisterLog, bool]:
        """One event more, after those that a case has.

        Parameters
        ----------
        events : iterable of mapping, str or bytes; or one text
            The log so far, as for `replay`. Of other cases only what contacts have counts.
        event : mapping, str or bytes
            The caller appends it to the log where it was taken.
        on : date or str, optional
            The day that overdue days are counted to.
        estimates, moving_to
            As for `replay`.

        Returns
        -------
        file : Case or RegisterLog
            What the event is of, with it; where it was refused as it was, the refusal the last.
        taken : bool

        Raises
        ------
        InputError
            An event cannot be read.

        Examples
        --------
        >>> import fangpin
        >>> policy = fangpin.policy("maerkang-2022")
        >>> clue = {"format": "fangpin.event/1", "case": "C-1", "household": "H-1",
        ...         "on": "2022-09-26", "do": "open", "channel": "screening",
        ...         "level": "village", "by": "resident_team"}
        >>> case, taken = policy.advance([], clue)
        >>> taken, case.state
        (True, 'clue')
        >>> case, taken = policy.advance([clue], clue)
        >>> taken, case.refused[-1].code
        (False, 'case_wrong_state')
        """
        given = Events(events)
        looked = view(on, estimates, moves_to=[each._core for each in moving_to])
        last = to_bytes(event, "event")
        text, taken = core.case_advance(self._core, given.documents, given.one_text, last, looked)
        return file_of(text), taken

    def explain_cases(
        self,
        events: Iterable[CaseEvent] | str | bytes,
        *,
        lang: str = "zh",
        on: date | str | None = None,
        estimates: bool = False,
        moving_to: Iterable[PolicyOfCases] = (),
    ) -> list[str | RowError]:
        """Each case as a timeline that a person can read.

        Parameters
        ----------
        events, on, estimates, moving_to
            As for `replay`.
        lang : {"zh", "en"}
            Chinese or English.

        Returns
        -------
        list of str or RowError
            A text of several lines for each case, clauses at their ends; then a `RowError` for
            each event that could not be read.

        Raises
        ------
        InputError
            An argument is wrong.
        """
        given = Events(events)
        looked = view(on, estimates, moves_to=[each._core for each in moving_to])
        spoken = utf8(lang, "lang")
        texts, wrong = core.case_explain(
            self._core, given.documents, given.one_text, looked, spoken)
        return [*texts, *given.row_errors(wrong)]

    def assign_contacts(
        self, contacts: Iterable[Mapping[str, Any]], cases: Iterable[Mapping[str, Any]]
    ) -> Allotment:
        """Give many households to contacts, none more than the text allows.

        Parameters
        ----------
        contacts : iterable of mapping
            ``contact``, the code of a post; ``households`` that it has already; ``serves``, area
            codes, where it does not serve all.
        cases : iterable of mapping
            ``case`` and ``area``.

        Returns
        -------
        Allotment
            The same whatever the order of what is given.

        Raises
        ------
        InputError
            With the place in the request.

        Examples
        --------
        >>> import fangpin
        >>> found = fangpin.policy("maerkang-2022").assign_contacts(
        ...     [{"contact": "P-1", "households": 4}],
        ...     [{"case": "C-1", "area": "513201"}, {"case": "C-2", "area": "513201"}])
        >>> found.limit, len(found.assigned), found.shortage.places
        (5, 1, 1)
        """
        request = {"format": "fangpin.allotment/1", "contacts": list(contacts),
                   "cases": list(cases)}
        told = json.loads(core.case_assign(self._core, to_bytes(request, "request")))
        lacking = told["shortage"]
        shortage = None
        if lacking is not None:
            shortage = Shortage(
                tuple(lacking["cases"]), tuple(lacking["contacts"]), lacking["places"])
        assigned = {each["case"]: each["contact"] for each in told["assigned"]}
        return Allotment(assigned, shortage, told["limit"], told["clause"])
