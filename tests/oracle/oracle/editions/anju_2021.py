"""Anju 2021, 一(一) and 三: the rules by clause, for the year 2020."""

from __future__ import annotations

from ..edition import Edition, Rule, named
from ..logic import Truth, all_of, any_of
from ..situation import Situation
from ..standard import Standard, from_to

YEAR = from_to("2020-01", "2020-12")


def aj_15(s: Situation) -> Truth:
    """收入低于标准,或因意外导致基本生活困难"""
    return any_of(
        s.income_below_standard, all_of(s.event("accident"), s.fact("basic_living_difficult")))


def expenditure_driven(s: Situation) -> Truth:
    """因病因学因灾因意外事故支出大导致基本生活困难"""
    cause = any_of(s.illness, s.event("study"), s.disaster, s.event("accident"))
    return all_of(cause, s.all_facts("rigid_expenditure_surged", "basic_living_difficult"))


NEED_TYPES = {
    "safety_net": lambda s: s.wholly_without_labour,
    "expenditure_driven": expenditure_driven,
    "low_income": lambda s: s.income_below_standard,
}

ANJU_2021 = Edition(
    id="anju-2021",
    area="510904",
    standards=(
        Standard("AJ-02", 5000, YEAR, "out_of_poverty"),
        Standard("AJ-02", 6000, YEAR, "ordinary"),
    ),
    rules=(
        Rule("AJ-15", "inclusion", aj_15),
        *named("AJ-03", "need_type", NEED_TYPES),
    ),
)
