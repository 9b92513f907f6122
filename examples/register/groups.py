"""Households of each group that texts ask to watch, eligible or not."""

from __future__ import annotations

from case import Case, Make, turn
from draft import Draft
from months import text


def incapacitated_elderly(draft: Draft, number: int) -> None:
    """Sixty or over, in extreme hardship support, incapacitated; at first exactly sixty."""
    age = turn((60, 71, 84), number)
    draft.head(born=text(draft.found - 12 * age), extreme_hardship=True,
               health=["incapacitated", "chronic"], labour="lost", working=False)


def without_labour(draft: Draft, number: int) -> None:
    """Nobody who lives in can work."""
    for place, member in enumerate(draft["members"]):
        member.update(labour=turn(("lost", "none"), number + place), working=False)


def single_mother(draft: Draft, number: int) -> None:
    """A mother who heads the household, no spouse, a child who is not yet eighteen."""
    draft.people(turn((2, 3), number))
    for member in draft["members"]:
        if member["relation"] == "spouse":
            member["relation"] = "sibling"
    draft.head(sex="female", relation="head", born=text(draft.found - 12 * 34))
    draft["members"][1].update(relation="child", labour="none", school="secondary", working=False,
                               born=text(draft.found - 12 * 18 + 1))


def sickness(draft: Draft, kind: str) -> None:
    """The head has an illness of a kind."""
    draft.head(health=[kind])


def attention(code: str, minimum: int, make: Make, first: str | None = None) -> Case:
    """The case of a group, named after its code."""
    return Case(f"attention.{code.replace('_', '-')}", minimum, make, first)


LOW_INCOME = attention("low_income", 2, lambda d, _: d.low())
MAJOR_ILLNESS = attention("major_illness", 4, lambda d, n: sickness(
    d, turn(("major_illness", "severe_illness"), n)))
CHRONIC = attention("chronic", 2, lambda d, _: sickness(d, "chronic"))
SEVERE_DISABILITY = attention(
    "severe_disability", 4, lambda d, n: d.head(disability_grade=turn((1, 2), n)))
UNSTABLE_WORK = attention("unstable_work", 2, lambda d, _: d.happen("unstable_work"))
FAILED_BUSINESS = attention("failed_business", 2, lambda d, _: d.happen("business_failure"))
ACCIDENT = attention("accident", 2, lambda d, _: d.happen("accident"))

MAERKANG = (
    attention("out_of_poverty", 2, lambda d, _: d.set(registry="out_of_poverty")),
    attention("monitored", 2, lambda d, _: d.set(monitored=True)),
    attention("earthquake_affected", 2, lambda d, _: d.happen("earthquake", "2022-06"),
              "2022-06"),
    LOW_INCOME,
    MAJOR_ILLNESS,
    CHRONIC,
    attention("endemic_disease", 2, lambda d, _: sickness(d, "endemic_disease")),
    SEVERE_DISABILITY,
    attention("incapacitated_elderly", 3, incapacitated_elderly),
    UNSTABLE_WORK,
    FAILED_BUSINESS,
    attention("rebuilding", 2, lambda d, _: d["assets"][0].update(origin="disaster_rebuilt")),
    attention("no_labour", 4, without_labour),
    attention("single_mother", 4, single_mother),
)
