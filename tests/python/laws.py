"""Laws that hold for every household under every text."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

from variants import narrowed, shuffled

import fangpin

Document = dict[str, Any]
Fitting = Callable[[Document], Document]
SETS = ("possible", "possible_need_types", "possible_grades")
"""What can only become smaller."""


def as_it_is(document: Document) -> Document:
    """A document to which nothing has to be done."""
    return document


def judged(policy: fangpin.Policy, document: Document, mode: str = "strict") -> str:
    """The decision in its bytes, or the code of the error."""
    try:
        return policy.decide(document, mode=mode).to_json()
    except fangpin.Error as error:
        return error.code


def decided(
    policy: fangpin.Policy, document: Document, mode: str = "strict"
) -> dict[str, Any] | None:
    """The decision; nothing where none can be made."""
    try:
        return policy.decide(document, mode=mode).to_dict()
    except fangpin.Error:
        return None


def order_does_not_matter(
    rng: random.Random, policy: fangpin.Policy, document: Document, mode: str
) -> None:
    """Lists and keys in another order never change a byte."""
    assert judged(policy, shuffled(rng, document), mode) == judged(policy, document, mode), document


def account_does_not_matter(policy: fangpin.Policy, document: Document, mode: str) -> None:
    """Leaving the account out changes no answer."""
    full = decided(policy, document, mode)
    if full is None:
        return
    bare = policy.decide(document, mode=mode, account=False).to_dict()
    for clause in (*full["clauses"], *bare["clauses"]):
        del clause["because"]
    assert bare == full, document


def only_what_is_relevant_matters(
    rng: random.Random, policy: fangpin.Policy, document: Document, fitting: Fitting = as_it_is
) -> bool:
    """What is undetermined hangs on something, and on nothing else. Strict mode only.

    Returns whether anything was compared.
    """
    before = decided(policy, document)
    if before is None or before["outcome"] != "undetermined":
        return False
    assert before["relevant"] and before["settles"], document
    more = fitting(narrowed(rng, document, kept=before["relevant"]))
    after = decided(policy, more)
    if after is None:
        return False
    assert after["possible"] == before["possible"], (document, more, before["relevant"])
    return True


def narrowing_never_reverses(
    rng: random.Random,
    policy: fangpin.Policy,
    document: Document,
    fitting: Fitting = as_it_is,
    rounds: int = 1,
) -> Counter[str]:
    """Whoever says more takes back no outcome and no answer of a clause. Strict mode only.

    Counts what was compared, was settled before, and became fewer.
    """
    counts: Counter[str] = Counter()
    before = decided(policy, document)
    for _ in range(rounds if before else 0):
        assert before is not None
        more = fitting(narrowed(rng, document))
        after = decided(policy, more)
        if after is None:
            counts["refused"] += 1
            continue
        for key in SETS:
            assert set(after[key]) <= set(before[key]), (key, document, more)
        if before["outcome"] != "undetermined":
            assert after["outcome"] == before["outcome"], (document, more)
        for then, now in zip(before["clauses"], after["clauses"], strict=True):
            assert then["id"] == now["id"]
            assert then["value"] in ("unknown", now["value"]), (document, more, then["id"])
        assert set(before["attention"]) <= set(after["attention"]), (document, more)
        counts["compared"] += 1
        counts["settled"] += before["outcome"] != "undetermined"
        counts["fewer"] += len(after["possible"]) < len(before["possible"])
    return counts
