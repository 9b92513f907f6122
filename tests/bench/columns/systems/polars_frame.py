"""Polars over nullable booleans, and over masks in whole numbers; one thread."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import reduce
from operator import add, or_

os.environ.setdefault("POLARS_MAX_THREADS", "1")  # read once, when it is imported
import polars as pl  # noqa: E402

from months import CLASSES, COSTS, MONTHS  # noqa: E402
from names import (BARS, DROPPED, FIRST_BAR, FIRST_CATEGORY, FIRST_LACK, FIRST_SHOCK, LOW, MET,
                   RIGID_HIGH, SHOCKS, STANDARD_FEN, TRUTHS)
from systems.masks import masks
from systems.system import Answers, Data, System
from tables import boolean_table, numbers


def prepare_sums(data: Data) -> Iterator[System]:
    """One system a layout."""
    rows = data.households.rows
    given = pl.DataFrame(boolean_table(data.households))
    by_mask = frame(data)
    net = pl.col("total_income") - pl.col("business_cost")
    of_masks = by_mask.lazy().with_columns(net=net).select(
        judged(pl.col("net"), *truths_of_masks()))
    of_booleans = given.lazy().with_columns(net=net).select(
        judged(pl.col("net"), *truths_of_booleans()))
    yield System("Polars, masks", of_masks.collect, answers, rows)
    yield System("Polars, 24 booleans", of_booleans.collect, answers, rows)


def prepare_monthly(data: Data) -> Iterator[System]:
    """Sixty columns are added up in one expression."""
    columns = {f"{name}_{month:02}": values[:data.households.rows]
               for name, twelve in data.monthly.items()
               for month, values in zip(MONTHS, twelve, strict=True)}
    given = frame(data).with_columns(**{n: pl.Series(v) for n, v in columns.items()})
    costs = [name for name in columns if name.startswith(COSTS)]
    income = [name for name in columns if name not in costs]
    net = reduce(add, map(pl.col, income)) - reduce(add, map(pl.col, costs))
    query = given.lazy().with_columns(net=net).select(judged(pl.col("net"), *truths_of_masks()))
    yield System("Polars, masks", query.collect, answers, len(given))


def prepare_ledger(data: Data) -> Iterator[System]:
    """Rows are grouped by household, which Polars is told that they are sorted by."""
    rows = pl.DataFrame(data.ledger).lazy().set_sorted("household")
    each = reduce(add, map(pl.col, CLASSES)) - pl.col(COSTS)
    net = rows.group_by("household", maintain_order=True).agg(net=each.sum())
    given = frame(data)
    query = pl.concat([given.lazy(), net], how="horizontal").select(
        judged(pl.col("net"), *truths_of_masks()))
    yield System("Polars, masks", query.collect, answers, len(given))


def frame(data: Data) -> pl.DataFrame:
    """Truths as masks."""
    return pl.DataFrame({**numbers(data.households), **masks(data.households)})


def answers(result: pl.DataFrame) -> Answers:
    return result["code"].to_numpy(), result["mask"].to_numpy()


def power(place: int) -> pl.Expr:
    return pl.lit(1 << place, pl.UInt32)


def bit(truth: pl.Expr, place: int) -> pl.Expr:
    """That bit where it is so, 0 where it is not or unknown."""
    return truth.fill_null(False).cast(pl.UInt32) * power(place)


def judged(net: pl.Expr, excluded: pl.Expr, lacking: pl.Expr, shock: pl.Expr,
           facts: pl.Expr) -> list[pl.Expr]:
    """Code and mask."""
    previous = pl.col("previous_net_income")
    low = net < pl.col("household_size").cast(pl.Int64) * STANDARD_FEN
    rigid_high = pl.col("rigid_expenditure") * 5 > net * 2
    dropped = (previous > 0) & (net * 5 <= previous * 3)
    resident = pl.col("residence_months") >= 6
    moved_out = pl.col("registry").to_physical() == 1
    first, second = low & moved_out, low & ~moved_out
    third = ~low & (rigid_high | dropped) & shock
    included = (first | second | third) & (~low | lacking | shock | rigid_high | dropped)
    code = (pl.when(~resident).then(6).when(included.is_null()).then(5).when(~included).then(0)
            .when(excluded).then(4).when(excluded.is_null()).then(5).when(first).then(1)
            .when(second).then(2).otherwise(3).cast(pl.UInt8))
    ours = ((0, resident), (1, included), (FIRST_CATEGORY, first), (FIRST_CATEGORY + 1, second),
            (FIRST_CATEGORY + 2, third), (LOW, low), (RIGID_HIGH, rigid_high), (DROPPED, dropped))
    mask = reduce(or_, [bit(truth, place) for place, truth in ours], facts)
    return [code.alias("code"), mask.alias("mask")]


def truths_of_booleans() -> tuple[pl.Expr, pl.Expr, pl.Expr, pl.Expr]:
    """`|` knows the third value."""
    bars, lacks, shocks = ([pl.col(n) for n in BARS], [~pl.col(n) for n in MET],
                           [pl.col(n) for n in SHOCKS])
    facts = [bit(truth, place) for start, truths in ((FIRST_BAR, bars), (FIRST_LACK, lacks),
                                                     (FIRST_SHOCK, shocks))
             for place, truth in enumerate(truths, start=start)]
    assert len(facts) == len(TRUTHS)
    return reduce(or_, bars), reduce(or_, lacks), reduce(or_, shocks), reduce(or_, facts)


def truths_of_masks() -> tuple[pl.Expr, pl.Expr, pl.Expr, pl.Expr]:
    """Any of them, none of them, or unknown."""
    def some(name: str) -> pl.Expr:
        yes, unsure = pl.col(name) != 0, pl.col(f"{name}_open") != 0
        return pl.when(yes).then(True).when(unsure).then(None).otherwise(False)

    def moved(name: str, place: int) -> pl.Expr:
        return pl.col(name).cast(pl.UInt32) * power(place)

    facts = moved("bars", FIRST_BAR) | moved("lacks", FIRST_LACK) | moved("shocks", FIRST_SHOCK)
    return some("bars"), some("lacks"), pl.col("shocks") != 0, facts
