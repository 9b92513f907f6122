"""Jiaohe, 2021, and the first months after the last figure."""

from __future__ import annotations

import boundaries
import entries
import gaps
import groups
from blows import BLOW, SUDDEN
from case import Case, turn
from county import County
from draft import Draft
from months import text
from population import plain_judgements


def low_and_at_risk(draft: Draft, _: int) -> None:
    """Below the guide line and at risk."""
    draft.low()
    draft.say("at_risk")


def sudden_hardship(draft: Draft, number: int) -> None:
    """A blow that makes living severely difficult: above the line, below it, exactly at it."""
    if number % 3 == 2:
        draft.earn(draft.line())
    else:
        turn((draft.high, draft.low), number % 3)()
    draft.happen(turn(SUDDEN, number))
    draft.say(turn(BLOW, number), "basic_living_severely_difficult")


def both(draft: Draft, number: int) -> None:
    """Both conditions, and with them two categories."""
    sudden_hardship(draft, number)
    draft.low()
    draft.say("at_risk")


def of_registry(draft: Draft, registry: str) -> None:
    """Low income and at risk, registered so."""
    draft.set(registry=registry)
    low_and_at_risk(draft, 0)


def no_blow(draft: Draft, number: int) -> None:
    """Two of the three things that sudden hardship asks for."""
    draft.high()
    if number % 3:
        draft.happen(turn(SUDDEN, number))
    if number % 3 != 1:
        draft.say(turn(BLOW, number))
    draft.say(basic_living_severely_difficult=number % 3 != 2)


def without_figure(draft: Draft, number: int) -> None:
    """After the last figure, judged because no rule needs one: no risk, perhaps hardship."""
    if number % 2:
        draft.happen(turn(SUDDEN, number))
        draft.say(turn(BLOW, number), "basic_living_severely_difficult")


def elderly(draft: Draft, number: int) -> None:
    """Sixty and over, incapacitated or with dementia; at first exactly sixty."""
    draft.head(born=text(draft.found - 12 * turn((60, 66, 79), number)), labour="lost",
               working=False, health=turn((["dementia"], ["chronic", "incapacitated"]), number))


JIAOHE = County(
    id="jiaohe-2022",
    townships=tuple(f"220281{number}" for number in (*range(100, 108), *range(200, 209))),
    first="2021-01",
    last="2021-12",
    figure=lambda registry, found: 600000,
    registries={"ordinary": 80, "out_of_poverty": 20},
    risk=("at_risk", "income_plunged", "rigid_expenditure_surged",
          "basic_living_severely_difficult"),
    other_facts={},
    included=low_and_at_risk,
    stricken=sudden_hardship,
    judgements=plain_judgements,
    cases=(
        *boundaries.LINE, *boundaries.REGISTRATION,
        Case("month.no-figure-needed", 4, without_figure, "2022-01", "2022-06"),
        Case("inclusion.JH-18", 2, low_and_at_risk),
        Case("inclusion.JH-19", 33, sudden_hardship),
        Case("inclusion.both", 4, both),
        Case("inclusion.no-blow", 3, no_blow),
        Case("category.JH-01.unstable_out_of_poverty", 2,
             lambda d, _: of_registry(d, "out_of_poverty")),
        Case("category.JH-01.marginal_at_risk", 2, lambda d, _: of_registry(d, "ordinary")),
        Case("category.JH-01.sudden_severe_hardship", 6, sudden_hardship),
        Case("category.none-registered-poor", 2, lambda d, _: of_registry(d, "registered_poor")),
        groups.ACCIDENT, groups.FAILED_BUSINESS, groups.UNSTABLE_WORK, groups.MAJOR_ILLNESS,
        groups.CHRONIC, groups.SEVERE_DISABILITY,
        groups.attention("incapacitated_elderly", 6, elderly),
        *entries.CASES, *gaps.CASES,
    ),
)
