"""Runs the command line: the program that FANGPIN_COMMAND names."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import unittest
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("FANGPIN_COMMAND", str(ROOT / "build" / "release" / "fangpin"))
POLICY = ("--policy", "maerkang-2022")


@dataclass(frozen=True)
class Run:
    """What a run came to."""

    status: int
    out: str
    err: str

    @cached_property
    def rows(self) -> list[Any]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def fangpin(*arguments: str, stdin: str | bytes = b"", **options: Any) -> Run:
    """Runs the program to its end."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run([COMMAND, *arguments], input=given, capture_output=True, **options)
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def decide(*arguments: str, stdin: str | bytes = b"") -> Run:
    """Judges under the Maerkang text."""
    return fangpin("decide", *POLICY, *arguments, stdin=stdin)


def household(number: int = 1, **changes: Any) -> dict[str, Any]:
    """A household of which next to nothing is known."""
    return {"format": "fangpin.household/1", "id": f"H-{number}", "area": "513201101201",
            "discovered": "2022-06", **changes}


def text(*documents: Any) -> str:
    """Documents as JSON Lines."""
    return "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)


class CommandTest(unittest.TestCase):
    """Has a folder of its own for files."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name: str, content: str | bytes) -> str:
        """Writes a file. Returns its path."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)
