"""The pack reference_task.toml, judged household by household, answers as REF does by hand."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path
from typing import Any

COMMAND = os.environ.get("FANGPIN_COMMAND", "fangpin")
TASK = Path(__file__).with_name("reference_task.toml")
ROWS = 2_000
NEEDED = importlib.util.find_spec("numpy") is not None


def code_of(decision: dict[str, Any]) -> int:
    """As names.py gives them."""
    from names import OUTCOME_CODES

    if decision["outcome"] == "eligible":
        (category,) = decision["categories"]
        return int(category.removeprefix("category_"))
    return OUTCOME_CODES[decision["outcome"]]


def mask_of(decision: dict[str, Any]) -> int:
    """Bit i: rule i of the pack holds."""
    return sum(1 << i for i, rule in enumerate(decision["clauses"]) if rule["value"] == "yes")


@unittest.skipUnless(NEEDED, "pip install -r tests/bench/columns/requirements.txt")
class ReferenceTask(unittest.TestCase):
    """Both engines that know nothing of each other: the row engine, and REF."""

    def test_every_household_has_the_code_and_mask_that_ref_gives_it(self) -> None:
        from documents import FOUND, documents
        from households import make
        from systems.library import opened
        from systems.reference import REF, prepare_sums
        from systems.system import Data

        data = Data(make(ROWS, seed=7), opened())
        by_hand = next(system for system in prepare_sums(data) if system.name == REF)
        code, mask = by_hand.run()
        decisions = decided("\n".join(map(json.dumps, documents(data.households))), FOUND)
        self.assertEqual(len(decisions), ROWS)
        self.assertEqual(set(code.tolist()), set(range(7)), "every code occurs")
        for row, decision in enumerate(decisions):
            with self.subTest(household=row):
                self.assertEqual(len(decision["clauses"]), 32)
                self.assertEqual(code_of(decision), code[row])
                self.assertEqual(f"{mask_of(decision):032b}", f"{mask[row]:032b}")


def decided(lines: str, found: str) -> list[dict[str, Any]]:
    """What the command line says of each line."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.write(lines)
        file.flush()
        done = subprocess.run(
            [COMMAND, "decide", "--policy", str(TASK), "--found", found, "--lines", file.name],
            capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


if __name__ == "__main__":
    unittest.main()
