#!/usr/bin/env python3
"""Judges random households with the oracle and with `fangpin decide`, and compares."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from oracle.comparison import compare, compare_faults
from oracle.editions import EDITIONS, LUAN_2019
from oracle.engine import Engine, overlay_run, shipped_run
from oracle.faults import CLAUSE_BY_CLAUSE, NO_FAULTS
from oracle.misreadings import FAULTS, faults_of
from oracle.run import Run

FAULT_COUNT = 2000
LEAST_FOR_SHARES = 500
LARGE = 2000


def main() -> int:
    """Runs the comparison; 0 when it came out as demanded."""
    options = arguments()
    runs = list(runs_of(options))
    if options.faults:
        return every_fault(options, runs)
    if options.fault:
        runs = [run for run in runs if options.fault in faults_of(run.edition)]
    return every_edition(options, runs)


def runs_of(options: argparse.Namespace) -> Iterator[Run]:
    """The editions asked for, and the overlay after the edition that it extends."""
    engine = Engine(options.fangpin, options.packs)
    for name in EDITIONS if options.edition == "all" else [options.edition]:
        yield shipped_run(engine, name)
        if name == LUAN_2019.id:
            yield overlay_run(engine)


def every_edition(options: argparse.Namespace, runs: list[Run]) -> int:
    """Compares each edition, and demands enough households at the line and open."""
    faults = options.seeded | ({options.fault} if options.fault else NO_FAULTS)
    passed = failed = 0
    wanted = bool(runs)
    for run in runs:
        tally = compare(run, options.seed, options.count, options.jobs, faults)
        print("\n".join(tally.shown), end="\n" if tally.shown else "")
        asserted = not options.fault and options.count >= LEAST_FOR_SHARES
        sufficient = not asserted or tally.shares.are_sufficient(run.edition)
        if not sufficient:
            print(f"{run.edition.id}: too few documents at the line (5 %) or open (30 %)")
        print(f"{run.edition.id}: {tally.passed} passed, {tally.failed} failed"
              f" ({tally.shares.words()})", flush=True)
        passed += tally.passed
        failed += tally.failed
        wanted &= sufficient and (tally.failed > 0) == options.expect_difference
    print(f"total: {passed} passed, {failed} failed, of {options.count} documents for each of "
          f"{len(runs)} runs")
    return 0 if wanted else 1


def every_fault(options: argparse.Namespace, runs: list[Run]) -> int:
    """Seeds every fault of every edition and demands that each is caught."""
    caught = missed = 0
    for run in runs:
        count = min(options.count, FAULT_COUNT)
        found = compare_faults(run, options.seed, count, options.jobs, options.seeded)
        faults = {
            fault: meaning for fault, meaning in faults_of(run.edition).items()
            if fault not in options.seeded
        }
        for fault, meaning in faults.items():
            verdict = "caught" if found[fault] else "MISSED"
            print(f"{verdict} {run.edition.id} {fault} ({meaning}): {found[fault]} of {count}")
        here = sum(found[fault] > 0 for fault in faults)
        print(f"{run.edition.id}: {here} faults caught, {len(faults) - here} missed", flush=True)
        caught += here
        missed += len(faults) - here
    print(f"total: {caught} faults caught, {missed} missed")
    return 1 if missed or not runs else 0


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fangpin", required=True, help="the program to compare with")
    parser.add_argument("--edition", choices=("all", *EDITIONS), default="all")
    parser.add_argument("--packs", type=Path, metavar="DIR",
                        help="judge under DIR/ID.toml instead of the shipped edition")
    parser.add_argument("--count", type=int, default=20_000,
                        help="how many documents of each text, and again of Lu'an's overlay")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int,
                        help=f"processes; one for each core from {LARGE} documents on")
    parser.add_argument("--fault", choices=FAULTS, help="seed one bug into the oracle")
    parser.add_argument(
        "--expect-difference", action="store_true", help="succeed only when answers differ"
    )
    parser.add_argument("--faults", action="store_true", help="every bug in turn, each caught")
    parser.add_argument(
        "--clause-by-clause", dest="seeded", action="store_const", default=NO_FAULTS,
        const=frozenset((CLAUSE_BY_CLAUSE,)),
        help="for an engine that does not try the registries in turn for the exact outcome")
    options = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    options.jobs = options.jobs or (cores if options.count >= LARGE else 1)
    return options


if __name__ == "__main__":
    sys.exit(main())
