"""Laws that hold for every household, under each shipped text."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from households import drawn
from laws import (
    account_does_not_matter, narrowing_never_reverses, only_what_is_relevant_matters,
    order_does_not_matter,
)
from packs import EDITIONS

import fangpin

COUNT = 300
ROUNDS = 4


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> str:
    """Each shipped text in turn."""
    return request.param


@pytest.fixture(scope="module")
def text(edition: str) -> fangpin.Policy:
    """The same, loaded."""
    return fangpin.policy(edition)


def test_the_order_of_lists_and_keys_never_changes_a_byte(
    edition: str, text: fangpin.Policy
) -> None:
    rng = random.Random(31)
    for document, mode in drawn(31, COUNT, edition=edition):
        for _ in range(2):
            order_does_not_matter(rng, text, document, mode)


def test_narrowing_never_reverses_an_outcome_or_the_answer_to_a_clause(
    edition: str, text: fangpin.Policy
) -> None:
    rng = random.Random(32)
    counts: Counter[str] = Counter()
    for document, _ in drawn(32, COUNT, "strict", edition):
        counts += narrowing_never_reverses(rng, text, document, rounds=ROUNDS)
    assert counts["compared"] > COUNT * ROUNDS // 2
    assert counts["settled"] > COUNT // 3
    assert counts["fewer"] > COUNT // 5


def test_what_is_undetermined_hangs_on_what_is_relevant_and_on_nothing_else(
    edition: str, text: fangpin.Policy
) -> None:
    rng = random.Random(33)
    compared = sum(
        only_what_is_relevant_matters(rng, text, document)
        for document, _ in drawn(33, COUNT, "strict", edition))
    assert compared > COUNT // 10


def test_leaving_the_account_out_changes_no_answer(edition: str, text: fangpin.Policy) -> None:
    for document, mode in drawn(34, COUNT, edition=edition):
        account_does_not_matter(text, document, mode)
