"""Random members."""

from __future__ import annotations

from typing import Any

from .codes import ALLOWANCE, HEALTH, LABOUR, RELATION, SCHOOL, SEX
from .draw import MISSING, Draw, put

BOUNDARY_AGES = (18 * 12, 60 * 12)
STATES = ("chronic", "major_illness", "severe_illness", "endemic_disease", "incapacitated",
          "dementia")


def draw_members(draw: Draw, found: int, settled: bool) -> tuple[Any, int, list[str]]:
    """The list, a likely size, and ids that entries may name; `settled` keeps the size known."""
    family = draw.pick(("mother", "couple", "couple", "elderly", "mixed"))
    ill = draw.pick((0.05, 0.15, 0.5))
    idle = draw.pick((0.1, 0.4, 1.0))
    drawn = draw.pick((("none", "partial"), ("none", "partial"), ("full", "top_tier")))
    count = draw.whole(1, 6)
    members = [
        _member(draw, f"m{place + 1}", place, family, ill, idle, drawn, found, settled)
        for place in range(count)
    ]
    if all(member.get("living_in") is False for member in members):
        members[0]["living_in"] = True
    if draw.chance(0.2):
        draw.rng.shuffle(members)
    size = max(1, sum(member.get("living_in") is True for member in members))
    ids = [member["id"] for member in members]
    if settled or not draw.opens():
        return members, size, ids
    listed = draw.listing(members)
    known = listed["at_least"] if isinstance(listed, dict) else listed
    return listed, size, [member["id"] for member in known] if isinstance(known, list) else []


def _member(
    draw: Draw, name: str, place: int, family: str, ill: float, idle: float,
    drawn: tuple[str, ...], found: int, settled: bool,
) -> dict[str, Any]:
    member: dict[str, Any] = {"id": name}
    relation, sex, years = _person(draw, place, family)
    put(member, "relation", draw.code((relation,), RELATION))
    put(member, "sex", draw.code((sex,), SEX))
    born = found - years * 12 - draw.whole(0, 11)
    if draw.chance(0.2):
        born = found - draw.pick(BOUNDARY_AGES) + draw.whole(-1, 1)
    put(member, "born", draw.month(born, found))
    put(member, "registered", draw.flag(0.9))
    put(member, "living_in", draw.chance(0.85) if settled else draw.flag(0.85))
    put(member, "health", _health(draw, ill))
    put(member, "disability_grade", _grade(draw))
    labour = ("none", "lost") if draw.chance(idle) else ("skilled", "ordinary", "weak")
    put(member, "labour", draw.code(labour, labour if idle == 1.0 else LABOUR))
    if draw.chance(0.5):
        put(member, "school", draw.code(("none", "compulsory"), SCHOOL))
        put(member, "working", draw.flag(0.4))
        put(member, "medical_insured", draw.flag(0.9))
    put(member, "allowance", draw.code(drawn, ALLOWANCE))
    put(member, "extreme_hardship", draw.flag(0.7 if family == "elderly" else 0.15))
    return member


def _person(draw: Draw, place: int, family: str) -> tuple[str, str, int]:
    sex = draw.pick(SEX)
    if place == 0:
        years = draw.whole(58, 85) if family == "elderly" else draw.whole(25, 64)
        return "head", "female" if family == "mother" else sex, years
    if family == "mother" or (place > 1 and family == "couple"):
        return "child", sex, draw.whole(0, 24)
    if place == 1 and family in ("couple", "elderly"):
        return "spouse", sex, draw.whole(25, 80)
    return draw.pick(RELATION[1:]), sex, draw.whole(0, 85)


def _health(draw: Draw, ill: float) -> Any:
    states = [state for state in STATES if draw.chance(ill * 0.6)]
    if draw.chance(0.03):
        states.append(draw.pick(HEALTH))
    return draw.listing(list(dict.fromkeys(states)))


def _grade(draw: Draw) -> Any:
    grade = 0 if draw.chance(0.8) else draw.whole(1, 4)
    if not draw.opens():
        return grade
    low, high = draw.whole(0, grade), draw.whole(grade, 4)
    return draw.pick((
        None, MISSING, {"min": low, "max": high}, {"min": low, "max": None},
        {"min": None, "max": high},
    ))
