"""Mistakes that make a document refused, by the name of the error they cause."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from .draw import Draw
from .edition import Edition
from .month import month_text, parse_month

Document = dict[str, Any]


def _area_not_covered(draw: Draw, document: Document) -> None:
    document["area"] = draw.pick(("513221101201", "429006", "220282100", "510903", "341602"))


def _counted_twice(draw: Draw, document: Document) -> None:
    first = draw.whole(parse_month("2020-01"), parse_month("2022-12"))
    last = first + draw.whole(0, 5)
    entry = {"class": "wage", "from": month_text(first), "to": month_text(last), "yuan": "1.23"}
    if draw.chance(0.5):
        entry["item"] = "两次"
    again = copy.deepcopy(entry) | {"from": month_text(last), "to": month_text(last + 1)}
    again["yuan"] = draw.pick(("0", "1.23", None))
    document["income"] = [*document.get("income", []), entry, again]


def _nobody_living_in(draw: Draw, document: Document) -> None:
    members = document.get("members") or [{"id": "m1"}]
    if isinstance(members, dict):
        members = members["at_least"]
    document["members"] = [member | {"living_in": False} for member in members]


def _after_discovery(draw: Draw, document: Document) -> None:
    later = parse_month(document["discovered"]) + draw.pick((1, 1, 7))
    months = (month_text(later), {"min": month_text(later), "max": None})
    events = document.get("events") or []
    events = events["at_least"] if isinstance(events, dict) else events
    document["events"] = [*events, {"kind": "fire", "month": draw.pick(months)}]


def _reason_missing(draw: Draw, document: Document) -> None:
    bare = draw.pick((True, {"value": True}, {"value": True, "level": "village"}))
    document.setdefault("facts", {})["village_review_override"] = bare


def _unknown_code(draw: Draw, document: Document) -> None:
    way = draw.whole(1, 4)
    if way == 1:
        document["registry"] = "poor"
    elif way == 2:
        document["registration"] = {"any": ["rural", "town"]}
    elif way == 3:
        document["events"] = [{"kind": "earthquakes"}]
    else:
        document["guarantees"] = {"water": "missing"}


def _unknown_key(draw: Draw, document: Document) -> None:
    if draw.chance(0.5):
        document["member"] = []
    else:
        document["assets"] = [{"kind": "car", "worth": "1"}]


def _unknown_fact(draw: Draw, document: Document) -> None:
    document.setdefault("facts", {})[draw.pick(("at_rsk", "has_debts"))] = draw.flag(0.5) is True


def _derived_fact(draw: Draw, document: Document) -> None:
    name = draw.pick(("income_below_standard", "illness", "net_income", "guarantee_unmet"))
    document.setdefault("facts", {})[name] = draw.pick((None, False))


def _formula_fact(formulas: tuple[str, ...]) -> Callable[[Draw, Document], None]:
    def state(draw: Draw, document: Document) -> None:
        document.setdefault("facts", {})[draw.pick(formulas)] = draw.pick((None, False))

    return state


def _invalid_money(draw: Draw, document: Document) -> None:
    yuan = draw.pick(("12.345", "1,200.00", "一千", ""))
    document["income"] = [{"class": "transfer", "from": "2021-06", "yuan": yuan}]


def _invalid_month(draw: Draw, document: Document) -> None:
    if draw.chance(0.5):
        document["discovered"] = draw.pick(("2022-13", "2022-00", "2022"))
    else:
        document["income"] = [{"class": "wage", "from": "2022-13", "yuan": "0"}]


def _invalid_date(draw: Draw, document: Document) -> None:
    fact = {"value": False, "on": draw.pick(("2022-06-31", "2022-02-29", "2022-06"))}
    document.setdefault("facts", {})["at_risk"] = fact


def _invalid_range(draw: Draw, document: Document) -> None:
    if draw.chance(0.5):
        document["residence_months"] = {"min": 7, "max": 6}
    else:
        document["expenditure"] = [
            {"class": "rigid", "from": "2022-01", "yuan": {"min": "0.02", "max": "0.01"}}
        ]


def _invalid_area(draw: Draw, document: Document) -> None:
    document["area"] = draw.pick(("51320", "5132011012011", "51320x", "马尔康"))


def _invalid_id(draw: Draw, document: Document) -> None:
    document["id"] = draw.pick(("513229196104011234", "13800138000", "a b", "x" * 65))


def _missing_key(draw: Draw, document: Document) -> None:
    way = draw.whole(1, 4)
    if way == 1:
        del document["area"]
    elif way == 2:
        document["income"] = [{"class": "wage", "yuan": "0"}]
    elif way == 3:
        document["events"] = [{"month": "2021-01"}]
    else:
        _listed(document, {"at_least": [{"relation": "head"}]})


def _duplicate_member(draw: Draw, document: Document) -> None:
    twin = {"id": "m1", "living_in": True}
    _listed(document, {"at_least": [twin, dict(twin)]})


def _unknown_member(draw: Draw, document: Document) -> None:
    _listed(document, [{"id": "m1"}])
    document["income"] = [{"class": "wage", "from": "2022-01", "yuan": "0", "member": "m9"}]


def _listed(document: Document, members: Any) -> None:
    """Replaces the members, and the entries that may name them."""
    document |= {"members": members, "income": [], "expenditure": []}


def _wrong_type(draw: Draw, document: Document) -> None:
    key = draw.pick(("monitored", "residence_months", "members"))
    document[key] = "12"


def _wrong_format(draw: Draw, document: Document) -> None:
    document["format"] = "fangpin.household/9"


def _discovered_missing(draw: Draw, document: Document) -> None:
    del document["discovered"]


MISTAKES: dict[str, Callable[[Draw, Document], None]] = {
    make.__name__[1:]: make
    for make in (
        _area_not_covered, _counted_twice, _nobody_living_in, _after_discovery, _reason_missing,
        _unknown_code, _unknown_key, _unknown_fact, _derived_fact, _invalid_money,
        _invalid_month, _invalid_date, _invalid_range, _invalid_area, _invalid_id, _missing_key,
        _duplicate_member, _unknown_member, _wrong_type, _wrong_format, _discovered_missing,
    )
}


def mistakes_of(edition: Edition) -> dict[str, Callable[[Draw, Document], None]]:
    """The mistakes that a document of this edition can hold."""
    if not edition.formulas:
        return MISTAKES
    return {**MISTAKES, "derived_fact": _formula_fact(edition.formulas)}
