"""Maerkang: households that each inclusion, category and tag of the text names."""

from __future__ import annotations

from blows import BLOW, NATURAL, SUDDEN, WORK
from case import Case, turn
from county import GUARANTEES
from draft import Draft
from months import text

JUDGEMENTS = ("city_judgement", "township_judgement", "village_judgement")
AFTER_EARTHQUAKE = "2022-06"


def guarantee_unmet(draft: Draft, number: int) -> None:
    """Low income, a guarantee unmet, and no way to mend it alone."""
    draft.low()
    draft.lack(turn(GUARANTEES, number))
    draft.say("at_risk")


def natural_disaster(draft: Draft, number: int) -> None:
    """Income fell below the standard after a natural disaster."""
    draft.low()
    draft.happen(turn(NATURAL, number))
    draft.say("income_plunged", "at_risk")


def sudden_cause(draft: Draft, number: int) -> None:
    """Low income, and illness, disaster or accident."""
    draft.low()
    draft.happen(turn(SUDDEN, number))
    draft.say("livelihood_severely_difficult", "at_risk")


def lost_work(draft: Draft, number: int) -> None:
    """Low income, and work or business that failed."""
    draft.low()
    draft.happen(turn(WORK, number))
    draft.say("livelihood_severely_difficult", "at_risk")


def above_the_standard(draft: Draft, number: int) -> None:
    """Income above the standard, but a blow that makes living severely difficult."""
    draft.high()
    draft.happen(turn(("sudden_major_illness", "accident", *NATURAL), number))
    draft.say(turn(BLOW, number), "basic_living_severely_difficult", "at_risk")


def unforeseen(draft: Draft, number: int) -> None:
    """Something nobody foresaw, judged at all three levels."""
    turn((draft.low, draft.high), number)()
    draft.say("unforeseen_factor", *JUDGEMENTS)
    for name in JUDGEMENTS:
        draft.explain(name)


def two_judgements(draft: Draft, number: int) -> None:
    """The same with one level that did not agree: not included."""
    unforeseen(draft, number)
    draft.say(**{turn(JUDGEMENTS, number): False})


def low_at_risk(draft: Draft, registry: str) -> None:
    """Low income and at risk, which is a category but no inclusion by itself."""
    draft.low()
    draft.set(registry=registry)
    draft.say("at_risk")


def sudden_hardship(draft: Draft, number: int) -> None:
    """The third category; every second household is not at risk, which the category ignores."""
    draft.high()
    draft.happen(turn(SUDDEN, number))
    draft.say(turn(BLOW, number), "basic_living_severely_difficult", at_risk=number % 2 == 0)


def earthquake(draft: Draft, number: int) -> None:
    """Income fell and a guarantee broke after the earthquakes of June 2022."""
    draft.happen("earthquake", turn((AFTER_EARTHQUAKE, text(draft.found)), number))
    draft.lack(turn(("housing", "water", "education"), number))
    draft.say("income_plunged")


CASES = (
    Case("inclusion.MEK-16", 6, guarantee_unmet),
    Case("inclusion.MEK-17", 6, natural_disaster),
    Case("inclusion.MEK-18", 11, sudden_cause),
    Case("inclusion.MEK-19", 4, lost_work),
    Case("inclusion.MEK-20", 8, above_the_standard),
    Case("inclusion.MEK-21", 4, unforeseen),
    Case("inclusion.two-judgements", 3, two_judgements),
    Case("category.MEK-12", 3, lambda draft, _: low_at_risk(draft, "out_of_poverty")),
    Case("category.MEK-13", 3, lambda draft, _: low_at_risk(draft, "ordinary")),
    Case("category.none-registered-poor", 2, lambda draft, _: low_at_risk(
        draft, "registered_poor")),
    Case("category.MEK-14", 11, sudden_hardship),
    Case("tag.MEK-15", 6, earthquake, AFTER_EARTHQUAKE),
)
