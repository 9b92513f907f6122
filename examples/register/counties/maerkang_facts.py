"""The facts that officials attest, for the edition of Maerkang, 2022."""

from __future__ import annotations

RISK = (
    "at_risk", "self_reliant", "income_plunged", "rigid_expenditure_surged",
    "livelihood_severely_difficult", "basic_living_severely_difficult", "unforeseen_factor",
    "city_judgement", "township_judgement", "village_judgement",
)
EXCLUSION = (
    "public_payroll_member", "village_leader_member", "stable_wage", "enterprise_owner_member",
    "enterprise_annually_inspected", "stable_business_income", "large_scale_farmer",
    "long_term_contractor", "hires_others", "large_deposit", "supporter_can_guarantee_living",
    "elderly_split_off", "children_can_support", "illegal_conduct", "luxury_consumption",
    "elective_medical_care", "able_but_unwilling_to_work", "concealed_or_transferred_assets",
    "other_unsuitable",
)
OVERRIDE = "village_review_override"
