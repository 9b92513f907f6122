"""NumPy over planes of bits: eight households a byte, turned into one word a household."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from names import BARS, FIRST_BAR, FIRST_LACK, FIRST_SHOCK, MET, SHOCKS
from planes import Bits, Planes
from systems.arrays import Facts, Truths

SWAPS = ((7, 0x00AA00AA00AA00AA), (14, 0x0000CCCC0000CCCC), (28, 0x00000000F0F0F0F0))
"""Steps of turning eight by eight bits, as in Hacker's Delight, 7-3."""


def facts_of_planes(planes: Planes, now: slice) -> Facts:
    """The facts of a chunk, which begins at a whole byte."""
    rows, bytes_now = now.stop - now.start, slice(now.start // 8, -(-now.stop // 8))
    mask = np.zeros((32, bytes_now.stop - bytes_now.start), np.uint8)
    bars_open, lacks_open = np.zeros((2, mask.shape[1]), np.uint8)
    for place, name in enumerate(BARS, start=FIRST_BAR):
        known, value = both(planes, name, bytes_now)
        mask[place] = known & value
        bars_open |= ~known
    for place, name in enumerate(MET, start=FIRST_LACK):
        known, value = both(planes, name, bytes_now)
        mask[place] = known & ~value
        lacks_open |= ~known
    for place, name in enumerate(SHOCKS, start=FIRST_SHOCK):
        mask[place] = planes[name][1][bytes_now]
    bars = np.bitwise_or.reduce(mask[FIRST_BAR:FIRST_BAR + len(BARS)])
    lacks = np.bitwise_or.reduce(mask[FIRST_LACK:])
    shock = np.bitwise_or.reduce(mask[FIRST_SHOCK:FIRST_SHOCK + len(SHOCKS)])

    def truths(bits: Bits) -> Truths:
        return np.unpackbits(bits, count=rows, bitorder="little").view(np.bool_)

    return Facts(truths(bars), truths(bars_open & ~bars), truths(lacks),
                 truths(lacks_open & ~lacks), truths(shock), turned(mask)[:rows])


def both(planes: Planes, name: str, now: slice) -> tuple[Bits, Bits]:
    """Known and value of a fact that may be unknown."""
    known, value = planes[name]
    assert known is not None
    return known[now], value[now]


def turned(planes: Bits) -> NDArray[np.uint32]:
    """One word a household of 32 planes."""
    eights = np.ascontiguousarray(planes.reshape(4, 8, -1).transpose(2, 0, 1)).view(np.uint64)
    for step, low in SWAPS:
        moved = (eights ^ (eights >> np.uint64(step))) & np.uint64(low)
        eights ^= moved ^ (moved << np.uint64(step))
    rows = eights.view(np.uint8).reshape(-1, 4, 8).transpose(0, 2, 1)
    return np.ascontiguousarray(rows).view(np.uint32).reshape(-1)
