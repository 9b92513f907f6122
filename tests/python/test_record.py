"""Records in Python."""

from __future__ import annotations

import json
from typing import Any

import pytest

import fangpin


def test_a_record_is_the_decision_and_verifies(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    record = policy.record(sample)
    assert json.loads(record)["decision"] == policy.decide(sample).to_dict()
    assert fangpin.verify(record) == fangpin.Verification(same=True, difference=None)
    assert fangpin.verify(record.encode()).same


def test_the_first_difference_is_named(policy: fangpin.Policy, sample: dict[str, Any]) -> None:
    record = policy.record(sample, mode="screening")
    changed = record.replace('"mode":"screening","packs"', '"mode":"strict","packs"')
    assert changed != record
    verification = fangpin.verify(changed)
    assert not verification.same
    assert verification.difference is not None
    assert verification.difference.startswith("decision.")


@pytest.mark.parametrize(
    ("change", "path"),
    [({"mode": None}, "mode"), ({"packs": [1]}, "packs[0]"), ({"decision": 7}, "decision"),
     ({"discovered": "2022-13"}, "discovered")],
)
def test_a_damaged_record_says_where(
    policy: fangpin.Policy, sample: dict[str, Any], change: dict[str, Any], path: str
) -> None:
    record = json.loads(policy.record(sample)) | change
    with pytest.raises(fangpin.InputError) as raised:
        fangpin.verify(json.dumps(record))
    error = raised.value
    assert (error.code, error.path) == ("record_damaged", path)
    assert error.found
    assert error.remedy


def test_its_own_text_and_household_are_at_fault(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    record = json.loads(policy.record(sample))
    (pack,) = record["packs"]
    with pytest.raises(fangpin.PolicyError) as of_pack:
        fangpin.verify(json.dumps(record | {"packs": [pack.replace("[policy]", "[policy", 1)]}))
    (issue,) = of_pack.value.issues
    assert (issue.code, issue.source) == ("pack_syntax", "packs[0]")
    household = record["household"] | {"residence_months": "six"}
    with pytest.raises(fangpin.InputError) as of_household:
        fangpin.verify(json.dumps(record | {"household": household}))
    assert of_household.value.path == "household.residence_months"


def test_what_is_no_record_raises(policy: fangpin.Policy) -> None:
    with pytest.raises(fangpin.Error, match="record_damaged"):
        fangpin.verify("{")
    with pytest.raises(fangpin.Error, match="record_format"):
        fangpin.verify('{"format": "fangpin.record/9"}')
    with pytest.raises(fangpin.InputError):
        policy.record({"format": "fangpin.household/1"})
    with pytest.raises(TypeError):
        fangpin.verify(3)  # type: ignore[arg-type]
