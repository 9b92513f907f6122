"""Every clause that is built has a place in the library and a test; the rest is listed as open.

    python3 cmake/checks/clauses.py [--root DIR]

Reads src/policies/clauses.tsv. The place of a clause is an entry of a pack (`clause`, `also`) or
`@clause` in a source; its tests are tags (`[MEK-05]`), worked cases of a pack (`clauses`), and
names and docstrings of Python tests.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tree
from citations import PLACE, TEST, Citation, citations

KINDS = ("scope", "standard", "window", "income", "household", "inclusion", "exclusion",
         "category", "attention", "grading")
"""Kinds of clauses that are built as a whole. Of the others, procedures and duties among them, what
an entry of a pack cites is built: it owes a test."""

SOURCES = ("maerkang-2022", "qianjiang-2024", "jiaohe-2022", "anju-2021", "luan-2019")
"""Texts that are built now."""

NATIONAL = "national"
"""Where clauses come from that bind no county by themselves: an overlay may cite them."""

PACKS = "src/policies/"
TABLE = f"{PACKS}clauses.tsv"


@dataclass(frozen=True)
class Clause:
    """One row of the table of clauses."""

    id: str
    source: str
    kind: str

    @property
    def whole(self) -> bool:
        """Whether it is built with all of its kind, so that a place is owed."""
        return self.kind in KINDS and self.source in SOURCES


def read(table: Path) -> list[Clause]:
    """The clauses in the order of the table."""
    with table.open(encoding="utf-8", newline="") as rows:
        found = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Clause(row["id"], row["source"], row["kind"]) for row in found]


def owed(clauses: list[Clause], cited: list[Citation]) -> Iterator[str]:
    """Built clauses without place or test, and citations of clauses that do not exist."""
    whole = {clause.id for clause in clauses if clause.whole}
    for kind, owing, what in (
        (PLACE, whole, "no entry of a pack and no @clause"),
        (TEST, built(clauses, cited), "no test"),
    ):
        having = {citation.clause for citation in cited if citation.kind == kind}
        for clause in clauses:
            if clause.id in owing - having:
                yield f"{clause.id} ({clause.kind}): {what} names it"
    known = {clause.id for clause in clauses}
    for citation in cited:
        if citation.clause not in known:
            yield f"{citation.where}: {citation.clause} does not exist in {TABLE}"


def packed(cited: list[Citation]) -> set[str]:
    """Clauses that entries of packs carry out."""
    return {c.clause for c in cited if c.kind == PLACE and c.where.startswith(PACKS)}


def built(clauses: list[Clause], cited: list[Citation]) -> set[str]:
    """Clauses of the kinds that are built as a whole, and those of others that a pack carries; of
    the national guide those that a pack may ask for."""
    carried = packed(cited)
    placed = {citation.clause for citation in cited if citation.kind == PLACE}
    return {c.id for c in clauses
            if c.whole or c.id in carried or (c.source == NATIONAL and c.id in placed)}


def unlisted(clauses: list[Clause], cited: list[Citation]) -> Iterator[str]:
    """Clauses that the library carries out and no pack says so: a pack's page would list them as
    left out."""
    left = {clause.id for clause in clauses if clause.source != NATIONAL} - packed(cited)
    for place in cited:
        if place.kind == PLACE and place.clause in left:
            yield f"{place.where}: @clause {place.clause}, which no entry of a pack cites"


def repeated(clauses: list[Clause]) -> Iterator[str]:
    """Ids that the table has twice."""
    seen: set[str] = set()
    for clause in clauses:
        if clause.id in seen:
            yield f"{TABLE}: {clause.id} stands there twice"
        seen.add(clause.id)


def shown(clauses: list[Clause], cited: list[Citation]) -> Iterator[str]:
    """The table of the built clauses, then the open ones by kind."""
    there = built(clauses, cited)
    for clause in clauses:
        if clause.id in there:
            yield f"{clause.id}  {clause.kind:<10} {_cell(clause, PLACE, cited):<56} " \
                  f"{_cell(clause, TEST, cited)}"
    kinds: dict[str, list[str]] = {}
    for clause in clauses:
        if clause.id not in there:
            kinds.setdefault(clause.kind, []).append(clause.id)
    yield f"open: {sum(map(len, kinds.values()))} of {len(clauses)} clauses"
    for kind, ids in sorted(kinds.items()):
        yield f"  {kind:<12}{len(ids):3d}  {' '.join(ids)}"


def _cell(clause: Clause, kind: str, cited: list[Citation]) -> str:
    """The first citation of a kind, and how many more there are."""
    where = [c.where for c in cited if c.clause == clause.id and c.kind == kind]
    more = f" and {len(where) - 1} more" if len(where) > 1 else ""
    return f"{where[0]}{more}" if where else "-"


def main(arguments: list[str] | None = None) -> int:
    """Prints clause, place and test of what is built, and what is open."""
    root = tree.root_of(arguments, __doc__)
    if not (root / TABLE).is_file():
        return tree.report("clauses", [f"{TABLE}: no table of clauses"], "nothing read")
    clauses = read(root / TABLE)
    prefixes = {clause.id.split("-")[0] for clause in clauses}
    cited = list(citations(root, tree.files(root), prefixes))
    print("\n".join(shown(clauses, cited)))
    problems = [*repeated(clauses), *owed(clauses, cited), *unlisted(clauses, cited)]
    return tree.report("clauses", problems, f"{len(built(clauses, cited))} built")


if __name__ == "__main__":
    sys.exit(main())
