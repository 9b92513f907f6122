"""Tables of others: pyarrow, polars, pandas and DuckDB hand them over and take the answers."""

from __future__ import annotations

import fangpin
import pytest

pa = pytest.importorskip("pyarrow")

from registers import AREA, FOUND, judged, register  # noqa: E402  # needs pyarrow


@pytest.fixture(scope="module")
def maerkang() -> fangpin.Policy:
    return fangpin.policy("maerkang-2022")


def test_frames_of_others_go_in_and_come_out(maerkang: fangpin.Policy) -> None:
    polars = pytest.importorskip("polars")
    pandas = pytest.importorskip("pandas")
    duckdb = pytest.importorskip("duckdb")
    plain = judged(maerkang, register(), columns=["outcome"])["outcome"].to_pylist()
    frame = polars.from_arrow(register())
    out = maerkang.evaluate(frame, area=AREA, found=FOUND).to_polars()
    assert out["outcome"].to_list() == plain
    out = maerkang.evaluate(register().to_pandas(types_mapper=pandas.ArrowDtype),
                            area=AREA, found=FOUND).to_pandas()
    assert out["outcome"].tolist() == plain
    here = register()  # noqa: F841  # DuckDB finds it by its name
    relation = duckdb.sql("select * from here")
    answers = pa.table(maerkang.evaluate(relation, area=AREA, found=FOUND))
    counted = duckdb.sql("select outcome, count(*) from answers group by 1 order by 1").fetchall()
    assert sorted(counted) == sorted((each, plain.count(each)) for each in set(plain))


def address(column: pa.ChunkedArray) -> int:
    return column.chunk(0).buffers()[1].address


class Watched:
    """A table of somebody else, and where the money lies that it hands over."""

    def __init__(self, table: object) -> None:
        self.handed = pa.table(table)  # borrows the buffers

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.handed.__arrow_c_stream__(requested_schema)


@pytest.mark.parametrize("library", ["pyarrow", "polars", "pandas", "duckdb"])
def test_money_goes_in_and_comes_out_without_a_copy(
    maerkang: fangpin.Policy, library: str
) -> None:
    """It goes along: what comes out lies where it lay."""
    module = pytest.importorskip(library)
    table = register(paid=pa.array(range(4), pa.int64()))
    given = {"pyarrow": lambda: table,
             "polars": lambda: module.from_arrow(table),
             "pandas": lambda: table.to_pandas(types_mapper=module.ArrowDtype),
             "duckdb": lambda: module.from_arrow(table)}[library]()
    watched = Watched(given)
    evaluation = maerkang.evaluate(watched, area=AREA, found=FOUND)
    paid = address(watched.handed["paid"])
    assert address(pa.table(evaluation)["paid"]) == paid
    if library == "polars":
        assert address(given.to_arrow()["paid"]) == paid
        assert address(evaluation.to_polars().to_arrow()["paid"]) == paid
    elif library == "pandas":
        for frame in (given, evaluation.to_pandas()):
            assert address(frame["paid"].array.__arrow_array__()) == paid


def test_an_amount_that_is_not_known_makes_no_floats_of_the_others(
    maerkang: fangpin.Policy,
) -> None:
    """2^53 + 1 fen is none."""
    pytest.importorskip("pandas")
    amounts = [2**53 + 1, None, 0, 0]
    frame = maerkang.evaluate(register(net_income=amounts), area=AREA, found=FOUND).to_pandas()
    assert frame["net_income_min"][0] == 2**53 + 1
    assert isinstance(frame["net_income_min"][0], int)
    assert frame["net_income_min"].isna().tolist() == [False, True, False, False]
    assert frame["outcome"].cat.categories[0] == "undetermined"
