"""Ranges of whole fen, both ends included; None is an open end."""

from __future__ import annotations

from fractions import Fraction

Number = int | Fraction
Span = tuple[Number | None, Number | None]


def plus(*spans: Span) -> Span:
    """Every sum of a value of each."""
    lows, highs = [low for low, _ in spans], [high for _, high in spans]
    return (None if None in lows else sum(lows), None if None in highs else sum(highs))


def minus(a: Span, b: Span) -> Span:
    """Every difference."""
    return plus(a, (None if b[1] is None else -b[1], None if b[0] is None else -b[0]))


def times(a: Span, number: Span) -> Span:
    """Every product of two that are both at least 0."""
    return (None if None in (a[0], number[0]) else a[0] * number[0],
            None if None in (a[1], number[1]) else a[1] * number[1])


def over(a: Span, number: tuple[int, int | None]) -> Span:
    """Every quotient by a number of at least 1."""
    least, most = number
    low, high = a

    def ends(end: Number) -> list[Number]:
        return [Fraction(end, least), Fraction(0) if most is None else Fraction(end, most)]

    return (None if low is None else min(ends(low)), None if high is None else max(ends(high)))


def hull(spans: list[Span]) -> Span:
    """The smallest range that holds all of them."""
    lows, highs = [low for low, _ in spans], [high for _, high in spans]
    return None if None in lows else min(lows), None if None in highs else max(highs)


def less(a: Span, b: Span) -> bool | None:
    """Whether `a < b`."""
    if a[1] is not None and b[0] is not None and a[1] < b[0]:
        return True
    if a[0] is not None and b[1] is not None and a[0] >= b[1]:
        return False
    return None


def meet(a: Span, b: Span) -> bool:
    """Whether they have a value in common."""
    return all(low is None or high is None or low <= high
               for low, high in ((a[0], b[1]), (b[0], a[1])))


def is_point(a: Span) -> bool:
    """Whether only one value is left."""
    return a[0] is not None and a[0] == a[1]

