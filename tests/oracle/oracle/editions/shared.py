"""Conditions that several texts word alike."""

from __future__ import annotations

from collections.abc import Callable

from ..codes import is_one_of
from ..interval import is_at_least
from ..logic import Truth, all_of, any_of, negate
from ..member import Member
from ..situation import Situation


def has_health(member: Member, *states: str) -> Truth:
    """Whether one of these states is in the member's list `health`."""
    def is_had(state: str) -> Truth:
        return member.health.some(lambda had: is_one_of(had, state))

    return any_of(*map(is_had, states))


def is_under(s: Situation, member: Member, years: int) -> Truth:
    """Whether the member is younger than so many completed years."""
    return negate(is_at_least(s.age(member), years))


def major_illness(s: Situation) -> Truth:
    """大病重病"""
    return s.resident(lambda member: has_health(member, "major_illness", "severe_illness"))


def chronic(s: Situation) -> Truth:
    """慢性病"""
    return s.resident(lambda member: has_health(member, "chronic"))


def severe_disability(s: Situation) -> Truth:
    """重度残疾"""
    return s.resident(lambda member: is_one_of(member.disability_grade, 1, 2))


def misfortune(s: Situation) -> Truth:
    """因病因灾因意外事故"""
    return any_of(s.illness, s.disaster, s.event("accident"))


def surge_or_plunge(s: Situation) -> Truth:
    """刚性支出骤增或收入骤减"""
    return s.any_fact("rigid_expenditure_surged", "income_plunged")


def low_and_at_risk(registry: str) -> Callable[[Situation], Truth]:
    """Below the standard and at risk, of one kind of household."""
    return lambda s: all_of(
        s.is_registered(registry), s.income_below_standard, s.fact("at_risk"))
