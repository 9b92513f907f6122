"""fangpin alone: does a household cost the same in a large register, and what does a rule cost?"""

from __future__ import annotations

import importlib
import resource
import sys
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from clock import Figure, figure, seconds
from households import make
from planes import packed
from report import machine, shown
from rules_of_any_number import pack_of
from tables import packed_table

DRAWN, BATCH = 1 << 20, 1 << 16
"""Households that are drawn, and those of a batch: longer streams bring the same ones again."""
SIZES = (100_000, 1_000_000, 10_000_000, 100_000_000)
RULES = (10, 100, 1_000)
AREA, FOUND = "513201101201", "2022-06"


def stream(batches: list[pa.RecordBatch], rows: int) -> pa.RecordBatchReader:
    """So many households, a batch at a time, each made when it is asked for."""
    def one_by_one() -> Iterator[pa.RecordBatch]:
        left, at = rows, 0
        while left > 0:
            batch = batches[at % len(batches)]
            yield batch.slice(0, min(left, batch.num_rows))
            left, at = left - batch.num_rows, at + 1

    return pa.RecordBatchReader.from_batches(batches[0].schema, one_by_one())


def judged(policy: Any, reader: pa.RecordBatchReader, columns: list[str]) -> int:
    """Takes the answers as they come and keeps none; how many there were."""
    result = policy.evaluate_stream(reader, area=AREA, found=FOUND, columns=columns, threads=1)
    return sum(batch.num_rows for batch in pa.RecordBatchReader.from_stream(result))


def measured(policy: Any, batches: list[pa.RecordBatch], rows: int, columns: list[str],
             rounds: int) -> Figure:
    """Of several rounds, after one to warm up."""
    taken = []
    for _ in range(rounds + 1):
        time, judged_rows = seconds(lambda: judged(policy, stream(batches, rows), columns))
        if judged_rows != rows:
            raise SystemExit(f"{judged_rows:,} answers for {rows:,} households")
        taken.append(time)
    return figure(taken[1:], rows)


def peak() -> str:
    """The most memory that this process has had."""
    kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"{kib / 1024:,.0f} MiB"


def main(most: int, rounds: int, seed: int) -> int:
    """Two tables: by households, and by rules."""
    try:
        ours = importlib.import_module("systems.fangpin_columns")
    except ImportError as missing:
        print(f"fangpin: {missing}", file=sys.stderr)
        return 1
    households = make(DRAWN, seed)
    table = packed_table(households, packed(households))
    batches = table.to_batches(max_chunksize=BATCH)
    print(f"{machine()}\n\nbefore: {peak()}\n")

    print("| households, streamed | ns per household | ± | peak memory |")
    print("| ---: | ---: | ---: | ---: |")
    policy = ours.fangpin.load_policy(ours.TASK)
    for rows in (size for size in SIZES if size <= most):
        f = measured(policy, batches, rows, ours.ASKED, rounds if rows < SIZES[-1] else 2)
        print(f"| {rows:,} | {shown(f.median)} | {f.spread:.0%} | {peak()} |", flush=True)

    print("\n| rules | ns per household | ± | ns per household and rule |")
    print("| ---: | ---: | ---: | ---: |")
    for count in RULES:
        policy = ours.fangpin.load_policy(pack_of(count))
        f = measured(policy, batches, DRAWN, ["outcome"], rounds)
        print(f"| {count:,} | {shown(f.median)} | {f.spread:.0%} | {f.median / count:.3f} |",
              flush=True)
    return 0
