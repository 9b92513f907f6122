"""Single expressions of the rule language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from fangpin import _core
from fangpin._documents import to_bytes, utf8
from fangpin.editions import Policy, core_of
from fangpin.values import UNKNOWN, Money, Range, Unknown

__all__ = ["Answer", "rule"]

Answer: TypeAlias = (
    "bool | int | Decimal | Fraction | str | date | Money | Range | Unknown"
    " | frozenset[str] | list[Answer]"
)
"""What `rule` may return."""


def rule(
    expression: str,
    facts: Mapping[str, Any] | str | bytes | None = None,
    policy: Policy | str | None = None,
) -> Answer:
    """Work out one expression on given facts.

    Parameters
    ----------
    expression : str
        In the rule language, a typed subset of FEEL: ``"net_income / household_size < standard"``.
    facts : mapping or JSON text, optional
        Keys of a household document and attested facts; derived ones are allowed here. What is
        not given is unknown.
    policy : Policy or str, optional
        A policy, or the id of a shipped one, whose facts and figures the expression may use.

    Returns
    -------
    bool, int, Decimal, Fraction, str, date, list, Money, Range, frozenset or UNKNOWN
        Exact, never a float. A whole number is an ``int``, a finite decimal a ``Decimal``, any
        other number a ``Fraction``. Months and lengths of time are text: ``"2022-06"``,
        ``"P1Y2M"``. One of several codes is a ``frozenset`` of them.

    Raises
    ------
    PolicyError
        The expression is wrong; ``issues`` says everything that is.
    InputError
        The facts are wrong, or there is no answer, as of ``1 / 0``.

    Examples
    --------
    >>> import fangpin
    >>> fangpin.rule("1 < 2")
    True
    >>> fangpin.rule("0.1 + 0.2")
    Decimal('0.3')
    >>> fangpin.rule("2 / 3")
    Fraction(2, 3)
    >>> fangpin.rule("residence_months >= 6", {"residence_months": {"min": 3, "max": 12}})
    fangpin.UNKNOWN
    >>> fangpin.rule('@"2022-06-30" + @"P1D"')
    datetime.date(2022, 7, 1)
    """
    given = b"" if facts is None else to_bytes(facts, "facts")
    core = None if policy is None else core_of(policy)
    answer, kind, depth = _core.answer(utf8(expression, "expression"), given, core)
    return _value(json.loads(answer, parse_float=Decimal), kind, depth)


def _value(answer: Any, kind: str, depth: int) -> Answer:
    """The Python value of an answer, which is of that kind in so many lists."""
    if isinstance(answer, list):
        return [_value(item, kind, depth - 1) for item in answer]
    if isinstance(answer, dict):
        if "unknown" in answer:
            return UNKNOWN
        if "any" in answer:
            return frozenset(answer["any"])
        if "yuan" in answer:
            return Money(_decimal(answer["yuan"]))
        ends = (answer[key] for key in ("min", "max"))
        return Range(*(end if end is None else _value(end, kind, 0) for end in ends))
    if kind == "number" and isinstance(answer, str):
        return Fraction(answer) if "/" in answer else _whole_or_decimal(answer)
    if kind == "date":
        return date.fromisoformat(answer)
    return answer


def _whole_or_decimal(text: str) -> int | Decimal:
    return Decimal(text) if "." in text else int(text)


def _decimal(text: str) -> Decimal | Fraction:
    return Fraction(text) if "/" in text else Decimal(text)
