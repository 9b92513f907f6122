"""The decision on one household document."""

from __future__ import annotations

from typing import Any

from .amount import count_form, money_form
from .edition import FIRST_THAT_HOLDS, THAT_DECIDE, Edition
from .editions import MAERKANG_2022
from .faults import CLAUSE_BY_CLAUSE, NO_FAULTS, OPEN_PASSED_OVER
from .first_that_holds import first_that_holds
from .household import read_household
from .logic import WORDS, Truth, all_of, any_of
from .misreadings import misread
from .outcome import LABELS, possible_outcomes
from .presumption import presume
from .refusal import Refusal
from .situation import Situation


def decide(
    document: Any,
    found: str | None = None,
    mode: str = "strict",
    faults: frozenset[str] = NO_FAULTS,
    edition: Edition = MAERKANG_2022,
) -> dict[str, Any]:
    """The decision, or `{"error": code}` where the document or the judgement is refused."""
    try:
        return _decide(document, found, mode, faults, misread(edition, faults))
    except Refusal as refusal:
        return {"error": refusal.code}


def _decide(
    document: Any, found: str | None, mode: str, faults: frozenset[str], edition: Edition
) -> dict[str, Any]:
    presumed: list[str] = []
    if mode == "screening":
        document, presumed = presume(document, edition)
    household = read_household(document, found, edition.formulas)
    if not household.area.startswith(edition.area):
        raise Refusal("area_not_covered")
    situation = Situation(household, edition, faults)
    values = _values(situation)
    yes: dict[str, list[str]] = {}
    for rule in edition.rules:
        if values[rule.id]:
            yes.setdefault(rule.role, []).append(rule.code or rule.id)
    _, _, exclusion, override = _answers(edition, values)
    possible = _possible(situation, values)
    return {
        "outcome": possible[0] if len(possible) == 1 else "undetermined",
        "possible": possible,
        "categories": yes.get("category", []),
        "tags": yes.get("tag", []),
        **_firsts(edition, values, faults),
        "attention": yes.get("attention", []),
        "fired": yes.get("inclusion", []),
        "barred_by": yes.get("exclusion", []),
        "overridden": exclusion is True and override is True,
        "net": money_form(situation.net_income),
        "margin": None if situation.margin is None else money_form(situation.margin),
        "size": count_form(situation.size),
        "values": {rule: WORDS[value] for rule, value in values.items()},
        "presumed": presumed,
    }


def _values(situation: Situation) -> dict[str, Truth]:
    """Each rule's answer; a rule that stays open for want of a figure refuses the household."""
    values: dict[str, Truth] = {}
    for rule in situation.edition.rules:
        situation.figure_missed = False
        value = rule.when(situation)
        if value is None and situation.figure_missed:
            raise Refusal("no_standard")
        values[rule.id] = value
    return values


def _answers(edition: Edition, values: dict[str, Truth]) -> tuple[Truth, Truth, Truth, Truth]:
    """Scope, inclusion, exclusion and override."""
    roles: dict[str, list[Truth]] = {role: [] for role in THAT_DECIDE}
    for rule in edition.rules:
        if rule.role in roles:
            roles[rule.role].append(values[rule.id])
    return (
        all_of(*roles["scope"]), any_of(*roles["inclusion"]), any_of(*roles["exclusion"]),
        any_of(*roles["override"]),
    )


def _possible(situation: Situation, values: dict[str, Truth]) -> list[str]:
    """Every outcome that some completion gives.

    The registry is the one fact that these texts ask for in both directions, one inclusion for
    each kind of household; so where it is open, each code is tried in turn, all else unchanged.
    """
    edition, registry = situation.edition, situation.registry
    answers = _answers(edition, values)
    settled = None not in answers or len(registry) == 1
    if settled or CLAUSE_BY_CLAUSE in situation.faults:
        return possible_outcomes(*answers)
    reached: set[str] = set()
    for code in registry:
        situation.registry = frozenset((code,))
        narrowed = {
            rule.id: rule.when(situation) for rule in edition.rules if rule.role in THAT_DECIDE
        }
        reached.update(possible_outcomes(*_answers(edition, narrowed)))
    situation.registry = registry
    return [label for label in LABELS if label in reached]


def _firsts(
    edition: Edition, values: dict[str, Truth], faults: frozenset[str]
) -> dict[str, Any]:
    """Need type and grade with what each may still be; nothing where the text has none."""
    found: dict[str, Any] = {}
    for role in FIRST_THAT_HOLDS:
        rules = [(rule.code or rule.id, values[rule.id]) for rule in edition.rules
                 if rule.role == role]
        if OPEN_PASSED_OVER in faults:
            rules = [(code, value or False) for code, value in rules]
        possible = first_that_holds(rules) if rules else []
        found[role] = possible[0] if len(possible) == 1 else None
        found[f"possible_{role}s"] = possible
    return found
