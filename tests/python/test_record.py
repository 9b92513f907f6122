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


def test_what_is_no_record_raises(policy: fangpin.Policy) -> None:
    with pytest.raises(fangpin.Error, match="record_damaged"):
        fangpin.verify("{")
    with pytest.raises(fangpin.Error, match="record_format"):
        fangpin.verify('{"format": "fangpin.record/9"}')
    with pytest.raises(fangpin.InputError):
        policy.record({"format": "fangpin.household/1"})
    with pytest.raises(TypeError):
        fangpin.verify(3)  # type: ignore[arg-type]
