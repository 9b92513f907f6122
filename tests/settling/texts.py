"""The outcome tables of the five texts, transcribed from the page of the editions.

Each says, of the answers to its leaves, what scope, inclusion, exclusion and override are.
"""

from __future__ import annotations

from brute_force import Answers
from completions import Completions, Leaves

INCOME = "income_against_standard"
SECOND_HOME = (
    'some a in assets satisfies a.kind in ("commercial_housing", "shopfront") and '
    'not(a.essential) and not(a.origin in ("disaster_rebuilt", "relocation", "demolition"))'
)
VEHICLE = (
    'some a in assets satisfies a.kind in ("commercial_vehicle", "engineering_machinery", '
    '"large_farm_machinery") or (a.kind = "car" and a.value >= yuan(100000))'
)
SECURITIES = 'some a in assets satisfies a.kind in ("fund", "stock", "investment_insurance")'
SUPPORTER = "supporter_annual_income >= yuan(100000)"
RESIDENCE, AWAY = "residence_months >= 6", "away_months >= 12"
PLUNGE = "net_income * 2 < previous_net_income"
ABOVE_POVERTY_LINE = 'net_income_per_capita > standard("poverty_line")'
WITHIN_BAND = 'net_income_per_capita <= standard("edge_band")'


def _misfortune(c: Leaves) -> Completions:
    return c.any("illness", "natural_disaster", "fire", "epidemic", "accident")


def maerkang(c: Leaves, plunged: str = "income_plunged") -> Answers:
    """MEK-01, MEK-10, MEK-16 to MEK-34; `plunged` where an overlay has a formula for it."""
    below, above = c.where(INCOME, "less"), c.where(INCOME, "greater")
    at_risk = c("at_risk")
    hard = c("livelihood_severely_difficult") & below & at_risk
    work = c.any("business_failure", "unstable_work", "job_loss", "lack_of_labour")
    sudden = c.any("sudden_major_illness", "natural_disaster", "accident")
    return Answers(
        scope=(c.where("registration", "rural") | c.where("registration", "urban_by_relocation"))
        & c(RESIDENCE),
        inclusion=(below & c("guarantee_unmet") & c.where("self_reliant", "no") & at_risk)
        | (below & c.every("natural_disaster", plunged) & at_risk)
        | (_misfortune(c) & hard) | (work & hard)
        | (above & sudden & c.any("rigid_expenditure_surged", plunged)
           & c("basic_living_severely_difficult") & at_risk)
        | c.every("unforeseen_factor", "city_judgement", "township_judgement",
                  "village_judgement"),
        exclusion=(c.any("public_payroll_member", "village_leader_member") & c("stable_wage"))
        | c.every("enterprise_owner_member", "enterprise_annually_inspected",
                  "stable_business_income")
        | c("large_scale_farmer") | c.every("long_term_contractor", "hires_others")
        | c.any(SECOND_HOME, VEHICLE, "large_deposit", SECURITIES)
        | c.every(SUPPORTER, "supporter_can_guarantee_living")
        | c.every("elderly_split_off", "children_can_support")
        | c.any("illegal_conduct", "luxury_consumption", "elective_medical_care")
        | c.any("able_but_unwilling_to_work", "concealed_or_transferred_assets", AWAY,
                "other_unsuitable"),
        override=c("village_review_override"),
    )


def maerkang_plunge(c: Leaves) -> Answers:
    """Maerkang with a formula for the plunge of income."""
    return maerkang(c, PLUNGE)


def qianjiang(c: Leaves) -> Answers:
    """QJ-03."""
    return Answers(
        scope=c.all,
        inclusion=c("at_risk") & c.where("self_reliant", "no") & (
            c.where(INCOME, "less") | _misfortune(c)
            | c.any("income_plunged", "guarantee_unmet", "disability", "study", "job_loss",
                    "unstable_work", "business_failure", "rigid_expenditure_surged")),
    )


def jiaohe(c: Leaves) -> Answers:
    """JH-03, JH-18, JH-19."""
    return Answers(
        scope=c.where("registration", "rural"),
        inclusion=(c.where(INCOME, "less") & c("at_risk"))
        | (_misfortune(c) & c.any("rigid_expenditure_surged", "income_plunged")
           & c("basic_living_severely_difficult")),
    )


def anju(c: Leaves) -> Answers:
    """AJ-15."""
    return Answers(
        scope=c.all,
        inclusion=c.where(INCOME, "less") | c.every("accident", "basic_living_difficult"))


def luan(c: Leaves) -> Answers:
    """LA-01, LA-05, LA-11."""
    high = c("guarantee_newly_unmet") & c.any(
        "lacks_labour", "lacks_resources", "lacks_stable_income", "rigid_expenditure_surged")
    moderate = c("guarantee_latent_risk") & c.any(
        "small_industry", "low_business_income", "weak_skills", "unstable_work", "lacks_capital",
        "weak_self_development")
    edge = c.every("at_risk", ABOVE_POVERTY_LINE, WITHIN_BAND)
    return Answers(
        scope=c.all,
        inclusion=(c.where("registry", "out_of_poverty") & (high | moderate))
        | (c.where("registry", "ordinary") & edge))
