"""fangpin: the pack reference_task.toml through the public call."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fangpin
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from names import OUTCOME_CODES
from systems.system import Answers, Data, System
from tables import byte_table, packed_table

TASK = Path(__file__).parents[1] / "reference_task.toml"
ASKED = ["outcome", "categories", "holds"]


def prepare_sums(data: Data) -> Iterator[System]:
    """Both layouts; two threads; what x86-64-v2 can do."""
    packed = packed_table(data.households, data.planes)
    yield judging(data, "fangpin, packed", packed)
    yield judging(data, "fangpin, packed, x86-64-v2 only", packed, level="x86-64-v2")
    yield judging(data, "fangpin, packed, 2 threads", packed, threads=2)
    yield judging(data, "fangpin, 24 byte columns", byte_table(data.households, data.planes))


def judging(data: Data, name: str, table: pa.Table, *, threads: int = 1,
            level: str | None = None) -> System:
    """The call, and its result as Arrow columns."""
    policy = fangpin.load_policy(TASK)

    def run() -> pa.Table:
        return pa.table(policy.evaluate(table, area=data.area, found=data.found, columns=ASKED,
                                        threads=threads, level=level))

    return System(name, run, answers, table.num_rows)


def answers(result: pa.Table) -> Answers:
    """An eligible household has the number of its category."""
    result = result.combine_chunks()
    outcome = result["outcome"].chunk(0)
    words = outcome.dictionary.to_pylist()
    number = np.array([OUTCOME_CODES.get(word, 0) for word in words], np.uint8)
    eligible = np.array([word == "eligible" for word in words])
    at = outcome.indices.to_numpy(zero_copy_only=False)
    category = np.full(256, 255, np.uint8)  # a set of none or several is no code
    category[[1, 2, 4]] = [1, 2, 3]
    categories: Any = result["categories"].to_numpy()
    code = np.where(eligible[at], category[categories], number[at])
    return code, pc.cast(result["holds"], pa.uint32()).to_numpy()
