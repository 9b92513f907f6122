"""Laws that hold for every household."""

from __future__ import annotations

import random
from typing import Any

from households import drawn
from variants import narrowed, shuffled

import fangpin

COUNT = 500
ROUNDS = 4


def decided(policy: fangpin.Policy, document: dict[str, Any]) -> fangpin.Decision | None:
    """The decision; nothing where none can be made."""
    try:
        return policy.decide(document)
    except fangpin.Error:
        return None


def test_the_order_of_lists_and_keys_never_changes_a_byte(policy: fangpin.Policy) -> None:
    rng = random.Random(31)
    for document, mode in drawn(31, COUNT):
        try:
            expected = policy.decide(document, mode=mode).to_json()
        except fangpin.Error as error:
            expected = error.code
        for _ in range(2):
            try:
                found = policy.decide(shuffled(rng, document), mode=mode).to_json()
            except fangpin.Error as error:
                found = error.code
            assert found == expected


def test_narrowing_never_reverses_a_settled_outcome(policy: fangpin.Policy) -> None:
    rng = random.Random(32)
    settled = narrower = compared = 0
    for document, _ in drawn(32, COUNT, "strict"):
        before = decided(policy, document)
        for _ in range(ROUNDS if before else 0):
            assert before is not None
            more = narrowed(rng, document)
            after = decided(policy, more)
            if after is None:
                continue
            compared += 1
            assert set(after.possible) <= set(before.possible), (document, more)
            if before.outcome != "undetermined":
                settled += 1
                assert after.outcome == before.outcome, (document, more)
            narrower += len(after.possible) < len(before.possible)
    assert compared > COUNT * ROUNDS * 3 // 4
    assert settled > COUNT
    assert narrower > COUNT // 10


def test_narrowing_never_takes_back_the_answer_to_a_clause(policy: fangpin.Policy) -> None:
    rng = random.Random(33)
    for document, _ in drawn(33, COUNT, "strict"):
        before = decided(policy, document)
        after = decided(policy, narrowed(rng, document))
        if before is None or after is None:
            continue
        for then, now in zip(before.clauses, after.clauses):
            assert then["id"] == now["id"]
            assert then["value"] in ("unknown", now["value"]), (document, then["id"])


def test_leaving_the_account_out_changes_no_answer(policy: fangpin.Policy) -> None:
    for document, mode in drawn(34, COUNT // 2):
        try:
            full = policy.decide(document, mode=mode).to_dict()
        except fangpin.Error:
            continue
        bare = policy.decide(document, mode=mode, account=False).to_dict()
        for clause in (*full["clauses"], *bare["clauses"]):
            del clause["because"]
        assert bare == full
