"""What a policy does with cases: the part of `Policy` that is about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fangpin import _core as core
from fangpin._case_documents import Events, agenda_item_of, file_of, view
from fangpin._documents import utf8
from fangpin.cases import AgendaItem, Case, CaseEvent
from fangpin.registers import RegisterLog
from fangpin.rows import RowError

__all__ = ["PolicyOfCases"]


class PolicyOfCases:
    """The methods of a `Policy` that are about cases rather than households."""

    __slots__ = ()

    _core: core.Policy

    def replay(
        self,
        events: Iterable[CaseEvent] | str | bytes,
        *,
        on: date | str | None = None,
        estimates: bool = False,
        moving_to: Iterable[PolicyOfCases] = (),
    ) -> list[Case | RegisterLog | RowError]:
        """Fold events into where each case stands.

        Parameters
        ----------
        events : iterable of mapping, str or bytes; or one text
            Events, ``fangpin.event/1``, of each case in the order of their days. One text holds a
            line each (JSON Lines), or a JSON array.
        on : date or str, optional
            The day that is looked from, ``"2022-10-10"``: later events are passed over, and open
            steps say how many days they are overdue.
        estimates : bool
            Whether to estimate years whose holidays are not announced; what hangs on them is
            marked.
        moving_to : iterable of Policy
            Texts that cases may move to, whose digests ``move`` events name.

        Returns
        -------
        list of Case, RegisterLog or RowError
            The cases in the order in which they began, each with the events that were refused;
            the registers likewise; then a `RowError` for each event that could not be read.

        Raises
        ------
        InputError
            An argument is wrong.

        Notes
        -----
        The GIL is released.

        Examples
        --------
        >>> import fangpin
        >>> policy = fangpin.policy("maerkang-2022")
        >>> events = ['{"format": "fangpin.event/1", "case": "C-1", "household": "H-1", '
        ...           '"on": "2022-09-26", "do": "open", "channel": "screening", '
        ...           '"level": "village", "by": "team"}',
        ...           "{"]
        >>> policy.replay(events)
        [<fangpin.Case under maerkang-2022>, <fangpin.RowError row 2: invalid_json>]
        """
        given = Events(events)
        looked = view(on, estimates, moves_to=[each._core for each in moving_to])
        lines, wrong = core.case_replay(self._core, given.documents, given.one_text, looked)
        return [*map(file_of, lines), *given.row_errors(wrong)]

    def agenda(
        self,
        events: Iterable[CaseEvent] | str | bytes,
        *,
        on: date | str,
        estimates: bool = False,
        remind_before: int = 3,
        moving_to: Iterable[PolicyOfCases] = (),
    ) -> list[AgendaItem | RowError]:
        """List what is due on a day in all cases, most urgent first.

        Parameters
        ----------
        events, estimates, moving_to
            As for `replay`.
        on : date or str
            The day that is looked from.
        remind_before : int
            Working days before a due date that remind of it, at least one.

        Returns
        -------
        list of AgendaItem or RowError
            Open steps and duties by due date, what has none last; then a `RowError` for each
            event that could not be read.

        Raises
        ------
        InputError
            An argument is wrong.

        Examples
        --------
        >>> import fangpin
        >>> events = [{"format": "fangpin.event/1", "case": "C-1", "household": "H-1",
        ...            "on": "2022-09-26", "do": "open", "channel": "screening",
        ...            "level": "village", "by": "team"}]
        >>> for item in fangpin.policy("maerkang-2022").agenda(events, on="2022-09-29")[:1]:
        ...     print(item.due, item.task, item.clause, item.remind)
        2022-09-30 MEK-07.ordinary MEK-07 True
        """
        given = Events(events)
        further = [each._core for each in moving_to]
        looked = view(on, estimates, remind_before, further)
        lines, wrong = core.case_agenda(self._core, given.documents, given.one_text, looked)
        return [*map(agenda_item_of, lines), *given.row_errors(wrong)]

    def case_diagram(self, lang: str = "zh") -> str:
        """The states of cases and each procedure of the policy as one graph.

        Parameters
        ----------
        lang : {"zh", "en"}
            Chinese or English.

        Returns
        -------
        str
            In DOT, which Graphviz lays out: ``dot -Tsvg``. The same text each time.

        Raises
        ------
        InputError
            ``unknown_language``, or ``case_unknown_procedure`` where the policy defines none.

        Examples
        --------
        >>> import fangpin
        >>> graph = fangpin.policy("maerkang-2022").case_diagram("en")
        >>> graph.startswith("digraph") and "MEK-53" in graph
        True
        """
        return core.case_diagram(self._core, utf8(lang, "lang"))
