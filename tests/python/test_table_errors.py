"""What is wrong with a register, and where."""

from __future__ import annotations

import fangpin
import pytest

pa = pytest.importorskip("pyarrow")

from registers import AREA, FOUND, judged, register  # noqa: E402  # needs pyarrow


@pytest.fixture(scope="module")
def maerkang() -> fangpin.Policy:
    return fangpin.policy("maerkang-2022")


@pytest.mark.parametrize(("column", "values", "code", "found"), [
    ("net_income", [1.0, 2.0, 3.0, 4.0], "wrong_type", "float64"),
    ("net_income", [float("nan")] * 4, "wrong_type", "float64"),
    ("at_risk", pa.array([1, 2, 3, 4], pa.date32()), "wrong_type", "cannot hold"),
    ("household_size", pa.array([1, 2, 3, 4], pa.date32()), "wrong_type", "cannot hold"),
    ("registry", [1, 2, 3, 4], "wrong_type", "cannot hold"),
    ("discovered", [1, 2, 3, 4], "wrong_type", "cannot hold"),
    ("net_income", [[1], [2], [3], [4]], "wrong_type", "cannot hold"),
    ("at_risk", [[True]] * 4, "wrong_type", "cannot hold"),
    ("wage_income", [[[1]]] * 4, "wrong_type", "cannot hold"),
    ("wage_income", [[{"min": 1, "max": 2}]] * 4, "wrong_type", "cannot hold"),
    ("wage_income", [[1.0]] * 4, "wrong_type", "float64"),
    ("wage_income", [[True]] * 4, "wrong_type", "cannot hold"),
])
def test_a_column_that_cannot_hold_its_fact_is_named(
    maerkang: fangpin.Policy, column: str, values: list, code: str, found: str
) -> None:
    with pytest.raises(fangpin.InputError, match=found) as caught:
        judged(maerkang, register(**{column: values}))
    assert (caught.value.code, caught.value.path, caught.value.row) == (code, column, None)


def lists(ends: list[int], values: int) -> pa.Array:
    """PyArrow looks at the last offset alone: the others need not fit together."""
    offsets = pa.array(ends, pa.int32()).buffers()[1]
    return pa.Array.from_buffers(pa.list_(pa.int64()), len(ends) - 1, [None, offsets],
                                 children=[pa.array([1] * values)])


@pytest.mark.parametrize(("column", "values", "code", "row"), [
    ("registry", ["ordinary", "poor", "x", None], "unknown_code", 1),
    ("household_size", [1, 2, 0, -1], "nobody_living_in", 2),
    ("residence_months", [-1, 2, 3, 4], "out_of_range", 0),
    ("rigid_expenditure", [0, 0, 0, -1], "invalid_money", 3),
    ("supporter_annual_income", [0, -1, None, 1], "invalid_money", 1),
    ("net_income", ["1.00", "1.001", "1", "2"], "invalid_money", 1),
    ("at_risk", pa.array([0, 1, 2, 3], pa.int8()), "wrong_type", 2),
    ("at_risk", ["yes", "no", "perhaps", None], "unknown_code", 2),
    ("at_risk", ["yes", "", "no", None], "unknown_code", 1),
    ("guarantees.water", ["yes", "未达标", None, "dry"], "unknown_code", 3),
    ("residence_months", ["7", "8", "12.0", "12"], "wrong_type", 2),
    ("residence_months", ["7", "+8", "12", "12"], "wrong_type", 1),
    ("residence_months", ["7", "8", "12", "-1"], "out_of_range", 3),
    ("residence_months", ["9" * 19, "8", "12", "1"], "out_of_range", 0),
    ("discovered", ["2022-06", "2022-13", "2022-06", "2022-06"], "invalid_month", 1),
    ("area", [AREA, AREA, "330102", AREA], "area_not_covered", 2),
    ("area", [AREA, "x", AREA, AREA], "invalid_area", 1),
    ("discovered", ["2022-06", "2023-06", "2022-06", "2022-06"], "no_standard", 1),
    ("net_income", [{"min": 2, "max": 1}] * 4, "invalid_range", 0),
    ("wage_income", [[1], [], [1, -1], None], "invalid_money", 2),
    ("wage_income", [[1], [2**62, 2**62], [1], None], "out_of_range", 1),
    ("wage_income", [["1.00"], ["1.00", "1.001"], [], None], "invalid_money", 1),
    ("wage_income", lists([0, 1, 3, 2, 4], 4), "wrong_type", 2),
    ("wage_income", lists([0, 1, 5, 3, 4], 4), "wrong_type", 1),
])
def test_a_value_that_cannot_be_is_named_with_its_row(
    maerkang: fangpin.Policy, column: str, values: object, code: str, row: int
) -> None:
    table = register(**{column: values})
    with pytest.raises(fangpin.Error) as caught:
        judged(maerkang, table)
    assert (caught.value.code, caught.value.row) == (code, row)
    told = judged(maerkang, table, on_error="report")
    assert told.num_rows == 4
    assert told["error_code"][row].as_py() == code
    assert told["outcome"][row].as_py() is None
    assert told["error_message"][row].as_py()


def test_no_error_repeats_what_a_row_holds(maerkang: fangpin.Policy) -> None:
    for column in ("registry", "at_risk", "residence_months", "net_income", "guarantees.food"):
        told = judged(maerkang, register(**{column: ["王某某", None, None, None]}),
                      on_error="report")
        assert "王" not in told["error_message"][0].as_py()


@pytest.mark.parametrize(("how", "code"), [
    ({"mapping": {"HH": "net_income"}}, "missing_key"),
    ({"mapping": {"note": "net_incone"}}, "unknown_fact"),
    ({"mapping": {"note": "income_below_standard"}}, "derived_fact"),
    ({"mapping": {"note": "net_income"}}, "duplicate_key"),
    ({"columns": ["outcom"]}, "invalid_argument"),
    ({"on_error": "ignore"}, "invalid_argument"),
    ({"threads": -1}, "invalid_argument"),
    ({"level": "avx"}, "invalid_argument"),
])
def test_a_wrong_wish_is_refused(maerkang: fangpin.Policy, how: dict, code: str) -> None:
    with pytest.raises(fangpin.InputError) as caught:
        judged(maerkang, register(), **how)
    assert caught.value.code == code


def test_what_is_no_table_is_refused(maerkang: fangpin.Policy) -> None:
    for wrong in ([1, 2], {"net_income": [1]}, None, "table"):
        with pytest.raises(fangpin.InputError, match="__arrow_c_stream__"):
            maerkang.evaluate(wrong, area=AREA, found=FOUND)
    with pytest.raises(fangpin.InputError, match="called as a fact"):
        maerkang.evaluate(pa.table({"a": [1]}), area=AREA, found=FOUND)


def test_a_row_needs_a_place_and_a_month(maerkang: fangpin.Policy) -> None:
    for how, code in (({"found": FOUND}, "missing_key"), ({"area": AREA}, "discovered_missing")):
        with pytest.raises(fangpin.InputError) as caught:
            maerkang.evaluate(register(), **how)
        assert caught.value.code == code


def test_money_as_a_dictionary_of_strings_is_money(maerkang: fangpin.Policy) -> None:
    coded = pa.array(["12900.00", "200.00", None, "200.00"]).dictionary_encode()
    table = judged(maerkang, register(net_income=coded))
    assert table["net_income_min"].to_pylist() == [1_290_000, 20_000, None, 20_000]


def test_a_null_entry_of_a_dictionary_is_unknown(maerkang: fangpin.Policy) -> None:
    indices = pa.array([0, 1, None, 0], pa.int8())
    coded = pa.DictionaryArray.from_arrays(indices, pa.array(["rural", None]))
    plain = register(registration=["rural", None, None, "rural"])
    assert judged(maerkang, register(registration=coded)).equals(judged(maerkang, plain))


def test_an_id_that_may_be_a_person_is_refused_in_every_row(maerkang: fangpin.Policy) -> None:
    for wrong in ("513201196104010012", "王某某"):  # invented
        with pytest.raises(fangpin.InputError) as caught:
            judged(maerkang, register(id=["a", wrong, "c", "d"]))
        assert (caught.value.code, caught.value.row) == ("invalid_id", 1)
        assert wrong not in str(caught.value)


def test_rows_that_are_null_as_a_whole_are_refused(maerkang: fangpin.Policy) -> None:
    rows = pa.StructArray.from_arrays(
        [pa.array([1, 2])], ["household_size"], mask=pa.array([False, True]))
    with pytest.raises(fangpin.InputError, match="null as a whole"):
        maerkang.evaluate(rows, area=AREA, found=FOUND)


def test_a_capsule_is_used_once(maerkang: fangpin.Policy) -> None:
    class Once:
        capsule = register().__arrow_c_stream__()

        def __arrow_c_stream__(self) -> object:
            return self.capsule

    maerkang.evaluate(Once(), area=AREA, found=FOUND)
    with pytest.raises(fangpin.InputError, match="used before"):
        maerkang.evaluate(Once(), area=AREA, found=FOUND)


def test_a_block_of_any_size_is_taken(maerkang: fangpin.Policy) -> None:
    assert judged(maerkang, register(), block_rows=2**64 - 1).equals(judged(maerkang, register()))
