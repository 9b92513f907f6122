"""The library, through its command line."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("FANGPIN_COMMAND", str(ROOT / "build" / "release" / "fangpin"))


def decide(policies: Sequence[str], documents: list[Any], command: str = COMMAND) -> list[Any]:
    """One decision or row error for each document, in one run."""
    if not documents:
        return []
    call = [command, "decide", "--no-account", "--lines"]
    for policy in policies:
        call += ["--policy", policy]
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    done = subprocess.run([*call, "-"], input=lines.encode(), capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode(errors="replace")[-2000:])
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(documents):
        raise RuntimeError(f"{len(answers)} answers to {len(documents)} documents")
    return answers
