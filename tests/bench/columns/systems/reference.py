"""REF, REF held to x86-64-v2, and the memory limit."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from households import Column
from months import CLASSES, COSTS
from systems.library import (CAnswers, CLedger, CMonthly, MemoryLimit, c_columns,
                             room_for_answers)
from systems.system import Answers, Data, System, as_they_are

REF = "REF, by hand in C++"
LIMIT = "memory limit"
SUMS = ("total_income", "business_cost")


def prepare_sums(data: Data) -> Iterator[System]:
    """Over the packed planes, the bytes that fangpin's packed layout has too."""
    padded = data.households.padded
    given = [ctypes.c_void_p(padded[name].ctypes.data) for name in SUMS]
    read = [*shared_bytes(data), *(padded[name] for name in SUMS)]
    yield limit(data, read)
    yield limit(data, read, threads=2)
    yield loop(data, REF, "reference_packed", *given)
    yield loop(data, "REF, x86-64-v2 only", "reference_packed_v2", *given)


def prepare_monthly(data: Data) -> Iterator[System]:
    """Over sixty columns instead of two."""
    given = CMonthly()
    twelves = [data.monthly[name] for name in (*CLASSES, COSTS)]
    columns = [column for twelve in twelves for column in twelve]
    for place, column in enumerate(columns[:48]):
        given.income[place] = column.ctypes.data
    for place, column in enumerate(columns[48:]):
        given.cost[place] = column.ctypes.data
    yield limit(data, [*shared_bytes(data), *columns])
    yield loop(data, REF, "reference_monthly", ctypes.byref(given))


def prepare_ledger(data: Data) -> Iterator[System]:
    """Over a ledger of monthly rows instead of two columns; nobody asks for the month."""
    rows = data.ledger
    given = CLedger(household=rows["household"].ctypes.data, cost=rows[COSTS].ctypes.data,
                    rows=len(rows["household"]))
    for place, name in enumerate(CLASSES):
        given.income[place] = rows[name].ctypes.data
    yield limit(data, [*shared_bytes(data), *(v for n, v in rows.items() if n != "month")])
    yield loop(data, REF, "reference_ledger", ctypes.byref(given))


def limit(data: Data, arrays: list[Column], threads: int = 1) -> System:
    """Reading these arrays, and nothing more; each thread has its part of each."""
    shares = [MemoryLimit(data.library, [part_of(a, i, threads) for a in arrays])
              for i in range(threads)]
    room = len(data.households.padded["registry"])
    note = f"{sum(share.bytes for share in shares) / room:.0f} bytes a household"
    if threads == 1:
        return System(LIMIT, shares[0], None, data.households.rows, note)
    pool = ThreadPoolExecutor(threads)
    return System(f"{LIMIT}, {threads} threads", lambda: [*pool.map(MemoryLimit.__call__, shares)],
                  None, data.households.rows, note)


def part_of(array: Column, which: int, of: int) -> Column:
    """One of so many parts of about the same length."""
    return array[len(array) * which // of:len(array) * (which + 1) // of]


def loop(data: Data, name: str, function: str, *given: Any) -> System:
    """One of the entries of reference/reference_loop.cpp."""
    columns = c_columns(data.households, data.planes)
    code, mask = room_for_answers(len(data.households.padded["registry"]))
    out = CAnswers(code.ctypes.data, mask.ctypes.data)
    rows = data.households.rows
    judge = getattr(data.library, function)

    def run() -> Answers:
        judge(ctypes.byref(columns), *given, ctypes.c_size_t(rows), ctypes.byref(out))
        return code[:rows], mask[:rows]

    return System(name, run, as_they_are, rows)


def shared_bytes(data: Data) -> list[Column]:
    """Every array of the packed layout that all forms of income have beside them."""
    numbers = [values for name, values in data.households.padded.items()
               if name not in data.planes and name not in SUMS]
    return numbers + [bits for pair in data.planes.values() for bits in pair if bits is not None]
