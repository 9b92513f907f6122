"""Random attested facts, events and assets."""

from __future__ import annotations

from typing import Any

from .attested import DIFFICULTY, EXCLUSION, OVERRIDE, RISK, SUPPORTER_INCOME
from .codes import ACTOR, ASSET, EVENT, LEVEL, ORIGIN
from .draw import MISSING, Draw, put
from .month import parse_month
from .plan import STRENGTHS, Plan

COUPLED_EXCLUSIONS = (
    ("public_payroll_member", "stable_wage"),
    ("enterprise_owner_member", "enterprise_annually_inspected", "stable_business_income"),
    ("long_term_contractor", "hires_others"),
    ("elderly_split_off", "children_can_support"),
)
SINGLE_EXCLUSIONS = (
    "large_scale_farmer", "large_deposit", "illegal_conduct", "luxury_consumption",
    "elective_medical_care", "able_but_unwilling_to_work", "concealed_or_transferred_assets",
    "other_unsuitable",
)
KINDS_THAT_BAR = (
    "commercial_housing", "shopfront", "car", "commercial_vehicle", "engineering_machinery",
    "large_farm_machinery", "fund", "stock", "investment_insurance",
)
HARMLESS_KINDS = ("home", "home", "car", "deposit", "other")
BOUNDARY_FEN = (9_999_999, 10_000_000, 10_000_001)


def draw_facts(draw: Draw, plan: Plan, hardship: float, bars: float) -> dict[str, Any]:
    """`facts`: risks true as often as `hardship`, exclusions as often as `bars`."""
    facts: dict[str, Any] = {}
    coupled = draw.pick(COUPLED_EXCLUSIONS) if draw.chance(min(1.0, bars * 3)) else ()
    for name in plan.facts:
        if name == OVERRIDE:
            put(facts, name, _override(draw, draw.flag(0.25)))
        elif name == SUPPORTER_INCOME:
            put(facts, name, draw.money(_supporter_fen(draw, facts, bars)))
        elif name in EXCLUSION:
            put(facts, name, _stated(draw, draw.flag(1.0 if name in coupled else bars)))
        else:
            put(facts, name, _stated(draw, draw.flag(_chance(name, hardship))))
    if draw.chance(0.1):
        put(facts, draw.pick((*DIFFICULTY, *RISK, *EXCLUSION)), draw.flag(0.5))
    return facts


def _chance(name: str, hardship: float) -> float:
    if name in STRENGTHS:
        return 1 - hardship
    return hardship / 3 if name == "unforeseen_factor" else hardship


def _supporter_fen(draw: Draw, facts: dict[str, Any], bars: float) -> int:
    if bars and draw.chance(bars):
        put(facts, "supporter_can_guarantee_living", draw.flag(1.0))
        return draw.pick(BOUNDARY_FEN)
    return draw.whole(0, 9_999_999)


def draw_events(draw: Draw, plan: Plan, found: int, hardship: float) -> Any:
    """`events`, none later than the month of discovery."""
    events = []
    told_apart = tuple(map(parse_month, plan.event_months))
    while draw.chance(hardship * 0.75):
        kind = draw.pick(EVENT) if draw.chance(0.2) else draw.pick(plan.events)
        event = {"kind": kind}
        month = min(found, draw.pick((*told_apart, found, found - draw.whole(0, 20))))
        put(event, "month", draw.month(month, found))
        events.append(event)
    return draw.listing(events)


def draw_assets(draw: Draw, bars: float, rebuilt: float) -> Any:
    """`assets`, of which some bar."""
    assets = []
    while draw.chance(0.4):
        bad = draw.chance(min(1.0, bars * 3))
        asset: dict[str, Any] = {}
        put(asset, "kind", draw.code(KINDS_THAT_BAR if bad else HARMLESS_KINDS, ASSET)
            if bad or bars else _harmless_kind(draw))
        origin = ("disaster_rebuilt",) if draw.chance(rebuilt) else ("bought", *ORIGIN)
        put(asset, "origin", draw.code(origin, ORIGIN))
        dear = draw.pick(BOUNDARY_FEN) if bad and draw.chance(0.7) else draw.whole(0, 9_999_999)
        put(asset, "value", draw.money(dear))
        put(asset, "essential", draw.flag(0.2 if bad else 0.7))
        assets.append(asset)
    return draw.listing(assets)


def plant_exclusion(draw: Draw, document: dict[str, Any]) -> None:
    """Makes one exclusion hold, perhaps the only one."""
    way = draw.rng.random()
    if way < 0.4:
        kind = draw.pick(KINDS_THAT_BAR)
        asset = {"kind": kind, "origin": "bought", "value": "100000", "essential": False}
        document["assets"] = draw.pick(([asset], {"at_least": [asset]}))
    elif way < 0.5:
        document["away_months"] = 12
    elif way < 0.7:
        document["facts"] |= dict.fromkeys(draw.pick(COUPLED_EXCLUSIONS), True)
    else:
        document["facts"][draw.pick(SINGLE_EXCLUSIONS)] = True


def _harmless_kind(draw: Draw) -> Any:
    return draw.unknown() if draw.opens() else draw.pick(HARMLESS_KINDS)


def _stated(draw: Draw, value: Any) -> Any:
    """The bare value, or the value with its provenance."""
    if value is MISSING or draw.chance(0.85):
        return value
    stated = {"value": value, "level": draw.pick(LEVEL), "by": draw.pick(ACTOR)}
    if draw.chance(0.5):
        stated["on"] = f"2022-{draw.whole(1, 12):02d}-{draw.whole(1, 28):02d}"
    if draw.chance(0.3):
        stated["reason"] = "入户核实"
    return stated


def _override(draw: Draw, value: Any) -> Any:
    if value is not True:
        return _stated(draw, value)
    stated = {"value": True, "reason": "独居,存款为治病借款"}
    if draw.chance(0.5):
        stated |= {"level": "village", "on": "2022-06-20"}
    return stated
