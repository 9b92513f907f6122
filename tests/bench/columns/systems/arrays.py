"""The rules of the reference task over NumPy arrays; what the layouts of truths have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from names import FIRST_CATEGORY, STANDARD_FEN
from systems.system import Answers

Truths = NDArray[np.bool_]
TWO, THREE = np.uint8(2), np.uint8(3)
CHUNK = 16_384
"""Rows at a time, so that what lies between stays in the cache; whole planes of bits."""


@dataclass(frozen=True)
class Amounts:
    """What amounts and counts say."""

    low: Truths
    rigid_high: Truths
    dropped: Truths
    resident: Truths
    moved_out: Truths


@dataclass(frozen=True)
class Facts:
    """What truths say together; `open`: not yes, and not all known."""

    barred: Truths
    barred_open: Truths
    lacking: Truths
    lacking_open: Truths
    shock: Truths
    mask: NDArray[np.uint32]


def amounts(c: Mapping[str, Any], net: NDArray[np.int64]) -> Amounts:
    """The comparisons of wide columns."""
    previous = c["previous_net_income"]
    return Amounts(
        low=net < c["household_size"].astype(np.int64) * STANDARD_FEN,
        rigid_high=c["rigid_expenditure"] * 5 > net * 2,
        dropped=(previous > 0) & (net * 5 <= previous * 3),
        resident=c["residence_months"] >= 6,
        moved_out=c["registry"] == 1)


def judged(a: Amounts, f: Facts) -> Answers:
    """Code and mask."""
    worse = a.rigid_high | a.dropped
    first = a.low & a.moved_out
    second = a.low & ~a.moved_out
    third = ~a.low & worse & f.shock
    category = first | second | third
    risk = ~a.low | f.lacking | f.shock | worse
    included = category & risk
    perhaps = category & ~risk & f.lacking_open

    code = first + second * TWO + third * THREE
    for truth, other in ((f.barred_open, 5), (f.barred, 4), (~included, 0), (perhaps, 5),
                         (~a.resident, 6)):
        code = np.where(truth, np.uint8(other), code)

    mask = f.mask
    for place, truths in ((0, [a.resident, included]), (FIRST_CATEGORY, [first, second]),
                          (FIRST_CATEGORY + 2, [third, a.low, a.rigid_high, a.dropped])):
        bits = truths[0].astype(np.uint8)
        for i, truth in enumerate(truths[1:], start=1):
            bits |= truth.view(np.uint8) << np.uint8(i)
        mask |= bits.astype(np.uint32) << np.uint32(place)
    return code, mask


def in_chunks(rows: int, columns: Mapping[str, Any],
              judge: Callable[[dict[str, Any], slice], Answers]) -> Callable[[], Answers]:
    """Judges chunk after chunk; the second argument of `judge` says which."""
    def run() -> Answers:
        code, mask = np.empty(rows, np.uint8), np.empty(rows, np.uint32)
        for rows_now in chunks(rows):
            now = {name: values[rows_now] for name, values in columns.items()}
            code[rows_now], mask[rows_now] = judge(now, rows_now)
        return code, mask

    return run


def chunks(rows: int) -> Iterator[slice]:
    """All rows, a chunk at a time."""
    for first in range(0, rows, CHUNK):
        yield slice(first, min(first + CHUNK, rows))
