"""Truths as Arrow packs them: one bit a household, the lowest first, with a bitmap of validity."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from households import Column, Households
from names import SHOCKS, TRUTHS, UNKNOWN, YES

Bits = NDArray[np.uint8]
Planes = dict[str, tuple[Bits | None, Bits]]
"""Known and value of each truth; known is None where all are."""


def packed(households: Households) -> Planes:
    """All truths of the households, and of the room behind them."""
    return {name: planes(households.padded[name], name in SHOCKS) for name in TRUTHS}


def planes(values: Column, all_known: bool) -> tuple[Bits | None, Bits]:
    """One of them."""
    value = np.packbits(values == YES, bitorder="little")
    return (None if all_known else np.packbits(values != UNKNOWN, bitorder="little")), value
