"""Comparing answers over a series of random documents, a chunk at a time."""

from __future__ import annotations

import json
import multiprocessing
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from .decision import decide
from .documents import document_of
from .engine import answers
from .misreadings import faults_of
from .run import Run
from .shares import Shares

CHUNK = 1000
SHOWN = 5

Judged = tuple[dict[str, Any], str, dict[str, Any]]
"""A document, its mode and the engine's answer."""


@dataclass
class Tally:
    """What came of some documents."""

    passed: int = 0
    failed: int = 0
    shown: list[str] = field(default_factory=list)
    shares: Shares = field(default_factory=Shares)

    def add(self, other: Tally) -> None:
        """Adds the other's counts, and its differences as far as there is room."""
        self.passed += other.passed
        self.failed += other.failed
        self.shown += other.shown[: SHOWN - len(self.shown)]
        self.shares.counts.update(other.shares.counts)


def compare(run: Run, seed: int, count: int, jobs: int, faults: frozenset[str]) -> Tally:
    """Compares the first `count` documents of the seed."""
    total = Tally()
    with multiprocessing.Pool(jobs) as pool:
        for tally in pool.imap(partial(_compare_chunk, run, seed, faults), _chunks(count)):
            total.add(tally)
    return total


def compare_faults(
    run: Run, seed: int, count: int, jobs: int, faults: frozenset[str]
) -> Counter[str]:
    """For each further fault, the documents on which it turns agreement into difference."""
    total: Counter[str] = Counter()
    with multiprocessing.Pool(jobs) as pool:
        for caught in pool.imap(partial(_faults_chunk, run, seed, faults), _chunks(count)):
            total.update(caught)
    return total


def differing(expected: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    """The keys under which the two answers differ."""
    keys = dict.fromkeys((*expected, *answer))
    absent = object()
    return [key for key in keys if expected.get(key, absent) != answer.get(key, absent)]


def _chunks(count: int) -> list[range]:
    return [range(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK)]


def _compare_chunk(run: Run, seed: int, faults: frozenset[str], numbers: range) -> Tally:
    tally = Tally()
    for document, mode, answer in _judged(run, seed, numbers):
        expected = decide(document, mode=mode, faults=faults, edition=run.edition)
        tally.shares.count(expected, run.edition)
        found = differing(expected, answer)
        tally.passed += not found
        tally.failed += bool(found)
        if found and len(tally.shown) < SHOWN:
            tally.shown.append(_report(run, document, mode, found, expected, answer))
    return tally


def _faults_chunk(run: Run, seed: int, faults: frozenset[str], numbers: range) -> Counter[str]:
    caught: Counter[str] = Counter()
    for document, mode, answer in _judged(run, seed, numbers):
        if decide(document, mode=mode, faults=faults, edition=run.edition) != answer:
            continue
        for fault in faults_of(run.edition).keys() - faults:
            faulty = decide(document, mode=mode, faults=faults | {fault}, edition=run.edition)
            caught[fault] += faulty != answer
    return caught


def _judged(run: Run, seed: int, numbers: range) -> Iterator[Judged]:
    """The documents with the engine's answers, in each mode apart."""
    rows: dict[str, list[dict[str, Any]]] = {"strict": [], "screening": []}
    for number in numbers:
        document, mode = document_of(seed, number, run.plan)
        rows[mode].append(document)
    for mode, documents in rows.items():
        for document, answer in zip(documents, answers(run, documents, mode), strict=True):
            yield document, mode, answer


def _report(
    run: Run, document: dict[str, Any], mode: str, keys: list[str], expected: Any, answer: Any
) -> str:
    """One difference: where, the document and both answers."""
    return "\n".join((
        f"--- {run.name} {document.get('id')} ({mode}) differs in {', '.join(keys)}",
        json.dumps(document, ensure_ascii=False),
        "oracle: " + json.dumps(expected, ensure_ascii=False),
        "engine: " + json.dumps(answer, ensure_ascii=False),
    ))
