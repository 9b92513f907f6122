"""Truths as whole numbers: what one does by hand where a system has no bit planes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from households import Column, Households
from names import BARS, MET, NO, SHOCKS, UNKNOWN, YES


def masks(households: Households) -> dict[str, Column]:
    """Bit i of `bars` says that bar i holds, bit i of `bars_open` that it is unknown; so with the
    guarantees that are lacking, and with shocks."""
    columns = households.columns

    def gathered(names: Sequence[str], value: int) -> Column:
        kind = np.uint16 if len(names) > 8 else np.uint8
        bits: Column = np.zeros(households.rows, kind)
        for place, name in enumerate(names):
            bits |= (columns[name] == value).astype(kind) << kind(place)
        return bits

    return {
        "bars": gathered(BARS, YES), "bars_open": gathered(BARS, UNKNOWN),
        "lacks": gathered(MET, NO), "lacks_open": gathered(MET, UNKNOWN),
        "shocks": gathered(SHOCKS, YES),
    }
