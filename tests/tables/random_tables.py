"""Registers of sums drawn at random, in every form that a column may have: all invented."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa

CODES = {
    "registry": ("ordinary", "out_of_poverty", "registered_poor"),
    "registration": ("rural", "urban_by_relocation", "urban"),
}
GUARANTEES = ("food", "clothing", "education", "medical", "housing", "water")
COUNTS = ("residence_months", "away_months", "household_size", "size_registered")
SUMS = ("wage_income", "business_income", "property_income", "transfer_income", "business_cost",
        "rigid_expenditure", "total_income", "supporter_annual_income")
NETS = ("net_income", "previous_net_income")
CLASSES = SUMS[:6]
PARTS = {f"part_{i}_of_{name}": name for i in (1, 2) for name in CLASSES}
"""Columns that are a part of a class of entries, if they are mapped so."""
JUDGED = (
    "monitored", "at_risk", "basic_living_severely_difficult", "basic_living_difficult",
    "livelihood_severely_difficult", "self_reliant", "income_plunged", "rigid_expenditure_surged",
    "unforeseen_factor", "city_judgement", "township_judgement", "village_judgement",
    "village_review_override", "public_payroll_member", "village_leader_member", "stable_wage",
    "large_deposit", "illegal_conduct", "luxury_consumption", "other_unsuitable", "lacks_labour",
    "small_industry", "has_labour_skills", "guarantee_newly_unmet",
)
FORMULAS = ("natural_disaster", "illness", "accident", "sudden_major_illness", "job_loss",
            "wholly_without_labour", "has_labour", "guarantee_unmet")


@dataclass(frozen=True)
class Shape:
    """How the tables of one run are drawn."""

    standard: int
    """The figure in fen, near which incomes lie."""
    unknown: float
    """Share of values that are null."""
    wrong: float = 0.0
    """Share of values that cannot be."""


def random_table(rng: random.Random, rows: int, shape: Shape) -> pa.Table:
    """A table with some of the columns that a policy can read, and one that it cannot."""
    sizes = [rng.randint(1, 8) for _ in range(rows)]
    columns: dict[str, pa.Array] = {"note": pa.array(range(rows))}
    for name, codes in CODES.items():
        if rng.random() < 0.8:
            columns[name] = _codes(rng, rows, codes, shape)
    for name in GUARANTEES:
        if rng.random() < 0.7:
            columns[f"guarantees.{name}"] = _guarantee(rng, rows, shape)
    for name in (*JUDGED, *(f for f in FORMULAS if rng.random() < 0.5)):
        if rng.random() < 0.8:
            columns[name] = _yes_no(rng, rows, shape)
    for name in COUNTS:
        if rng.random() < 0.8:
            drawn = sizes if name == "household_size" else [rng.choice((0, 3, 5, 6, 7, 11, 12, 40))
                                                            for _ in range(rows)]
            columns[name] = _number(rng, drawn, shape, counted=True)
    for name in (*SUMS, *NETS):
        if rng.random() < 0.7:
            amounts = [_amount(rng, name, size, shape) for size in sizes]
            listed = name in CLASSES and rng.random() < 0.2
            columns[name] = (_listed if listed else _number)(rng, amounts, shape)
    for part in PARTS:
        if rng.random() < 0.5:
            amounts = [rng.randint(0, 40_000) for _ in sizes]
            drawn_as = _listed if rng.random() < 0.2 else _number
            columns[part] = drawn_as(rng, amounts, rng.choice((shape, Shape(shape.standard, 0.0))))
    names = list(columns)
    rng.shuffle(names)
    empty = dict.fromkeys(CODES, rng.choice((0.0, 0.3))) | {"note": 0.0}  # share of columns
    usual = rng.choice((0.0, 0.1))
    return pa.table({name: _nothing(rng, rows) if rng.random() < empty.get(name, usual)
                     else columns[name] for name in names})


def _nothing(rng: random.Random, rows: int) -> pa.Array:
    """What a register makes of a column in which nothing is known."""
    if rng.random() < 0.5:
        return pa.nulls(rows)
    indices = pa.array([rng.choice((0, None)) for _ in range(rows)], pa.int8())
    return pa.DictionaryArray.from_arrays(indices, pa.nulls(1))


def sums_beside(rng: random.Random, rows: int, standard: int) -> dict[str, pa.Array]:
    """Sums that a table may have although its households are given whole."""
    names = rng.choice((("net_income",), ("total_income", "business_cost"), CLASSES,
                        ("net_income", "previous_net_income", "household_size")))
    shape = Shape(standard, rng.choice((0.0, 0.1)))
    return {name: _number(rng, [rng.randint(1, 8) for _ in range(rows)], shape, counted=True)
            if name == "household_size"
            else _number(rng, [_amount(rng, name, 3, shape) for _ in range(rows)], shape)
            for name in names}


WORDS = (("true", "false"), ("TRUE", "FALSE"), ("yes", "no"), ("是", "否"), ("1", "0"))


def as_text(rng: random.Random, table: pa.Table) -> pa.Table:
    """The same table with nothing but text, as CSV has it; ranges stay as they are."""
    return pa.table({name: table[name] if name == "note" else _told(rng, name, table[name])
                     for name in table.column_names})


def _told(rng: random.Random, name: str, column: pa.ChunkedArray) -> pa.Array:
    array = column.combine_chunks()
    if not (pa.types.is_boolean(array.type) or pa.types.is_integer(array.type)):
        return array
    yes, no = rng.choice(WORDS)

    def said(value: int) -> str:
        if name in SUMS or name in NETS or name in PARTS:
            return f"{Decimal(value).scaleb(-2):.2f}"
        return str(value) if name in COUNTS or value not in (0, 1) else yes if value else no

    texts = pa.array([None if v is None else said(v) for v in array.to_pylist()], pa.string())
    return texts if rng.random() < 0.5 else _coded(rng, texts)


def _coded(rng: random.Random, texts: pa.Array) -> pa.DictionaryArray:
    """As a dictionary; what is null may be an index or an entry."""
    coded = texts.dictionary_encode()
    entries, indices = coded.dictionary.to_pylist(), coded.indices.to_pylist()
    if rng.random() < 0.3:
        indices = [len(entries) if at is None else at for at in indices]
        entries.append(None)
    few = len(entries) < 128
    index = rng.choice((pa.int8(), pa.uint8(), pa.int32(), pa.int64())) if few else pa.int32()
    return pa.DictionaryArray.from_arrays(pa.array(indices, index),
                                          pa.array(entries, coded.dictionary.type))


def _listed(rng: random.Random, amounts: list[int], shape: Shape) -> pa.Array:
    """Each amount taken apart into a list, such as the months of a ledger."""
    each = rng.choice((None, None, 3))
    rare = Shape(shape.standard, shape.unknown / 4, shape.wrong / 4)

    def taken_apart(amount: int) -> list:
        cuts = sorted(rng.randint(0, amount) for _ in range((each or rng.randint(1, 14)) - 1))
        parts = [end - start for start, end in zip([0, *cuts], [*cuts, amount], strict=True)]
        return _values(rng, parts if amount or each else [], rare, [-1, 2**62, 2**63 - 1])

    money = rng.choice((pa.int64(), pa.int64(), pa.decimal128(21, 2)))
    form = (pa.list_(money, each) if each else rng.choice((pa.list_, pa.large_list))(money))
    values = _values(rng, [taken_apart(amount) for amount in amounts], shape,
                     [[-1] * (each or 1)])
    if money != pa.int64():
        values = [v and [None if part is None else Decimal(part).scaleb(-2) for part in v]
                  for v in values]
    return pa.array(values, form)


def _amount(rng: random.Random, name: str, size: int, shape: Shape) -> int:
    """About a third near the line, one in ten on it."""
    line = shape.standard * size
    drawn = rng.random()
    amount = (line if drawn < 0.1 else line + rng.randint(-300, 300) if drawn < 0.4
              else rng.choice((0, 10_000_000, 10**13)) if drawn < 0.5
              else rng.randint(0, 3 * line))
    return -amount if name in NETS and rng.random() < 0.05 else amount


def _values(rng: random.Random, drawn: list, shape: Shape, wrong: list) -> list:
    return [None if rng.random() < shape.unknown
            else rng.choice(wrong) if rng.random() < shape.wrong else value for value in drawn]


def _codes(rng: random.Random, rows: int, codes: tuple[str, ...], shape: Shape) -> pa.Array:
    values = _values(rng, [rng.choice(codes) for _ in range(rows)], shape, ["nobody"])
    array = pa.array(values, pa.string() if rng.random() < 0.7 else pa.large_string())
    return _coded(rng, array.cast(pa.string())) if rng.random() < 0.6 else array


def _guarantee(rng: random.Random, rows: int, shape: Shape) -> pa.Array:
    if rng.random() < 0.5:
        return _yes_no(rng, rows, shape)
    return _codes(rng, rows, ("met", "unmet"), shape)


def _yes_no(rng: random.Random, rows: int, shape: Shape) -> pa.Array:
    share = rng.choice((0.1, 0.5, 0.9))
    drawn = [rng.random() < share for _ in range(rows)]
    form = rng.choice((pa.bool_(), pa.bool_(), pa.uint8(), pa.int8(), pa.int64()))
    if form == pa.bool_():
        return pa.array(_values(rng, drawn, shape, [True]), form)
    return pa.array(_values(rng, [int(each) for each in drawn], shape, [2]), form)


def _number(
    rng: random.Random, drawn: list[int], shape: Shape, *, counted: bool = False
) -> pa.Array:
    shape = Shape(shape.standard, shape.unknown if rng.random() < 0.5 else 0.0, shape.wrong)
    form = rng.choice(("int64", "small", "range") if counted
                      else ("int64", "int64", "decimal", "text", "range"))
    values = _values(rng, drawn, shape, [-5])
    if form == "small":
        return pa.array(values, pa.int16())
    if form == "decimal":
        return pa.array([None if v is None else Decimal(v).scaleb(-2) for v in values],
                        pa.decimal128(18, 2))
    if form == "text":
        return pa.array([None if v is None else f"{Decimal(v).scaleb(-2):.2f}" for v in values])
    if form == "range":
        return pa.array([_range(rng, v) for v in values],
                        pa.struct([("min", pa.int64()), ("max", pa.int64())]))
    return pa.array(values, pa.int64())


def _range(rng: random.Random, value: int | None) -> dict[str, int | None] | None:
    if value is None:
        return None
    drawn = rng.random()
    if drawn < 0.6:
        return {"min": value, "max": value}
    return {"min": value if drawn < 0.85 else None,
            "max": value + rng.randint(0, 500) if drawn > 0.7 else None}
