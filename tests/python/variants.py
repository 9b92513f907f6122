"""Other documents about the same household."""

from __future__ import annotations

import copy
import random
from typing import Any

import households  # noqa: F401 (puts the oracle on the path)
from oracle.attested import EXCLUSION, RISK, SUPPORTER_INCOME
from oracle.codes import GUARANTEE, GUARANTEE_STATE

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


def narrowed(rng: random.Random, document: dict[str, Any]) -> dict[str, Any]:
    """A document that says more: about half of what was open is settled, one way or the other."""
    more = {key: _narrow(rng, value) for key, value in copy.deepcopy(document).items()}
    _establish(rng, more, "facts", {name: _fact for name in (*RISK, *EXCLUSION)})
    _establish(rng, more, "facts", {SUPPORTER_INCOME: _amount})
    _establish(rng, more, "facts", {"village_review_override": _override})
    _establish(rng, more, "guarantees", {name: _state for name in GUARANTEE})
    return more


def _narrow(rng: random.Random, value: Any) -> Any:
    """Ranges become points, sets of codes one code, lists that may be longer complete."""
    if isinstance(value, list):
        return [_narrow(rng, each) for each in value]
    if not isinstance(value, dict):
        return value
    if rng.random() < CHANCE:
        if value.keys() <= {"min", "max"}:
            ends = [end for end in (value.get("min"), value.get("max")) if end is not None]
            return rng.choice(ends) if ends else value
        if value.keys() == {"any"}:
            return rng.choice(value["any"])
        if value.keys() == {"at_least"}:
            return [_narrow(rng, each) for each in value["at_least"]]
    return {key: _narrow(rng, each) for key, each in value.items()}


def _establish(
    rng: random.Random, document: dict[str, Any], key: str, makers: dict[str, Any]
) -> None:
    """Gives values to names of an object that are missing or null."""
    stated = document.setdefault(key, {})
    if not isinstance(stated, dict):
        return
    for name, make in makers.items():
        if _is_open(stated.get(name)) and rng.random() < CHANCE:
            stated[name] = make(rng)


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
