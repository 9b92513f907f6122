"""The published codes, and values that are one of several codes."""

from __future__ import annotations

from typing import Any

from .logic import Truth

Choice = frozenset[Any]

REGISTRY = ("ordinary", "out_of_poverty", "registered_poor")
REGISTRATION = ("rural", "urban_by_relocation", "urban")
RELATION = (
    "head", "spouse", "child", "child_in_law", "grandchild", "parent", "grandparent", "sibling",
    "other",
)
SEX = ("female", "male")
HEALTH = (
    "chronic", "major_illness", "severe_illness", "endemic_disease", "incapacitated", "dementia",
)
DISABILITY_GRADE = (0, 1, 2, 3, 4)
LABOUR = ("skilled", "ordinary", "weak", "lost", "none")
SCHOOL = ("none", "preschool", "compulsory", "secondary", "tertiary", "dropped_out")
ALLOWANCE = ("none", "partial", "top_tier", "full")
INCOME_CLASS = ("wage", "business", "property", "transfer")
EXPENDITURE_CLASS = ("business_cost", "rigid")
SOURCE_CLASS = {
    "rent": "property", "dividend": "property", "sales": "business", "salary": "wage",
    "award": "transfer",
}
CAUSE = ("medical", "education", "housing", "disaster", "other")
NATURAL_DISASTER = (
    "flood", "geological", "drought", "biological", "meteorological", "earthquake",
)
EVENT = NATURAL_DISASTER + (
    "fire", "epidemic", "illness", "sudden_major_illness", "disability", "study", "accident",
    "business_failure", "unstable_work", "job_loss", "lack_of_labour", "other",
)
ASSET = (
    "home", "commercial_housing", "shopfront", "car", "commercial_vehicle",
    "engineering_machinery", "large_farm_machinery", "deposit", "fund", "stock",
    "investment_insurance", "other",
)
ORIGIN = ("bought", "disaster_rebuilt", "relocation", "demolition")
GUARANTEE = ("food", "clothing", "education", "medical", "housing", "water")
GUARANTEE_STATE = ("met", "unmet")
LEVEL = ("village", "township", "county", "city")
ACTOR = (
    "contact", "village_committee", "village_cadre", "township_cadre", "county_office",
    "department", "household", "other",
)


def is_one_of(choice: Choice, *codes: object) -> Truth:
    """`in`, and with a single code `=`: no is certain once no possible code is named."""
    if choice.isdisjoint(codes):
        return False
    return True if choice.issubset(codes) else None
