"""fangpin: the pack reference_task.toml through the public call."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fangpin
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from names import OUTCOME_CODES
from systems.child import in_child
from systems.system import Answers, Data, System
from tables import byte_table, packed_table

TASK = Path(__file__).parents[1] / "reference_task.toml"
ASKED = ["outcome", "categories", "holds"]
OLD_KERNELS = {"FANGPIN_TARGETS": "SSE4"}
NAME = "fangpin, packed"


def prepare_sums(data: Data) -> Iterator[System]:
    """Both layouts, two threads, and in a process of its own what x86-64-v2 can do."""
    packed = packed_table(data.households, data.planes)
    yield judging(data, NAME, packed, threads=1)
    if os.environ.get("FANGPIN_TARGETS"):
        return  # we are that process
    yield judging(data, "fangpin, packed, 2 threads", packed, threads=2)
    yield judging(data, "fangpin, 24 byte columns", byte_table(data.households, data.planes),
                  threads=1)
    yield in_child(data, "fangpin, packed, x86-64-v2 only", __name__, OLD_KERNELS)


def judging(data: Data, name: str, table: pa.Table, threads: int, policy: Path = TASK) -> System:
    """The call, and its result as Arrow columns."""
    loaded = fangpin.load_policy(policy)

    def run() -> pa.Table:
        return pa.table(loaded.evaluate(table, area=data.area, found=data.found, columns=ASKED,
                                        threads=threads))

    return System(name, run, answers, table.num_rows)


def answers(result: pa.Table) -> Answers:
    """An eligible household has the number of its category."""
    result = result.combine_chunks()
    outcome = result["outcome"].chunk(0)
    words = outcome.dictionary.to_pylist()
    number = np.array([OUTCOME_CODES.get(word, 0) for word in words], np.uint8)
    eligible = np.array([word == "eligible" for word in words])
    at = outcome.indices.to_numpy(zero_copy_only=False)
    categories: Any = result["categories"].to_numpy()
    category = np.array([0, 1, 2, 0, 3], np.uint8)[categories]
    code = np.where(eligible[at], category, number[at])
    return code, pc.cast(result["holds"], pa.uint32()).to_numpy()
