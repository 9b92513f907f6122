"""DuckDB over booleans that may be null, and over masks in whole numbers; in memory, one thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import duckdb
import pyarrow as pa

from months import CLASSES, COSTS, MONTHS
from names import (BARS, DROPPED, FIRST_BAR, FIRST_CATEGORY, FIRST_LACK, FIRST_SHOCK, LOW, MET,
                   RIGID_HIGH, SHOCKS, STANDARD_FEN)
from systems.masks import masks
from systems.system import Answers, Data, System
from tables import boolean_table, numbers

AMOUNTS = f"""
    net < household_size::BIGINT * {STANDARD_FEN} AS low,
    rigid_expenditure * 5 > net * 2 AS rigid_high,
    previous_net_income > 0 AND net * 5 <= previous_net_income * 3 AS dropped,
    residence_months >= 6 AS resident,
    registry = 'out_of_poverty' AS moved_out"""

MASKS = f"""
    CASE WHEN bars <> 0 THEN true WHEN bars_open <> 0 THEN NULL ELSE false END AS excluded,
    CASE WHEN lacks <> 0 THEN true WHEN lacks_open <> 0 THEN NULL ELSE false END AS lacking,
    shocks <> 0 AS shock,
    (bars::UINTEGER << {FIRST_BAR}) | (shocks::UINTEGER << {FIRST_SHOCK})
        | (lacks::UINTEGER << {FIRST_LACK}) AS facts"""


def prepare_sums(data: Data) -> Iterator[System]:
    """One system a layout."""
    db = connection()
    stored(db, "masks", mask_table(data))
    stored(db, "booleans", boolean_table(data.households))
    net = "total_income - business_cost AS net"
    for name, source, truths in (("DuckDB, masks", "masks", MASKS),
                                 ("DuckDB, 24 booleans", "booleans", booleans())):
        yield System(name, asked(db, judgement(f"SELECT *, {net} FROM {source}", truths)), answers,
                     data.households.rows)


def prepare_monthly(data: Data) -> Iterator[System]:
    """Sixty columns are added up in one expression."""
    table = mask_table(data)
    sums = {}
    for name, twelve in data.monthly.items():
        names = [f"{name}_{month:02}" for month in MONTHS]
        for column, values in zip(names, twelve, strict=True):
            table = table.append_column(column, pa.array(values[:table.num_rows]))
        sums[name] = " + ".join(names)
    db = connection()
    stored(db, "monthly", table)
    net = f"({' + '.join(sums[name] for name in CLASSES)}) - ({sums[COSTS]}) AS net"
    query = judgement(f"SELECT *, {net} FROM monthly", MASKS)
    yield System("DuckDB, masks", asked(db, query), answers, table.num_rows)


def prepare_ledger(data: Data) -> Iterator[System]:
    """Rows are grouped by household and put beside it; in order again, as all others are."""
    table = mask_table(data)
    household = pa.array(data.ledger["household"][::12])
    db = connection()
    stored(db, "masks", table.append_column("household", household))
    stored(db, "ledger", pa.table(data.ledger))
    each = f"{' + '.join(CLASSES)} - {COSTS}"
    grouped = f"SELECT household, sum({each})::BIGINT AS net FROM ledger GROUP BY household"
    query = judgement(f"SELECT * FROM masks JOIN ({grouped}) USING (household)", MASKS,
                      "ORDER BY household")
    yield System("DuckDB, masks", asked(db, query), answers, table.num_rows)


def mask_table(data: Data) -> pa.Table:
    """Truths as masks."""
    return pa.table({**numbers(data.households), **masks(data.households)})


def connection() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"threads": 1, "preserve_insertion_order": True})


def stored(db: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
    """In DuckDB's own form."""
    db.register("given", table)
    db.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
    db.unregister("given")


def asked(db: duckdb.DuckDBPyConnection, query: str) -> Callable[[], pa.Table]:
    return lambda: db.sql(query).to_arrow_table()


def answers(result: pa.Table) -> Answers:
    return result["code"].to_numpy(), result["mask"].to_numpy()


def one(truth: str, place: int) -> str:
    """That bit where it is so, 0 where it is not or unknown."""
    return f"(CASE WHEN {truth} THEN {1 << place}::UINTEGER ELSE 0::UINTEGER END)"


def booleans() -> str:
    """OR knows the third value."""
    bars, lacks = [f'"{n}"' for n in BARS], [f'(NOT "{n}")' for n in MET]
    shocks = [f'"{n}"' for n in SHOCKS]
    facts = [one(truth, place) for start, truths in ((FIRST_BAR, bars), (FIRST_LACK, lacks),
                                                     (FIRST_SHOCK, shocks))
             for place, truth in enumerate(truths, start=start)]
    return (f"{' OR '.join(bars)} AS excluded, {' OR '.join(lacks)} AS lacking, "
            f"{' OR '.join(shocks)} AS shock, {' | '.join(facts)} AS facts")


def judgement(source: str, truths: str, order: str = "") -> str:
    """Code and mask of what `source` selects, which has a column `net`."""
    ours = (("resident", 0), ("included", 1), ("first", FIRST_CATEGORY),
            ("second", FIRST_CATEGORY + 1), ("third", FIRST_CATEGORY + 2), ("low", LOW),
            ("rigid_high", RIGID_HIGH), ("dropped", DROPPED))
    mask = " | ".join(["facts", *(one(truth, place) for truth, place in ours)])
    kept = "household, " if order else ""
    return f"""
    WITH h AS ({source}), f AS (SELECT {kept}{AMOUNTS}, {truths} FROM h),
    c AS (SELECT *, low AND moved_out AS first, low AND NOT moved_out AS second,
            NOT low AND (rigid_high OR dropped) AND shock AS third FROM f),
    i AS (SELECT *, (first OR second OR third)
            AND (NOT low OR lacking OR shock OR rigid_high OR dropped) AS included FROM c)
    SELECT (CASE WHEN NOT resident THEN 6 WHEN included IS NULL THEN 5 WHEN NOT included THEN 0
            WHEN excluded THEN 4 WHEN excluded IS NULL THEN 5 WHEN first THEN 1 WHEN second THEN 2
            ELSE 3 END)::UTINYINT AS code, ({mask})::UINTEGER AS mask FROM i {order}"""
