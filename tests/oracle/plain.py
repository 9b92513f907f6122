"""A household of which everything is stated: in scope, below the line, nothing against it."""

from __future__ import annotations

from typing import Any

from oracle.attested import EXCLUSION, RISK
from oracle.codes import GUARANTEE, INCOME_CLASS


def over_window(kind: str, yuan: Any, **more: Any) -> dict[str, Any]:
    """An entry over the window of a household found in 2022-06."""
    return {"class": kind, "from": "2021-06", "to": "2022-05", "yuan": yuan, **more}


def income(**yuan: Any) -> list[dict[str, Any]]:
    """One entry for each class, zero unless it is given."""
    return [over_window(kind, yuan.get(kind, "0")) for kind in INCOME_CLASS]


def member(name: str, **more: Any) -> dict[str, Any]:
    """A healthy woman of 45 who lives in and works."""
    return {
        "id": name, "relation": "other", "sex": "female", "born": "1977-01", "living_in": True,
        "health": [], "disability_grade": 0, "labour": "ordinary", "extreme_hardship": False,
        **more,
    }


def facts(**more: Any) -> dict[str, Any]:
    """All attested facts of the edition, false and zero unless they are given."""
    names = dict.fromkeys((*RISK, *EXCLUSION, "village_review_override"), False)
    return {**names, "supporter_annual_income": "0", **more}


def household(**more: Any) -> dict[str, Any]:
    """The document; keys given replace those of the plain household."""
    return {
        "format": "fangpin.household/1", "id": "H-1", "area": "513201101", "discovered": "2022-06",
        "registry": "ordinary", "registration": "rural", "residence_months": 30, "away_months": 0,
        "monitored": False, "members": [member("m1")], "income": income(wage="6799.99"),
        "events": [], "assets": [], "guarantees": dict.fromkeys(GUARANTEE, "met"),
        "facts": facts(), **more,
    }


def in_need(**more: Any) -> dict[str, Any]:
    """The plain household with drinking water unmet and at risk: MEK-16 holds."""
    guarantees = {**dict.fromkeys(GUARANTEE, "met"), "water": "unmet"}
    return household(**{"guarantees": guarantees, "facts": facts(at_risk=True), **more})
