"""How long something takes, and what many measurements say."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


def seconds(run: Callable[[], Any]) -> tuple[float, Any]:
    """By the wall, with the collector of garbage kept out; and what it returned."""
    gc.collect()
    gc.disable()
    try:
        begun = time.perf_counter()
        result = run()
        return time.perf_counter() - begun, result
    finally:
        gc.enable()


@dataclass(frozen=True)
class Figure:
    """Nanoseconds a household, of several rounds."""

    median: float
    least: float
    most: float

    @property
    def spread(self) -> float:
        """Half the distance between the extremes, as a part of the median."""
        return (self.most - self.least) / 2 / self.median


def figure(rounds: list[float], rows: int) -> Figure:
    """From seconds of each round."""
    each = [taken * 1e9 / rows for taken in rounds]
    return Figure(statistics.median(each), min(each), max(each))
