"""Income and cost over a window of months."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from .codes import INCOME_CLASS
from .entry import Entry, overlap
from .faults import FLOAT_SUM, MISSING_MONTH_ZERO
from .interval import Interval, Number, add, point, subtract

ZERO = Decimal(0)


def net_income(entries: list[Entry], window: range, faults: frozenset[str]) -> Interval:
    """The four classes of income less business cost."""
    total = point(_number(faults)(ZERO))
    for kind in INCOME_CLASS:
        total = add(total, class_total(kind, entries, window, faults))
    return subtract(total, class_total("business_cost", entries, window, faults))


def class_total(
    kind: str, entries: list[Entry], window: range, faults: frozenset[str]
) -> Interval:
    """All entries of one class, and whatever the months that none covers may hold."""
    number = _number(faults)
    zero = number(ZERO)
    total = point(zero)
    uncovered = set(window)
    if kind == "business_cost":
        uncovered -= zero_business_months(entries, window)
    for entry in entries:
        if entry.kind != kind:
            continue
        inside = overlap(entry.months, window)
        if not inside:
            continue
        uncovered.difference_update(inside)
        high = None if entry.yuan.high is None else number(entry.yuan.high)
        low = number(entry.yuan.low) if len(inside) == len(entry.months) else zero
        total = add(total, Interval(low, high))
    if uncovered and MISSING_MONTH_ZERO not in faults:
        total = Interval(total.low, None)
    return total


def zero_business_months(entries: list[Entry], window: range) -> set[int]:
    """The months whose business income is stated, and stated as zero."""
    stated: set[int] = set()
    positive: set[int] = set()
    for entry in entries:
        if entry.kind == "business":
            months = stated if entry.yuan.high == 0 else positive
            months.update(overlap(entry.months, window))
    return stated - positive


def _number(faults: frozenset[str]) -> Callable[[Any], Number]:
    return float if FLOAT_SUM in faults else _exact


def _exact(value: Number) -> Number:
    return value
