"""The invented registers: reproducible, valid, and holding every awkward case they promise."""

from __future__ import annotations

import collections
import hashlib
import importlib.util
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "examples" / "register" / "generate.py"
sys.path[:0] = [str(SCRIPT.parent), str(ROOT / "tests" / "schemas")]

import generate  # noqa: E402
from counties import COUNTIES  # noqa: E402

HOUSEHOLDS = 1000
JSONSCHEMA = importlib.util.find_spec("jsonschema") is not None
YEARS = {
    "maerkang-2022": ("513201", ("2022",)), "qianjiang-2024": ("429005", ("2024",)),
    "jiaohe-2022": ("220281", ("2021", "2022")), "anju-2021": ("510904", ("2020",)),
    "luan-2019": ("3415", ("2019", "2020")),
}


def written(*arguments: str) -> bytes:
    """What the command writes."""
    command = [sys.executable, str(SCRIPT), "--households", str(HOUSEHOLDS), *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


def case_of(document: dict[str, Any]) -> str:
    """The name of the case, empty for an ordinary household."""
    return ":".join(document["id"].split(":")[2:])


class CommandTest(unittest.TestCase):
    """The command line."""

    def test_same_seed_same_bytes(self) -> None:
        first = written("--edition", "anju-2021", "--seed", "7")
        self.assertEqual(first, written("--edition", "anju-2021", "--seed", "7"))
        self.assertNotEqual(first, written("--edition", "anju-2021", "--seed", "8"))
        self.assertEqual(first.count(b"\n"), HOUSEHOLDS)

    def test_register_without_edition_is_that_of_maerkang_and_stays_as_it_was(self) -> None:
        lines = b"".join(map(generate.line_of, generate.register(2000, seed=2022)))
        digest = "b3db4c44cbe52e493a4ae5ca974c827b"
        self.assertEqual(hashlib.md5(lines, usedforsecurity=False).hexdigest(), digest)
        named = written("--seed", "7", "--edition", "maerkang-2022")
        self.assertEqual(written("--seed", "7"), named)


class RegistersTest(unittest.TestCase):
    """What holds for the register of every county."""

    documents: dict[str, list[dict[str, Any]]]

    @classmethod
    def setUpClass(cls) -> None:
        cls.documents = {
            name: list(generate.register(HOUSEHOLDS, 2022, county))
            for name, county in COUNTIES.items()
        }

    def test_every_awkward_case_is_there(self) -> None:
        for name, county in COUNTIES.items():
            counted = collections.Counter(map(case_of, self.documents[name]))
            for case in county.cases:
                self.assertGreaterEqual(counted.pop(case.name), case.minimum, case.name)
            self.assertEqual(set(counted), {""})

    def test_order_is_shuffled_and_identifiers_are_unique(self) -> None:
        for documents in self.documents.values():
            names = [document["id"] for document in documents]
            self.assertEqual(len(set(names)), HOUSEHOLDS)
            self.assertNotEqual(names, sorted(names))

    def test_too_few_households_are_refused(self) -> None:
        for county in COUNTIES.values():
            with self.assertRaises(ValueError):
                next(generate.register(generate.smallest(county) - 1, 1, county))

    def test_every_document_says_that_it_is_invented(self) -> None:
        for name, documents in self.documents.items():
            area, years = YEARS[name]
            for document in documents:
                self.assertTrue(document["id"].startswith("invented:"))
                self.assertIn(document["discovered"][:4], years)
                self.assertRegex(document["area"], rf"\A{area}[0-9]+\Z")
                self.assertEqual(len(document["area"]), 12)

    @unittest.skipUnless(JSONSCHEMA, "jsonschema is not installed")
    def test_every_document_fits_the_schema(self) -> None:
        import check_schemas

        check = check_schemas.validator("household")
        for documents in self.documents.values():
            ordinary = [document for document in documents if not case_of(document)]
            for document in [*filter(case_of, documents), *ordinary[:100]]:
                self.assertEqual(list(check_schemas.problems(check, document)), [], document["id"])


if __name__ == "__main__":
    unittest.main()
