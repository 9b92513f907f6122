"""Closed intervals of exact numbers, either end open.

Amounts are decimals. A result that needs more digits than there are raises; none is rounded.
"""

from __future__ import annotations

from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation, setcontext
from typing import NamedTuple

from .logic import Truth

Number = int | float | Decimal

setcontext(Context(prec=100, traps=[DivisionByZero, Inexact, InvalidOperation]))


class Interval(NamedTuple):
    """Every value from `low` to `high`, both included; None is an open end."""

    low: Number | None
    high: Number | None

    @property
    def is_point(self) -> bool:
        """Whether exactly one value is possible."""
        return self.low is not None and self.low == self.high


ANYTHING = Interval(None, None)
AT_LEAST_ZERO = Interval(Decimal(0), None)


def point(value: Number) -> Interval:
    """The one value."""
    return Interval(value, value)


def add(a: Interval, b: Interval) -> Interval:
    """Every sum of a value of `a` and one of `b`."""
    return Interval(
        None if a.low is None or b.low is None else a.low + b.low,
        None if a.high is None or b.high is None else a.high + b.high,
    )


def subtract(a: Interval, b: Interval) -> Interval:
    """Every difference of a value of `a` and one of `b`."""
    return Interval(
        None if a.low is None or b.high is None else a.low - b.high,
        None if a.high is None or b.low is None else a.high - b.low,
    )


def multiply(a: Interval, b: Interval) -> Interval:
    """Every product of a value of `a` and one of `b`, which must be known to be at least 0."""
    return Interval(
        None if a.low is None or b.low is None else a.low * b.low,
        None if a.high is None or b.high is None else a.high * b.high,
    )


def hull(parts: list[Interval]) -> Interval:
    """The smallest interval that holds all of them."""
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    return Interval(
        min(lows) if len(lows) == len(parts) else None,
        max(highs) if len(highs) == len(parts) else None,
    )


def is_less(a: Interval, b: Interval) -> Truth:
    """`a < b`."""
    if a.high is not None and b.low is not None and a.high < b.low:
        return True
    if a.low is not None and b.high is not None and a.low >= b.high:
        return False
    return None


def is_at_most(a: Interval, b: Interval) -> Truth:
    """`a <= b`."""
    if a.high is not None and b.low is not None and a.high <= b.low:
        return True
    if a.low is not None and b.high is not None and a.low > b.high:
        return False
    return None


def is_at_least(a: Interval, number: Number) -> Truth:
    """`a >= number`."""
    return is_at_most(point(number), a)
