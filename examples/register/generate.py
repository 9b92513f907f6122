"""An invented register of a county: nothing in it is about a real person or household.

    python3 examples/register/generate.py --edition maerkang-2022 --households 2000 --seed 2022 \\
        --out register.jsonl

One household document a line. The same number and seed give the same bytes. The identifier of a
household made on purpose ends in the name of its case: `invented:h0000017:line.at`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from case import Case
from counties import COUNTIES, MAERKANG
from county import County
from draft import Draft
from population import ordinary

_SHARE = 2000  # so many households for each round of the minimum numbers


def smallest(county: County) -> int:
    """How many households it takes to hold every case."""
    return sum(case.minimum for case in county.cases)


def register(
    households: int, seed: int, county: County = MAERKANG
) -> Iterator[dict[str, Any]]:
    """The documents in their order, which the seed shuffles."""
    if households < smallest(county):
        raise ValueError(f"{smallest(county)} households hold every case; {households} do not")
    rounds = max(1, households // _SHARE)
    plan: list[tuple[Case | None, int]] = [
        (case, place) for case in county.cases for place in range(case.minimum * rounds)]
    plan += [(None, 0)] * (households - len(plan))
    numbers = list(range(households))
    Random(f"{seed}:order").shuffle(numbers)
    for number in numbers:
        yield _document(*plan[number], number, seed, county)


def _document(
    case: Case | None, place: int, number: int, seed: int, county: County
) -> dict[str, Any]:
    rng = Random(f"{seed}:{number}")
    name = f"invented:h{number:07d}"
    if case is None:
        draft = Draft(rng, name, county)
        ordinary(draft)
    else:
        draft = Draft(rng, f"{name}:{case.name}", county, case.first, case.last)
        case.make(draft, place)
    return draft.document


def line_of(document: dict[str, Any]) -> bytes:
    """A document as one line of JSON in UTF-8."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


def main(arguments: list[str] | None = None) -> int:
    """Writes the register to a file, or to standard output for `-`."""
    parser = argparse.ArgumentParser(description="Writes an invented register of households.")
    parser.add_argument("--edition", choices=COUNTIES, default=MAERKANG.id, metavar="ID",
                        help=", ".join(COUNTIES))
    parser.add_argument("--households", type=int, default=2000, metavar="N")
    parser.add_argument("--seed", type=int, default=2022)
    parser.add_argument("--out", default="-", metavar="FILE.jsonl")
    options = parser.parse_args(arguments)
    county = COUNTIES[options.edition]
    least = smallest(county)
    if options.households < least:
        parser.error(f"--households: at least {least}, so that every case is in the register")
    lines = map(line_of, register(options.households, options.seed, county))
    if options.out == "-":
        sys.stdout.buffer.writelines(lines)
    else:
        with Path(options.out).open("wb") as out:
            out.writelines(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
