"""What can go wrong, as exceptions.

Every exception says in three parts what it is about (``subject``), what was found there (``found``)
and what to do (``remedy``). None of them repeats free text or identifiers of a document: they may
be about a person.

=====================  ================  =====================================================
exception              is also           raised for
=====================  ================  =====================================================
`InputError`           `ValueError`      1xx the call, 2xx the document, 3xx no judgement
`StandardNotInForce`   `LookupError`     302 ``no_standard``: a figure that a rule needs is missing
`PolicyError`          `ValueError`      4xx a pack or a rule; all that is wrong in ``issues``
`Error`                                  the base of all, and 107 ``internal``
=====================  ================  =====================================================

The names and numbers of codes are those of the C ABI and of row errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Error", "InputError", "Issue", "PolicyError", "StandardNotInForce"]

_NO_STANDARD = 302
_INTERNAL = (106, 107)


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong.

    Parameters
    ----------
    code : str
        Name of the error, such as ``"invalid_money"``.
    number : int
        Number of the error, the status of the C ABI: 210.
    subject : str
        What it is about.
    found : str
        What was found; never text of a document.
    remedy : str
        What to do about it.
    path : str, optional
        Place in a document, such as ``"income[2].yuan"``. Lists count from 0.
    line, column : int, optional
        Place in a text, from 1; columns in characters.
    source : str, optional
        File or pack that `line` counts in.
    """

    code: str
    number: int
    subject: str
    found: str
    remedy: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    source: str | None = None

    def __str__(self) -> str:
        place = f"{self.line}:{self.column}" if self.line is not None else ""
        where = ":".join(part for part in (self.source, place) if part)
        text = f"{where}: " if where else ""
        text += f"{self.path}: " if self.path else ""
        said = (f"{self.code}: {self.subject}", self.found)
        text += ": ".join(part for part in said if part)
        return f"{text}; {self.remedy}" if self.remedy else text


class Error(Exception):
    """Something that prevented an answer.

    Parameters
    ----------
    *issues : Issue
        Everything that is wrong, at least one thing. The attributes are those of the first.

    Attributes
    ----------
    code, number, subject, found, remedy, path, line, column, source
        As in `Issue`.
    row : int or None
        Of a table that was judged, from 0; ``path`` is then the column.

    Examples
    --------
    >>> import fangpin
    >>> try:
    ...     fangpin.policy("maerkang-2002")
    ... except fangpin.Error as error:
    ...     error.code, error.number, error.remedy
    ('unknown_policy', 104, 'did you mean "maerkang-2022"?')
    """

    def __init__(self, *issues: Issue) -> None:
        super().__init__(*issues)
        first = issues[0]
        self.code = first.code
        self.number = first.number
        self.subject = first.subject
        self.found = first.found
        self.remedy = first.remedy
        self.path = first.path
        self.line = first.line
        self.column = first.column
        self.source = first.source
        self.row: int | None = None

    def __str__(self) -> str:
        where = "" if self.row is None else f"row {self.row}: "
        return where + "\n".join(map(str, self.args))


class InputError(Error, ValueError):
    """An argument, a document or the facts of a household are at fault."""


class StandardNotInForce(Error, LookupError):
    """A rule needs a figure that nobody has set for this place and month.

    The figure of another year is never used instead: add the right one in an overlay.
    """


class PolicyError(Error, ValueError):
    """A pack or a rule is at fault.

    Attributes
    ----------
    issues : tuple of Issue
        Everything that is wrong with it, in the order of the text.
    """

    @property
    def issues(self) -> tuple[Issue, ...]:
        return self.args


def error_of(parts: Sequence[Sequence[object]], row: int | None = None) -> Error:
    """The exception for issues that the library reports, each as the fields of `Issue`.

    Parameters
    ----------
    parts : sequence of sequences
        At least one.
    row : int, optional
        Of a table, from 0.

    Returns
    -------
    Error
        Of the class that the first one's number asks for.
    """
    issues = [Issue(*each) for each in parts]  # type: ignore[arg-type]
    error = _class_of(issues[0].number)(*issues)
    error.row = row
    return error


def _class_of(number: int) -> type[Error]:
    if number == _NO_STANDARD:
        return StandardNotInForce
    if number in _INTERNAL:
        return Error
    return PolicyError if 400 <= number < 500 else InputError

