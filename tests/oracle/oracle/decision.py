"""The decision on one household document."""

from __future__ import annotations

from typing import Any

from .amount import count_form, money_form
from .edition import Edition
from .faults import EXCLUSION_DROPPED, NO_FAULTS
from .household import read_household
from .logic import WORDS, Truth, all_of, any_of
from .maerkang_2022 import MAERKANG_2022
from .outcome import possible_outcomes
from .refusal import Refusal
from .situation import Situation


def decide(
    document: dict[str, Any],
    found: str | None = None,
    mode: str = "strict",
    faults: frozenset[str] = NO_FAULTS,
    edition: Edition = MAERKANG_2022,
) -> dict[str, Any]:
    """The decision, or `{"error": code}` where the document or the judgement is refused."""
    try:
        return _decide(document, found, mode, faults, edition)
    except Refusal as refusal:
        return {"error": refusal.code}


def _decide(
    document: dict[str, Any],
    found: str | None,
    mode: str,
    faults: frozenset[str],
    edition: Edition,
) -> dict[str, Any]:
    presumed: list[str] = []
    if mode == "screening":
        document, presumed = presume(document, edition)
    household = read_household(document, found)
    if not household.area.startswith(edition.area):
        raise Refusal("area_not_covered")
    situation = Situation(household, edition, faults)
    values = _values(situation, edition, faults)
    roles: dict[str, list[Truth]] = {}
    yes: dict[str, list[str]] = {}
    for rule in edition.rules:
        roles.setdefault(rule.role, []).append(values[rule.id])
        if values[rule.id]:
            yes.setdefault(rule.role, []).append(rule.code or rule.id)
    exclusion = any_of(*roles.get("exclusion", ()))
    override = any_of(*roles.get("override", ()))
    possible = possible_outcomes(
        all_of(*roles.get("scope", ())), any_of(*roles.get("inclusion", ())), exclusion, override
    )
    return {
        "outcome": possible[0] if len(possible) == 1 else "undetermined",
        "possible": possible,
        "categories": yes.get("category", []),
        "tags": yes.get("tag", []),
        "attention": yes.get("attention", []),
        "fired": yes.get("inclusion", []),
        "barred_by": yes.get("exclusion", []),
        "overridden": exclusion is True and override is True,
        "net": money_form(situation.net_income),
        "margin": money_form(situation.margin),
        "size": count_form(situation.size),
        "values": {rule: WORDS[value] for rule, value in values.items()},
        "presumed": presumed,
    }


def presume(document: dict[str, Any], edition: Edition) -> tuple[dict[str, Any], list[str]]:
    """The document with presumed values for wholly absent keys, and the names of those."""
    if not isinstance(document, dict):
        return document, []
    facts = document.get("facts")
    if facts is not None and not isinstance(facts, dict):
        return document, []
    top = {key: value for key, value in edition.presumptions.items() if key not in document}
    attested = {
        name: value for name, value in edition.presumed_facts.items() if name not in (facts or {})
    }
    filled = {**document, **top, "facts": {**(facts or {}), **attested}}
    return filled, sorted((*top, *attested))


def _values(situation: Situation, edition: Edition, faults: frozenset[str]) -> dict[str, Truth]:
    values: dict[str, Truth] = {}
    for rule in edition.rules:
        situation.comparison_read = False
        value = rule.when(situation)
        if EXCLUSION_DROPPED in faults and rule.id == edition.dropped:
            value = False
        if value is None and situation.standard is None and situation.comparison_read:
            raise Refusal("no_standard")
        values[rule.id] = value
    return values
