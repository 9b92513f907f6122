"""Qianjiang 2024, 一(一)–(四): the rules by clause. QJ-05: no rule asks who draws an allowance."""

from __future__ import annotations

from ..codes import is_one_of
from ..edition import Edition, Rule, named
from ..logic import Truth, all_of, any_of, negate
from ..member import Member
from ..situation import Situation
from ..standard import Standard, from_to
from .shared import major_illness, severe_disability


def difficulties(s: Situation) -> tuple[Truth, ...]:
    """收入支出、三保障、就医就学就业产业等方面的困难"""
    return (
        s.income_below_standard, s.fact("income_plunged"), s.guarantee_unmet, s.illness,
        s.event("disability", "study", "job_loss", "unstable_work", "business_failure"),
        s.disaster, s.event("accident"), s.fact("rigid_expenditure_surged"),
    )


def qj_03(s: Situation) -> Truth:
    """统筹收入支出与自主应对能力综合研判"""
    return all_of(
        s.fact("at_risk"), negate(s.fact("self_reliant")), any_of(*difficulties(s)))


def draws_allowance(member: Member) -> Truth:
    """低保对象或特困人员"""
    drawn = is_one_of(member.allowance, "partial", "top_tier", "full")
    return any_of(drawn, member.extreme_hardship)


def under_safety_net(member: Member) -> Truth:
    """特困供养,或无劳动能力且享受全额或最高档低保"""
    return any_of(member.extreme_hardship, all_of(
        is_one_of(member.labour, "none", "lost"),
        is_one_of(member.allowance, "full", "top_tier")))


ATTENTION = {
    "low_or_falling_income": lambda s: any_of(
        s.income_below_standard, s.fact("income_plunged")),
    "unstable_work": lambda s: s.event("unstable_work"),
    "failed_business": lambda s: s.event("business_failure"),
    "accident": lambda s: s.event("accident"),
    "disaster": lambda s: s.disaster,
    "allowance": lambda s: s.resident(draws_allowance),
    "severe_illness": major_illness,
    "severe_disability": severe_disability,
}

QIANJIANG_2024 = Edition(
    id="qianjiang-2024",
    area="429005",
    standards=(Standard("QJ-01", 8300, from_to("2024-01", "2024-12")),),
    rules=(
        Rule("QJ-03", "inclusion", qj_03),
        Rule("QJ-14", "tag", lambda s: s.every_resident(under_safety_net),
             "wholly_without_labour_safety_net"),
        *named("QJ-04", "attention", ATTENTION),
    ),
)
