"""pandas over nullable booleans."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

import numpy as np
import pandas as pd

from names import (BARS, DROPPED, FIRST_BAR, FIRST_CATEGORY, FIRST_LACK, FIRST_SHOCK, LOW, MET,
                   RIGID_HIGH, SHOCKS, STANDARD_FEN, TRUTHS, UNKNOWN, YES)
from systems.system import Answers, Data, System, as_they_are


def prepare_sums(data: Data) -> Iterator[System]:
    """One frame, with the extension type for truths."""
    columns: dict[str, Any] = dict(data.households.columns)
    for name in TRUTHS:
        values = columns[name]
        columns[name] = pd.arrays.BooleanArray(values == YES, values == UNKNOWN)
    frame = pd.DataFrame(columns)
    yield System("pandas, nullable", lambda: judge(frame), as_they_are, len(frame))


def judge(h: pd.DataFrame) -> Answers:
    """The rules as one writes them with pandas; `|` and `&` know the third value."""
    net = h["total_income"] - h["business_cost"]
    low = (net < h["household_size"].astype("int64") * STANDARD_FEN).astype("boolean")
    rigid_high = (h["rigid_expenditure"] * 5 > net * 2).astype("boolean")
    previous = h["previous_net_income"]
    dropped = ((previous > 0) & (net * 5 <= previous * 3)).astype("boolean")
    resident = h["residence_months"] >= 6
    moved_out = (h["registry"] == 1).astype("boolean")
    bars = [h[name] for name in BARS]
    lacks = [~h[name] for name in MET]
    shocks = [h[name] for name in SHOCKS]
    shock = reduce(or_, shocks)
    first, second = low & moved_out, low & ~moved_out
    third = ~low & (rigid_high | dropped) & shock
    included = (first | second | third) & (
        ~low | reduce(or_, lacks) | shock | rigid_high | dropped)
    excluded = reduce(or_, bars)

    code = np.select(
        [~resident.to_numpy(), included.isna().to_numpy(), yes(~included), yes(excluded),
         excluded.isna().to_numpy(), yes(first), yes(second)],
        [np.uint8(n) for n in (6, 5, 0, 4, 5, 1, 2)], np.uint8(3))
    mask = resident.to_numpy().astype(np.uint32)
    for start, truths in ((1, [included]), (FIRST_BAR, bars),
                          (FIRST_CATEGORY, [first, second, third]), (LOW, [low]),
                          (RIGID_HIGH, [rigid_high]), (DROPPED, [dropped]),
                          (FIRST_SHOCK, shocks), (FIRST_LACK, lacks)):
        for place, truth in enumerate(truths, start=start):
            mask |= yes(truth).astype(np.uint32) << np.uint32(place)
    return code, mask


def yes(truth: Any) -> Any:
    """Where it is known to be so."""
    return truth.to_numpy(dtype=bool, na_value=False)
