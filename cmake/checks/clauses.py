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
"""Kinds of clauses that are built now."""

SOURCES = ("maerkang-2022", "qianjiang-2024", "jiaohe-2022", "anju-2021", "luan-2019")
"""Texts that are built now."""

PACKS = "src/policies/"
TABLE = f"{PACKS}clauses.tsv"


@dataclass(frozen=True)
class Clause:
    """One row of the table of clauses."""

    id: str
    source: str
    kind: str

    @property
    def built(self) -> bool:
        """Whether place and test are owed now."""
        return self.kind in KINDS and self.source in SOURCES


def read(table: Path) -> list[Clause]:
    """The clauses in the order of the table."""
    with table.open(encoding="utf-8", newline="") as rows:
        found = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Clause(row["id"], row["source"], row["kind"]) for row in found]


def owed(clauses: list[Clause], cited: list[Citation]) -> Iterator[str]:
    """Built clauses without place or test, and citations of clauses that do not exist."""
    for kind, what in ((PLACE, "no entry of a pack and no @clause"), (TEST, "no test")):
        having = {citation.clause for citation in cited if citation.kind == kind}
        for clause in clauses:
            if clause.built and clause.id not in having:
                yield f"{clause.id} ({clause.kind}): {what} names it"
    known = {clause.id for clause in clauses}
    for citation in cited:
        if citation.clause not in known:
            yield f"{citation.where}: {citation.clause} does not exist in {TABLE}"


def unlisted(clauses: list[Clause], cited: list[Citation]) -> Iterator[str]:
    """Clauses that the library carries out and no pack says so: a pack's page would list them as
    left out."""
    places = [citation for citation in cited if citation.kind == PLACE]
    packed = {place.clause for place in places if place.where.startswith(PACKS)}
    for place in places:
        if place.clause in {clause.id for clause in clauses} - packed:
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
    for clause in clauses:
        if clause.built:
            yield f"{clause.id}  {clause.kind:<10} {_cell(clause, PLACE, cited):<56} " \
                  f"{_cell(clause, TEST, cited)}"
    kinds: dict[str, list[str]] = {}
    for clause in clauses:
        if not clause.built:
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
    built = sum(clause.built for clause in clauses)
    problems = [*repeated(clauses), *owed(clauses, cited), *unlisted(clauses, cited)]
    return tree.report("clauses", problems, f"{built} built")


if __name__ == "__main__":
    sys.exit(main())
