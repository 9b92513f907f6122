"""Random household documents: realistic, but nasty."""

from __future__ import annotations

import random
from typing import Any

from .codes import GUARANTEE, GUARANTEE_STATE, REGISTRATION, REGISTRY
from .draw import Draw, put
from .drawn_facts import draw_assets, draw_events, draw_facts, plant_exclusion
from .drawn_income import draw_income
from .drawn_members import draw_members
from .household import FORMAT
from .maerkang_2022 import MAERKANG_2022
from .mistakes import MISTAKES
from .month import parse_month, twelve_months_before

LINE_FEN = 680_000
MISTAKE_CHANCE = 0.03
AT_THE_LINE_CHANCE = 0.10
TOUCHING_CHANCE = 0.05
OTHER_YEAR_CHANCE = 0.01
SPARSE_CHANCE = 0.03
BARRED_CHANCE = 0.10


def document_of(seed: int, number: int) -> tuple[dict[str, Any], str]:
    """The document with this number in the series of this seed, and its mode."""
    return random_document(random.Random(f"{seed}/{number}"), f"H-{number}")


def random_document(rng: random.Random, name: str = "H-1") -> tuple[dict[str, Any], str]:
    """A household document and the mode, strict or screening, to judge it in."""
    openness = rng.choices((0.0, 0.01, 0.05, 0.15, 0.4), (34, 19, 18, 18, 11))[0]
    draw = Draw(rng, openness)
    mode = "screening" if draw.chance(0.4) else "strict"
    mistaken = draw.chance(MISTAKE_CHANCE)
    found = _found(draw, mistaken)
    if draw.chance(SPARSE_CHANCE) and not mistaken:
        return _sparse(draw, name, found), mode
    document = _household(draw, name, found)
    if mode == "screening":
        _forget(draw, document)
    if mistaken:
        MISTAKES[draw.pick(sorted(MISTAKES))](draw, document)
    return _shuffled(draw, document), mode


def _found(draw: Draw, mistaken: bool) -> str:
    if not mistaken and draw.chance(OTHER_YEAR_CHANCE):
        return draw.pick(("2021-12", "2023-01", "2020-06", "2024-03"))
    return f"2022-{draw.whole(1, 12):02d}"


def _head(draw: Draw, name: str, found: str) -> dict[str, Any]:
    area = draw.pick(("513201", "513201101", "513201101201"))
    return {"format": FORMAT, "id": name, "area": area, "discovered": found}


def _household(draw: Draw, name: str, found: str) -> dict[str, Any]:
    month = parse_month(found)
    barred = draw.chance(BARRED_CHANCE)
    hardship = 0.95 if barred else draw.pick((0.1, 0.5, 0.8, 0.95))
    bars = 0.0 if barred else draw.rng.choices((0.0, 0.02, 0.15, 0.5), (60, 15, 18, 7))[0]
    document = _head(draw, name, found)
    put(document, "registry", draw.code(("ordinary", "out_of_poverty"), REGISTRY))
    put(document, "registration", draw.code(("rural",), REGISTRATION))
    put(document, "residence_months", draw.count(draw.pick((5, 6, 6, 7, 7, 14, 14, 30, 30, 120))))
    away = (0, 0, 0, 3, 11, 12) if bars else (0, 11)
    put(document, "away_months", draw.count(draw.pick(away)))
    put(document, "monitored", draw.flag(0.15))
    aim = draw.rng.random()
    touching = AT_THE_LINE_CHANCE < aim < AT_THE_LINE_CHANCE + TOUCHING_CHANCE
    settled = touching or aim < AT_THE_LINE_CHANCE
    members, size, ids = draw_members(draw, month, settled)
    put(document, "members", members)
    net = size * LINE_FEN if settled else _net(draw, size)
    window = twelve_months_before(month)
    income, expenditure = draw_income(draw, window, net, ids, settled, touching)
    for key, entries in (("income", income), ("expenditure", expenditure)):
        if entries or draw.chance(0.5):
            document[key] = entries
    put(document, "events", draw_events(draw, month, hardship))
    put(document, "assets", draw_assets(draw, bars, 0.2))
    document["guarantees"] = _guarantees(draw, draw.pick((0.0, 0.1, 0.4)))
    document["facts"] = draw_facts(draw, hardship, bars)
    if barred:
        plant_exclusion(draw, document)
    return document


def _net(draw: Draw, size: int) -> int:
    """A net income in fen: at times a fen off the line, else below or above it."""
    line = size * LINE_FEN
    way = draw.rng.random()
    if way < 0.1:
        return line + draw.pick((-1, 1, -size, size))
    if way < 0.6:
        return draw.whole(-line // 4, line)
    return draw.whole(line, 3 * line)


def _guarantees(draw: Draw, unmet: float) -> dict[str, Any]:
    stated: dict[str, Any] = {}
    for name in GUARANTEE:
        likely = GUARANTEE_STATE[draw.chance(unmet)]
        put(stated, name, draw.code((likely,), (likely,) if unmet == 0 else GUARANTEE_STATE))
    return stated


def _sparse(draw: Draw, name: str, found: str) -> dict[str, Any]:
    """Hardly more than is needed."""
    document = _head(draw, name, found)
    full = _household(draw, name, found)
    for key in full:
        if key not in ("income", "expenditure") and draw.chance(0.3):
            document[key] = full[key]
    return document


def _forget(draw: Draw, document: dict[str, Any]) -> None:
    """Leaves out keys that screening presumes."""
    share = draw.pick((0.1, 0.5, 1.0))
    for key in MAERKANG_2022.presumptions:
        if draw.chance(share):
            document.pop(key, None)
    for name in MAERKANG_2022.presumed_facts:
        if draw.chance(share):
            document["facts"].pop(name, None)


def _shuffled(draw: Draw, document: dict[str, Any]) -> dict[str, Any]:
    """The same document with its keys in another order."""
    keys = list(document)
    if draw.chance(0.3):
        draw.rng.shuffle(keys)
    return {key: document[key] for key in keys}
