"""Registers of whole households: members, entries, events and assets as lists."""

from __future__ import annotations

import json
from typing import Any

import fangpin
import pytest

pa = pytest.importorskip("pyarrow")

from households import DOCUMENTS, example  # noqa: E402  # needs pyarrow

HOUSEHOLD: dict[str, Any] = {
    "format": "fangpin.household/1", "id": "H-1", "area": "513201101201", "discovered": "2022-06",
    "registration": "rural", "residence_months": 14,
    "members": [{"id": "m1", "living_in": True, "born": "1961-04", "health": ["major_illness"]},
                {"id": "m2", "living_in": None, "born": None, "health": []}],
    "income": [{"class": "wage", "from": "2021-06", "to": "2022-05", "yuan": "6800.00"}],
    "events": [{"kind": "illness", "month": "2022-03"}],
    "guarantees": {"food": "met", "medical": "unmet"},
    "facts": {"at_risk": True},
}
"""Invented. MEK-03 has 6800.00 a person."""


@pytest.fixture(scope="module")
def maerkang() -> fangpin.Policy:
    return fangpin.policy("maerkang-2022")


def table_of(**changed: object) -> pa.Table:
    known = HOUSEHOLD | changed
    return pa.Table.from_pylist([{key: value for key, value in known.items()
                                  if value is not None}])


def refused(policy: fangpin.Policy, table: pa.Table) -> fangpin.errors.Error:
    with pytest.raises(fangpin.errors.Error) as caught:
        policy.evaluate(table)
    return caught.value


@pytest.mark.parametrize("name", sorted(path.stem for path in DOCUMENTS.glob("*.json")))
def test_a_row_gives_the_same_bytes_as_the_document(name: str) -> None:
    document = example(name)
    editions = [p["id"] for p in fangpin.policies()
                if document["area"].startswith(fangpin.policy(p["id"]).area)]
    try:
        table = pa.Table.from_pylist([document])
    except pa.ArrowInvalid:
        pytest.skip("a list of values of several types is no Arrow column")
    for edition in editions:
        policy = fangpin.policy(edition)
        try:
            said = policy.decide(document).to_json()
        except fangpin.errors.Error as why:
            assert refused(policy, table).code == why.code
            continue
        assert policy.evaluate(table).decision(0).to_json() == said
        asked = ["possible_need_types", "possible_grades"]
        judged = policy.evaluate(table, columns=asked)
        decision = policy.decide(document).to_dict()
        for column in asked:
            codes = [each and each["code"] for each in judged.bits(column)]
            bits = pa.table(judged)[column][0].as_py()
            assert [code for i, code in enumerate(codes) if bits >> i & 1] == decision[column]


def test_sums_come_out_of_entries_and_heads_out_of_members(maerkang: fangpin.Policy) -> None:
    """MEK-06, MEK-11: 6800.00 and what nobody wrote down, for one person or two."""
    judged = pa.table(maerkang.evaluate(table_of())).to_pylist()[0]
    assert judged["net_income_min"] is None  # costs are not known
    assert judged["standard"] == 680_000
    covered = [*HOUSEHOLD["income"], *({"class": each, "from": "2021-06", "to": "2022-05",
                                        "yuan": "0"} for each in
                                       ("business", "property", "transfer"))]
    whole = pa.table(maerkang.evaluate(table_of(income=covered))).to_pylist()[0]
    assert (whole["net_income_min"], whole["net_income_max"]) == (680_000, 680_000)
    assert (whole["margin_min"], whole["margin_max"]) == (-680_000, 0)


def test_a_sum_beside_lists_takes_the_place_of_what_they_come_to(
    maerkang: fangpin.Policy,
) -> None:
    table = table_of().append_column("net_income", pa.array([1_360_000]))
    judged = pa.table(maerkang.evaluate(table)).to_pylist()[0]
    assert (judged["margin_min"], judged["margin_max"]) == (0, 680_000)


@pytest.mark.parametrize("library", ["pandas", "polars", "duckdb"])
def test_lists_come_from_any_library(maerkang: fangpin.Policy, library: str) -> None:
    table = table_of()
    wanted = maerkang.decide(HOUSEHOLD).to_json()
    module = pytest.importorskip(library)
    if library == "polars":
        given = module.from_arrow(table)
    elif library == "duckdb":
        register = table
        given = module.sql("select * from register")
    else:
        given = table.to_pandas(types_mapper=module.ArrowDtype)
    assert maerkang.evaluate(given).decision(0).to_json() == wanted


def test_chinese_names_of_lists_and_keys_are_known(maerkang: fangpin.Policy) -> None:
    members = [{"成员编号": "m1", "共同生活": True, "出生年月": "1961-04",
                "健康状况": ["大病"]}]
    table = pa.Table.from_pylist([{"id": "H-1", "area": "513201", "discovered": "2022-06",
                                   "家庭成员": members, "事件": [{"种类": "因病"}]}])
    document = {"format": "fangpin.household/1", "id": "H-1", "area": "513201",
                "discovered": "2022-06", "events": [{"kind": "illness"}],
                "members": [{"id": "m1", "living_in": True, "born": "1961-04",
                             "health": ["major_illness"]}]}
    assert maerkang.evaluate(table).decision(0).to_json() == maerkang.decide(document).to_json()


def test_whole_fen_are_called_so(maerkang: fangpin.Policy) -> None:
    """An integer under a name of yuan would be wrong by a hundred, either way."""
    entry = {"class": "wage", "from": "2021-06", "to": "2022-05"}
    assert maerkang.evaluate(table_of(income=[entry | {"fen": 680_000}])).decision(
        0).to_json() == maerkang.decide(HOUSEHOLD).to_json()
    why = refused(maerkang, table_of(income=[entry | {"yuan": 6800}]))
    assert (why.code, why.path) == ("wrong_type", "income.yuan")
    assert "fen" in why.remedy
    why = refused(maerkang, table_of(income=[entry | {"fen": "6800.00"}]))
    assert (why.code, why.path) == ("wrong_type", "income.fen")


@pytest.mark.parametrize(("changed", "code", "path"), [
    ({"income": [{"class": "wage", "from": "2021-06", "yuan": 1.5}]}, "wrong_type", "income.yuan"),
    ({"members": [{"id": "m1", "relatoin": "head"}]}, "unknown_key", "members.relatoin"),
    ({"members": [{"id": "m1", "age": 61}]}, "unknown_key", "members.age"),
    ({"members": ["m1"]}, "wrong_type", "members"),
    ({"events": [{"kind": 3}]}, "wrong_type", "events.kind"),
    ({"facts": {"net_income": 5}}, "derived_fact", "facts.net_income"),
    ({"facts": {"at_rsik": True}}, "unknown_fact", "facts.at_rsik"),
    ({"guarantees": {"foood": "met"}}, "unknown_fact", "guarantees.foood"),
    ({"at_risk": {"value": True, "reason": None}}, "duplicate_key", "facts.at_risk"),
])
def test_what_a_document_does_not_have_is_refused_before_any_row(
    maerkang: fangpin.Policy, changed: dict[str, Any], code: str, path: str
) -> None:
    why = refused(maerkang, table_of(**changed))
    assert (why.code, why.path, why.row) == (code, path, None)


@pytest.mark.parametrize(("changed", "code", "path"), [
    ({"members": [{"id": "m1", "living_in": True}] * 2}, "duplicate_member", "members[1].id"),
    ({"members": [{"id": "m1", "living_in": False}]}, "nobody_living_in", "members"),
    ({"members": [{"id": "m1", "born": "2022-07"}]}, "after_discovery", "members[0].born"),
    ({"events": [{"kind": "illness", "month": "2022-07"}]}, "after_discovery", "events[0].month"),
    ({"events": [{"kind": "plague"}]}, "unknown_code", "events[0].kind"),
    ({"income": HOUSEHOLD["income"] * 2}, "counted_twice", "income[1]"),
    ({"income": [HOUSEHOLD["income"][0] | {"yuan": "-1"}]}, "invalid_money", "income[0].yuan"),
    ({"income": [HOUSEHOLD["income"][0], HOUSEHOLD["income"][0] | {"item": "x" * 100_001}]},
     "too_large", "income[1].item"),
    ({"events": [{"kind": "illness"}] * 10_001}, "too_large", "events"),
    ({"members": [{"id": "m1", "health": ["chronic"] * 10_001}]}, "too_large",
     "members[0].health"),
    ({"income": [HOUSEHOLD["income"][0] | {"class": "nobody"}], "net_income": 1}, "unknown_code",
     "income[0].class"),
    ({"income": HOUSEHOLD["income"] * 2, "total_income": 1, "business_cost": 1}, "counted_twice",
     "income[1]"),
    ({"members": [{"id": "m1", "born": "1990-01"}, {"id": "m2", "born": "1990-13"}]},
     "invalid_month", "members[1].born"),
    ({"facts": {"at_risk": {"value": True, "by": "nobody"}}}, "unknown_code", "facts.at_risk.by"),
    ({"facts": {"village_review_override": True}}, "reason_missing",
     "facts.village_review_override"),
    ({"income": [HOUSEHOLD["income"][0] | {"from": {"min": "2021-06", "max": "2021-07"}}]},
     "wrong_type", "income[0].from"),
])
def test_a_wrong_row_says_where_it_is_wrong(
    maerkang: fangpin.Policy, changed: dict[str, Any], code: str, path: str
) -> None:
    """MEK-34 among them: a bar is lifted with a reason, or not at all."""
    of_type = table_of(**changed).schema
    right = pa.Table.from_pylist([{"id": "H-0", "area": "513201101201", "discovered": "2022-06"}],
                                 schema=of_type)
    table = pa.concat_tables([right, table_of(**changed)])
    why = refused(maerkang, table)
    assert (why.code, why.path, why.row) == (code, path, 1)
    reported = pa.table(maerkang.evaluate(table, on_error="report")).to_pylist()
    assert [each["error_code"] for each in reported] == [None, code]


@pytest.mark.parametrize("may_be", [["urban"], ["rural", "urban"], ["nobody"], []])
@pytest.mark.parametrize("key", ["registration", "registry"])
def test_a_code_that_may_be_one_of_several_is_read_in_a_table_without_any_group(
    maerkang: fangpin.Policy, key: str, may_be: list[str]
) -> None:
    document = {"format": "fangpin.household/1", "id": "H-1", "area": "513201101201",
                "discovered": "2022-06", "events": [{"kind": "illness"}], key: {"any": may_be}}
    type_ = pa.struct({"any": pa.list_(pa.string())})
    table = pa.Table.from_pylist([document])
    table = table.set_column(table.column_names.index(key), key,
                             pa.array([document[key]], type_))
    try:
        outcome = maerkang.decide(document).outcome
    except fangpin.errors.Error as why:
        assert refused(maerkang, table).code == why.code
        return
    assert pa.table(maerkang.evaluate(table))["outcome"].to_pylist() == [outcome]


def test_offsets_that_do_not_fit_are_an_error_of_their_row(maerkang: fangpin.Policy) -> None:
    events = pa.array([[{"kind": "illness"}], [{"kind": "fire"}]])
    broken = pa.Array.from_buffers(
        events.type, 2, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0\1\0\0\0")],
        children=[events.values])
    table = pa.table({"id": ["H-1", "H-2"], "area": ["513201"] * 2,
                      "discovered": ["2022-06"] * 2, "events": broken})
    why = refused(maerkang, table)
    assert (why.code, why.path, why.row) == ("wrong_type", "events", 1)
    assert "offsets" in str(why)


def test_an_identity_number_in_a_list_is_refused_unrepeated(maerkang: fangpin.Policy) -> None:
    number = "51320119610401123X"
    why = refused(maerkang, table_of(members=[{"id": number, "living_in": True}]))
    assert why.code == "invalid_id"
    assert number not in json.dumps([str(why), why.path, why.found])


@pytest.mark.parametrize(("fact", "known", "open_"), [
    ("at_risk", [{"value": True, "reason": "seen"}, {"value": True, "reason": None}],
     [{"value": None, "reason": "asked"}, None]),
    ("registry", [{"any": ["ordinary"]}, {"any": ["ordinary"] * 2}],
     [{"any": ["ordinary", "out_of_poverty"]}, None]),
    ("guarantees.water", [{"any": ["met"]}], [{"any": ["met", "unmet"]}, None]),
])
def test_what_a_structure_says_for_sure_is_not_open(
    maerkang: fangpin.Policy, fact: str, known: list[Any], open_: list[Any]
) -> None:
    """In rows that are otherwise alike, of which little is known."""
    table = pa.table({fact: pa.array(known + open_)})
    judged = maerkang.evaluate(table, area="513201101201", found="2022-06",
                               columns=["outcome", "open_facts"])
    bit = judged.bits("open_facts").index(fact)
    answers = pa.table(judged)
    assert set(answers["outcome"].to_pylist()) == {"undetermined"}
    assert [sets >> bit & 1 for sets in map(as_number, answers["open_facts"].to_pylist())] == (
        [0] * len(known) + [1] * len(open_))


@pytest.mark.parametrize(("key", "known", "open_"), [
    ("kind", {"any": ["car", "car"]}, {"any": ["car", "home"]}),
    ("value", {"min": "1.0", "max": "1.00"}, {"min": "1.0", "max": "1.01"}),
])
def test_a_list_is_open_by_what_its_elements_say_not_by_how(
    maerkang: fangpin.Policy, key: str, known: object, open_: object
) -> None:
    asset = {"kind": {"any": ["car"]}, "origin": "bought", "essential": False,
             "value": {"min": "1", "max": "1"}}
    table = pa.table({"assets": [[asset | {key: said}] for said in (known, open_)]})
    evaluation = maerkang.evaluate(table, area="513201101201", found="2022-06",
                                   columns=["open_facts"])
    bit = evaluation.bits("open_facts").index("assets")
    assert [as_number(sets) >> bit & 1
            for sets in pa.table(evaluation)["open_facts"].to_pylist()] == [0, 1]


def as_number(bits: int | bytes) -> int:
    return bits if isinstance(bits, int) else int.from_bytes(bits, "little")
