"""What goes wrong, and what is said about it."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from households import example

import fangpin


def refusal(policy: fangpin.Policy, document: Any, **options: Any) -> fangpin.Error:
    """The exception for a document."""
    with pytest.raises(fangpin.Error) as refused:
        policy.decide(document, **options)
    return refused.value


@pytest.mark.parametrize(
    "amount", [12000.5, 12000.0, float("nan"), float("inf"), 12000, Decimal("0.001")]
)
def test_an_amount_that_is_no_text_is_refused_and_never_rounded(
    policy: fangpin.Policy, sample: dict[str, Any], amount: Any
) -> None:
    sample["income"][1]["yuan"] = amount
    error = refusal(policy, sample)
    assert isinstance(error, fangpin.InputError)
    assert (error.code, error.number, error.path) == ("invalid_money", 210, "income[1].yuan")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("assets[0].value", lambda d, v: d["assets"][0].update(value=v)),
        ("expenditure[1].yuan.min", lambda d, v: d["expenditure"][1].update(yuan={"min": v})),
        ("facts.supporter_annual_income", lambda d, v: d["facts"].update(
            supporter_annual_income=v)),
    ],
)
def test_money_is_money_wherever_it_stands(
    policy: fangpin.Policy, sample: dict[str, Any], path: str, place: Any
) -> None:
    place(sample, 0.1)
    error = refusal(policy, sample)
    assert (error.code, error.path) == ("invalid_money", path)


def test_a_float_elsewhere_is_of_a_wrong_type(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    for months in (14.5, float("nan")):
        error = refusal(policy, sample | {"residence_months": months})
        assert (error.code, error.path) == ("wrong_type", "residence_months")


@pytest.mark.parametrize("value", [{1, 2}, object(), 1j, b"x"])
def test_what_json_does_not_have_is_refused_at_its_place(
    policy: fangpin.Policy, sample: dict[str, Any], value: Any
) -> None:
    sample["members"][0]["born"] = value
    error = refusal(policy, sample)
    assert (error.code, error.path) == ("wrong_type", "members[0].born")
    assert error.found == type(value).__name__


def test_a_document_within_itself_is_too_deep(
    policy: fangpin.Policy, sample: dict[str, Any]
) -> None:
    sample["members"] = sample
    assert refusal(policy, sample).code == "too_deep"


def test_a_document_that_is_none_is_refused(policy: fangpin.Policy) -> None:
    for document in (None, [], 3, "[]", "null"):
        assert refusal(policy, document).code == "wrong_type"
    assert refusal(policy, "").code == "invalid_json"
    error = refusal(policy, '{\n "id": }')
    assert (error.code, error.line, error.column) == ("invalid_json", 2, 8)
    assert refusal(policy, "\ud800").code == "invalid_utf8"
    assert refusal(policy, b"\xff\xfe").code == "invalid_utf8"


def test_a_missing_figure_is_a_lookup_error(policy: fangpin.Policy) -> None:
    document = example("eligible") | {"discovered": "2023-03", "income": [], "expenditure": []}
    error = refusal(policy, document)
    assert isinstance(error, fangpin.StandardNotInForce)
    assert isinstance(error, LookupError)
    assert (error.code, error.number) == ("no_standard", 302)
    assert "2023-03" in f"{error.subject} {error.found}"


def test_another_area_is_an_input_error(policy: fangpin.Policy) -> None:
    error = refusal(policy, example("eligible") | {"area": "429005"})
    assert isinstance(error, fangpin.InputError)
    assert isinstance(error, ValueError)
    assert error.code == "area_not_covered"


def test_wrong_arguments_are_input_errors(policy: fangpin.Policy) -> None:
    assert refusal(policy, {}, mode="lenient").code == "invalid_argument"
    error = refusal(policy, {}, found="June")
    assert (error.code, error.subject) == ("invalid_month", "found")


def test_every_error_has_all_its_parts(policy: fangpin.Policy) -> None:
    error = refusal(policy, "{")
    assert str(error) == str(error.args[0])
    for part in ("code", "number", "subject", "found", "remedy", "path", "line", "column"):
        assert hasattr(error, part)
    assert error.path is None


def test_a_pack_reports_everything_at_once() -> None:
    with pytest.raises(fangpin.PolicyError) as refused:
        fangpin.load_policy('[policy]\nid = "x"\nname = 3\n')
    error = refused.value
    assert isinstance(error, ValueError)
    assert len(error.issues) > 1
    assert {issue.code for issue in error.issues} == {"pack_unknown_key", "pack_missing_key"}
    assert error.code == error.issues[0].code
    assert all(issue.line for issue in error.issues)


def test_a_rule_reports_everything_at_once() -> None:
    with pytest.raises(fangpin.PolicyError) as refused:
        fangpin.rule("at_rsk and\n hapiness")
    first, second = refused.value.issues
    assert (first.line, first.column, second.line, second.column) == (1, 1, 2, 2)
    assert "at_risk" in first.remedy


def test_errors_survive_being_sent_to_another_process(policy: fangpin.Policy) -> None:
    error = refusal(policy, "{")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (again.args, again.line, str(again)) == (error.args, error.line, str(error))


def test_a_row_error_is_a_document_of_its_own(policy: fangpin.Policy) -> None:
    [row] = policy.decide_many([{"format": "fangpin.household/1", "id": "H-1"}])
    assert isinstance(row, fangpin.RowError)
    document = row.to_dict()
    assert (document["row"], document["file"], document["id"]) == (1, None, "H-1")
    assert document["error"]["code"] == "missing_key"
    assert json.loads(row.to_json()) == document
