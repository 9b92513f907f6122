"""Amounts and counts in the form of the decision document."""

from __future__ import annotations

from typing import Any

from .interval import Interval, Number


def money_form(amount: Interval) -> Any:
    """Text in yuan with two decimals, or a range of such."""
    return _form(amount, _yuan)


def count_form(count: Interval) -> Any:
    """A whole number, or a range of such."""
    return _form(count, int)


def _form(value: Interval, end: Any) -> Any:
    if value.is_point:
        return end(value.low)
    return {
        "min": None if value.low is None else end(value.low),
        "max": None if value.high is None else end(value.high),
    }


def _yuan(value: Number) -> str:
    fen = round(value * 100)
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"
