"""fangpin: the pack reference_task.toml through the public call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fangpin
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from households import Column
from months import COSTS, MONTHS
from names import OUTCOME_CODES
from systems.reference import SUMS
from systems.system import Answers, Data, System
from tables import byte_table, packed_table

PIECE = 200_000
"""Rows of the ledger that are looked at together."""
TASK = Path(__file__).parents[1] / "reference_task.toml"
ASKED = ["outcome", "categories", "holds"]
REASON = ["open_rules", "open_facts", "net_income_min", "net_income_max", "margin_min"]
"""With code and mask what an auditor needs to see why, 32 bytes a household."""
CLASS_COLUMNS = {
    "wage": "wage_income", "business": "business_income", "property": "property_income",
    "transfer": "transfer_income", COSTS: "business_cost",
}


def prepare_sums(data: Data) -> Iterator[System]:
    """Both layouts; two threads; what x86-64-v2 can do."""
    packed = packed_table(data.households, data.planes)
    yield judging(data, "fangpin, packed", packed)
    yield judging(data, "fangpin, packed, x86-64-v2 only", packed, level="x86-64-v2")
    yield judging(data, "fangpin, packed, 2 threads", packed, threads=2)
    yield judging(data, "fangpin, packed, with a reason", packed, asked=ASKED + REASON)
    yield judging(data, "fangpin, 24 byte columns", byte_table(data.households, data.planes))


def prepare_monthly(data: Data) -> Iterator[System]:
    """Sixty columns, twelve of them mapped to each class."""
    table = packed_table(data.households, data.planes).drop_columns(list(SUMS))
    mapping = {}
    for name in CLASS_COLUMNS:
        for month, column in zip(MONTHS, data.monthly[name], strict=True):
            table = table.append_column(f"{name}_{month}", pa.array(column[:table.num_rows]))
            mapping[f"{name}_{month}"] = CLASS_COLUMNS[name]
    yield judging(data, "fangpin, packed", table, mapping=mapping)


def prepare_ledger(data: Data) -> Iterator[System]:
    """The rows of a household are a list; where each begins is looked for in every round."""
    others = packed_table(data.households, data.planes).drop_columns(list(SUMS))
    rows = data.ledger
    amounts = {name: pa.array(rows[name]) for name in CLASS_COLUMNS}

    def table() -> pa.Table:
        ends = pa.array(begins_and_end(rows["household"]))
        lists = others
        for name, values in amounts.items():
            lists = lists.append_column(CLASS_COLUMNS[name],
                                        pa.ListArray.from_arrays(ends, values))
        return lists

    yield judging(data, "fangpin, packed", table)


def begins_and_end(household: Column) -> NDArray[np.int32]:
    """Where the rows of each begin, and where those of the last end; looked for piece by piece, so
    that what lies between stays in the cache."""
    found = [np.zeros(1, np.int32)]
    for at in range(0, len(household) - 1, PIECE):
        piece = household[at:at + PIECE + 1]
        found.append((np.flatnonzero(piece[1:] != piece[:-1]) + (at + 1)).astype(np.int32))
    return np.concatenate([*found, np.full(1, len(household), np.int32)])


def judging(data: Data, name: str, table: pa.Table | Callable[[], pa.Table], *, threads: int = 1,
            level: str | None = None, mapping: dict[str, str] | None = None,
            asked: list[str] = ASKED) -> System:
    """The call, and its result as Arrow columns."""
    policy = fangpin.load_policy(TASK)

    def run() -> pa.Table:
        given = table() if callable(table) else table
        return pa.table(policy.evaluate(given, area=data.area, found=data.found, columns=asked,
                                        threads=threads, level=level, mapping=mapping))

    return System(name, run, answers, data.households.rows)


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
