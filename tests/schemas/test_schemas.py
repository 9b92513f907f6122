"""The schemas accept what the formats allow and refuse what they do not."""

from __future__ import annotations

import copy
import importlib.util
import unittest
from collections.abc import Iterator
from typing import Any

import check_schemas
from wrong_documents import BASES, RIGHT, WRONG, Rows

AVAILABLE = importlib.util.find_spec("jsonschema") is not None


def changed(document: Any, place: str, value: Any) -> Any:
    """A copy with one place set; the value `...` takes the key out."""
    document = copy.deepcopy(document)
    inner = document
    *parents, last = (int(p) if p.isdigit() else p for p in place.split("."))
    for key in parents:
        inner = inner[key]
    if value is ...:
        del inner[last]
    elif isinstance(inner, list) and last == len(inner):
        inner.append(value)
    else:
        inner[last] = value
    return document


@unittest.skipUnless(AVAILABLE, "jsonschema is not installed")
class SchemaTest(unittest.TestCase):
    """Each row of `wrong_documents` is one change to a document that fits."""

    def rows(self, table: Rows) -> Iterator[tuple[str, list[str]]]:
        """Why a row stands in the table, and what the schema has against its document."""
        for name, rows in table.items():
            noun, base = BASES[name]
            check = check_schemas.validator(noun)
            for why, place, value in rows:
                found = check_schemas.problems(check, changed(base, place, value))
                yield f"{name}: {why}", list(found)

    def test_documents_that_the_rows_change_fit(self) -> None:
        for name, (noun, document) in BASES.items():
            with self.subTest(document=name):
                found = list(check_schemas.problems(check_schemas.validator(noun), document))
                self.assertEqual(found, [])

    def test_what_the_formats_allow_fits(self) -> None:
        for why, found in self.rows(RIGHT):
            with self.subTest(why):
                self.assertEqual(found, [])

    def test_wrong_documents_are_refused(self) -> None:
        for why, found in self.rows(WRONG):
            with self.subTest(why):
                self.assertNotEqual(found, [])

    def test_every_shipped_document_fits(self) -> None:
        self.assertEqual(check_schemas.main([]), 0)


if __name__ == "__main__":
    unittest.main()
