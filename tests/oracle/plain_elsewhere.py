"""Households of the other editions of which everything is stated, and nothing speaks for them."""

from __future__ import annotations

from typing import Any

from plain import facts, member

from oracle.attested import DIFFICULTY
from oracle.codes import GUARANTEE, INCOME_CLASS
from oracle.decision import decide
from oracle.edition import Edition
from oracle.editions import ANJU_2021, JIAOHE_2022, LUAN_2019, LUAN_TRIAL, QIANJIANG_2024
from oracle.month import month_text, parse_month

PLACES = {
    QIANJIANG_2024.id: ("429005400", "2024-06"), JIAOHE_2022.id: ("220281100", "2021-06"),
    ANJU_2021.id: ("510904100", "2020-06"), LUAN_2019.id: ("341502100", "2019-06"),
    LUAN_TRIAL.id: ("341502100", "2019-06"),
}


def household(edition: Edition, **more: Any) -> dict[str, Any]:
    """One member, a wage of one fen less than 100,000 yuan; keys given replace others.

    `wage` is the whole income, `attested` are the facts that are not false.
    """
    area, found = PLACES[edition.id]
    found = more.get("discovered", found)
    yuan = {"wage": more.pop("wage", "99999.99")}
    first, last = parse_month(found) - 12, parse_month(found) - 1
    income = [
        {"class": kind, "from": month_text(first), "to": month_text(last),
         "yuan": yuan.get(kind, "0")}
        for kind in INCOME_CLASS
    ]
    attested = facts(**{**dict.fromkeys(DIFFICULTY, False), **more.pop("attested", {})})
    return {
        "format": "fangpin.household/1", "id": "H-1", "area": area, "discovered": found,
        "registry": "ordinary", "registration": "rural", "residence_months": 30, "away_months": 0,
        "monitored": False, "members": [member("m1", allowance="none")], "income": income,
        "events": [], "assets": [], "guarantees": dict.fromkeys(GUARANTEE, "met"),
        "facts": attested, **more,
    }


def judged(edition: Edition, **more: Any) -> dict[str, Any]:
    """The decision on such a household."""
    return decide(household(edition, **more), edition=edition)


def true(*names: str) -> dict[str, bool]:
    """Facts that are attested."""
    return dict.fromkeys(names, True)
