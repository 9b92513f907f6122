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
from .mistakes import mistakes_of
from .month import parse_month, twelve_months_before
from .plan import MAERKANG, OPENNESS, Plan

MISTAKE_CHANCE = 0.03
AT_THE_LINE_CHANCE = 0.12
TOUCHING_CHANCE = 0.05
EDGE_CHANCE = 0.15
SPARSE_CHANCE = 0.03
BARRED_CHANCE = 0.10


def document_of(seed: int, number: int, plan: Plan = MAERKANG) -> tuple[dict[str, Any], str]:
    """The document with this number in the series of this seed, and its mode."""
    return random_document(random.Random(f"{seed}/{number}"), f"H-{number}", plan)


def random_document(
    rng: random.Random, name: str = "H-1", plan: Plan = MAERKANG
) -> tuple[dict[str, Any], str]:
    """A household document and the mode, strict or screening, to judge it in."""
    openness = rng.choices(OPENNESS, plan.openness)[0]
    draw = Draw(rng, openness)
    mode = "screening" if draw.chance(plan.screening) else "strict"
    mistaken = draw.chance(MISTAKE_CHANCE)
    found = _found(draw, plan, mistaken)
    if draw.chance(SPARSE_CHANCE) and not mistaken:
        return _sparse(draw, plan, name, found), mode
    document = _household(draw, plan, name, found)
    if mode == "screening":
        _forget(draw, plan, document)
    if mistaken:
        mistakes = mistakes_of(plan.edition)
        mistakes[draw.pick(sorted(mistakes))](draw, document)
    return _shuffled(draw, document), mode


def _found(draw: Draw, plan: Plan, mistaken: bool) -> str:
    """Any usual month, often the first or the last, at times one without a figure."""
    if not mistaken and draw.chance(plan.outside_chance):
        return draw.pick(plan.outside)
    if draw.chance(EDGE_CHANCE):
        return draw.pick((plan.first, plan.last, *plan.inner_edges))
    return draw.pick(plan.months())


def _head(draw: Draw, plan: Plan, name: str, found: str) -> dict[str, Any]:
    return {"format": FORMAT, "id": name, "area": draw.pick(plan.areas), "discovered": found}


def _household(draw: Draw, plan: Plan, name: str, found: str) -> dict[str, Any]:
    month = parse_month(found)
    barred = plan.assets and draw.chance(BARRED_CHANCE)
    hardship = 0.95 if barred else draw.pick((0.1, 0.5, 0.8, 0.95))
    bars = 0.0
    if plan.assets and not barred:
        bars = draw.rng.choices((0.0, 0.02, 0.15, 0.5), (60, 15, 18, 7))[0]
    aim = draw.rng.random()
    touching = AT_THE_LINE_CHANCE < aim < AT_THE_LINE_CHANCE + TOUCHING_CHANCE
    settled = touching or aim < AT_THE_LINE_CHANCE
    document = _head(draw, plan, name, found)
    likely = draw.pick(plan.registries)
    stated = settled or isinstance(likely, dict)
    put(document, "registry", likely if stated else draw.code((likely,), REGISTRY))
    put(document, "registration", draw.code(("rural",), REGISTRATION))
    put(document, "residence_months", draw.count(draw.pick((5, 6, 6, 7, 7, 14, 14, 30, 30, 120))))
    away = (0, 0, 0, 3, 11, 12) if bars else (0, 11)
    put(document, "away_months", draw.count(draw.pick(away)))
    put(document, "monitored", draw.flag(0.15))
    members, size, ids = draw_members(draw, month, settled)
    put(document, "members", members)
    line = size * _figure(draw, plan, document)
    net = line if settled else _net(draw, line, size)
    window = twelve_months_before(month)
    income, expenditure = draw_income(draw, window, net, ids, settled, touching)
    for key, entries in (("income", income), ("expenditure", expenditure)):
        if entries or draw.chance(0.5):
            document[key] = entries
    put(document, "events", draw_events(draw, plan, month, hardship))
    put(document, "assets", draw_assets(draw, bars, 0.2))
    document["guarantees"] = _guarantees(draw, draw.pick((0.0, 0.1, 0.4)))
    document["facts"] = draw_facts(draw, plan, hardship, bars)
    if barred:
        plant_exclusion(draw, document)
    return document


def _figure(draw: Draw, plan: Plan, document: dict[str, Any]) -> int:
    """In fen, a figure that the household may be compared with."""
    lines = plan.lines(document["area"], document.get("registry"), document["discovered"])
    return draw.pick(lines).yuan * 100 if lines else 400_000


def _net(draw: Draw, line: int, size: int) -> int:
    """A net income in fen: at times a fen off the line, else below or above it."""
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


def _sparse(draw: Draw, plan: Plan, name: str, found: str) -> dict[str, Any]:
    """Hardly more than is needed."""
    document = _head(draw, plan, name, found)
    full = _household(draw, plan, name, found)
    for key in full:
        if key not in ("income", "expenditure") and draw.chance(0.3):
            document[key] = full[key]
    return document


def _forget(draw: Draw, plan: Plan, document: dict[str, Any]) -> None:
    """Leaves out keys that screening presumes."""
    share = draw.pick((0.1, 0.5, 1.0))
    for key in plan.edition.presumptions:
        if draw.chance(share):
            document.pop(key, None)
    for name in plan.edition.presumed_facts:
        if draw.chance(share):
            document["facts"].pop(name, None)


def _shuffled(draw: Draw, document: dict[str, Any]) -> dict[str, Any]:
    """The same document with its keys in another order."""
    keys = list(document)
    if draw.chance(0.3):
        draw.rng.shuffle(keys)
    return {key: document[key] for key in keys}
