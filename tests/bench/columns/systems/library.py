"""REF and the memory limit, opened with ctypes."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

import numpy as np

from households import Column, Households
from names import BARS, MET, SHOCKS
from planes import Planes

ROOT = Path(__file__).resolve().parents[4]
NAME = "tests/bench/columns/libfangpin_bench_columns.so"


class CPlane(ctypes.Structure):
    """`plane` of reference/columns.hpp."""

    _fields_ = [("known", ctypes.c_void_p), ("value", ctypes.c_void_p)]


class CColumns(ctypes.Structure):
    """`columns` of reference/columns.hpp."""

    _fields_ = [
        ("registry", ctypes.c_void_p), ("household_size", ctypes.c_void_p),
        ("residence_months", ctypes.c_void_p), ("rigid_expenditure", ctypes.c_void_p),
        ("previous_net_income", ctypes.c_void_p),
        ("bars", CPlane * 12), ("met", CPlane * 6), ("shock", CPlane * 6),
    ]


class CMonthly(ctypes.Structure):
    """`monthly_columns` of reference/net_income.hpp."""

    _fields_ = [("income", ctypes.c_void_p * 48), ("cost", ctypes.c_void_p * 12)]


class CLedger(ctypes.Structure):
    """`ledger` of reference/net_income.hpp."""

    _fields_ = [("household", ctypes.c_void_p), ("income", ctypes.c_void_p * 4),
                ("cost", ctypes.c_void_p), ("rows", ctypes.c_size_t)]


class CAnswers(ctypes.Structure):
    """`answers` of reference/columns.hpp."""

    _fields_ = [("code", ctypes.c_void_p), ("mask", ctypes.c_void_p)]


def opened(path: str | None = None) -> ctypes.CDLL:
    """The library that CMake built."""
    build = Path(os.environ.get("FANGPIN_BUILD", ROOT / "build" / "release"))
    file = Path(path) if path else build / NAME
    if not file.exists():
        raise SystemExit(f"{file}: not there. Configure with -DFANGPIN_BUILD_BENCHMARKS=ON and "
                         "build the target fangpin_bench_columns, or name it with --library")
    library = ctypes.CDLL(str(file))
    for name in ("reference_packed", "reference_packed_v2", "reference_monthly",
                 "reference_ledger"):
        getattr(library, name).restype = None
    library.memory_limit.restype = ctypes.c_uint64
    return library


def c_columns(households: Households, planes: Planes) -> CColumns:
    """Pointers into the arrays, which the caller keeps."""
    result = CColumns()
    for name in ("registry", "household_size", "residence_months", "rigid_expenditure",
                 "previous_net_income"):
        setattr(result, name, households.padded[name].ctypes.data)
    for field, names in (("bars", BARS), ("met", MET), ("shock", SHOCKS)):
        for place, name in zip(getattr(result, field), names, strict=True):
            known, value = planes[name]
            place.known = None if known is None else known.ctypes.data
            place.value = value.ctypes.data
    return result


class MemoryLimit:
    """Reads the bytes of the given arrays and nothing more."""

    def __init__(self, library: ctypes.CDLL, arrays: list[Column]) -> None:
        self.arrays = [array for array in arrays if array.nbytes >= 8]
        self.bytes = sum(array.nbytes for array in arrays)
        self._read = library.memory_limit
        count = len(self.arrays)
        self._buffers = (ctypes.c_void_p * count)(*(a.ctypes.data for a in self.arrays))
        self._words = (ctypes.c_size_t * count)(*(a.nbytes // 8 for a in self.arrays))

    def __call__(self) -> None:
        self._read(self._buffers, self._words, ctypes.c_size_t(len(self.arrays)))


def room_for_answers(room: int) -> tuple[Column, Column]:
    """Code and mask of each household."""
    return np.zeros(room, np.uint8), np.zeros(room, np.uint32)
