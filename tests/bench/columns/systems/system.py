"""What every system of the comparison is to the driver."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from households import Column, Households
from months import Monthly, ledger, monthly
from planes import Planes, packed

Code = NDArray[np.uint8]
Mask = NDArray[np.uint32]
Answers = tuple[Code, Mask]


@dataclass(frozen=True)
class Data:
    """The same households for all, and what several of them share."""

    households: Households
    library: ctypes.CDLL
    found: str = "2022-06"
    area: str = "513201101201"
    seed: int = 2022

    @cached_property
    def planes(self) -> Planes:
        return packed(self.households)

    @cached_property
    def monthly(self) -> Monthly:
        return monthly(self.households, self.seed)

    @cached_property
    def ledger(self) -> dict[str, Column]:
        return ledger(self.monthly, self.households.rows)


@dataclass(frozen=True)
class System:
    """`run` is what is timed; `answers` puts what it returned into the common form, untimed."""

    name: str
    run: Callable[[], Any]
    answers: Callable[[Any], Answers] | None
    rows: int
    """How many of the households it judges: fewer than all for the slowest."""
    note: str = ""


def as_they_are(result: Any) -> Answers:
    """For systems that return code and mask as arrays."""
    code, mask = result
    return code, mask
