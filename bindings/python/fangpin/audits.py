"""Registers held against the rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from fangpin.decisions import Decision
from fangpin.rows import RowError

__all__ = ["Finding"]


class Finding:
    """One household on which the register and the rules do not agree. See `Policy.audit`.

    All is asked as of the month of discovery. A household whose risk has gone since it was admitted
    is another matter: it leaves by elimination.

    Examples
    --------
    >>> import fangpin
    >>> [found] = fangpin.policy("maerkang-2022").audit([
    ...     {"format": "fangpin.household/1", "id": "H-1", "area": "513201101201",
    ...      "discovered": "2022-06", "registration": "urban", "monitored": True}])
    >>> found
    <fangpin.Finding row 1: listed_without_ground>
    >>> found.outcome, [clause["id"] for clause in found.clauses]
    ('out_of_scope', ['MEK-01'])
    """

    __slots__ = ("_json", "row")

    def __init__(self, row: int, document: str) -> None:
        self.row = row
        """Which of the documents it was, from 1."""
        self._json = document

    def __repr__(self) -> str:
        return f"<fangpin.Finding row {self.row}: {self.finding}>"

    @property
    def finding(self) -> str:
        """``not_listed``, ``listed_without_ground`` or ``cannot_tell``."""
        return self.to_dict()["finding"]

    @property
    def household(self) -> str:
        """The identifier of the household, as its document gives it."""
        return self.to_dict()["household"]

    @property
    def outcome(self) -> str:
        """As `Decision.outcome`. Ground for monitoring is ``eligible`` alone."""
        return self.to_dict()["outcome"]

    @property
    def possible(self) -> list[str]:
        """Every outcome that is still possible, as `Decision.possible`."""
        return self.to_dict()["possible"]

    @property
    def monitored(self) -> str:
        """What the document says of it: ``yes``, ``no`` or ``unknown``."""
        return self.to_dict()["monitored"]

    @property
    def clauses(self) -> list[dict[str, Any]]:
        """What the outcome rests on: ``id``, ``clause``, ``role`` and ``value`` of each."""
        return self.to_dict()["clauses"]

    @property
    def relevant(self) -> list[str]:
        """Open facts that the outcome still hangs on, as `Decision.relevant`."""
        return self.to_dict()["relevant"]

    def to_dict(self) -> dict[str, Any]:
        """The audit document, ``fangpin.audit/1``.

        Returns
        -------
        dict
            A new one with every call.
        """
        return json.loads(self._json)

    def to_json(self) -> str:
        """The same in canonical form (RFC 8785), as the command line writes it.

        Returns
        -------
        str
            One line.
        """
        return self._json


def findings(answers: Iterable[Decision | RowError], all: bool) -> Iterator[Finding | RowError]:
    """What an audit tells of answers, the first of which is that of row 1."""
    told = ("not_listed", "listed_without_ground", *(("cannot_tell",) if all else ()))
    for row, answer in enumerate(answers, start=1):
        if isinstance(answer, RowError):
            yield answer
        elif answer._core.finding in told:
            yield Finding(row, answer._core.audit(row))
