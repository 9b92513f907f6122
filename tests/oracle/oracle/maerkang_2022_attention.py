"""Maerkang 2022, 三(三): the groups under key attention, MEK-09."""

from __future__ import annotations

from .asset import Asset
from .codes import is_one_of
from .edition import Rule
from .event import Event
from .interval import is_at_least
from .logic import Truth, all_of, any_of, negate
from .member import Member
from .month import parse_month
from .situation import Situation

EARTHQUAKES = parse_month("2022-06")


def earthquake_since_june(s: Situation) -> Truth:
    """地震受灾户: an earthquake in June 2022 or later."""

    def after(event: Event) -> Truth:
        return all_of(
            is_one_of(event.kind, "earthquake"), is_at_least(event.month, EARTHQUAKES)
        )

    return s.household.events.some(after)


def has_health(member: Member, *states: str) -> Truth:
    """Whether one of these states is in the member's list `health`."""
    return any_of(*(member.health.some(lambda had: is_one_of(had, state)) for state in states))


def is_under(s: Situation, member: Member, years: int) -> Truth:
    """Whether the member is younger than so many completed years."""
    return negate(is_at_least(s.age(member), years))


def incapacitated_elderly(s: Situation) -> Truth:
    """失能特困老人"""
    return s.resident(lambda member: all_of(
        is_at_least(s.age(member), 60), member.extreme_hardship,
        has_health(member, "incapacitated"),
    ))


def rebuilding(s: Situation) -> Truth:
    """灾后重建"""

    def rebuilt_home(asset: Asset) -> Truth:
        return all_of(
            is_one_of(asset.kind, "home"), is_one_of(asset.origin, "disaster_rebuilt")
        )

    return s.household.assets.some(rebuilt_home)


def single_mother(s: Situation) -> Truth:
    """单亲困难母亲"""
    head = s.resident(lambda member: all_of(
        is_one_of(member.relation, "head"), is_one_of(member.sex, "female")))
    spouse = s.resident(lambda member: is_one_of(member.relation, "spouse"))
    child = s.resident(lambda member: all_of(
        is_one_of(member.relation, "child"), is_under(s, member, 18)))
    return all_of(head, negate(spouse), child)


CONDITIONS = {
    "out_of_poverty": lambda s: is_one_of(s.household.registry, "out_of_poverty"),
    "monitored": lambda s: s.household.monitored,
    "earthquake_affected": earthquake_since_june,
    "low_income": lambda s: s.income_below_standard,
    "major_illness": lambda s: s.resident(
        lambda member: has_health(member, "major_illness", "severe_illness")),
    "chronic": lambda s: s.resident(lambda member: has_health(member, "chronic")),
    "endemic_disease": lambda s: s.resident(
        lambda member: has_health(member, "endemic_disease")),
    "severe_disability": lambda s: s.resident(
        lambda member: is_one_of(member.disability_grade, 1, 2)),
    "incapacitated_elderly": incapacitated_elderly,
    "unstable_work": lambda s: s.event("unstable_work"),
    "failed_business": lambda s: s.event("business_failure"),
    "rebuilding": rebuilding,
    "no_labour": lambda s: s.wholly_without_labour,
    "single_mother": single_mother,
}

ATTENTION = tuple(
    Rule(f"MEK-09.{code}", "attention", when, code) for code, when in CONDITIONS.items()
)
