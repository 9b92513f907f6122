"""Households of each group that the text asks to watch, eligible or not."""

from __future__ import annotations

from case import Case, turn
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


CASES = (
    Case("attention.out-of-poverty", 2, lambda d, _: d.set(registry="out_of_poverty")),
    Case("attention.monitored", 2, lambda d, _: d.set(monitored=True)),
    Case("attention.earthquake-affected", 2, lambda d, _: d.happen("earthquake", "2022-06"),
         "2022-06"),
    Case("attention.low-income", 2, lambda d, _: d.low()),
    Case("attention.major-illness", 4, lambda d, n: sickness(
        d, turn(("major_illness", "severe_illness"), n))),
    Case("attention.chronic", 2, lambda d, _: sickness(d, "chronic")),
    Case("attention.endemic-disease", 2, lambda d, _: sickness(d, "endemic_disease")),
    Case("attention.severe-disability", 4, lambda d, n: d.head(disability_grade=turn((1, 2), n))),
    Case("attention.incapacitated-elderly", 3, incapacitated_elderly),
    Case("attention.unstable-work", 2, lambda d, _: d.happen("unstable_work")),
    Case("attention.failed-business", 2, lambda d, _: d.happen("business_failure")),
    Case("attention.rebuilding", 2, lambda d, _: d["assets"][0].update(origin="disaster_rebuilt")),
    Case("attention.no-labour", 4, without_labour),
    Case("attention.single-mother", 4, single_mother),
)
