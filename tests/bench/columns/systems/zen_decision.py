"""GoRules ZEN: a decision of expressions, one call a household, on a sample."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import zen

from names import (BARS, DROPPED, FIRST_BAR, FIRST_CATEGORY, FIRST_LACK, FIRST_SHOCK, LOW, MET,
                   RIGID_HIGH, SHOCKS, STANDARD_FEN, UNKNOWN, YES)
from systems.system import Answers, Data, System

SAMPLE = 1_000


def named(column: str) -> str:
    return column.replace(".", "_")


def any_of(names: tuple[str, ...], value: str) -> str:
    return " or ".join(f"{named(name)} == {value}" for name in names)


def expressions() -> dict[str, str]:
    """`$` is what stands before in the same node."""
    bits = {0: "$.resident", 1: "$.included", FIRST_CATEGORY: "$.first",
            FIRST_CATEGORY + 1: "$.second", FIRST_CATEGORY + 2: "$.third", LOW: "$.low",
            RIGID_HIGH: "$.rigid_high", DROPPED: "$.dropped"}
    for first, names, value in ((FIRST_BAR, BARS, "true"), (FIRST_LACK, MET, "false"),
                                (FIRST_SHOCK, SHOCKS, "true")):
        bits |= {first + i: f"{named(name)} == {value}" for i, name in enumerate(names)}
    return {
        "net": "total_income - business_cost",
        "low": f"$.net < household_size * {STANDARD_FEN}",
        "rigid_high": "rigid_expenditure * 5 > $.net * 2",
        "dropped": "previous_net_income > 0 and $.net * 5 <= previous_net_income * 3",
        "resident": "residence_months >= 6",
        "shock": any_of(SHOCKS, "true"),
        "barred": any_of(BARS, "true"),
        "barred_open": any_of(BARS, "null"),
        "lacking": any_of(MET, "false"),
        "lacking_open": any_of(MET, "null"),
        "first": "$.low and registry == 'out_of_poverty'",
        "second": "$.low and registry == 'ordinary'",
        "third": "not $.low and ($.rigid_high or $.dropped) and $.shock",
        "category": "$.first or $.second or $.third",
        "risk": "not $.low or $.lacking or $.shock or $.rigid_high or $.dropped",
        "included": "$.category and $.risk",
        "perhaps": "$.category and not $.risk and $.lacking_open",
        "code": "not $.resident ? 6 : $.perhaps ? 5 : not $.included ? 0 : $.barred ? 4 : "
                "$.barred_open ? 5 : $.first ? 1 : $.second ? 2 : 3",
        "mask": " + ".join(f"(({truth}) ? {1 << place} : 0)" for place, truth in bits.items()),
    }


def graph() -> dict[str, Any]:
    """The decision as ZEN's editor saves it."""
    rules = [{"id": key, "key": key, "value": value} for key, value in expressions().items()]
    return {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode"},
            {"id": "rules", "name": "rules", "type": "expressionNode",
             "content": {"expressions": rules}},
            {"id": "out", "name": "out", "type": "outputNode"},
        ],
        "edges": [{"id": "1", "sourceId": "in", "targetId": "rules", "type": "edge"},
                  {"id": "2", "sourceId": "rules", "targetId": "out", "type": "edge"}],
    }


def documents(data: Data, rows: int) -> list[dict[str, Any]]:
    """Households as ZEN is given them."""
    columns = {name: values[:rows].tolist() for name, values in data.households.columns.items()}
    columns["registry"] = [("ordinary", "out_of_poverty")[kind] for kind in columns["registry"]]
    for name in (*BARS, *MET, *SHOCKS):
        columns[name] = [None if v == UNKNOWN else v == YES for v in columns[name]]
    names = [named(name) for name in columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def prepare_sums(data: Data) -> Iterator[System]:
    """Compiled once, asked for each household of the sample.

    A decision that was created, instead of found by a static loader, took 8 to 28 times as long.
    """
    rows = min(SAMPLE, data.households.rows)
    given = documents(data, rows)
    loader: Any = {"type": "static", "content": {"task": graph()}}
    engine = zen.ZenEngine({"loader": loader})

    def run() -> list[Any]:
        return [engine.evaluate("task", household)["result"] for household in given]

    def answers(results: list[Any]) -> Answers:
        return (np.array([r["code"] for r in results], np.uint8),
                np.array([r["mask"] for r in results], np.uint32))

    yield System("GoRules ZEN", run, answers, rows, f"{rows:,} households")
