"""Facts that officials attest."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from .codes import ACTOR, EVENT, LEVEL
from .interval import AT_LEAST_ZERO, Interval
from .logic import Truth
from .reading import read_code, read_date, read_flag, read_money, read_text
from .refusal import Refusal

RISK = (
    "at_risk", "basic_living_severely_difficult", "basic_living_difficult",
    "livelihood_severely_difficult", "self_reliant", "income_plunged", "rigid_expenditure_surged",
    "unforeseen_factor", "city_judgement", "township_judgement", "village_judgement",
)
OVERRIDE = "village_review_override"
EXCLUSION = (
    "public_payroll_member", "village_leader_member", "stable_wage", "enterprise_owner_member",
    "enterprise_annually_inspected", "stable_business_income", "large_scale_farmer",
    "long_term_contractor", "hires_others", "large_deposit", "supporter_can_guarantee_living",
    "elderly_split_off", "children_can_support", "illegal_conduct", "luxury_consumption",
    "elective_medical_care", "able_but_unwilling_to_work", "concealed_or_transferred_assets",
    "other_unsuitable",
)
SUPPORTER_INCOME = "supporter_annual_income"
DIFFICULTY = (
    "lacks_labour", "lacks_resources", "lacks_stable_income", "guarantee_newly_unmet",
    "guarantee_latent_risk", "small_industry", "low_business_income", "weak_skills",
    "lacks_capital", "weak_self_development", "has_labour_skills", "stable_work_or_good_industry",
    "strong_self_development",
)
BOOLEAN = frozenset((*RISK, OVERRIDE, *EXCLUSION, *DIFFICULTY))
DERIVED = frozenset((
    "household_size", "net_income", "net_income_per_capita", "wage_income", "business_income",
    "property_income", "transfer_income", "business_cost", "rigid_expenditure",
    "previous_net_income", "standard", "income_below_standard", "income_above_standard", "margin",
    "guarantee_unmet", "natural_disaster", "disaster", "wholly_without_labour", "has_labour",
    *(kind for kind in EVENT if kind != "other"),
))
_KEYS = ("value", "reason", "level", "by", "on")


def read_facts(value: Any, formulas: Collection[str] = ()) -> dict[str, Truth | Interval]:
    """The object `facts`: each stated name with its value, null for unknown."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Refusal("wrong_type")
    return {name: _fact(name, stated, formulas) for name, stated in value.items()}


def _fact(name: str, stated: Any, formulas: Collection[str]) -> Truth | Interval:
    if name in DERIVED or name in formulas:
        raise Refusal("derived_fact")
    if name not in BOOLEAN and name != SUPPORTER_INCOME:
        raise Refusal("unknown_fact")
    reason = None
    if isinstance(stated, dict) and not {"min", "max"} & stated.keys():
        reason = _provenance(stated)
        stated = stated.get("value")
    if name == SUPPORTER_INCOME:
        return read_money(stated, AT_LEAST_ZERO)
    flag = read_flag(stated)
    if name == OVERRIDE and flag and not reason:
        raise Refusal("reason_missing")
    return flag


def _provenance(stated: dict[str, Any]) -> str | None:
    for key, value in stated.items():
        if key not in _KEYS:
            raise Refusal("unknown_key")
        if value is None or key == "value":
            continue
        if key == "on":
            read_date(value)
        elif key == "reason":
            read_text(value)
        else:
            read_code(read_text(value), LEVEL if key == "level" else ACTOR)
    return stated.get("reason")
