"""A small register of sums, invented."""

from __future__ import annotations

import fangpin
import pyarrow as pa

AREA, FOUND = "513201101201", "2022-06"


def register(**columns: object) -> pa.Table:
    """Four invented households; columns may be replaced, added or taken out (None)."""
    known = {
        "id": ["H-1", "H-2", "H-3", "H-4"],
        "registry": ["ordinary", "out_of_poverty", None, "ordinary"],
        "registration": ["rural", "rural", "rural", "urban"],
        "residence_months": [7, 8, 12, 12],
        "household_size": [1, 2, 3, 4],
        "net_income": [680_000, 1_359_999, None, 9_000_000],
        "at_risk": [True, True, None, False],
        "note": ["a", "b", "c", "d"],
    } | columns
    return pa.table({name: values for name, values in known.items() if values is not None})


def judged(policy: fangpin.Policy, table: object, **how: object) -> pa.Table:
    return pa.table(policy.evaluate(table, area=AREA, found=FOUND, **how))
