"""What may be unknown or unusual about income: months, classes, amounts, sources."""

from __future__ import annotations

from case import Case, Make, turn
from draft import Draft
from money import yuan
from months import text


def missing_months(draft: Draft, number: int) -> None:
    """The last months of the window have no wage entry."""
    draft["income"][:] = [e for e in draft["income"] if e["class"] != "wage"]
    draft["income"].append({
        "class": "wage", "from": text(draft.found - 12),
        "to": text(draft.found - 2 - number % 9), "yuan": "3000.00"})


def missing_class(draft: Draft, number: int) -> None:
    """A whole class was never asked for; the other lists stay."""
    kind = turn(("wage", "business", "property", "transfer"), number)
    draft["income"][:] = [e for e in draft["income"] if e["class"] != kind]


def missing_cost(draft: Draft, number: int) -> None:
    """Sales are known, their cost is not: no upper doubt, no lower bound."""
    draft.entry("business")["yuan"] = turn(("8000.00", "150000.00"), number)
    draft["expenditure"][:] = [e for e in draft["expenditure"] if e["class"] != "business_cost"]


def no_income(draft: Draft, number: int) -> None:
    """No entry at all, as an empty list or as no list."""
    if number % 2:
        draft.set(income=[])
    else:
        draft.drop("income")


def ranged_income(draft: Draft, number: int) -> None:
    """A transfer between two amounts: below, across or above the standard whatever it is."""
    line = draft.line()
    draft.earn(line // 2)
    low, high = turn(((0, line // 4), (line // 4, line), (line, 2 * line)), number)
    low, high = low + line // 100, high + line // 100
    draft["income"].append({
        "class": "transfer", "from": text(draft.found - 12), "to": text(draft.found - 1),
        "yuan": {"min": yuan(low), "max": turn((yuan(high), yuan(high), None), number)},
        "item": "range"})


def unknown_amount(draft: Draft, number: int) -> None:
    """An entry covers its months, but nobody knows the amount."""
    draft.entry(turn(("transfer", "wage", "business_cost"), number))["yuan"] = None


def partly_inside(draft: Draft, number: int) -> None:
    """An entry as large as the standard reaches over the beginning of the window, or its end."""
    entry = draft.entry("transfer")
    entry["yuan"] = yuan(draft.line())
    if number % 2:
        entry["to"] = text(draft.found)
    else:
        entry["from"] = text(draft.found - 17)


def wholly_outside(draft: Draft, number: int) -> None:
    """Large entries of the years before, which do not count."""
    begin = draft.found - 12
    last = begin - 1 if number % 2 else begin - 12
    draft["income"].append({
        "class": "wage", "from": text(last - 11), "to": text(last), "yuan": "480000.00"})


def by_source(draft: Draft, number: int) -> None:
    """The kind of gold instead of the class."""
    sources = {"transfer": "award", "business": "sales", "wage": "salary",
               "property": turn(("rent", "dividend"), number)}
    for entry in draft["income"]:
        entry["source"] = sources[entry.pop("class")]


def no_business(draft: Draft, _: int) -> None:
    """Business stated as zero, so that costs need no entry."""
    draft.earn(0)
    draft.entry("business")["yuan"] = "0"
    draft["expenditure"].clear()


def _case(name: str, minimum: int, make: Make) -> Case:
    """On a household that would be eligible, so that its income decides."""
    def otherwise_eligible(draft: Draft, number: int) -> None:
        draft.county.included(draft, number)
        make(draft, number)

    return Case(name, minimum, otherwise_eligible)


CASES = (
    _case("income.missing-months", 4, missing_months),
    _case("income.missing-class", 4, missing_class),
    _case("income.missing-cost", 4, missing_cost),
    _case("income.none", 2, no_income),
    _case("income.range", 6, ranged_income),
    _case("income.unknown-amount", 3, unknown_amount),
    _case("income.partly-inside", 6, partly_inside),
    _case("income.outside", 2, wholly_outside),
    _case("income.by-source", 2, by_source),
    _case("income.no-business", 2, no_business),
)
