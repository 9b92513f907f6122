"""Tables that were judged."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fangpin import _core
from fangpin.decisions import Decision
from fangpin.errors import InputError, Issue

if TYPE_CHECKING:
    from fangpin.editions import Policy

__all__ = ["AnswerStream", "JudgedTable"]


class JudgedTable:
    """The answers to a table, row by row. Made by `Policy.evaluate`; never changes.

    It has ``__arrow_c_stream__``, so that ``pyarrow.table(judged)``, ``polars.DataFrame(judged)``
    and a query of DuckDB read it as it is.

    =======================  ===================================================================
    column                   what it says
    =======================  ===================================================================
    ``outcome``              dictionary of ``eligible``, ``barred``, ``not_eligible``,
                             ``out_of_scope``, ``undetermined``
    ``possible``             set of outcomes that are still possible
    ``categories``           set of categories that are yes
    ``fired``                set of inclusions that are yes
    ``barred``               set of exclusions that are yes
    ``open_facts``           of undetermined rows: facts not known that some open rule reads
    ``net_income_min``       int64 fen; null where that end is not known
    ``net_income_max``       likewise
    ``standard``             int64 fen a person; null where there is none, or not one alone
    ``margin_min``           int64 fen: net income less standard times size
    ``margin_max``           likewise
    ``holds``                set of all rules that are yes, in pack order
    ``open_rules``           set of all rules that are unknown, in pack order
    ``possible_need_types``  set of need types that may be the first to hold; last bit: none does
    ``possible_grades``      likewise of grades
    ``error_code``           name of what is wrong with the row; null: nothing
    ``error_message``        the same as a sentence
    =======================  ===================================================================

    A set is an unsigned integer as wide as it needs to be, or fixed-size binary beyond 64 bits;
    `bits` says what each bit is, and so does the field's metadata, ``fangpin:bits``.
    """

    __slots__ = ("_core", "_policy")

    def __init__(self, core: _core.JudgedTable, policy: Policy) -> None:
        self._core = core
        self._policy = policy

    def __len__(self) -> int:
        return self._core.rows

    def __repr__(self) -> str:
        return f"<fangpin.JudgedTable of {len(self)} rows>"

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._core.stream()

    def __arrow_c_schema__(self) -> object:
        return self._core.schema()

    def decision(self, row: int, *, account: bool = True) -> Decision:
        """The decision of one row, in full, from the same input.

        Parameters
        ----------
        row : int
            From 0.
        account : bool
            Whether to keep why. The account of a register of sums ends at the sums.

        Returns
        -------
        Decision
        """
        return Decision(self._core.decide(row, account), self._policy)

    def to_pandas(self) -> Any:
        """The answers as a pandas frame; by pyarrow.

        Outcomes are a categorical, all else has the types of Arrow: NumPy would make amounts of
        which one is not known floats, and copy the others.
        """
        table = self._pyarrow("to_pandas")
        arrow_type = _imported("pandas", "to_pandas").ArrowDtype
        return table.to_pandas(
            types_mapper=lambda kind: None if hasattr(kind, "index_type") else arrow_type(kind))

    def to_polars(self) -> Any:
        """The answers as a polars frame."""
        return _imported("polars", "to_polars").DataFrame(self)

    def bits(self, column: str) -> list[Any]:
        """What the bits of a set stand for, the lowest first.

        Parameters
        ----------
        column : str
            Such as ``"barred"``.

        Returns
        -------
        list
            Of rules a dict with ``id``, ``clause``, ``code`` and ``role``; of outcomes and facts
            their names; None: none of the others.
        """
        field = self._pyarrow("bits", schema=True).field(column)
        return json.loads((field.metadata or {}).get(b"fangpin:bits", b"[]"))

    def _pyarrow(self, method: str, *, schema: bool = False) -> Any:
        pyarrow = _imported("pyarrow", method)
        return pyarrow.schema(self) if schema else pyarrow.table(self)


class AnswerStream:
    """The answers to a stream of batches, worked out as they are read, once.

    Made by `Policy.evaluate_stream`. ``pyarrow.RecordBatchReader.from_stream(answers)`` reads it.
    """

    __slots__ = ("_stream",)

    def __init__(self, stream: object) -> None:
        self._stream: object | None = stream

    def __repr__(self) -> str:
        return "<fangpin.AnswerStream>"

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        stream, self._stream = self._stream, None
        if stream is None:
            raise InputError(
                Issue("invalid_argument", 101, "the stream", "one that was read before",
                      "evaluate again"))
        return stream


def _imported(name: str, method: str) -> Any:
    import importlib  # noqa: PLC0415  # nothing is required of whoever does not ask

    try:
        return importlib.import_module(name)
    except ImportError as missing:
        raise ImportError(f"{method} needs {name}: pip install {name}") from missing
