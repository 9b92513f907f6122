"""A system in a process of its own, for what is settled when a library is loaded."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from households import make
from systems.library import opened
from systems.system import Answers, Data, System

COLUMNS = Path(__file__).parents[1]


def in_child(data: Data, name: str, module: str, environment: dict[str, str]) -> System:
    """The first system of a module, over the same households, made anew there."""
    rows = data.households.rows
    folder = tempfile.TemporaryDirectory()
    file = Path(folder.name) / "answers.npz"
    command = [sys.executable, "-m", "systems.child", module, str(rows), str(data.seed),
               data.library._name, str(file)]
    process = subprocess.Popen(command, cwd=COLUMNS, env=os.environ | environment, text=True,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None and process.stdout is not None
    requests, replies = process.stdin, process.stdout

    def ask(word: str) -> float:
        requests.write(word + "\n")
        requests.flush()
        return float(replies.readline() or "nan")

    def answers(_: float) -> Answers:
        ask("answers")
        with np.load(file) as found:
            return found["code"], found["mask"]

    def close() -> None:
        requests.close()
        process.wait(timeout=60)
        folder.cleanup()

    return System(name, lambda: ask("run"), answers, rows, close=close, times_itself=True)


def serve(module: str, rows: str, seed: str, library: str, file: str) -> None:
    """Runs at every line; prints how many seconds it took."""
    from clock import seconds

    data = Data(make(int(rows), int(seed)), opened(library), seed=int(seed))
    system = next(iter(importlib.import_module(module).prepare_sums(data)))
    result = None
    for line in sys.stdin:
        taken = 0.0
        if line.strip() == "run":
            taken, result = seconds(system.run)
        elif system.answers is not None:
            code, mask = system.answers(result)
            np.savez(file, code=code, mask=mask)
        print(taken, flush=True)


if __name__ == "__main__":
    serve(*sys.argv[1:])
