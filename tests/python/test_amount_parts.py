"""Income and expenditure of a class, in parts: columns that are added up, and lists of amounts."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate

import fangpin
import pytest

pa = pytest.importorskip("pyarrow")

from registers import judged, register  # noqa: E402  # needs pyarrow


@pytest.fixture(scope="module")
def maerkang() -> fangpin.Policy:
    return fangpin.policy("maerkang-2022")


def test_several_columns_may_be_the_months_of_one_class(maerkang: fangpin.Policy) -> None:
    """MEK-06: what twelve months come to; a month that is not known leaves the sum open."""
    months = {f"wage_{month:02}": [100 * month, 100 * month] for month in range(1, 13)}
    rest = {name: [0, 0] for name in
            ("business_income", "property_income", "transfer_income", "business_cost")}
    table = register(id=["H-1", "H-2"], registry=None, registration=None, residence_months=None,
                     household_size=[1, 1], net_income=None, at_risk=None, note=None,
                     **months | {"wage_07": [700, None]}, **rest)
    answers = judged(maerkang, table, mapping=dict.fromkeys(months, "wage_income"),
                     columns=["net_income_min", "net_income_max"])
    assert answers["net_income_min"].to_pylist() == [7800, 7100]
    assert answers["net_income_max"].to_pylist() == [7800, None]
    with pytest.raises(fangpin.InputError, match="second column"):
        judged(maerkang, table, mapping=dict.fromkeys(months, "net_income"))


@pytest.mark.parametrize("fen", [1, 2**54 // 70, 2**54, 2**56])
def test_seventy_columns_of_one_class_are_one_exact_sum(maerkang: fangpin.Policy, fen: int) -> None:
    """From small ones to those that need all of 64 bits."""
    parts = {f"part_{i}": pa.array([fen, fen - 1]) for i in range(70)}
    table = households_with(pa.array([0, 0]))
    for name, values in parts.items():
        table = table.append_column(name, values)
    answers = judged(maerkang, table, mapping=dict.fromkeys(parts, "wage_income"),
                     columns=["net_income_min", "net_income_max"])
    for end in ("net_income_min", "net_income_max"):
        assert answers[end].to_pylist() == [70 * fen, 70 * (fen - 1)]


AMOUNTS = ([10_000, 20_050], [], [7, None], None, [1])
"""Of one class in five households: none of it in the second, something of it unknown in two."""


@pytest.mark.parametrize("wrong", [[5, -1], [5, 6, -1]])
def test_a_part_that_cannot_be_is_named_with_its_place(
    maerkang: fangpin.Policy, wrong: list[int]
) -> None:
    with pytest.raises(fangpin.InputError, match="negative") as caught:
        judged(maerkang, households_with(pa.array([[1, 2], wrong])))
    assert (caught.value.path, caught.value.row) == (f"wage_income[{len(wrong) - 1}]", 1)


@pytest.mark.parametrize("form", [
    pa.list_(pa.int64()), pa.large_list(pa.int64()), pa.list_(pa.int32()),
    pa.list_(pa.decimal128(18, 2)), pa.list_(pa.string())])
def test_a_list_of_amounts_is_added_up(maerkang: fangpin.Policy, form: pa.DataType) -> None:
    """MEK-06: a ledger has a row a month; what is not known of one leaves the sum open."""
    def told(fen: int) -> int | Decimal | str:
        yuan = Decimal(fen).scaleb(-2)
        exact = {pa.string(): str(yuan)}
        return exact.get(form.value_type, yuan if pa.types.is_decimal(form.value_type) else fen)

    lists = [a and [fen if fen is None else told(fen) for fen in a] for a in AMOUNTS]
    answers = judged(maerkang, households_with(pa.array(lists, form)),
                     columns=["net_income_min", "net_income_max"])
    assert answers["net_income_min"].to_pylist() == [30_050, 0, 7, 0, 1]
    assert answers["net_income_max"].to_pylist() == [30_050, 0, None, None, 1]


@pytest.mark.parametrize("index", [pa.int8(), pa.int64()])
def test_amounts_of_a_dictionary_are_its_entries(
    maerkang: fangpin.Policy, index: pa.DataType
) -> None:
    coded = pa.DictionaryArray.from_arrays(pa.array([0, 1, 1, 2], index),
                                           pa.array(["100000.00", "7.00", None]))
    lists = pa.ListArray.from_arrays(pa.array([0, 2, 3, 4], pa.int32()), coded)
    answers = judged(maerkang, households_with(lists),
                     columns=["net_income_min", "net_income_max"])
    assert answers["net_income_min"].to_pylist() == [10_000_700, 700, 0]
    assert answers["net_income_max"].to_pylist() == [10_000_700, 700, None]


def test_a_ledger_is_judged_where_it_lies(maerkang: fangpin.Policy) -> None:
    """Lists over the rows of a ledger, in slices and blocks of any size, are their sums."""
    parts = [row % 7 for row in range(500)]
    ends = pa.array([0, *accumulate(parts)], pa.int32())
    fen = list(range(0, 40 * sum(parts), 40))
    ledger = pa.ListArray.from_arrays(ends, pa.array(fen))
    sums = pa.array([sum(amounts) for amounts in ledger.to_pylist()])
    for first, block in ((0, 64), (3, 7), (130, 65536)):
        answers = [judged(maerkang, households_with(column).slice(first), block_rows=block,
                          columns=["net_income_min", "outcome"]) for column in (ledger, sums)]
        assert answers[0].equals(answers[1])


def households_with(wages: pa.Array) -> pa.Table:
    """One person each, whose wages are all that there is."""
    rest = {name: pa.array([0] * len(wages)) for name in
            ("business_income", "property_income", "transfer_income", "business_cost")}
    return pa.table({"household_size": pa.array([1] * len(wages)), "wage_income": wages, **rest})
