"""Jiaohe 2022, 三: the rules by clause. From 2022 the province sets the figure: JH-03 has none."""

from __future__ import annotations

from ..codes import is_one_of
from ..edition import Edition, Rule, named
from ..interval import is_at_least
from ..logic import Truth, all_of
from ..situation import Situation
from ..standard import Standard, from_to
from .shared import (
    chronic, has_health, low_and_at_risk, major_illness, misfortune, severe_disability,
    surge_or_plunge,
)


def jh_18(s: Situation) -> Truth:
    """收入低于指导线且有风险"""
    return all_of(s.income_below_standard, s.fact("at_risk"))


def jh_19(s: Situation) -> Truth:
    """因病因灾因意外事故等刚性支出较大或收入大幅缩减导致基本生活出现严重困难"""
    return all_of(
        misfortune(s), surge_or_plunge(s), s.fact("basic_living_severely_difficult"))


def incapacitated_elderly(s: Situation) -> Truth:
    """失能失智老年人口"""
    return s.resident(lambda member: all_of(
        is_at_least(s.age(member), 60), has_health(member, "incapacitated", "dementia")))


CATEGORIES = {
    "unstable_out_of_poverty": low_and_at_risk("out_of_poverty"),
    "marginal_at_risk": low_and_at_risk("ordinary"),
    "sudden_severe_hardship": jh_19,
}
ATTENTION = {
    "accident": lambda s: s.event("accident"),
    "failed_business": lambda s: s.event("business_failure"),
    "unstable_work": lambda s: s.event("unstable_work"),
    "major_illness": major_illness,
    "chronic": chronic,
    "severe_disability": severe_disability,
    "incapacitated_elderly": incapacitated_elderly,
}

JIAOHE_2022 = Edition(
    id="jiaohe-2022",
    area="220281",
    standards=(Standard("JH-03", 6000, from_to("2021-01", "2021-12")),),
    rules=(
        Rule("JH-03", "scope", lambda s: is_one_of(s.household.registration, "rural")),
        Rule("JH-18", "inclusion", jh_18),
        Rule("JH-19", "inclusion", jh_19),
        *named("JH-01", "category", CATEGORIES),
        *named("JH-02", "attention", ATTENTION),
    ),
)
