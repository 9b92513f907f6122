"""Nothing about a household leaves by the way of errors and representations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from households import example

import fangpin

SECRET = "张三住院借款"


def spoilt() -> Iterator[Any]:
    """Documents that are at fault, with the secret in many places."""
    for key in ("id", "area", "discovered", "registry", "members", "income", "events", "facts"):
        yield example("sample") | {key: SECRET}
        yield example("sample") | {key: [SECRET]}
        yield example("sample") | {key: {SECRET: SECRET}}
    yield example("sample") | {SECRET: 1}
    yield example("sample") | {SECRET: {1}}
    yield example("sample") | {"members": [{"id": SECRET}]}
    yield example("sample") | {"members": [{"id": "m1", "born": {SECRET}}]}
    yield example("sample") | {"members": [{"id": SECRET + "\ud800"}]}
    yield json.dumps(example("sample"), ensure_ascii=False).replace("务工", SECRET)[:-9]
    yield f'{{"{SECRET}": "\ud800"}}'
    yield SECRET.encode() + b"\xff"
    yield [SECRET]


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and all that came before it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("document", list(spoilt()))
def test_an_error_does_not_repeat_the_document(policy: fangpin.Policy, document: Any) -> None:
    with pytest.raises(fangpin.Error) as refused:
        policy.decide(document)
    for error in chain(refused.value):
        said = (str(error), repr(error), repr(error.args), repr(vars(error)))
        assert not any(SECRET in text or "\\ud800" in text for text in said)


def test_an_error_has_no_hidden_cause(policy: fangpin.Policy) -> None:
    for document in spoilt():
        with pytest.raises(fangpin.Error) as refused:
            policy.decide(document)
        assert len(list(chain(refused.value))) == 1


def test_row_errors_do_not_repeat_the_document(policy: fangpin.Policy) -> None:
    for row in policy.decide_many(spoilt()):
        assert isinstance(row, fangpin.RowError)
        assert SECRET not in row.to_json() + repr(row) + str(row.error)


def test_facts_of_a_rule_are_not_repeated() -> None:
    for facts in ({"at_risk": SECRET}, {SECRET: True}, {"at_risk": {SECRET}}):
        with pytest.raises(fangpin.Error) as refused:
            fangpin.rule("at_risk", facts)
        assert SECRET not in str(refused.value) + repr(refused.value)


def test_an_identity_number_is_refused_and_not_repeated(policy: fangpin.Policy) -> None:
    number = "513229196104011234"
    [row] = policy.decide_many([example("sample") | {"id": number}])
    assert isinstance(row, fangpin.RowError)
    assert (row.error.code, row.id) == ("invalid_id", None)
    assert number not in row.to_json() + repr(row) + str(row.error)


def test_representations_hold_no_household(policy: fangpin.Policy) -> None:
    decision = policy.decide(example("sample"))
    assert repr(decision) == str(decision) == "<fangpin.Decision under maerkang-2022>"
    assert repr(policy) == "<fangpin.Policy maerkang-2022, revision 1>"
    assert not hasattr(decision, "__dict__")
