"""Single expressions, and the Python values that they come out as."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import fangpin
from fangpin import UNKNOWN, Money, Range

ANSWERS: dict[str, Any] = {
    "1 < 2": True,
    "not(true)": False,
    "1 + 2": 3,
    "-7": -7,
    "0.1 + 0.2": Decimal("0.3"),
    "1 / 3": Fraction(1, 3),
    "123456789012345678": 123456789012345678,
    "12345678901234.5678": Decimal("12345678901234.5678"),
    "round half up(-5.5, 0)": -6,
    '"1/3"': "1/3",
    '"2022-06-01"': "2022-06-01",
    '@"2022-06-01"': date(2022, 6, 1),
    'month("2022-06")': "2022-06",
    '@"P14M"': "P1Y2M",
    '@"P3D"': "P3D",
    "yuan(12.3)": Money(Decimal("12.30")),
    "yuan(1) / 3": Money(Fraction(1, 3)),
    "[1, 2, 3][item > 1]": [2, 3],
    "[1, 2, 3][1]": 1,
    '["a", "1/2"]': ["a", "1/2"],
    "[1 / 2, 1 / 3]": [Decimal("0.5"), Fraction(1, 3)],
    "[[1], [2, 3]]": [[1], [2, 3]],
    "[yuan(1)]": [Money(Decimal("1.00"))],
    '[@"2022-06-01"]': [date(2022, 6, 1)],
    "[]": [],
    "sum([])": 0,
    "at_risk": UNKNOWN,
    "at_risk and false": False,
}


@pytest.mark.parametrize(("expression", "answer"), ANSWERS.items())
def test_an_answer_has_its_own_type(expression: str, answer: Any) -> None:
    found = fangpin.rule(expression)
    assert found == answer
    assert type(found) is type(answer)


def test_facts_are_in_document_form() -> None:
    facts = {"residence_months": {"min": 3, "max": 12}, "registry": {"any": [
        "ordinary", "out_of_poverty"]}, "supporter_annual_income": Decimal("100000")}
    assert fangpin.rule("residence_months", facts) == Range(3, 12)
    assert fangpin.rule("residence_months > 2", facts) is True
    assert fangpin.rule("residence_months > 3", facts) is UNKNOWN
    assert fangpin.rule("registry", facts) == frozenset({"ordinary", "out_of_poverty"})
    assert fangpin.rule("supporter_annual_income", facts) == Money(Decimal("100000.00"))
    assert fangpin.rule("at_risk", '{"at_risk": true}') is True


def test_a_range_of_money_has_ends_of_money() -> None:
    facts = {"supporter_annual_income": {"min": "1.50", "max": None}}
    expected = Range(Money(Decimal("1.50")), None)
    assert fangpin.rule("supporter_annual_income", facts) == expected


def test_derived_facts_may_be_given() -> None:
    facts = {"net_income": "27199.99", "household_size": 4}
    assert fangpin.rule("net_income / household_size < yuan(6800)", facts) is True


def test_a_policy_lends_its_figures(policy: fangpin.Policy) -> None:
    facts = {"area": "513201", "discovered": "2022-06", "registry": "ordinary"}
    assert fangpin.rule("standard", facts) is UNKNOWN
    for under in (policy, policy.id):
        assert fangpin.rule("standard", facts, under) == Money(Decimal("6800.00"))


@pytest.mark.parametrize(
    ("expression", "code"),
    [("1 / 0", "division_by_zero"), ("min([])", "empty_list"), ("mean([])", "empty_list")],
)
def test_no_answer_is_an_input_error(expression: str, code: str) -> None:
    with pytest.raises(fangpin.InputError) as refused:
        fangpin.rule(expression)
    assert refused.value.code == code


def test_wrong_facts_are_an_input_error() -> None:
    for facts, code in (
        ({"at_rsk": True}, "unknown_fact"),
        ({"supporter_annual_income": 1.5}, "invalid_money"),
        ("{", "invalid_json"),
        ([], "wrong_type"),
    ):
        with pytest.raises(fangpin.InputError) as refused:
            fangpin.rule("1", facts)  # type: ignore[arg-type]
        assert refused.value.code == code


def test_the_expression_is_text() -> None:
    with pytest.raises(TypeError):
        fangpin.rule(1)  # type: ignore[arg-type]
    with pytest.raises(fangpin.PolicyError):
        fangpin.rule("")


def test_unknown_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError):
        bool(UNKNOWN)
    assert repr(UNKNOWN) == "fangpin.UNKNOWN"
    assert copy.deepcopy(UNKNOWN) is UNKNOWN
    assert pickle.loads(pickle.dumps(UNKNOWN)) is UNKNOWN
