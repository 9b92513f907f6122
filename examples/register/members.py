"""Who belongs to a household. There are no names here, and none can be made."""

from __future__ import annotations

from random import Random
from typing import Any

from months import text

Member = dict[str, Any]


def members(rng: Random, found: int, size: int) -> list[Member]:
    """`size` people who are registered and live together, the head first."""
    head_age = rng.randrange(60, 84) if size == 1 and rng.randrange(3) else rng.randrange(28, 72)
    people = [("head", head_age)]
    if size > 1 and rng.randrange(8):
        people.append(("spouse", max(20, head_age + rng.randrange(-6, 7))))
    while len(people) < size:
        people.append(_relative(rng, head_age))
    return [_member(rng, found, f"m{place}", relation, age)
            for place, (relation, age) in enumerate(people, start=1)]


def _relative(rng: Random, head_age: int) -> tuple[str, int]:
    relation = rng.choices(("child", "parent", "grandchild", "child_in_law", "sibling"),
                           (60, 18, 12, 6, 4))[0]
    if relation == "child":
        return relation, max(0, head_age - rng.randrange(20, 40))
    if relation == "parent":
        return relation, min(97, head_age + rng.randrange(18, 35))
    if relation == "grandchild":
        return relation, rng.randrange(0, 18)
    if relation == "child_in_law":
        return relation, max(20, head_age - rng.randrange(18, 30))
    return relation, max(18, head_age + rng.randrange(-12, 13))


def _member(rng: Random, found: int, name: str, relation: str, age: int) -> Member:
    labour = _labour(rng, age)
    return {
        "id": name,
        "relation": relation,
        "sex": rng.choice(("female", "male")),
        "born": text(found - 12 * age - rng.randrange(12)),
        "registered": True,
        "living_in": True,
        "health": _health(rng, age),
        "disability_grade": rng.choices((0, 1, 2, 3, 4), (950, 8, 12, 18, 12))[0],
        "labour": labour,
        "school": _school(rng, age),
        "allowance": rng.choices(("none", "partial", "top_tier", "full"), (92, 5, 2, 1))[0],
        "extreme_hardship": age >= 60 and rng.randrange(50) == 0,
        "working": labour in ("skilled", "ordinary") and rng.randrange(10) < 7,
        "medical_insured": rng.randrange(50) != 0,
    }


def _labour(rng: Random, age: int) -> str:
    if age < 16:
        return "none"
    weights = (15, 68, 13, 2, 2) if age < 60 else (1, 19, 45, 10, 25)
    return rng.choices(("skilled", "ordinary", "weak", "lost", "none"), weights)[0]


def _health(rng: Random, age: int) -> list[str]:
    if rng.randrange(100) >= 6 + age // 2:
        return []
    return [rng.choices(("chronic", "major_illness", "severe_illness", "endemic_disease",
                         "incapacitated", "dementia"), (76, 8, 4, 6, 4, 2))[0]]


def _school(rng: Random, age: int) -> str:
    if 3 <= age <= 5:
        return "preschool"
    if 6 <= age <= 14:
        return "compulsory" if rng.randrange(200) else "dropped_out"
    if 15 <= age <= 17:
        return "secondary"
    return "tertiary" if 18 <= age <= 21 and rng.randrange(3) == 0 else "none"
