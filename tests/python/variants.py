"""Other documents about the same household."""

from __future__ import annotations

import copy
import random
from collections.abc import Collection
from typing import Any

import households  # noqa: F401 (puts the oracle on the path)
from oracle.attested import DIFFICULTY, EXCLUSION, RISK, SUPPORTER_INCOME
from oracle.codes import (
    GUARANTEE, GUARANTEE_STATE, INCOME_CLASS, REGISTRATION, REGISTRY, SOURCE_CLASS,
)
from oracle.month import month_text, parse_month

CHANCE = 0.5


def shuffled(rng: random.Random, value: Any) -> Any:
    """The same with every list and all keys in another order."""
    if isinstance(value, dict):
        items = list(value.items())
        rng.shuffle(items)
        return {key: shuffled(rng, each) for key, each in items}
    if isinstance(value, list):
        return [shuffled(rng, each) for each in rng.sample(value, len(value))]
    return value


def narrowed(
    rng: random.Random, document: dict[str, Any], kept: Collection[str] = ()
) -> dict[str, Any]:
    """A document that says more: about half of what was open is settled, one way or the other.

    `kept` are facts that stay as open as they are, by their keys as decisions name them.
    """
    return Narrowing(rng, kept).of(document)


class Narrowing:
    """One way of saying more."""

    def __init__(self, rng: random.Random, kept: Collection[str]) -> None:
        self.rng = rng
        self.kept = kept

    def of(self, document: dict[str, Any]) -> dict[str, Any]:
        """All of a document."""
        more = {key: self._value(value, key) for key, value in copy.deepcopy(document).items()}
        booleans = (*RISK, *EXCLUSION, *DIFFICULTY)
        self._establish(more, "facts", dict.fromkeys(booleans, _fact))
        self._establish(more, "facts", {SUPPORTER_INCOME: _amount})
        self._establish(more, "facts", {"village_review_override": _override})
        self._establish(more, "guarantees", dict.fromkeys(GUARANTEE, _state))
        self._record(more)
        self._earn(more)
        return more

    def _settles(self, fact: str) -> bool:
        return fact not in self.kept and self.rng.random() < CHANCE

    def _value(self, value: Any, path: str) -> Any:
        """Ranges become points, sets of codes one code, lists that may be longer complete."""
        if isinstance(value, list):
            return [self._value(each, path) for each in value]
        if not isinstance(value, dict):
            return value
        if self._settles(path):
            if value.keys() <= {"min", "max"}:
                ends = [end for end in (value.get("min"), value.get("max")) if end is not None]
                return self.rng.choice(ends) if ends else value
            if value.keys() == {"any"}:
                return self.rng.choice(value["any"])
            if value.keys() == {"at_least"}:
                return [self._value(each, path) for each in value["at_least"]]
        return {key: self._value(each, _below(path, key, value)) for key, each in value.items()}

    def _establish(self, document: dict[str, Any], key: str, makers: dict[str, Any]) -> None:
        """Gives values to names of an object that are missing or null."""
        stated = document.setdefault(key, {})
        if not isinstance(stated, dict):
            return
        for name, make in makers.items():
            if _is_open(stated.get(name)) and self._settles(_below(key, name, {})):
                stated[name] = make(self.rng)

    def _record(self, document: dict[str, Any]) -> None:
        """Gives values to recorded keys that are missing or null."""
        values: dict[str, tuple[Any, ...]] = {
            "registry": REGISTRY, "registration": REGISTRATION, "residence_months": (5, 6, 24),
            "away_months": (0, 11, 12), "monitored": (False, True),
            "events": ([], [{"kind": "accident"}, {"kind": "flood"}]),
            "assets": ([], [{"kind": "stock"}]),
        }
        for key, some in values.items():
            if document.get(key) is None and self._settles(key):
                document[key] = copy.deepcopy(self.rng.choice(some))

    def _earn(self, document: dict[str, Any]) -> None:
        """Covers the window with an entry of a class that has none at all."""
        entries = document.get("income") or []
        if not isinstance(entries, list):
            return
        classes = {SOURCE_CLASS.get(entry.get("source"), entry.get("class")) for entry in entries}
        found = parse_month(document["discovered"])
        window = {"from": month_text(found - 12), "to": month_text(found - 1)}
        for name in INCOME_CLASS:
            if name not in classes and self._settles(f"{name}_income"):
                amount = self.rng.choice(("0", "12000.00", "60000"))
                entries = [*entries, {"class": name, **window, "yuan": amount}]
                document["income"] = entries


def _below(path: str, key: str, value: dict[str, Any]) -> str:
    """How a decision names what stands under a key of an object."""
    if path in ("income", "expenditure"):
        name = SOURCE_CLASS.get(value.get("source"), value.get("class"))
        return {"business_cost": "business_cost", "rigid": "rigid_expenditure"}.get(
            name, f"{name}_income")
    if path == "facts":
        return key
    if path in ("members", "events", "assets") and key == "at_least":
        return path
    if path in ("members", "events", "assets", "guarantees"):
        return f"{path}.{key}"
    return path


def _is_open(stated: Any) -> bool:
    return stated is None or (isinstance(stated, dict) and stated.get("value", 0) is None)


def _fact(rng: random.Random) -> Any:
    return rng.choice((True, False, {"value": rng.random() < CHANCE, "level": "village"}))


def _override(rng: random.Random) -> Any:
    return rng.choice((False, {"value": True, "reason": "invented"}))


def _amount(rng: random.Random) -> str:
    return rng.choice(("0", "99999.99", "100000.00", "250000"))


def _state(rng: random.Random) -> str:
    return rng.choice(GUARANTEE_STATE)
