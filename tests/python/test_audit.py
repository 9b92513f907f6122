"""Registers held against the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from households import COMMAND, POLICY, drawn, example
from test_command import run

import fangpin


def register() -> list[Any]:
    """Households of every kind, some of which are no documents."""
    documents: list[Any] = [document for document, _ in drawn(84, 300)]
    documents += [example("eligible") | {"monitored": said} for said in (False, True, None)]
    documents += [example("barred") | {"monitored": said} for said in (False, True, None)]
    return [*documents, {"id": "H-9"}]


def test_mek_84_what_is_found_is_what_the_decisions_say(policy: fangpin.Policy) -> None:
    documents = register()
    told = {each.row: each for each in policy.audit(documents, all=True)}
    kinds = set()
    for row, (document, answer) in enumerate(zip(documents, policy.decide_many(documents)), 1):
        if isinstance(answer, fangpin.RowError):
            assert told.pop(row).to_json() == answer.to_json()
            continue
        due = {outcome == "eligible" for outcome in answer.possible}
        known = len(due) == 1 and document.get("monitored") is not None
        if known and due == {document["monitored"]}:
            continue
        found = told.pop(row)
        assert isinstance(found, fangpin.Finding)
        expected = "not_listed" if due == {True} else "listed_without_ground"
        assert found.finding == (expected if known else "cannot_tell")
        assert (found.household, found.outcome) == (answer.household, answer.outcome)
        assert (found.possible, found.relevant) == (answer.possible, answer.relevant)
        kinds.add(found.finding)
    assert told == {}
    assert kinds == {"not_listed", "listed_without_ground", "cannot_tell"}


def test_what_cannot_be_told_comes_only_when_asked_for(policy: fangpin.Policy) -> None:
    told = list(policy.audit(register()))
    every = list(policy.audit(register(), all=True))
    assert 0 < len(told) < len(every)
    kept = [each.to_json() for each in every if getattr(each, "finding", "") != "cannot_tell"]
    assert [each.to_json() for each in told] == kept


def test_a_finding_says_what_it_rests_on(policy: fangpin.Policy) -> None:
    [found] = policy.audit([example("barred") | {"monitored": True}])
    assert isinstance(found, fangpin.Finding)
    assert (found.finding, found.monitored, found.row) == ("listed_without_ground", "yes", 1)
    roles = {clause["role"]: clause["value"] for clause in found.clauses}
    assert roles == {"inclusion": "yes", "exclusion": "yes", "override": "no"}
    assert found.to_dict()["clause"] == "MEK-84"
    assert repr(found) == "<fangpin.Finding row 1: listed_without_ground>"


def test_nothing_is_read_before_it_is_asked_for(policy: fangpin.Policy) -> None:
    read: list[int] = []

    def endless() -> Iterator[dict[str, Any]]:
        while True:
            read.append(len(read))
            yield example("eligible") | {"monitored": len(read) % 3 == 0}

    found = policy.audit(endless())
    assert read == []
    assert [next(found).row for _ in range(3)] == [1, 2, 4]
    assert read == [0, 1, 2, 3]


@pytest.mark.parametrize("wrong", [{"mode": "lenient"}, {"found": "2022-13"}])
def test_a_wrong_argument_is_refused_at_once(
    policy: fangpin.Policy, wrong: dict[str, Any]
) -> None:
    with pytest.raises(fangpin.InputError):
        policy.audit([], **wrong)
    with pytest.raises(fangpin.InputError):
        policy.audit(example("eligible"))  # type: ignore[arg-type]


@pytest.mark.skipif(not COMMAND, reason="FANGPIN_COMMAND is not set")
def test_the_command_line_prints_the_same_bytes(policy: fangpin.Policy) -> None:
    documents = [document for document, _ in drawn(85, 200)]
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    for mode, options in (("strict", []), ("screening", ["--screening"])):
        printed = run("audit", "--policy", POLICY, "--all", *options, given=lines, status=(0, 1))
        answers = policy.audit(documents, mode=mode, all=True)  # type: ignore[arg-type]
        assert printed.splitlines() == [answer.to_json() for answer in answers]
