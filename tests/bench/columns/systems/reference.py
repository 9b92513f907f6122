"""REF, REF held to x86-64-v2, and the memory limit."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

from systems.library import CAnswers, MemoryLimit, c_columns, room_for_answers
from systems.system import Answers, Data, System

REF = "REF, by hand in C++"


def prepare(data: Data) -> Iterator[System]:
    """Over the packed planes, the bytes that fangpin's packed layout has too."""
    limit = MemoryLimit(data.library, simple_bytes(data))
    yield System("memory limit", limit, None, data.households.rows,
                 f"{limit.bytes / len(data.households.padded['registry']):.1f} bytes a household")
    yield loop(data, REF, "reference_packed")
    yield loop(data, "REF, x86-64-v2 only", "reference_packed_v2")


def loop(data: Data, name: str, function: str) -> System:
    """One of the entries of reference/reference_loop.cpp."""
    padded = data.households.padded
    columns = c_columns(data.households, data.planes)
    code, mask = room_for_answers(len(padded["registry"]))
    out = CAnswers(code.ctypes.data, mask.ctypes.data)
    income, cost = (ctypes.c_void_p(padded[name].ctypes.data)
                    for name in ("total_income", "business_cost"))
    rows = data.households.rows
    judge = getattr(data.library, function)

    def run() -> Answers:
        judge(ctypes.byref(columns), income, cost, ctypes.c_size_t(rows), ctypes.byref(out))
        return code[:rows], mask[:rows]

    return System(name, run, lambda result: result, rows)


def simple_bytes(data: Data) -> list:
    """Every array that the packed layout is made of."""
    padded = data.households.padded
    numbers = [values for name, values in padded.items() if name not in data.planes]
    return numbers + [bits for pair in data.planes.values() for bits in pair if bits is not None]
