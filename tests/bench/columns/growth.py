"""fangpin alone: does a household cost the same in a large register, and what does a rule cost?"""

from __future__ import annotations

import importlib
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from clock import Figure, figure, seconds
from households import make
from planes import packed
from report import machine, told
from rules_of_any_number import pack_of
from tables import packed_table

DRAWN, BATCH = 1 << 20, 1 << 16
"""Households that are drawn, and those of a batch: longer streams bring the same ones again."""
AT_LEAST = 2_000_000
"""Households that are judged for one figure."""
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


@dataclass(frozen=True)
class Entry:
    """A line of a table: what is called, for how many households."""

    label: str
    policy: Any
    rows: int
    columns: list[str]

    def run(self, batches: list[pa.RecordBatch]) -> float:
        """How many seconds it takes; the mean of several where it takes too few to be measured."""
        times = max(1, AT_LEAST // self.rows)
        taken, answers = seconds(
            lambda: [judged(self.policy, stream(batches, self.rows), self.columns)
                     for _ in range(times)])
        if answers != [self.rows] * times:
            raise SystemExit(f"{answers} answers for {self.rows:,} households")
        return taken / times


def measured(entries: list[Entry], batches: list[pa.RecordBatch],
             rounds: int) -> list[tuple[Entry, Figure, str]]:
    """Each once to warm up, which says the memory it needs, then all of them in every round."""
    peaks = []
    for entry in entries:
        entry.run(batches)
        peaks.append(peak())
    taken = [[entry.run(batches) for entry in entries] for _ in range(rounds)]
    by_entry = zip(*taken, strict=True)
    return [(entry, figure(list(times), entry.rows), memory)
            for entry, times, memory in zip(entries, by_entry, peaks, strict=True)]


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
    batches = packed_table(households, packed(households)).to_batches(max_chunksize=BATCH)
    print(f"{machine()}\n\nbefore: {peak()}\n")
    load = ours.fangpin.load_policy

    print("| households, streamed | ns per household | least | ± | peak memory |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    task = load(ours.TASK)
    sizes = [Entry(f"{rows:,}", task, rows, ours.ASKED) for rows in SIZES if rows <= most]
    for entry, f, memory in measured(sizes, batches, rounds):
        print(f"| {entry.label} | {told(f)} | {memory} |")

    print("\n| rules | ns per household | least | ± | ns per household and rule |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    packs = [Entry(f"{count:,}", load(pack_of(count)), DRAWN, ["outcome"]) for count in RULES]
    for count, (entry, f, _) in zip(RULES, measured(packs, batches, rounds), strict=True):
        print(f"| {entry.label} | {told(f)} | {f.median / count:.3f} |")
    return 0
