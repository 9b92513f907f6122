"""Judges that break a law are noticed: negative controls of the laws."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from households import drawn
from laws import (
    account_does_not_matter, narrowing_never_reverses, only_what_is_relevant_matters,
    order_does_not_matter,
)
from oracle.attested import RISK

import fangpin

EDITION = "qianjiang-2024"
"""Its households are the most open."""
COUNT = 60


class Answer:
    """A decision that was tampered with."""

    def __init__(self, decision: dict[str, Any]) -> None:
        self.decision = decision

    def to_dict(self) -> dict[str, Any]:
        return json.loads(self.to_json())

    def to_json(self) -> str:
        return json.dumps(self.decision)


class Judge:
    """A policy whose documents and decisions pass through other hands."""

    def __init__(self, policy: fangpin.Policy) -> None:
        self.policy = policy

    def decide(self, document: dict[str, Any], *, mode: str, account: bool = True) -> Answer:
        decision = self.policy.decide(self.read(document), mode=mode, account=account)
        return Answer(self.written(decision.to_dict(), account))

    def read(self, document: dict[str, Any]) -> dict[str, Any]:
        return document

    def written(self, decision: dict[str, Any], account: bool) -> dict[str, Any]:
        return decision


class HeedsTheOrder(Judge):
    """It passes over the last event of a list."""

    def read(self, document: dict[str, Any]) -> dict[str, Any]:
        events = document.get("events")
        return {**document, "events": events[:-1]} if isinstance(events, list) else document


class TakesUnknownForNo(Judge):
    """It takes what is not attested for a no."""

    def read(self, document: dict[str, Any]) -> dict[str, Any]:
        facts = document.get("facts")
        stated = facts if isinstance(facts, dict) else {}
        known = {name: value for name, value in stated.items() if value is not None}
        return {**document, "facts": {**dict.fromkeys(RISK, False), **known}}


class HidesAFact(Judge):
    """It does not name the first of what is relevant."""

    def written(self, decision: dict[str, Any], account: bool) -> dict[str, Any]:
        return {**decision, "relevant": decision["relevant"][1:]}


class AnswersWithItsAccount(Judge):
    """It finds nothing to attend to where it gives no account."""

    def written(self, decision: dict[str, Any], account: bool) -> dict[str, Any]:
        return decision if account else {**decision, "attention": []}


RNG = random.Random(35)
BROKEN: dict[type[Judge], Callable[[Any, Any, str], object]] = {
    HeedsTheOrder: lambda judge, document, mode: order_does_not_matter(
        RNG, judge, document, mode),
    TakesUnknownForNo: lambda judge, document, mode: narrowing_never_reverses(
        RNG, judge, document),
    HidesAFact: lambda judge, document, mode: only_what_is_relevant_matters(
        RNG, judge, document),
    AnswersWithItsAccount: account_does_not_matter,
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_judge_that_breaks_a_law_is_noticed(broken: type[Judge]) -> None:
    policy = fangpin.policy(EDITION)
    noticed = 0
    for document, mode in drawn(35, COUNT, edition=EDITION):
        BROKEN[broken](Judge(policy), document, mode)
        try:
            BROKEN[broken](broken(policy), document, mode)
        except AssertionError:
            noticed += 1
    assert noticed > 2
