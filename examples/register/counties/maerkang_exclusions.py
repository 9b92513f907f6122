"""Maerkang: households that are barred, nearly barred, or barred and let in by the review."""

from __future__ import annotations

from collections.abc import Callable

from case import Case, turn
from draft import Draft

from .maerkang_inclusions import guarantee_unmet

WAN = 1000000
"""Ten thousand yuan."""

Step = Callable[[Draft], None]

BARS: dict[str, tuple[Step, ...]] = {
    "MEK-22": (
        lambda d: d.say("public_payroll_member", "stable_wage"),
        lambda d: d.say("village_leader_member", "stable_wage"),
    ),
    "MEK-23": (
        lambda d: d.say("enterprise_owner_member", "enterprise_annually_inspected",
                        "stable_business_income"),
    ),
    "MEK-24": (
        lambda d: d.say("large_scale_farmer"),
        lambda d: d.say("long_term_contractor", "hires_others"),
    ),
    "MEK-25": (
        lambda d: d.own("commercial_housing", fen=42 * WAN),
        lambda d: d.own("shopfront", fen=18 * WAN),
    ),
    "MEK-26": (
        lambda d: d.own("commercial_vehicle", fen=6 * WAN),
        lambda d: d.own("engineering_machinery", fen=30 * WAN),
        lambda d: d.own("large_farm_machinery", fen=9 * WAN),
        lambda d: d.own("car", fen=10 * WAN),
    ),
    "MEK-27": (
        lambda d: d.say("large_deposit"),
        lambda d: d.own("fund", fen=3 * WAN),
        lambda d: d.own("stock", fen=2 * WAN),
        lambda d: d.own("investment_insurance", fen=5 * WAN),
    ),
    "MEK-28": (
        lambda d: d.say("supporter_can_guarantee_living", supporter_annual_income="100000.00"),
        lambda d: d.say("elderly_split_off", "children_can_support"),
    ),
    "MEK-29": (
        lambda d: d.say("illegal_conduct"),
        lambda d: d.say("luxury_consumption"),
        lambda d: d.say("elective_medical_care"),
    ),
    "MEK-30": (lambda d: d.say("able_but_unwilling_to_work"),),
    "MEK-31": (lambda d: d.say("concealed_or_transferred_assets"),),
    "MEK-32": (lambda d: d.set(away_months=12), lambda d: d.set(away_months=31)),
    "MEK-33": (lambda d: other_unsuitable(d),),
}

NEAR: tuple[Step, ...] = (
    lambda d: d.say("public_payroll_member"),
    lambda d: d.say("enterprise_owner_member", "stable_business_income"),
    lambda d: d.say("long_term_contractor"),
    lambda d: d.own("shopfront", fen=20 * WAN, origin="demolition"),
    lambda d: d.own("commercial_housing", fen=25 * WAN, essential=True),
    lambda d: d.own("car", fen=10 * WAN - 1),
    lambda d: d.own("deposit", fen=WAN),
    lambda d: d.say("supporter_can_guarantee_living", supporter_annual_income="99999.99"),
    lambda d: d.say(supporter_annual_income="250000.00"),
    lambda d: d.say("elderly_split_off"),
    lambda d: d.set(away_months=11),
)


def other_unsuitable(draft: Draft) -> None:
    """Something else, which the text wants recorded with a reason."""
    draft.say("other_unsuitable")
    draft.explain("other_unsuitable")


def barred(draft: Draft, number: int, bars: tuple[Step, ...]) -> None:
    """A household that would be eligible but for one exclusion."""
    guarantee_unmet(draft, number)
    turn(bars, number)(draft)


def overridden(draft: Draft, number: int) -> None:
    """Every exclusion in turn, lifted by the village review with its reason."""
    barred(draft, number, tuple(bars[0] for bars in BARS.values()))
    idle_override(draft, number)


def idle_override(draft: Draft, _: int) -> None:
    """The review spoke, with its reason."""
    draft.say("village_review_override")
    draft.explain("village_review_override")


def review_pending(draft: Draft, number: int) -> None:
    """Barred, and nobody knows yet what the review will say."""
    overridden(draft, number)
    draft.say(village_review_override=None)


def _case(clause: str, bars: tuple[Step, ...]) -> Case:
    return Case(f"exclusion.{clause}", 2 * len(bars), lambda d, n: barred(d, n, bars))


CASES = (
    *(_case(clause, bars) for clause, bars in BARS.items()),
    Case("exclusion.nearly", len(NEAR), lambda d, n: barred(d, n, NEAR)),
    Case("override.lifts", len(BARS), overridden),
    Case("override.nothing-to-lift", 2, idle_override),
    Case("override.pending", 3, review_pending),
)
