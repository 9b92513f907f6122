"""Small trees for the checks to look at."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECKS = Path(__file__).resolve().parents[2] / "cmake" / "checks"


class CheckTest(unittest.TestCase):
    """Runs one check on trees that are written for it; `good` is a tree that passes."""

    check = ""
    good: dict[str, str] = {}

    def run_on(self, files: dict[str, str], folders: tuple[str, ...] = ()) -> tuple[int, str]:
        """Status and output of the check on a tree of these files."""
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            for folder in folders:
                (root / folder).mkdir(parents=True)
            for path, text in files.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
            command = [sys.executable, str(CHECKS / f"{self.check}.py"), "--root", name]
            done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        return done.returncode, done.stdout + done.stderr

    def assert_passes(self, changes: dict[str, str] | None = None) -> str:
        """The good tree with changes passes; its output."""
        status, output = self.run_on({**self.good, **(changes or {})})
        self.assertEqual(status, 0, output)
        return output

    def assert_fails(self, changes: dict[str, str], *messages: str,
                     folders: tuple[str, ...] = ()) -> None:
        """The good tree with changes fails, and says so in these words."""
        status, output = self.run_on({**self.good, **changes}, folders)
        self.assertEqual(status, 1, output)
        for message in messages:
            self.assertIn(message, output)
