"""Months as whole numbers, so that they can be counted."""

from __future__ import annotations


def index(text: str) -> int:
    """`"2022-06"` as the number of months since year 0."""
    year, month = text.split("-")
    return int(year) * 12 + int(month) - 1


def text(number: int) -> str:
    """The month of a number, as documents write it."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def window(found: int) -> tuple[int, int]:
    """First and last of the twelve months before the month of discovery."""
    return found - 12, found - 1
