#!/usr/bin/env python3
"""Judges random households with the oracle and with `fangpin decide`, and compares."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from oracle import FAULTS, Shares, decide
from oracle.documents import document_of
from oracle.faults import NO_FAULTS
from oracle.maerkang_2022 import MAERKANG_2022

CHUNK = 1000
SHOWN = 5
FAULT_COUNT = 3000
LEAST_FOR_SHARES = 500
PLAIN = (
    "outcome", "possible", "categories", "tags", "attention", "fired", "barred_by", "overridden",
    "presumed",
)


@dataclass
class Tally:
    """What came of some documents."""

    passed: int = 0
    failed: int = 0
    outcomes: int = 0
    shown: list[str] = field(default_factory=list)
    shares: Shares = field(default_factory=Shares)

    def add(self, other: Tally) -> None:
        """Adds the other's counts, and its differences as far as there is room."""
        self.passed += other.passed
        self.failed += other.failed
        self.outcomes += other.outcomes
        self.shown += other.shown[: SHOWN - len(self.shown)]
        self.shares.counts.update(other.shares.counts)


def main() -> int:
    """Runs the comparison; 0 when it came out as demanded."""
    options = arguments()
    if options.faults:
        return every_fault(options)
    faults = frozenset([options.fault]) if options.fault else NO_FAULTS
    tally = compare(options, faults, options.count)
    print("\n".join((*tally.shown, *tally.shares.lines())))
    asserted = not faults and options.count >= LEAST_FOR_SHARES
    sufficient = not asserted or tally.shares.are_sufficient()
    if not sufficient:
        print("too few documents at the line (5 %) or open (30 %)")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 0 if sufficient and (tally.failed > 0) == options.expect_difference else 1


def every_fault(options: argparse.Namespace) -> int:
    """Seeds every fault in turn and demands that each is caught."""
    missed = 0
    for fault, meaning in FAULTS.items():
        tally = compare(options, frozenset([fault]), min(options.count, FAULT_COUNT))
        verdict = "caught" if tally.failed else "MISSED"
        total = tally.passed + tally.failed
        print(
            f"{verdict} {fault} ({meaning}): {tally.failed} of {total} differ,"
            f" {tally.outcomes} in what is possible"
        )
        missed += not tally.failed
    print(f"{len(FAULTS) - missed} passed, {missed} failed")
    return 1 if missed else 0


def compare(options: argparse.Namespace, faults: frozenset[str], count: int) -> Tally:
    """Compares the first `count` documents of the seed."""
    starts = range(0, count, CHUNK)
    work = partial(compare_chunk, options.fangpin, options.seed, count, faults)
    total = Tally()
    with multiprocessing.Pool(options.jobs) as pool:
        for tally in pool.imap(work, starts):
            total.add(tally)
    return total


def compare_chunk(
    program: str, seed: int, count: int, faults: frozenset[str], start: int
) -> Tally:
    """Compares one chunk of the series, in each mode apart."""
    tally = Tally()
    rows = {"strict": [], "screening": []}
    for number in range(start, min(start + CHUNK, count)):
        document, mode = document_of(seed, number)
        rows[mode].append(document)
    for mode, documents in rows.items():
        for document, answer in zip(documents, engine_answers(program, documents, mode)):
            expected = decide(document, mode=mode, faults=faults)
            tally.shares.count(expected)
            found = differing(expected, answer)
            tally.passed += not found
            tally.failed += bool(found)
            tally.outcomes += "possible" in found
            if found and len(tally.shown) < SHOWN:
                tally.shown.append(report(document, mode, found, expected, answer))
    return tally


def engine_answers(program: str, documents: list[Any], mode: str) -> Iterator[dict[str, Any]]:
    """One answer for each document; a missing line is an answer that equals nothing."""
    command = [program, "decide", "--policy", MAERKANG_2022.id, "--no-account"]
    command += ["--screening"] if mode == "screening" else []
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    run = subprocess.run(
        [*command, "--lines", "-"], input=lines.encode(), capture_output=True, check=False
    )
    answers = run.stdout.decode(errors="replace").splitlines()
    for number in range(len(documents)):
        if run.returncode in (0, 1) and number < len(answers):
            yield engine_answer(answers[number])
        else:
            message = run.stderr.decode(errors="replace")[-500:]
            yield {"status": run.returncode, "lines": len(answers), "message": message}


def engine_answer(line: str) -> dict[str, Any]:
    """A line of output in the oracle's form."""
    try:
        decision = json.loads(line)
        if decision.get("error"):
            return {"error": decision["error"]["code"]}
        income = decision["income"]
        return {
            **{key: decision[key] for key in PLAIN},
            **{key: income[key] for key in ("net", "margin", "size")},
            "values": {clause["id"]: clause["value"] for clause in decision["clauses"]},
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return {"unreadable": f"{error!r}", "line": line[:500]}


def differing(expected: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    """The keys under which the two answers differ."""
    keys = dict.fromkeys((*expected, *answer))
    absent = object()
    return [key for key in keys if expected.get(key, absent) != answer.get(key, absent)]


def report(
    document: dict[str, Any], mode: str, keys: list[str], expected: Any, answer: Any
) -> str:
    """One difference: where, the document and both answers."""
    return "\n".join((
        f"--- {document.get('id')} ({mode}) differs in {', '.join(keys)}",
        json.dumps(document, ensure_ascii=False),
        "oracle: " + json.dumps(expected, ensure_ascii=False),
        "engine: " + json.dumps(answer, ensure_ascii=False),
    ))


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fangpin", required=True, help="the program to compare with")
    parser.add_argument("--count", type=int, default=20_000, help="how many documents")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    parser.add_argument("--fault", choices=FAULTS, help="seed one bug into the oracle")
    parser.add_argument(
        "--expect-difference", action="store_true", help="succeed only when answers differ"
    )
    parser.add_argument("--faults", action="store_true", help="every bug in turn, each caught")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
