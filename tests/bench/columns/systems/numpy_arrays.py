"""NumPy over truths of one byte, over masks in whole numbers, and over planes of bits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from months import CLASSES, COSTS
from names import BARS, FIRST_BAR, FIRST_LACK, FIRST_SHOCK, MET, NO, SHOCKS, TRUTHS, UNKNOWN, YES
from systems.arrays import Facts, amounts, in_chunks, judged
from systems.masks import masks
from systems.numpy_planes import facts_of_planes
from systems.system import Answers, Data, System, as_they_are


def prepare_sums(data: Data) -> Iterator[System]:
    """One system a layout."""
    households = data.households
    rows, columns = households.rows, households.columns
    numbers = {name: values for name, values in columns.items() if name not in TRUTHS}

    def net(c: Mapping[str, Any]) -> Any:
        return c["total_income"] - c["business_cost"]

    def of_bytes(c: dict[str, Any], _: slice) -> Answers:
        return judged(amounts(c, net(c)), facts_of_bytes(c))

    def of_masks(c: dict[str, Any], _: slice) -> Answers:
        return judged(amounts(c, net(c)), facts_of_masks(c))

    def of_planes(c: dict[str, Any], now: slice) -> Answers:
        return judged(amounts(c, net(c)), facts_of_planes(data.planes, now))

    for name, given, judge in (("NumPy, bit planes", numbers, of_planes),
                               ("NumPy, masks", by_mask(data), of_masks),
                               ("NumPy, 24 byte columns", columns, of_bytes)):
        yield System(name, in_chunks(rows, given, judge), as_they_are, rows)


def prepare_monthly(data: Data) -> Iterator[System]:
    """Sixty columns are added up, a chunk at a time."""
    income = [column for name in CLASSES for column in data.monthly[name]]
    given = by_mask(data)

    def judge(c: dict[str, Any], now: slice) -> Answers:
        net = np.zeros(now.stop - now.start, np.int64)
        for column in income:
            net += column[now]
        for column in data.monthly[COSTS]:
            net -= column[now]
        return judged(amounts(c, net), facts_of_masks(c))

    yield System("NumPy, masks", in_chunks(data.households.rows, given, judge), as_they_are,
                 data.households.rows)


def prepare_ledger(data: Data) -> Iterator[System]:
    """Rows are added up where the household changes."""
    rows, given = data.ledger, by_mask(data)

    def run() -> Answers:
        household = rows["household"]
        begins = np.flatnonzero(household[1:] != household[:-1]) + 1
        each = rows["wage"] + rows["business"] + rows["property"] + rows["transfer"] - rows[COSTS]
        net = np.add.reduceat(each, np.concatenate([[0], begins]))

        def judge(c: dict[str, Any], now: slice) -> Answers:
            return judged(amounts(c, net[now]), facts_of_masks(c))

        return in_chunks(data.households.rows, given, judge)()

    yield System("NumPy, masks", run, as_they_are, data.households.rows)


def by_mask(data: Data) -> dict[str, Any]:
    """All columns, truths as masks."""
    numbers = {n: values for n, values in data.households.columns.items() if n not in TRUTHS}
    return {**numbers, **masks(data.households)}


def facts_of_bytes(c: Mapping[str, Any]) -> Facts:
    """Truths of one byte: 0 no, 1 yes, 2 unknown."""
    bars = [c[name] == YES for name in BARS]
    lacks = [c[name] == NO for name in MET]
    shocks = [c[name] == YES for name in SHOCKS]
    barred = np.logical_or.reduce(bars)
    lacking = np.logical_or.reduce(lacks)
    mask = np.zeros(len(barred), np.uint32)
    for first, truths in ((FIRST_BAR, bars), (FIRST_LACK, lacks), (FIRST_SHOCK, shocks)):
        for place, truth in enumerate(truths, start=first):
            mask |= truth.astype(np.uint32) << np.uint32(place)
    return Facts(
        barred, np.logical_or.reduce([c[name] == UNKNOWN for name in BARS]) & ~barred,
        lacking, np.logical_or.reduce([c[name] == UNKNOWN for name in MET]) & ~lacking,
        np.logical_or.reduce(shocks), mask)


def facts_of_masks(c: Mapping[str, Any]) -> Facts:
    """Truths as bits of a whole number."""
    barred, lacking = c["bars"] != 0, c["lacks"] != 0
    mask = c["bars"].astype(np.uint32) << np.uint32(FIRST_BAR)
    mask |= c["shocks"].astype(np.uint32) << np.uint32(FIRST_SHOCK)
    mask |= c["lacks"].astype(np.uint32) << np.uint32(FIRST_LACK)
    return Facts(barred, (c["bars_open"] != 0) & ~barred,
                 lacking, (c["lacks_open"] != 0) & ~lacking, c["shocks"] != 0, mask)
