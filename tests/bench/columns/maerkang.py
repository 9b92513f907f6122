"""Maerkang's text of 2022 over the same households: as sums, and as whole households in lists."""

from __future__ import annotations

import importlib
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa

from clock import Figure, figure, seconds
from households import Households, make
from names import AMOUNTS, BARS, SHOCKS
from planes import packed
from report import told
from tables import packed_table

POLICY, AREA, FOUND = "maerkang-2022", "513201101201", "2022-06"
ASKED = ["outcome", "categories", "fired", "barred"]
SAMPLE = 2_000
"""Households that are judged one by one too, before any time is printed."""
FACTS = dict(zip(BARS + SHOCKS, (
    "public_payroll_member", "village_leader_member", "stable_wage", "enterprise_owner_member",
    "enterprise_annually_inspected", "large_scale_farmer", "long_term_contractor", "hires_others",
    "large_deposit", "children_can_support", "illegal_conduct", "luxury_consumption",
    "at_risk", "livelihood_severely_difficult", "basic_living_severely_difficult",
    "unforeseen_factor", "income_plunged", "rigid_expenditure_surged"), strict=True))
"""What each bar and shock is in Maerkang's text."""


def sums(households: Households) -> pa.Table:
    """As the reference task has them."""
    table = packed_table(households, packed(households))
    return table.rename_columns([FACTS.get(name, name) for name in table.column_names])


def whole(households: Households) -> pa.Table:
    """Members, income and expenditure as lists of what documents say of them."""
    amounts = {name: households.columns[name] for name in AMOUNTS}
    window = ("2021-06", "2022-05")
    size = households.columns["household_size"].astype(np.int64)
    return (sums(households)
            .drop_columns(["household_size", *AMOUNTS])
            .append_column("members", members(size))
            .append_column("income", entries(("wage",), [amounts["total_income"]], window))
            .append_column("expenditure", entries(
                ("business_cost", "rigid"),
                [amounts["business_cost"], amounts["rigid_expenditure"]], window)))


def members(size: np.ndarray) -> pa.Array:
    """All live in and are registered; one in sixteen is ill."""
    ends = np.concatenate([[0], np.cumsum(size)])
    people = np.arange(ends[-1])
    place = people - np.repeat(ends[:-1], size)
    ill = people % 16 == 0
    living = pa.array(np.ones(len(people), bool))
    born = [f"{year}-03" for year in range(1940, 2020)]
    return pa.ListArray.from_arrays(pa.array(ends.astype(np.int32)), pa.StructArray.from_arrays(
        [named([f"m{i}" for i in range(1, 9)], place), living, living,
         named(born, people * 7 % len(born)),
         pa.ListArray.from_arrays(
             pa.array(np.concatenate([[0], np.cumsum(ill)]).astype(np.int32)),
             named(["chronic"], np.zeros(int(ill.sum()), np.int64)))],
        names=["id", "living_in", "registered", "born", "health"]))


def entries(classes: tuple[str, ...], fen: list[np.ndarray], window: tuple[str, str]) -> pa.Array:
    """One of each class a household, over the whole window."""
    rows, count = len(fen[0]), len(classes)
    words = np.zeros((rows * count, 2), np.int64)  # of decimals: the low half, and none above
    words[:, 0] = np.stack(fen, axis=1).reshape(-1)
    yuan = pa.Array.from_buffers(pa.decimal128(18, 2), len(words), [None, pa.py_buffer(words)])
    nothing = np.zeros(len(words), np.int64)
    return pa.ListArray.from_arrays(
        pa.array(np.arange(0, len(words) + 1, count, dtype=np.int32)),
        pa.StructArray.from_arrays(
            [named(list(classes), np.arange(len(words)) % count),
             named([window[0]], nothing), named([window[1]], nothing), yuan],
            names=["class", "from", "to", "yuan"]))


def named(texts: list[str], which: np.ndarray) -> pa.Array:
    """Text as a register has it, not as a dictionary."""
    return pa.array(texts).take(pa.array(which))


def answered(policy: Any, table: pa.Table, **how: Any) -> pa.Table:
    return pa.table(policy.evaluate(table, area=AREA, found=FOUND, columns=ASKED, **how))


def measured(rows: int, rounds: int, seed: int) -> dict[str, Figure]:
    """Both forms from one thread, and one household after the other."""
    policy = importlib.import_module("fangpin").policy(POLICY)
    households = make(rows, seed)
    runs = []
    for name, table in (("sums", sums(households)), ("whole households", whole(households))):
        few = table.slice(0, SAMPLE)
        if not answered(policy, few).equals(answered(policy, few, by_row=True)):
            raise SystemExit(f"{name}: by column it is otherwise than by row")
        runs.append((name, table))
        runs.append((f"{name}, one by one", few))
    taken: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for (_, table), times in zip(runs, taken, strict=True):
            run = partial(answered, policy, table, threads=1, by_row=table.num_rows == SAMPLE)
            times.append(seconds(run)[0])
    return {name: figure(times, table.num_rows)
            for (name, table), times in zip(runs, taken, strict=True)}


def told_of(figures: dict[str, Figure], rows: int) -> str:
    """In Markdown."""
    lines = ["", f"## Maerkang's text over {rows:,} of the same households, fangpin alone", "",
             "| households as | ns per household | least | ± |", "| --- | ---: | ---: | ---: |"]
    lines += [f"| {name} | {told(f)} |" for name, f in figures.items()]
    return "\n".join(lines)
