"""Policies: those that are shipped, and one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from households import POLICY, ROOT, example

import fangpin

PACK = """
[policy]
id       = "invented"
revision = 3
title    = "An invented text"
area     = "513201"
[window]
source = "invented"
rule   = "twelve_months_before_discovery"
[size]
source = "invented"
rule   = "living_in"
[[inclusion]]
id     = "at-risk"
source = "invented"
title  = "At risk"
when   = "at_risk"
"""


def test_a_shipped_text_says_what_it_is(policy: fangpin.Policy) -> None:
    assert (policy.id, policy.revision, policy.area) == (POLICY, 1, "513201")
    assert policy.title.startswith("马尔康市")
    assert policy.title_en.startswith("Maerkang")
    assert policy.digest.startswith("sha256:")


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(fangpin.InputError) as refused:
        fangpin.policy("maerkang-2021")
    assert refused.value.code == "unknown_policy"
    assert POLICY in refused.value.remedy


def test_the_shipped_texts_are_listed() -> None:
    listed = fangpin.policies()
    assert POLICY in [each["id"] for each in listed]
    assert {"id", "revision", "title", "title_en", "area", "governs", "digest"} <= set(listed[0])


@pytest.mark.parametrize(
    ("area", "month", "governed"),
    [
        ("513201101201", "2022-06", True),
        ("513201", "2022-01", True),
        ("513201", "2021-12", False),
        ("429005", "2022-06", False),
        (None, "2030-01", True),
    ],
)
def test_place_and_month_choose_the_texts(
    area: str | None, month: str, governed: bool
) -> None:
    found = [each["id"] for each in fangpin.policies(area=area, month=month)]
    assert (POLICY in found) is governed


def test_a_place_or_month_that_is_none_is_refused() -> None:
    for wrong, code in (({"area": "here"}, "invalid_area"), ({"month": "2022"}, "invalid_month")):
        with pytest.raises(fangpin.InputError) as refused:
            fangpin.policies(**wrong)
        assert refused.value.code == code


def test_a_pack_loads_from_text_and_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "invented.toml"
    path.write_text(PACK, encoding="utf-8")
    loaded = [fangpin.load_policy(pack) for pack in (PACK, PACK.encode(), path, str(path))]
    assert {(each.id, each.revision) for each in loaded} == {("invented", 3)}
    assert len({each.digest for each in loaded}) == 1
    decision = loaded[0].decide(example("eligible"))
    assert (decision.outcome, decision.fired) == ("eligible", ["at-risk"])


def test_the_shipped_pack_loads_as_ones_own(policy: fangpin.Policy) -> None:
    own = fangpin.load_policy(ROOT / "src" / "policies" / f"{POLICY}.toml")
    assert own.digest == policy.digest
    document = example("sample")
    assert own.decide(document).to_json() == policy.decide(document).to_json()


def test_an_error_in_a_file_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(PACK.replace('"at_risk"', '"at_rsk"'), encoding="utf-8")
    with pytest.raises(fangpin.PolicyError) as refused:
        fangpin.load_policy(path)
    assert refused.value.code == "rule_unknown_name"
    assert refused.value.source == str(path)


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        fangpin.load_policy(tmp_path / "none.toml")


def test_no_pack_is_no_policy() -> None:
    with pytest.raises(fangpin.InputError) as refused:
        fangpin.load_policy()
    assert refused.value.code == "invalid_argument"


def test_the_window_leaves_the_month_of_discovery_out(policy: fangpin.Policy) -> None:
    expected = {"from": "2021-01", "to": "2021-12"}
    assert fangpin.window("2022-01") == expected
    assert fangpin.window("2022-01", policy) == fangpin.window("2022-01", POLICY) == expected
    with pytest.raises(fangpin.InputError) as refused:
        fangpin.window("2022-1")
    assert refused.value.code == "invalid_month"
    with pytest.raises(fangpin.InputError):
        fangpin.window("2022-01", "nowhere")


def test_a_policy_is_shown_as_text_and_as_one_page(policy: fangpin.Policy) -> None:
    assert policy.show().startswith(policy.title + "\n")
    english = policy.show("en")
    assert english.startswith(policy.title_en + "\n")
    assert "Gap [MEK-04]" in english and "residence_months >= 6" in english
    page = policy.show("en", html=True)
    assert page.startswith("<!DOCTYPE html>\n")
    assert "residence_months &gt;= 6" in page and policy.digest in page
    with pytest.raises(fangpin.InputError) as refused:
        policy.show("fr", html=True)
    assert refused.value.code == "unknown_language"
