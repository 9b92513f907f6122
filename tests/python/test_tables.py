"""Whole registers: a row goes in for each household, and a row comes out."""

from __future__ import annotations

import threading
from decimal import Decimal

import fangpin
import pytest

pa = pytest.importorskip("pyarrow")

from registers import AREA, FOUND, judged, register  # noqa: E402  # needs pyarrow


@pytest.fixture(scope="module")
def maerkang() -> fangpin.Policy:
    return fangpin.policy("maerkang-2022")


def documents() -> list[dict]:
    """The same households as documents: every sum as one entry over the window."""
    whole = {"from": "2021-06", "to": "2022-05"}
    return [
        {"format": "fangpin.household/1", "id": f"H-{i + 1}", "area": AREA, "discovered": FOUND,
         "registry": registry, "registration": registration, "residence_months": months,
         "members": [{"id": f"m{n}", "living_in": True} for n in range(size)],
         "income": [] if net is None else [
             {"class": "wage", "yuan": str(Decimal(net) / 100), **whole},
             *({"class": c, "yuan": "0", **whole} for c in ("business", "property", "transfer"))],
         "facts": {"at_risk": risk}}
        for i, (registry, registration, months, size, net, risk) in enumerate(zip(
            ["ordinary", "out_of_poverty", None, "ordinary"],
            ["rural", "rural", "rural", "urban"],
            [7, 8, 12, 12], [1, 2, 3, 4], [680_000, 1_359_999, None, 9_000_000],
            [True, True, None, False], strict=True))
    ]


def test_a_row_is_judged_as_a_document_that_says_the_same(maerkang: fangpin.Policy) -> None:
    table = judged(maerkang, register())
    decisions = [maerkang.decide(document) for document in documents()]
    assert table["outcome"].to_pylist() == [each.outcome for each in decisions]
    assert [maerkang.evaluate(register(), area=AREA, found=FOUND).decision(i).categories
            for i in range(4)] == [each.categories for each in decisions]


def test_exactly_at_the_standard_is_neither_below_nor_above(maerkang: fangpin.Policy) -> None:
    """MEK-03: 6800.00 a person, and 6800.00 earned; a fen less each for two is below."""
    table = judged(maerkang, register())
    assert table["margin_min"].to_pylist() == [0, -1, None, 6_280_000]
    assert table["margin_max"].to_pylist() == [0, -1, None, 6_280_000]
    assert table["standard"].to_pylist() == [680_000] * 4
    codes = [each["code"] for each in
             maerkang.evaluate(register(), area=AREA, found=FOUND).bits("categories")]
    holding = [[code for bit, code in enumerate(codes) if set_ >> bit & 1]
               for set_ in table["categories"].to_pylist()]
    assert holding[0] == []
    assert len(holding[1]) == 1


def test_null_is_unknown_and_the_facts_that_matter_are_named(maerkang: fangpin.Policy) -> None:
    evaluation = maerkang.evaluate(register(), area=AREA, found=FOUND)
    names = evaluation.bits("open_facts")
    table = pa.table(evaluation)
    third = {name for bit, name in enumerate(names) if table["open_facts"][2].as_py() >> bit & 1}
    assert {"net_income", "at_risk"} <= third
    assert "household_size" not in third
    assert table["open_facts"][3].as_py() == 0  # settled: nothing is left to be asked


@pytest.mark.parametrize(("column", "form"), [
    ("registry", pa.string()), ("registration", pa.string()), ("at_risk", pa.bool_()),
    ("guarantees.food", pa.string()), ("household_size", pa.int64()), ("net_income", pa.int64())])
def test_a_column_in_which_nothing_is_known_is_unknown_in_any_form(
    maerkang: fangpin.Policy, column: str, form: pa.DataType
) -> None:
    """MEK-21 asks of an urban household what no other is asked: it must stay possible."""
    coded = pa.DictionaryArray.from_arrays(pa.array([None, 0, None, 0], pa.int8()), pa.nulls(1))
    little = {"registry": None, "village_judgement": [False] * 4, "at_risk": [False] * 4}
    answers = [judged(maerkang, register(**little | {column: values}), columns=["possible"],
                      pass_through=False)
               for values in (pa.nulls(4, form), pa.nulls(4), coded)]
    assert answers[0].equals(answers[1])
    assert answers[0].equals(answers[2])


def test_an_entry_of_a_dictionary_may_be_null(maerkang: fangpin.Policy) -> None:
    """Yes, no, and what is not known, of which each index is valid."""
    coded = pa.DictionaryArray.from_arrays(pa.array([0, 1, 2, 2], pa.int8()),
                                           pa.array(["yes", "no", None]))
    plain = pa.array(["yes", "no", None, None])
    both = [judged(maerkang, register(at_risk=column, stable_wage=column),
                   columns=["outcome", "open_rules", "fired", "open_facts"])
            for column in (coded, plain)]
    assert both[0].equals(both[1])


def test_what_means_nothing_goes_along_and_what_is_asked_comes_in_order(
    maerkang: fangpin.Policy,
) -> None:
    table = judged(maerkang, register(), columns=["margin_min", "outcome"])
    assert table.column_names == ["id", "note", "margin_min", "outcome"]
    assert table["note"].to_pylist() == ["a", "b", "c", "d"]
    bare = judged(maerkang, register(), columns=["outcome"], pass_through=False)
    assert bare.column_names == ["outcome"]


def test_columns_may_be_called_in_chinese_or_mapped(maerkang: fangpin.Policy) -> None:
    plain = judged(maerkang, register(), pass_through=False)
    chinese = register().rename_columns({"net_income": "家庭纯收入", "registry": "农户类型"})
    assert judged(maerkang, chinese, pass_through=False).equals(plain)
    own = register().rename_columns({"net_income": "HH_NET"})
    mapped = judged(maerkang, own, mapping={"HH_NET": "net_income"}, pass_through=False)
    assert mapped.equals(plain)


@pytest.mark.parametrize("form", ["decimal", "text", "range", "int32"])
def test_money_comes_in_every_exact_form(maerkang: fangpin.Policy, form: str) -> None:
    fen = [680_000, 1_359_999, None, 9_000_000]
    yuan = [None if f is None else Decimal(f).scaleb(-2) for f in fen]
    values = {
        "decimal": pa.array(yuan, pa.decimal128(12, 2)),
        "text": pa.array([None if y is None else f"{y:.2f}" for y in yuan]),
        "range": pa.array([None if f is None else {"min": f, "max": f} for f in fen]),
        "int32": pa.array(fen, pa.int32()),
    }[form]
    assert judged(maerkang, register(net_income=values)).equals(judged(maerkang, register()))


@pytest.mark.parametrize("words", [("true", "false"), ("Yes", "NO"), ("是", "否"), ("1", "0")])
@pytest.mark.parametrize("coded", [False, True])
def test_a_register_of_text_is_judged_as_one_of_values(
    maerkang: fangpin.Policy, words: tuple[str, str], coded: bool
) -> None:
    def texts(values: list) -> pa.Array:
        array = pa.array([None if v is None else str(v) for v in values])
        return array.dictionary_encode() if coded else array

    def said(values: list) -> pa.Array:
        return texts([None if v is None else words[0] if v else words[1] for v in values])

    risk, water = [True, True, None, False], [True, None, False, True]
    plain = judged(maerkang, register(**{"guarantees.water": water}))
    told = register(**{
        "residence_months": texts([7, 8, 12, 12]), "household_size": texts([1, 2, 3, 4]),
        "net_income": texts(["6800.00", "13599.99", None, "90000"]), "at_risk": said(risk),
        "guarantees.water": said(water)})
    assert judged(maerkang, told).equals(plain)
    assert judged(maerkang, told, by_row=True).equals(plain)


def test_ends_of_counts_may_be_text(maerkang: fangpin.Policy) -> None:
    ends = [{"min": 7, "max": 9}, {"min": None, "max": 3}, {"min": 1, "max": None}, None]
    texts = [None if e is None else {k: None if v is None else str(v) for k, v in e.items()}
             for e in ends]
    assert judged(maerkang, register(residence_months=texts)).equals(
        judged(maerkang, register(residence_months=ends)))


def test_keys_of_rows_may_be_chinese_too(maerkang: fangpin.Policy) -> None:
    rows = register(id=None, area=[AREA] * 4, discovered=["2022-06", "2022-07"] * 2,
                    total_income=[680_000] * 4, net_income=None, 户编号=["a", "b", "c", "d"])
    plain = pa.table(maerkang.evaluate(rows.rename_columns({"户编号": "id"})))
    chinese = rows.rename_columns({"area": "行政区划代码", "discovered": "发现月份",
                                   "total_income": "家庭总收入"})
    assert pa.table(maerkang.evaluate(chinese)).rename_columns({"户编号": "id"}).equals(plain)


def test_income_may_be_given_by_class_or_as_a_whole(maerkang: fangpin.Policy) -> None:
    """MEK-06: what four classes brought, less what business cost."""
    classes = {"wage_income": [700_000] * 4, "business_income": [0] * 4,
               "property_income": [10_000] * 4, "transfer_income": [0] * 4}
    cost = {"business_cost": [1, 2, 3, None]}
    by_class = judged(maerkang, register(net_income=None, **classes, **cost))
    whole = judged(maerkang, register(net_income=None, total_income=[710_000] * 4, **cost))
    assert by_class["net_income_min"].to_pylist() == [709_999, 709_998, 709_997, None]
    assert by_class["net_income_max"].to_pylist() == [709_999, 709_998, 709_997, 710_000]
    assert whole.select(["net_income_min", "outcome"]).equals(
        by_class.select(["net_income_min", "outcome"]))
    lacking = judged(maerkang, register(net_income=None, wage_income=[700_000] * 4))
    assert lacking["net_income_min"].to_pylist() == [None] * 4  # cost is not known, so not zero


def test_a_formula_that_the_register_holds_is_taken_as_given(maerkang: fangpin.Policy) -> None:
    told = register(illness=[True, True, True, True], livelihood_severely_difficult=[True] * 4)
    evaluation = maerkang.evaluate(told, area=AREA, found=FOUND)
    names = [each["id"] for each in evaluation.bits("fired")]
    fired = pa.table(evaluation)["fired"].to_pylist()
    assert fired[1] >> names.index("MEK-18") & 1
    assert not fired[0] >> names.index("MEK-18") & 1


def test_an_empty_table_has_empty_answers(maerkang: fangpin.Policy) -> None:
    table = judged(maerkang, register().slice(0, 0))
    assert (table.num_rows, "outcome" in table.column_names) == (0, True)


def test_a_stream_that_breaks_off_is_told(maerkang: fangpin.Policy) -> None:
    def batches():
        yield from register().to_batches()
        message = "the disk was taken out"
        raise OSError(message)

    reader = pa.RecordBatchReader.from_batches(register().schema, batches())
    with pytest.raises(fangpin.InputError, match="disk was taken out"):
        judged(maerkang, reader)


def test_batches_are_judged_as_they_are_read(maerkang: fangpin.Policy) -> None:
    read = []

    def batches():
        for number in range(3):
            read.append(number)
            yield register().to_batches()[0]

    reader = pa.RecordBatchReader.from_batches(register().schema, batches())
    answers = maerkang.evaluate_stream(reader, area=AREA, found=FOUND)
    stream = pa.RecordBatchReader.from_stream(answers)
    first = stream.read_next_batch()
    assert (read, first.num_rows) == ([0], 4)
    assert sum(batch.num_rows for batch in stream) == 8
    with pytest.raises(fangpin.InputError, match="read before"):
        answers.__arrow_c_stream__()


def test_answers_outlive_what_they_were_asked_of(maerkang: fangpin.Policy) -> None:
    table = register()
    answers = pa.table(maerkang.evaluate(table, area=AREA, found=FOUND))
    del table
    assert answers["note"].to_pylist() == ["a", "b", "c", "d"]


def test_a_batch_alone_is_a_table_too(maerkang: fangpin.Policy) -> None:
    batch = register().to_batches()[0]
    assert judged(maerkang, batch).equals(judged(maerkang, register()))


def test_a_row_tells_all_that_a_decision_does(maerkang: fangpin.Policy) -> None:
    evaluation = maerkang.evaluate(register(), area=AREA, found=FOUND)
    second = evaluation.decision(1)
    assert second.outcome == "undetermined"
    assert "MEK-03" in second.explain("zh") and "6800.00" in second.explain("en")
    assert second.to_dict()["household"] == "H-2"
    with pytest.raises(fangpin.InputError, match="beyond"):
        evaluation.decision(4)


def test_progress_is_told_and_may_stop_the_work(maerkang: fangpin.Policy) -> None:
    many = pa.concat_tables([register()] * 20_000).combine_chunks()
    told: list[int] = []
    maerkang.evaluate(many, area=AREA, found=FOUND, progress=told.append, threads=1)
    assert told[-1] == many.num_rows and told == sorted(told)

    def stop(done: int) -> None:
        message = f"after {done}"
        raise KeyboardInterrupt(message)

    with pytest.raises(KeyboardInterrupt, match="after"):
        maerkang.evaluate(many, area=AREA, found=FOUND, progress=stop)


def test_others_run_while_a_table_is_judged(maerkang: fangpin.Policy) -> None:
    many = pa.concat_tables([register()] * 5_000).combine_chunks()
    thread = threading.Thread(
        target=lambda: maerkang.evaluate(many, area=AREA, found=FOUND, by_row=True, threads=1))
    thread.start()
    turns = 0
    while thread.is_alive():
        turns += 1
    assert turns > 10
