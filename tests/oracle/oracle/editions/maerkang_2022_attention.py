"""Maerkang 2022, 三(三): the groups under key attention, MEK-09."""

from __future__ import annotations

from ..asset import Asset
from ..codes import is_one_of
from ..event import Event
from ..interval import is_at_least
from ..logic import Truth, all_of, negate
from ..month import parse_month
from ..situation import Situation
from .shared import chronic, has_health, is_under, major_illness, severe_disability

EARTHQUAKES = parse_month("2022-06")


def earthquake_since_june(s: Situation) -> Truth:
    """地震受灾户: an earthquake in June 2022 or later."""

    def after(event: Event) -> Truth:
        return all_of(
            is_one_of(event.kind, "earthquake"), is_at_least(event.month, EARTHQUAKES)
        )

    return s.household.events.some(after)


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


ATTENTION = {
    "out_of_poverty": lambda s: s.is_registered("out_of_poverty"),
    "monitored": lambda s: s.household.monitored,
    "earthquake_affected": earthquake_since_june,
    "low_income": lambda s: s.income_below_standard,
    "major_illness": major_illness,
    "chronic": chronic,
    "endemic_disease": lambda s: s.resident(
        lambda member: has_health(member, "endemic_disease")),
    "severe_disability": severe_disability,
    "incapacitated_elderly": incapacitated_elderly,
    "unstable_work": lambda s: s.event("unstable_work"),
    "failed_business": lambda s: s.event("business_failure"),
    "rebuilding": rebuilding,
    "no_labour": lambda s: s.wholly_without_labour,
    "single_mother": single_mother,
}
