"""Many households, one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from households import DOCUMENTS, drawn, example

import fangpin


def test_rows_come_in_order_and_a_bad_one_stops_nothing(policy: fangpin.Policy) -> None:
    rows = [example("eligible"), "{", {"id": "H-2"}, None, example("barred"), b"\xff", {b"": 2}]
    answers = list(policy.decide_many(rows))  # type: ignore[arg-type]
    said = [
        answer.error.code if isinstance(answer, fangpin.RowError) else answer.outcome
        for answer in answers
    ]
    assert said == [
        "eligible", "invalid_json", "missing_key", "wrong_type", "barred", "invalid_utf8",
        "wrong_type",
    ]
    errors = [answer for answer in answers if isinstance(answer, fangpin.RowError)]
    assert [error.row for error in errors] == [2, 3, 4, 6, 7]
    assert [error.id for error in errors] == [None, "H-2", None, None, None]


def test_random_rows_are_answered_one_by_one(policy: fangpin.Policy) -> None:
    documents = [document for document, _ in drawn(21, 300)]
    answers = list(policy.decide_many(documents))
    assert len(answers) == len(documents)
    for document, answer in zip(documents, answers):
        if isinstance(answer, fangpin.Decision):
            assert answer.to_json() == policy.decide(document).to_json()
        else:
            with pytest.raises(fangpin.Error) as refused:
                policy.decide(document)
            assert refused.value.args == answer.error.args
    assert {type(answer) for answer in answers} == {fangpin.Decision, fangpin.RowError}


def test_nothing_is_read_before_it_is_asked_for(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    read: list[int] = []

    def endless() -> Iterator[dict[str, Any]]:
        while True:
            read.append(len(read))
            yield sample

    answers = policy.decide_many(endless())
    assert read == []
    next(answers)
    assert read == [0]
    next(answers)
    assert read == [0, 1]


def test_what_the_source_throws_is_not_swallowed(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    def broken() -> Iterator[dict[str, Any]]:
        yield sample
        raise OSError("the disk is gone")

    answers = policy.decide_many(broken())
    assert isinstance(next(answers), fangpin.Decision)
    with pytest.raises(OSError, match="the disk is gone"):
        next(answers)


def test_the_lines_of_a_file_are_documents(policy: fangpin.Policy, tmp_path: Any) -> None:
    path = tmp_path / "register.jsonl"
    names = ("eligible", "barred", "unknown")
    lines = [json.dumps(example(name), ensure_ascii=False) for name in names]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with path.open(encoding="utf-8") as text, path.open("rb") as raw:
        from_text = [answer.to_json() for answer in policy.decide_many(text)]
        from_bytes = [answer.to_json() for answer in policy.decide_many(raw)]
    assert from_text == from_bytes == [policy.decide(example(name)).to_json() for name in names]


def test_options_hold_for_every_row(policy: fangpin.Policy, sample: dict[str, Any]) -> None:
    del sample["discovered"]
    [screened] = policy.decide_many([sample], found="2022-06", mode="screening", account=False)
    assert isinstance(screened, fangpin.Decision)
    assert screened.presumed
    assert screened.clauses[0]["because"] is None


@pytest.mark.parametrize("wrong", [{"mode": "lenient"}, {"found": "2022-13"}])
def test_a_wrong_argument_is_refused_at_once(
    policy: fangpin.Policy, wrong: dict[str, Any]
) -> None:
    with pytest.raises(fangpin.InputError):
        policy.decide_many([], **wrong)


def test_one_document_is_not_taken_for_many(policy: fangpin.Policy) -> None:
    text = (DOCUMENTS / "sample.json").read_text(encoding="utf-8")
    for one in (text, text.encode(), json.loads(text)):
        with pytest.raises(fangpin.InputError) as refused:
            policy.decide_many(one)
        assert refused.value.code == "invalid_argument"
