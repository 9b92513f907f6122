"""The same households with their income month by month: as sixty columns, and as a ledger."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from households import Column, Households

CLASSES = ("wage", "business", "property", "transfer")
COSTS = "cost"
MONTHS = range(1, 13)

Amounts = NDArray[np.int64]
Monthly = dict[str, list[Amounts]]
"""Twelve columns for each class of income, and twelve of costs; they add up to the sums."""


def monthly(households: Households, seed: int) -> Monthly:
    """Sums taken apart; everything that does not divide falls into the last column."""
    draw = np.random.default_rng(seed)
    income = parts(draw, households.padded["total_income"], len(CLASSES) * 12)
    columns = {name: income[12 * i:12 * i + 12] for i, name in enumerate(CLASSES)}
    columns[COSTS] = parts(draw, households.padded["business_cost"], 12)
    return columns


def parts(draw: np.random.Generator, whole: Amounts, count: int) -> list[Amounts]:
    """`count` columns that are the whole together."""
    left = whole.copy()
    each = []
    for behind in range(count - 1, 0, -1):
        part = (left * draw.uniform(0, 2 / (behind + 1), len(left))).astype(np.int64)
        each.append(part)
        left -= part
    return [*each, left]


def ledger(columns: Monthly, rows: int) -> dict[str, Column]:
    """One row a household and month, ordered by both."""
    table: dict[str, Column] = {
        "household": np.repeat(np.arange(rows, dtype=np.uint32), 12),
        "month": np.tile(np.array(MONTHS, np.uint8), rows),
    }
    for name, twelve in columns.items():
        table[name] = np.stack([column[:rows] for column in twelve], axis=1).reshape(-1)
    return table
