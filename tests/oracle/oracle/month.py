"""Months as whole numbers: years × 12 + months, January being 0."""

from __future__ import annotations

import re
from functools import cache

from .refusal import Refusal

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


@cache
def parse_month(text: str) -> int:
    """The month that `YYYY-MM` names."""
    if not _MONTH.fullmatch(text):
        raise Refusal("invalid_month")
    return int(text[:4]) * 12 + int(text[5:]) - 1


@cache
def month_text(month: int) -> str:
    """`YYYY-MM`."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def twelve_months_before(found: int) -> range:
    """The window of MEK-05: the twelve whole months before the month of discovery."""
    return range(found - 12, found)
