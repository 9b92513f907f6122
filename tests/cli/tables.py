"""Registers of sums, all invented, as CSV, as JSON Lines and as documents."""

from __future__ import annotations

import csv
import io
import json
import random
from decimal import Decimal
from typing import Any

from command import POLICY, Run, fangpin

AREA, FOUND = "513201101201", "2022-06"
PLACE = ("--area", AREA, "--found", FOUND)
COLUMNS = ("id", "registry", "registration", "residence_months", "household_size", "net_income",
           "at_risk", "self_reliant", "guarantees.water", "monitored", "large_deposit",
           "village_review_override")


def table(*arguments: str, stdin: str | bytes = b"") -> Run:
    """Judges a register under the Maerkang text."""
    return fangpin("table", *POLICY, *PLACE, *arguments, stdin=stdin)


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def drawn(seed: int, count: int, unknown: float = 0.2) -> list[dict[str, Any]]:
    """Rows near and far from the line; None is not known."""
    rng = random.Random(seed)

    def row(number: int) -> dict[str, Any]:
        size = rng.randint(1, 6)
        fen = 680_000 * size + rng.choice((0, -1, 1, -300_000 * size, 500_000 * size))
        drawn = {
            "registry": rng.choice(("ordinary", "out_of_poverty")),
            "registration": rng.choice(("rural", "rural", "urban")),
            "residence_months": rng.choice((5, 6, 7, 12)), "household_size": size,
            "net_income": f"{Decimal(fen) / 100:.2f}", "at_risk": rng.random() < 0.7,
            "self_reliant": rng.random() < 0.3,
            "guarantees.water": rng.choice(("met", "unmet")),
            "monitored": rng.random() < 0.2, "large_deposit": rng.random() < 0.2,
            "village_review_override": rng.random() < 0.3}
        known = {key: None if key != "household_size" and rng.random() < unknown else value
                 for key, value in drawn.items()}
        return {"id": f"H-{number}", **known}

    return [row(number) for number in range(count)]


def to_csv(rows: list[dict[str, Any]], words: tuple[str, str] = ("true", "false"),
           columns: tuple[str, ...] = COLUMNS) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(words[0] if v is True else words[1] if v is False else v
                        for v in (row[column] for column in columns))
    return text.getvalue()


def to_json_lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def to_documents(rows: list[dict[str, Any]]) -> str:
    """The same households with their net income as one entry over the window."""
    window = {"from": "2021-06", "to": "2022-05"}

    def document(row: dict[str, Any]) -> dict[str, Any]:
        net = row["net_income"]
        income = [] if net is None else [{"class": "wage", "yuan": net, **window}] + [
            {"class": c, "yuan": "0", **window} for c in ("business", "property", "transfer")]
        facts = ("at_risk", "self_reliant", "large_deposit", "village_review_override")
        recorded = ("registry", "registration", "residence_months", "monitored")
        return {"format": "fangpin.household/1", "id": row["id"], "area": AREA,
                "discovered": FOUND, **{key: row[key] for key in recorded},
                "members": [{"id": f"m{n}", "living_in": True}
                            for n in range(row["household_size"])],
                "income": income, "guarantees": {"water": row["guarantees.water"]},
                "facts": {key: said(row[key]) for key in facts}}

    def said(value: bool | None) -> dict[str, Any]:  # MEK-34: a review says why
        return {"value": value, "reason": "invented"}

    return to_json_lines([document(row) for row in rows])
