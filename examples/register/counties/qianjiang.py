"""Qianjiang, 2024: a risk, one difficulty, and no way to meet it alone."""

from __future__ import annotations

from typing import Any

import boundaries
import entries
import gaps
import groups
from blows import NATURAL
from case import Case, turn
from county import GUARANTEES, County
from draft import Draft
from population import plain_judgements

BEFALLING = ("illness", "sudden_major_illness", "disability", "study", "job_loss",
             "unstable_work", "business_failure", "accident", "fire", "epidemic", *NATURAL)


def low_income(draft: Draft, _: int) -> None:
    """Below the standard and at risk, which is enough."""
    draft.low()
    draft.say("at_risk")


def stricken(draft: Draft, number: int) -> None:
    """Well above the standard, but something happened, and there is a risk."""
    draft.high()
    draft.happen(turn(BEFALLING, number))
    draft.say("at_risk")


def difficulty(draft: Draft, number: int) -> None:
    """Above the standard with each difficulty in turn that is not an event."""
    draft.high()
    draft.say("at_risk")
    if number < 2:
        draft.say(("income_plunged", "rigid_expenditure_surged")[number])
    else:
        draft.lack(turn(GUARANTEES, number - 2))


def able(draft: Draft, number: int) -> None:
    """Poor and at risk, and able to help itself; or so said by nobody yet."""
    low_income(draft, number)
    draft.say(self_reliant=turn((True, True, None), number))


def without_risk(draft: Draft, number: int) -> None:
    """A difficulty and no risk; lack of labour is none of the difficulties."""
    if number % 2:
        draft.high()
        draft.say("at_risk")
        draft.happen("lack_of_labour")
    else:
        draft.low()


def drawing(draft: Draft, number: int) -> None:
    """Included although it draws an allowance or hardship support."""
    low_income(draft, number)
    allowance(draft, number)


def allowance(draft: Draft, number: int) -> None:
    """The head draws an allowance of each kind, or hardship support."""
    kinds: tuple[dict[str, Any], ...] = (
        {"allowance": "partial"}, {"allowance": "top_tier"}, {"allowance": "full"},
        {"extreme_hardship": True})
    draft.head(**turn(kinds, number))


def safety_net(draft: Draft, number: int) -> None:
    """Everybody in hardship support, or without labour on a high allowance, or mixed."""
    draft.people(turn((1, 2, 3, 4), number))
    for place, member in enumerate(draft["members"]):
        supported = turn((True, False, place == 0), number)
        member.update(
            labour=turn(("none", "lost"), number + place), working=False,
            extreme_hardship=supported,
            allowance="none" if supported else turn(("full", "top_tier"), place))


def safety_net_away(draft: Draft, number: int) -> None:
    """The only one who works lives elsewhere."""
    draft.people(2 + number)
    for member in draft["members"][:-1]:
        member.update(extreme_hardship=True)
    draft["members"][-1].update(
        living_in=False, extreme_hardship=False, labour="ordinary", allowance="none")


def nearly(draft: Draft, number: int) -> None:
    """All but one, who has a low allowance, weak labour or nothing, or of whom it is unknown."""
    safety_net(draft, 1)
    draft["members"][-1].update(turn((
        {"allowance": "partial"}, {"labour": "weak"}, {"allowance": "none"},
        {"allowance": None}, {"labour": {"any": ["weak", "lost"]}}), number))


_LABELS: tuple[Case, ...] = (
    groups.attention("low_or_falling_income", 2, lambda d, n: (
        d.low() if n % 2 else d.say("income_plunged"))),
    groups.UNSTABLE_WORK,
    groups.FAILED_BUSINESS,
    groups.ACCIDENT,
    groups.attention("disaster", 8, lambda d, n: d.happen(
        turn(("fire", "epidemic", *NATURAL), n))),
    groups.attention("allowance", 4, allowance),
    groups.attention("severe_illness", 2, lambda d, n: groups.sickness(
        d, turn(("major_illness", "severe_illness"), n))),
    groups.SEVERE_DISABILITY,
)

QIANJIANG = County(
    id="qianjiang-2024",
    townships=tuple(f"429005{number}" for number in (*range(100, 110), 400, 401, 402)),
    first="2024-01",
    last="2024-12",
    figure=lambda registry, found: 830000,
    registries={"ordinary": 85, "out_of_poverty": 15},
    risk=("at_risk", "self_reliant", "income_plunged", "rigid_expenditure_surged"),
    other_facts={},
    included=low_income,
    stricken=stricken,
    judgements=plain_judgements,
    cases=(
        *boundaries.LINE,
        Case("inclusion.QJ-03", 24, lambda d, n: (
            stricken(d, n) if n % 24 < 16 else difficulty(d, n % 24 - 16))),
        Case("inclusion.self-reliant", 3, able),
        Case("inclusion.without-risk", 2, without_risk),
        Case("inclusion.drawing-allowance", 4, drawing),
        Case("tag.QJ-14", 4, safety_net),
        Case("tag.others-away", 2, lambda d, n: safety_net_away(d, n % 3)),
        Case("tag.nearly", 5, nearly),
        *_LABELS, *entries.CASES, *gaps.CASES,
    ),
)
