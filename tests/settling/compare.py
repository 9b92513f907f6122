#!/usr/bin/env python3
"""Holds `possible`, `relevant` and `settles` against brute force over what is open.

    python3 tests/settling/compare.py --fangpin build/release/fangpin --count 5000
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import drawn  # noqa: F401 (puts the oracle on the path)
from comparison import SHOWN, Tally, compare
from library import COMMAND
from random_texts import random_run
from runs import MOST_OPEN, RUNS, Run

EACH = 10
"""Households of a random text."""


def main() -> int:
    """Runs the comparison; 0 when nothing differed and every leaf was open once."""
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        shipped = everything(
            "the five texts and the overlays of the examples", runs_of(options), options)
        invented = everything(
            "invented texts", invented_runs(options.texts, options.seed, Path(folder)), options)
    asked = {leaf for run in RUNS.values() for leaf in run.asked}
    never = sorted(asked - shipped.open_leaves.keys())
    for leaf, count in sorted(shipped.open_leaves.items()):
        print(f"{count:6} times open: {leaf}")
    print(f"open leaves a household: {dict(sorted(shipped.sizes.items()))}")
    if never:
        print(f"never open: {never}")
    wrong = shipped.counts["wrong"] + invented.counts["wrong"]
    print(f"total: {shipped.counts['households'] + invented.counts['households']} households, "
          f"{wrong} wrong, {len(never)} leaves of {len(asked)} never open")
    return 1 if wrong or (never and options.count >= 500) else 0


def everything(
    title: str, runs: Iterator[tuple[Run, int]], options: argparse.Namespace
) -> Tally:
    """All runs together; the first differences are printed."""
    total = Tally()
    for run, count in runs:
        tally = compare(run, options.seed, count, options.fangpin)
        total.add(tally)
        if run.name in RUNS:
            print(f"{run.name}: {tally.words()}", flush=True)
    print("\n".join(total.wrong[:SHOWN]), end="\n" if total.wrong else "")
    print(f"{title}: {total.words()}", flush=True)
    return total


def runs_of(options: argparse.Namespace) -> Iterator[tuple[Run, int]]:
    """The texts, each with its share of the count."""
    for number, run in enumerate(RUNS.values()):
        yield run, (options.count + number) // len(RUNS)


def invented_runs(count: int, seed: int, folder: Path) -> Iterator[tuple[Run, int]]:
    """So many random texts."""
    for number in range(count):
        name = f"invented-{number}"
        yield random_run(random.Random(f"{seed}/{number}"), name, folder), EACH


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fangpin", default=COMMAND, help="the program to compare with")
    parser.add_argument("--count", type=int, default=5000, help=(
        f"households in all, of up to {MOST_OPEN} open leaves"))
    parser.add_argument("--texts", type=int, default=100, help=(
        f"invented texts, each with {EACH} households more"))
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
