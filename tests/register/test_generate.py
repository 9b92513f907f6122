"""The invented register: reproducible, valid, and holding every awkward case it promises."""

from __future__ import annotations

import collections
import importlib.util
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "examples" / "register" / "generate.py"
sys.path[:0] = [str(SCRIPT.parent), str(ROOT / "tests" / "schemas"), str(ROOT / "tests" / "oracle")]

import generate  # noqa: E402

HOUSEHOLDS = 1000
JSONSCHEMA = importlib.util.find_spec("jsonschema") is not None
ORACLE = importlib.util.find_spec("oracle") is not None
RULES = ("inclusion", "exclusion", "category", "tag")


def written(*arguments: str) -> bytes:
    """What the command writes."""
    command = [sys.executable, str(SCRIPT), "--households", str(HOUSEHOLDS), *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


def case_of(document: dict[str, Any]) -> str:
    """The name of the case, empty for an ordinary household."""
    return ":".join(document["id"].split(":")[2:])


class RegisterTest(unittest.TestCase):
    documents: list[dict[str, Any]]

    @classmethod
    def setUpClass(cls) -> None:
        cls.documents = list(generate.register(HOUSEHOLDS, seed=2022))

    def test_same_seed_same_bytes(self) -> None:
        first = written("--seed", "7")
        self.assertEqual(first, written("--seed", "7"))
        self.assertNotEqual(first, written("--seed", "8"))
        self.assertEqual(first.count(b"\n"), HOUSEHOLDS)

    def test_every_awkward_case_is_there(self) -> None:
        counted = collections.Counter(map(case_of, self.documents))
        for case in generate.CASES:
            with self.subTest(case.name):
                self.assertGreaterEqual(counted.pop(case.name), case.minimum)
        self.assertEqual(set(counted), {""})

    def test_order_is_shuffled_and_identifiers_are_unique(self) -> None:
        names = [document["id"] for document in self.documents]
        self.assertEqual(len(set(names)), HOUSEHOLDS)
        self.assertNotEqual(names, sorted(names))

    def test_too_few_households_are_refused(self) -> None:
        with self.assertRaises(ValueError):
            next(generate.register(generate.SMALLEST - 1, seed=1))

    def test_every_document_says_that_it_is_invented(self) -> None:
        for document in self.documents:
            self.assertTrue(document["id"].startswith("invented:"))
            self.assertTrue(document["discovered"].startswith("2022-"))
            self.assertRegex(document["area"], r"\A513201[0-9]{6}\Z")

    @unittest.skipUnless(JSONSCHEMA, "jsonschema is not installed")
    def test_every_document_fits_the_schema(self) -> None:
        import check_schemas

        check = check_schemas.validator("household")
        for document in self.documents:
            self.assertEqual(list(check_schemas.problems(check, document)), [], document["id"])

    @unittest.skipUnless(ORACLE, "there is no second calculation to compare with")
    def test_cases_are_what_they_are_called(self) -> None:
        from oracle.decision import decide

        outcomes: collections.Counter[str] = collections.Counter()
        for document in self.documents:
            decision = decide(document)
            self.assertNotIn("error", decision, document["id"])
            outcomes[decision["outcome"]] += 1
            role, _, what = case_of(document).partition(".")
            if role in RULES and what.startswith("MEK-"):
                self.assertEqual(decision["values"][what], "yes", document["id"])
            if role == "attention":
                self.assertIn(what.replace("-", "_"), decision["attention"], document["id"])
            if role == "line" and what != "loss":
                margin = {"at": "0.00", "fen-below": "-0.01", "fen-above": "0.01"}[what]
                self.assertEqual(decision["margin"], margin, document["id"])
        self.assertEqual(len(outcomes), 5, "all five outcomes")
        self.assertLess(outcomes["undetermined"], HOUSEHOLDS / 2)


if __name__ == "__main__":
    unittest.main()
