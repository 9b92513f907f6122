"""Laws that hold under random overlays, and what overlays leave as it was.

    pytest tests/python/test_overlays.py --overlays 5000
"""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest
from households import drawn
from laws import (
    account_does_not_matter, decided, narrowing_never_reverses, only_what_is_relevant_matters,
    order_does_not_matter,
)
from overlays import random_overlay
from packs import EDITIONS, FIRST_THAT_HOLDS, TABLES, Part, head, parts

import fangpin

HOUSEHOLDS = 10
OF_A_PART = 4
UNORDERED = ("fired", "barred_by", "categories", "tags", "attention", "readings")


def test_the_laws_hold_under_random_overlays(overlays: int) -> None:
    counts: Counter[str] = Counter()
    for number in range(overlays):
        rng = random.Random(f"overlay/{number}")
        overlay = random_overlay(rng, f"overlay-{number}")
        try:
            policy = fangpin.load_policy(overlay.toml)
        except fangpin.PolicyError as refused:
            pytest.fail(f"{refused.issues}\n{overlay.toml}")
        for document, mode in drawn(f"o{number}", HOUSEHOLDS, edition=overlay.base):
            household = overlay.fitting(document)
            order_does_not_matter(rng, policy, household, mode)
            account_does_not_matter(policy, household, mode)
            counts += narrowing_never_reverses(rng, policy, household, overlay.fitting)
            counts["open"] += only_what_is_relevant_matters(
                rng, policy, household, overlay.fitting)
    print(f"\n{overlays} overlays: {dict(counts)}")
    assert counts["compared"] > overlays * HOUSEHOLDS // 2
    assert counts["settled"] > overlays * HOUSEHOLDS // 10
    assert counts["fewer"] > overlays
    assert counts["open"] > overlays


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_entry_replaced_by_itself_changes_no_decision(edition: str) -> None:
    shipped = fangpin.policy(edition)
    for part in parts(edition):
        policy = fangpin.load_policy(
            head("same-again", edition) + part.written(replaces=True))
        for document, mode in drawn(part.name, OF_A_PART, edition=edition):
            assert _answers(policy, document, mode) == _answers(shipped, document, mode), part.name


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_entry_taken_out_and_put_back_changes_no_decision_but_for_the_order(
    edition: str,
) -> None:
    shipped = fangpin.policy(edition)
    ids = _ids(shipped, edition)
    put_back = 0
    for place, part in enumerate(movable(edition)):
        without = head("without", edition) + part.written(removes=True)
        entry = Part(part.section, {**part.entry, **ids.get(id(part.entry), {})})
        policy = fangpin.load_policy(without, head("put-back", "without") + entry.written())
        for document, mode in drawn(f"back/{place}", OF_A_PART, edition=edition):
            expected = _unordered(_answers(shipped, document, mode))
            assert _unordered(_answers(policy, document, mode)) == expected, part.name
            put_back += expected is not None
    assert put_back > 20


def movable(edition: str) -> list[Part]:
    """Entries whose place means nothing and that nothing else asks for by name."""
    found = []
    everything = list(parts(edition))
    last = {part.section: part for part in everything}
    for part in everything:
        ordered = part.section in FIRST_THAT_HOLDS and last[part.section] is not part
        if not ordered and part.section not in (*TABLES, "fact"):
            found.append(part)
    return found


def _ids(shipped: fangpin.Policy, edition: str) -> dict[int, dict[str, str]]:
    """By rule, the id that it has by its clause and code: put back alone it could have another."""
    (document, _), *_ = drawn("ids", 1, edition=edition)
    found = {}
    decision = decided(shipped, {**document, "registry": "out_of_poverty"})
    assert decision is not None
    by_role: dict[str, list[str]] = {}
    for clause in decision["clauses"]:
        by_role.setdefault(clause["role"], []).append(clause["id"])
    for part in parts(edition):
        if part.section in by_role:
            found[id(part.entry)] = {"id": by_role[part.section].pop(0)}
    return found


def _answers(policy: fangpin.Policy, document: dict[str, Any], mode: str) -> Any:
    decision = decided(policy, document, mode)
    if decision is not None:
        del decision["policy"]
    return decision


def _unordered(decision: dict[str, Any] | None) -> dict[str, Any] | None:
    if decision is None:
        return None
    sorted_lists = {key: sorted(decision[key]) for key in UNORDERED}
    return {**decision, **sorted_lists,
            "clauses": sorted(decision["clauses"], key=lambda clause: clause["id"])}
