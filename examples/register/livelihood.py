"""What a household earns and spends, entry by entry."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from money import rounded, yuan
from months import text, window

Items = dict[str, list[str]]
ITEMS: dict[str, Items] = json.loads(
    (Path(__file__).parent / "items.json").read_text(encoding="utf-8"))
Entries = list[dict[str, Any]]

# Parts of a hundred that herding and farming have in what is earned by work.
_BUSINESS_PARTS = {"herding": (60, 95), "farming": (40, 80), "work": (0, 25), "pension": (0, 10)}


def livelihood(
    rng: Random, found: int, net: int, earner: str, items: Items
) -> tuple[Entries, Entries]:
    """Income and expenditure that cover the whole window and come to exactly `net` fen."""
    first, last = window(found)
    if net < 0:
        return _loss(rng, first, last, net, items)
    kind = rng.choice(tuple(_BUSINESS_PARTS))
    transfer = rounded(net * rng.randrange(60, 85) // 100 if kind == "pension"
                       else net * rng.randrange(3, 25) // 100)
    rent = rounded(net * rng.choice((0, 0, 0, 4, 9)) // 100)
    worked = net - transfer - rent
    earned = rounded(worked * rng.randrange(*_BUSINESS_PARTS[kind]) // 100)
    cost = rounded(earned * rng.randrange(20, 90) // 100)
    income = [
        *_wages(rng, first, last, worked - earned, earner, items),
        _entry("business", first, last, earned + cost, rng.choice(items["business"])),
        _entry("property", first, last, rent, rng.choice(items["property"])),
        _entry("transfer", first, last, transfer, rng.choice(items["transfer"])),
    ]
    return income, [_entry("business_cost", first, last, cost), _rigid(rng, first, last)]


def _loss(
    rng: Random, first: int, last: int, net: int, items: Items
) -> tuple[Entries, Entries]:
    sales = rounded(rng.randrange(200000, 900000))
    income = [
        _entry("wage", first, last, 0),
        _entry("business", first, last, sales, rng.choice(items["business"])),
        _entry("property", first, last, 0),
        _entry("transfer", first, last, 0),
    ]
    return income, [_entry("business_cost", first, last, sales - net), _rigid(rng, first, last)]


def _wages(
    rng: Random, first: int, last: int, fen: int, earner: str, items: Items
) -> Entries:
    """One entry, or two for the parts of the year."""
    item = rng.choice(items["wage"])
    if fen == 0 or rng.randrange(3):
        return [_entry("wage", first, last, fen, item, earner)]
    middle = rng.randrange(first, last)
    early = rounded(fen * rng.randrange(20, 80) // 100)
    return [
        _entry("wage", first, middle, early, item, earner),
        _entry("wage", middle + 1, last, fen - early, item, earner),
    ]


def _rigid(rng: Random, first: int, last: int) -> dict[str, Any]:
    fen = rounded(rng.choice((0, 60000, 250000, 900000)) * rng.randrange(50, 150) // 100)
    return {
        **_entry("rigid", first, last, fen),
        "cause": rng.choice(("medical", "education", "housing", "other")),
    }


def _entry(kind: str, first: int, last: int, fen: int, item: str | None = None,
           member: str | None = None) -> dict[str, Any]:
    entry = {"class": kind, "from": text(first), "to": text(last), "yuan": yuan(fen)}
    if item is not None:
        entry["item"] = item
    if member is not None:
        entry["member"] = member
    return entry
