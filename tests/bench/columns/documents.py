"""The same households one by one, as documents: what the row engine is given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from households import Households
from names import BARS, GUARANTEES, MET, REGISTRY, SHOCKS, UNKNOWN, YES

AREA, FOUND = "513201101201", "2022-06"
WINDOW = {"from": "2021-06", "to": "2022-05"}
YEAR_BEFORE = {"from": "2020-06", "to": "2021-05"}
CLASSES = ("wage", "business", "property", "transfer")


def documents(households: Households) -> Iterator[dict[str, Any]]:
    """`fangpin.household/1` for each, in order; what is unknown is left out."""
    columns = {name: values.tolist() for name, values in households.columns.items()}
    for row in range(households.rows):
        yield document({name: values[row] for name, values in columns.items()}, row)


def document(h: dict[str, Any], row: int) -> dict[str, Any]:
    """The sum of a window is one entry, the other classes are stated as none."""
    truths = [name for name in (*BARS, *SHOCKS) if h[name] != UNKNOWN]
    guarantees = zip(GUARANTEES, MET, strict=True)
    return {
        "format": "fangpin.household/1", "id": f"invented-{row}", "area": AREA,
        "registry": REGISTRY[h["registry"]], "residence_months": h["residence_months"],
        "members": [{"id": f"m{i}", "living_in": True} for i in range(h["household_size"])],
        "income": [*income(h["total_income"], WINDOW),
                   *income(h["previous_net_income"], YEAR_BEFORE)],
        "expenditure": [
            {"class": "business_cost", **WINDOW, "yuan": yuan(h["business_cost"])},
            {"class": "business_cost", **YEAR_BEFORE, "yuan": "0"},
            {"class": "rigid", **WINDOW, "yuan": yuan(h["rigid_expenditure"])},
        ],
        "guarantees": {name: "met" if h[column] == YES else "unmet"
                       for name, column in guarantees if h[column] != UNKNOWN},
        "facts": {name: h[name] == YES for name in truths},
    }


def income(fen: int, months: dict[str, str]) -> list[dict[str, str]]:
    """All of it as the first class."""
    return [{"class": name, **months, "yuan": yuan(fen if name == CLASSES[0] else 0)}
            for name in CLASSES]


def yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}"
