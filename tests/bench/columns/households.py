"""Invented households as plain arrays, from a seed.

A third lie near a line, one in fifty exactly on one, and one truth in twenty is unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from names import BARS, MET, NO, SHOCKS, STANDARD_FEN, TRUTHS, UNKNOWN, YES

BLOCK = 256
"""REF judges whole blocks, so every array has room for them."""

Column = NDArray[Any]


@dataclass(frozen=True)
class Households:
    """`columns` holds `rows` households by name; a truth is 0 no, 1 yes, 2 unknown."""

    rows: int
    padded: dict[str, Column]

    @cached_property
    def columns(self) -> dict[str, Column]:
        return {name: values[:self.rows] for name, values in self.padded.items()}


def make(rows: int, seed: int = 2022) -> Households:
    """Draws them; the same rows and seed give the same households."""
    draw = np.random.default_rng(seed)
    room = -(-rows // BLOCK) * BLOCK
    size = draw.integers(1, 9, room, dtype=np.uint8)
    net = net_income(draw, size.astype(np.int64) * STANDARD_FEN)
    cost = draw.integers(0, 1_200_000, room)
    cost += np.maximum(0, -net - cost)  # income is never below zero
    padded: dict[str, Column] = {
        "registry": (draw.random(room) < 0.3).astype(np.int8),
        "household_size": size,
        "residence_months": draw.integers(0, 120, room, dtype=np.int16),
        "total_income": net + cost,
        "business_cost": cost,
        "rigid_expenditure": compared(draw, net, 2, 5, 0.5),
        "previous_net_income": compared(draw, net, 5, 3, 0.6),
    }
    padded["previous_net_income"] -= (draw.random(room) < 0.05) * padded["previous_net_income"]
    for name in TRUTHS:
        padded[name] = truths(draw, room, name)
    return Households(rows, padded)


def net_income(draw: np.random.Generator, line: NDArray[np.int64]) -> NDArray[np.int64]:
    """A third within a fiftieth of the line, 1 in 50 on it, the rest from a loss to three lines."""
    where = draw.random(len(line))
    near = line + (line * draw.uniform(-0.02, 0.02, len(line))).astype(np.int64)
    wide = (line * draw.uniform(-0.1, 3.0, len(line))).astype(np.int64)
    net = np.where(where < 0.33, near, wide)
    return np.where(where < 0.02, line, net)


def compared(draw: np.random.Generator, net: NDArray[np.int64], times: int, parts: int,
             above: float) -> NDArray[np.int64]:
    """An amount that a rule compares with times/parts of net income, at, near and far from it."""
    line = np.maximum(net, 0) // parts * times
    where = draw.random(len(net))
    near = line + draw.integers(-1, 2, len(net))
    wide = (line * draw.uniform(0, 1 / above, len(net))).astype(np.int64)
    return np.maximum(0, np.where(where < 0.02, near, wide))


def truths(draw: np.random.Generator, room: int, name: str) -> NDArray[np.uint8]:
    """Bars and shocks are rare, guarantees mostly met; shocks are always known."""
    chance = dict.fromkeys(BARS, 0.02) | dict.fromkeys(SHOCKS, 0.06) | dict.fromkeys(MET, 0.95)
    where = draw.random(room, dtype=np.float32)
    unknown = 0.0 if name in SHOCKS else 0.05
    known = np.where(where < unknown + chance[name] * (1 - unknown), YES, NO)
    return np.where(where < unknown, UNKNOWN, known).astype(np.uint8)
