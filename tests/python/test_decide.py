"""One household judged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from households import DOCUMENTS, example

import fangpin

OUTCOMES = {
    "sample": "undetermined",
    "eligible": "eligible",
    "at_the_line": "not_eligible",
    "unknown": "undetermined",
    "barred": "barred",
    "overridden": "eligible",
}


@pytest.mark.parametrize(("name", "outcome"), OUTCOMES.items())
def test_an_example_comes_out_as_its_readme_says(
    policy: fangpin.Policy, name: str, outcome: str
) -> None:
    assert policy.decide(example(name)).outcome == outcome


def test_the_attributes_are_those_of_the_document(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    decision = policy.decide(sample)
    document = decision.to_dict()
    same = (
        "outcome", "possible", "household", "categories", "tags", "attention", "fired",
        "barred_by", "overridden", "income", "clauses", "readings", "presumed",
        "relevant", "settles", "settles_complete",
    )
    for name in same:
        assert getattr(decision, name) == document[name], name
    assert document["format"] == "fangpin.decision/1"
    assert document["household"] == "example-sample"
    assert document["policy"]["digest"] == policy.digest
    assert decision.policy is policy


def test_changing_what_a_decision_hands_out_changes_no_decision(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    decision = policy.decide(sample)
    decision.possible.clear()
    decision.income["clauses"]["size"] = "none"
    assert decision.possible == ["not_eligible", "eligible"]
    assert decision.income["clauses"]["size"] == "MEK-11"


def test_the_json_is_canonical(policy: fangpin.Policy, sample: dict[str, Any]) -> None:
    text = policy.decide(sample).to_json()
    again = json.dumps(
        json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    assert text == again


def test_every_form_of_a_document_gives_the_same_bytes(policy: fangpin.Policy) -> None:
    text = (DOCUMENTS / "sample.json").read_text(encoding="utf-8")
    document = json.loads(text)
    forms: list[str | bytes | Mapping[str, Any]] = [
        document, text, text.encode(), MappingProxyType(document), json.dumps(document),
    ]
    assert len({policy.decide(form).to_json() for form in forms}) == 1


@pytest.mark.parametrize("yuan", ["12000", "12000.0", "12000.00", "1.2E+4", "12000.0000"])
def test_a_decimal_is_text_in_yuan(
    policy: fangpin.Policy, sample: dict[str, Any], yuan: str
) -> None:
    expected = policy.decide(sample).to_json()
    sample["income"][0]["yuan"] = Decimal(yuan)
    assert policy.decide(sample).to_json() == expected


def test_found_is_the_month_where_the_document_gives_none(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    expected = policy.decide(sample).to_json()
    assert policy.decide(sample, found="2022-01").to_json() == expected
    del sample["discovered"]
    assert policy.decide(sample, found="2022-06").to_json() == expected


def test_screening_presumes_and_says_so(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    strict = policy.decide(sample)
    screened = policy.decide(sample, mode="screening")
    assert strict.presumed == []
    assert "concealed_or_transferred_assets" in screened.presumed
    assert screened.to_dict()["mode"] == "screening"


def test_without_account_only_the_reasons_are_missing(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    full = policy.decide(sample).to_dict()
    bare = policy.decide(sample, account=False)
    brief = bare.to_dict()
    assert all(clause.pop("because") for clause in full["clauses"])
    assert {clause.pop("because") for clause in brief["clauses"]} == {None}
    assert brief == full
    assert bare.explain() == policy.decide(sample).explain()


def test_explanations_come_in_two_languages(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    decision = policy.decide(sample)
    assert "农户 example-sample" in decision.explain()
    assert decision.explain() == decision.explain(lang="zh")
    assert "Household example-sample" in decision.explain("en")
    with pytest.raises(fangpin.InputError) as refused:
        decision.explain("bo")
    assert refused.value.code == "unknown_language"


def test_a_decision_outlives_its_policy(sample: dict[str, Any]) -> None:
    decision = fangpin.policy("maerkang-2022").decide(sample)
    assert decision.explain("en")
    assert decision.clauses[0]["id"] == "MEK-01"
