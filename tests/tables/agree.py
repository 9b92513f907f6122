#!/usr/bin/env python3
"""Tables judged by columns, in many ways, and row by row: the answers must be the same bytes.
So must they where the same table has nothing but text.
Tables of lists, besides, row by row as the documents that say the same.

    python tests/tables/agree.py --rows 2000000
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import fangpin
import pyarrow as pa
from nested_tables import as_said, facts_of, nested_table
from random_tables import PARTS, Shape, as_text, random_table, sums_beside

for folder in ("oracle", "python"):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / folder))

from oracle.documents import document_of  # noqa: E402
from oracle.plan import PLANS  # noqa: E402
from overlays import random_overlay  # noqa: E402

EDITIONS = {
    "maerkang-2022": ("513201101201", "2022-06", 680_000),
    "qianjiang-2024": ("500114", "2024-05", 790_000),
    "jiaohe-2022": ("220281", "2022-06", 660_000),
    "anju-2021": ("510904", "2021-09", 600_000),
    "luan-2019": ("340300", "2019-07", 375_000),
}
EVERYTHING = ["outcome", "possible", "categories", "fired", "barred", "holds", "open_rules",
              "possible_need_types", "possible_grades", "open_facts", "net_income_min",
              "net_income_max", "standard", "margin_min", "margin_max"]
LEVELS = ("x86-64", "x86-64-v2", "x86-64-v3")
"""None is the best that the processor has."""


def ways(rng: random.Random, rows: int) -> dict:
    """One way of working through a table."""
    return {
        "block_rows": rng.choice((1, 7, 64, 1000, 2048, 65536) if rows < 2000 else
                                 (64, 1000, 2048, 65536)),
        "threads": rng.randint(1, 8),
        "level": rng.choice((None, *LEVELS)),
    }


def sliced(rng: random.Random, table: pa.Table) -> pa.Table:
    """The same rows as batches that begin anywhere in their buffers."""
    if rng.random() < 0.3:
        return table
    lead = rng.randint(1, 130)
    padded = pa.concat_tables([table.slice(0, lead), table]).combine_chunks()
    rest = padded.slice(min(lead, table.num_rows))
    cut = rng.randint(0, table.num_rows)
    return pa.concat_tables([rest.slice(0, cut), rest.slice(cut)])


def compared(rng: random.Random, rows: int) -> str | None:
    """Draws a table and judges it both ways; says what differs."""
    edition = rng.choice(sorted(EDITIONS))
    area, found, standard = EDITIONS[edition]
    shape = Shape(standard, rng.choice((0.0, 0.02, 0.1, 0.4)), rng.choice((0.0, 0.0, 0.003)))
    table = random_table(rng, rows, shape)
    policy = fangpin.policy(edition)
    how = {"area": area, "found": found, "columns": EVERYTHING, "on_error": "report",
           "mapping": {part: name for part, name in PARTS.items() if part in table.column_names},
           "mode": rng.choice(("strict", "screening")), "progress": False}
    return differing(rng, policy, table, how, with_text=True)


def differing(
    rng: random.Random, policy: fangpin.Policy, table: pa.Table, how: dict, *, with_text: bool
) -> str | None:
    """Judges a table both ways; says what differs."""
    rows = table.num_rows
    by_row = pa.table(policy.evaluate(table, by_row=True, **how)).combine_chunks()
    way = ways(rng, rows)
    by_column = pa.table(policy.evaluate(sliced(rng, table), **way, **how)).combine_chunks()
    answers = [("by column", by_column, by_row.column_names)]
    if with_text:
        told = sliced(rng, as_text(rng, table))
        by_text = pa.table(policy.evaluate(told, **way, **how)).combine_chunks()
        answers.append(("by text", by_text, EVERYTHING))
    for what, found, names in answers:
        for name in names:
            one, other = by_row[name], found[name]
            if not one.equals(other):
                at = next(i for i in range(rows) if one[i] != other[i])
                row = {key: table[key][at].as_py() for key in table.column_names}
                return (f"{policy.id} {how['mode']} {way}: {name} of row {at}: "
                        f"{one[at]} by row, {other[at]} {what}\n{row}")
    return None


def compared_lists(rng: random.Random, rows: int) -> tuple[int, str | None]:
    """The same of a table of lists, often under rules drawn at random, and of the decisions of some
    of its rows."""
    overlay = random_overlay(rng, "overlay") if rng.random() < 0.6 else None
    edition = overlay.base if overlay else rng.choice(sorted(EDITIONS))
    policy = fangpin.load_policy(overlay.toml) if overlay else fangpin.policy(edition)
    seed = rng.random()
    drawn = [document_of(seed, number, PLANS[edition])[0] for number in range(rows)]
    if overlay:
        drawn = [overlay.fitting(document) for document in drawn]
    facts = facts_of(policy, drawn)
    table, documents = nested_table(rng, drawn, facts)
    how = {"columns": EVERYTHING, "on_error": "report", "progress": False,
           "mode": rng.choice(("strict", "strict", "screening"))}
    sums = sums_beside(rng, table.num_rows, EDITIONS[edition][2]) if rng.random() < 0.2 else {}
    for name, values in sums.items():
        table = table.append_column(name, values)
    wrong = differing(rng, policy, table, how, with_text=False)
    if wrong:
        return 0, wrong
    if sums:  # which no document has
        return len(documents), None
    judged = policy.evaluate(sliced(rng, table), **how)
    for row in rng.sample(range(len(documents)), min(20, len(documents))):
        document = as_said(table, documents[row], facts)
        by_document = decision_or_code(lambda d=document: policy.decide(d, mode=how["mode"]))
        by_table = decision_or_code(lambda at=row: judged.decision(at))
        if by_document != by_table:
            return 0, f"{policy.id}: row {row}: {document}\n{by_document}\n{by_table}"
    return len(documents), None


def decision_or_code(decide: Callable[[], fangpin.Decision]) -> str:
    """The decision document, or why there is none."""
    try:
        return decide().to_json()
    except fangpin.errors.Error as why:
        return f"error {why.code}"


def main() -> int:
    """Draws tables until so many rows have been compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    done = tables = 0
    began = time.monotonic()
    while done < options.rows:
        rng = random.Random(f"{options.seed}.{tables}")
        rows = rng.choice((1, 3, 63, 64, 65, 130, 700, 1500, 3000))
        lists = tables % 4 == 3
        rows, wrong = (compared_lists(rng, min(rows, 700)) if lists else
                       (rows, compared(rng, rows)))
        if wrong:
            print(f"seed {options.seed}, table {tables}: {wrong}")
            return 1
        done += rows
        tables += 1
    print(f"{done} households in {tables} tables: by column as by row "
          f"({time.monotonic() - began:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
