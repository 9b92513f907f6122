"""Members of a household."""

from __future__ import annotations

from typing import Any, NamedTuple

from .codes import ALLOWANCE, DISABILITY_GRADE, HEALTH, LABOUR, RELATION, SCHOOL, SEX, Choice
from .interval import Interval
from .listing import Listing
from .logic import Truth
from .reading import (
    read_code, read_count, read_flag, read_identifier, read_list, read_month, read_object,
)
from .refusal import Refusal

_KEYS = (
    "id", "relation", "sex", "born", "registered", "living_in", "health", "disability_grade",
    "labour", "school", "allowance", "extreme_hardship", "working", "medical_insured",
)


class Member(NamedTuple):
    """One person, as far as the document tells."""

    id: str
    relation: Choice
    sex: Choice
    born: Interval
    registered: Truth
    living_in: Truth
    health: Listing
    disability_grade: Choice
    labour: Choice
    allowance: Choice
    extreme_hardship: Truth


def read_member(value: Any) -> Member:
    """An element of the list `members`."""
    member = read_object(value, _KEYS, ("id",))
    read_code(member.get("school"), SCHOOL)
    read_flag(member.get("working"))
    read_flag(member.get("medical_insured"))
    return Member(
        read_identifier(member["id"]),
        read_code(member.get("relation"), RELATION),
        read_code(member.get("sex"), SEX),
        read_month(member.get("born")),
        read_flag(member.get("registered")),
        read_flag(member.get("living_in")),
        read_list(member.get("health"), lambda state: read_code(state, HEALTH)),
        _grade(member.get("disability_grade")),
        read_code(member.get("labour"), LABOUR),
        read_code(member.get("allowance"), ALLOWANCE),
        read_flag(member.get("extreme_hardship")),
    )


def refuse_bad_members(members: Listing, named: set[str]) -> None:
    """Refuses doubled ids, a complete list with nobody living in, and names that are not in it."""
    ids = {member.id for member in members.items}
    if len(ids) < len(members.items):
        raise Refusal("duplicate_member")
    if members.complete:
        if all(member.living_in is False for member in members.items):
            raise Refusal("nobody_living_in")
        if not named <= ids:
            raise Refusal("unknown_member")


def _grade(value: Any) -> Choice:
    stated = read_count(value)
    low = 0 if stated.low is None else stated.low
    if low > 4 or (stated.high is not None and stated.high > 4):
        raise Refusal("unknown_code")
    high = 4 if stated.high is None else stated.high
    return frozenset(grade for grade in DISABILITY_GRADE if low <= grade <= high)
