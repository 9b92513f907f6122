"""Systems that judge the same households, round after round."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass, field, replace

import numpy as np

from clock import Figure, figure, seconds
from households import Column
from systems.reference import REF
from systems.system import Answers, Data, System

OURS = {"reference": "reference", "fangpin": "fangpin_columns"}
PEERS = {
    "numpy": "numpy_arrays", "pandas": "pandas_frame", "polars": "polars_frame",
    "duckdb": "duckdb_tables", "openfisca": "openfisca_simulation", "zen": "zen_decision",
}
REQUIREMENTS = "tests/bench/columns/requirements.txt"


class Disagreement(Exception):
    """A system that answers otherwise than REF."""


@dataclass
class Contest:
    """One form of the data; `figures` is empty until it was measured."""

    form: str
    title: str
    households: int
    systems: list[System]
    figures: dict[str, Figure] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    agreeing: int = 0

    def warm_up(self) -> None:
        """Runs each once and compares what it answered."""
        expected: Answers | None = None
        for system in sorted(self.systems, key=lambda s: s.name != REF):
            result = system.run()
            self.notes[system.name] = system.note
            if system.answers is None:
                continue
            code, mask = system.answers(result)
            if expected is None:
                expected = code.copy(), mask.copy()
            same_answers(system.name, (code, mask), expected, system.rows)
            self.agreeing += 1

    def measure(self, rounds: int) -> None:
        """Every system once a round, so that a busy moment meets all of them."""
        taken: dict[str, list[float]] = {system.name: [] for system in self.systems}
        for _ in range(rounds):
            for system in self.systems:
                taken[system.name].append(seconds(system.run)[0])
        for system in self.systems:
            self.figures[system.name] = figure(taken[system.name], system.rows)

    def without_systems(self) -> Contest:
        """Only what is reported, so that the data can be forgotten."""
        return replace(self, systems=[])


def same_answers(name: str, found: Answers, expected: Answers, rows: int) -> None:
    """Raises where code or mask of a household is another than REF's."""
    pairs: dict[str, tuple[Column, Column]] = {
        "code": (found[0], expected[0]), "mask": (found[1], expected[1])}
    for what, (ours, theirs) in pairs.items():
        if len(ours) != rows:
            raise Disagreement(f"{name} answers for {len(ours)} households of {rows}")
        wrong = np.flatnonzero(ours != theirs[:rows])
        if len(wrong):
            at = wrong[0]
            raise Disagreement(f"{name} has another {what} than {REF} for {len(wrong)} of {rows} "
                               f"households; household {at}: {ours[at]:#x}, not {theirs[at]:#x}")


def enter(data: Data, form: str, title: str, peers: list[str]) -> Contest:
    """Prepares whom it can; says what to install for the others."""
    systems: list[System] = []
    for name, module in (OURS | {peer: PEERS[peer] for peer in peers}).items():
        try:
            found = getattr(importlib.import_module(f"systems.{module}"), f"prepare_{form}", None)
        except ImportError as missing:
            print(f"{name}: left out ({missing}); pip install -r {REQUIREMENTS}"
                  if name in PEERS else f"{name}: left out ({missing})", file=sys.stderr)
            continue
        systems += found(data) if found else []
    return Contest(form, title, data.households.rows, systems)
