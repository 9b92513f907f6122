"""What a policy does with whole tables."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NoReturn, cast

from fangpin import _core
from fangpin._documents import utf8
from fangpin.errors import InputError, Issue
from fangpin.tables import AnswerStream, JudgedTable

if TYPE_CHECKING:
    from fangpin.editions import Policy

__all__ = ["PolicyOfTables"]

_LEVELS = {None: -1, "x86-64": 0, "x86-64-v2": 1, "x86-64-v3": 2, "x86-64-v4": 3}
_BLOCK_ROWS = 4096
_LONG = 1_000_000  # rows from which a progress bar is worth its line


class PolicyOfTables:
    """The methods of a `Policy` for data teams: a row for each household."""

    __slots__ = ()

    _core: _core.Policy

    def evaluate(
        self,
        table: Any,
        *,
        area: str | None = None,
        found: str | None = None,
        mode: Literal["strict", "screening"] = "strict",
        mapping: Mapping[str, str] | None = None,
        columns: Iterable[str] = (),
        on_error: Literal["raise", "report"] = "raise",
        pass_through: bool = True,
        threads: int = 0,
        progress: bool | Callable[[int], object] | None = None,
        block_rows: int = _BLOCK_ROWS,
        level: str | None = None,
        by_row: bool = False,
    ) -> JudgedTable:
        """Judge a register of sums: a row goes in for each household, and a row comes out.

        Parameters
        ----------
        table : object with ``__arrow_c_stream__`` or ``__arrow_c_array__``
            A table of pyarrow, a frame of polars or pandas, a result of DuckDB. Columns are found
            by their names: a fact of the policy, in English or Chinese (``net_income``,
            ``household_size``, ``guarantees.water``, ``at_risk``), ``id``, ``area``,
            ``discovered``, or ``total_income``, that of all classes. Facts that no column says
            are unknown. Null is unknown too: never zero, never false.

            Money is int64 fen, decimal yuan, or text in yuan; a float is refused. Yes and no are
            booleans, integers 0 and 1, or text (``"true"``, ``"yes"``, ``"是"`` or ``"1"``, and
            their opposites); counts may be text too. Codes are strings or dictionaries of them.
            Months are ``"2022-06"``, or date32 on the first. Amounts and counts may be structures
            of ``min`` and ``max``, in fen or whole numbers, null for an open end. ``members``,
            ``income``, ``expenditure``, ``events`` and ``assets`` may be lists of structures with
            the keys of a household document (``fen`` of an entry in whole fen, ``yuan`` as decimal
            or text), ``guarantees`` and ``facts`` structures.
        area : str, optional
            Division code of rows without one.
        found : str, optional
            Month of discovery of rows without one, ``"2022-06"``.
        mode : {"strict", "screening"}
            ``"screening"`` presumes what the pack allows to presume for facts without a column.
        mapping : mapping of str to str, optional
            Columns under names of their own: ``{"HH_NET": "net_income"}``. Several may be parts of
            one class of income or expenditure, such as its months: they are added up. So are
            the amounts of a column of lists, such as the rows of a ledger; an empty list is none.
        columns : iterable of str, optional
            What to answer, in this order: of the columns that `JudgedTable` lists. By default all
            but ``holds``, ``open_rules``, need types, grades and the errors.
        on_error : {"raise", "report"}
            Raise the first row that cannot be judged, with its place; or give such rows nulls, an
            ``error_code`` and an ``error_message``.
        pass_through : bool
            Whether ``id``, and columns that mean nothing to the policy, go along.
        threads : int
            0: one for each core. The answers do not depend on it.
        progress : bool or callable, optional
            A callable is told the rows done so far. ``None``: a bar for a long table where
            standard error is a terminal and tqdm is there.
        block_rows, level, by_row
            How the work is done, for checks and measurements: rows at a time, loops for no more
            than a level of processor (``"x86-64-v2"``), each row by itself. The answers do not
            depend on them.

        Returns
        -------
        JudgedTable

        Raises
        ------
        InputError
            A column cannot hold its fact, or a row is wrong; ``path`` is the column, ``row`` the
            row from 0.
        StandardNotInForce
            A rule needs a figure that nobody has set for a row's place and month.

        Notes
        -----
        The GIL is released; the call can be interrupted.

        Examples
        --------
        >>> import fangpin, pyarrow as pa
        >>> register = pa.table({"id": ["H-1"], "net_income": [1_290_000],
        ...                      "household_size": [1], "registration": ["urban"]})
        >>> policy = fangpin.policy("maerkang-2022")
        >>> judged = policy.evaluate(register, area="513201101201", found="2022-06")
        >>> pa.table(judged)["outcome"][0].as_py()
        'out_of_scope'
        """
        chosen = _choices(
            area, found, mode, mapping, columns, on_error, pass_through, threads, block_rows,
            level, by_row)
        with _reporting(progress, table) as report:
            return JudgedTable(
                _core.JudgedTable(self._core, _stream(table), chosen, report),
                cast("Policy", self),
            )

    def evaluate_stream(
        self,
        table: Any,
        *,
        area: str | None = None,
        found: str | None = None,
        mode: Literal["strict", "screening"] = "strict",
        mapping: Mapping[str, str] | None = None,
        columns: Iterable[str] = (),
        on_error: Literal["raise", "report"] = "raise",
        pass_through: bool = True,
        threads: int = 0,
    ) -> AnswerStream:
        """Judge batches as they are read: no more than one of them is in memory.

        Parameters
        ----------
        table, area, found, mode, mapping, columns, on_error, pass_through, threads
            As for `evaluate`.

        Returns
        -------
        AnswerStream
            An object with ``__arrow_c_stream__``, to be read once. A row that cannot be judged
            ends the stream with an error of whoever reads it.

        Raises
        ------
        InputError
            A column cannot hold its fact.
        """
        chosen = _choices(
            area, found, mode, mapping, columns, on_error, pass_through, threads, _BLOCK_ROWS, None,
            False)
        return AnswerStream(_core.stream_of(self._core, _stream(table), chosen))


def _choices(
    area: str | None,
    found: str | None,
    mode: str,
    mapping: Mapping[str, str] | None,
    columns: Iterable[str],
    on_error: str,
    pass_through: bool,
    threads: int,
    block_rows: int,
    level: str | None,
    by_row: bool,
) -> _core.TableChoices:
    _one_of("mode", mode, ("strict", "screening"))
    _one_of("on_error", on_error, ("raise", "report"))
    _one_of("level", level, tuple(_LEVELS))
    _at_least("threads", threads, 0)
    _at_least("block_rows", block_rows, 1)
    if isinstance(columns, str):
        _refuse("columns", "a string", "pass a list of names")
    return _core.TableChoices(
        None if area is None else utf8(area, "area"),
        None if found is None else utf8(found, "found"),
        mode == "screening",
        list((mapping or {}).items()),
        list(columns),
        on_error == "report",
        pass_through,
        threads,
        block_rows,
        _LEVELS[level],
        by_row,
    )


def _stream(table: Any) -> object:
    """A capsule of the table as an Arrow stream."""
    if hasattr(table, "__arrow_c_stream__"):
        return table.__arrow_c_stream__()
    if hasattr(table, "__arrow_c_array__"):
        return _core.stream_of_array(*table.__arrow_c_array__())
    _refuse(
        "table",
        f"an object of type {type(table).__name__}",
        "pass what has __arrow_c_stream__: a table of pyarrow, a frame of polars or pandas (2.2)",
    )


def _refuse(subject: str, found: str, remedy: str) -> NoReturn:
    raise InputError(Issue("invalid_argument", 101, subject, found, remedy))


def _one_of(subject: str, given: object, known: tuple[object, ...]) -> None:
    if given not in known:
        names = ", ".join(repr(each) for each in known)
        _refuse(subject, "a value that is none of its choices", f"pass one of: {names}")


def _at_least(subject: str, given: int, least: int) -> None:
    if isinstance(given, bool) or not isinstance(given, int) or given < least:
        _refuse(subject, f"no whole number from {least} on", f"pass {least} or more")


class _reporting:
    """Tells a callable, or a bar on a terminal, how many rows are done."""

    def __init__(self, progress: bool | Callable[[int], object] | None, table: Any) -> None:
        self._bar: Any = None
        self._told = progress if callable(progress) else None
        if self._told is None and progress is not False:
            rows = _rows_of(table)
            wanted = progress is True or rows is None or rows >= _LONG
            if wanted and (progress is True or sys.stderr.isatty()):
                self._bar = _bar_of(rows)

    def __enter__(self) -> Callable[[int], object] | None:
        if self._bar is None:
            return self._told
        return lambda done: self._bar.update(done - self._bar.n)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()


def _rows_of(table: Any) -> int | None:
    try:
        return len(table)
    except TypeError:
        return None


def _bar_of(rows: int | None) -> Any:
    try:
        drawn_by = importlib.import_module("tqdm")
    except ImportError:
        return None
    return drawn_by.tqdm(total=rows, unit=" households", unit_scale=True)
