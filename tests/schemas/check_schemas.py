"""Validates documents against the published schemas.

    python3 tests/schemas/check_schemas.py [--households FILE]… [DECISIONS.jsonl]…

Always: every file of examples/documents and examples/cases, and every pack of src/policies.
Given: each line of a register of households, each line of the output of `fangpin decide`.
Needs the package jsonschema. Status 1 when anything does not fit, 2 without jsonschema.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "src" / "schemas"


def load(path: Path) -> Any:
    """A JSON file, or a TOML file in JSON terms (its dates as text)."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        text = json.dumps(tomllib.loads(text), default=str)
    return json.loads(text)


def validator(noun: str) -> Any:
    """The validator of `household`, `decision`, `audit`, `pack`, `event` or `case`."""
    from jsonschema.validators import validator_for

    schema = load(SCHEMAS / f"{noun}.schema.json")
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def problems(check: Any, document: Any) -> Iterator[str]:
    """What is wrong with a document, place first."""
    for error in check.iter_errors(document):
        error = innermost(error)
        place = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in error.absolute_path)
        yield f"{place.removeprefix('.') or 'document'}: {error.message[:160]}"


def innermost(error: Any) -> Any:
    """The deepest cause, where several alternatives failed."""
    while error.context:
        error = max(error.context, key=lambda cause: len(cause.absolute_path))
    return error


def lines(path: Path) -> Iterator[tuple[str, Any]]:
    """The documents of a JSON Lines file with their places; blank lines do not count."""
    with path.open(encoding="utf-8") as rows:
        for number, row in enumerate(rows, start=1):
            if row.strip():
                yield f"{path}:{number}", json.loads(row)


def main(arguments: list[str] | None = None) -> int:
    """Runs all checks, prints each problem and a summary."""
    parser = argparse.ArgumentParser(description="Validates documents against the schemas.")
    parser.add_argument("decisions", nargs="*", type=Path, metavar="DECISIONS.jsonl")
    parser.add_argument("--households", action="append", default=[], type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    try:
        checks = {noun: validator(noun) for noun in ("household", "decision", "pack", "event")}
    except ModuleNotFoundError:
        print("check_schemas: needs jsonschema (pip install jsonschema)", file=sys.stderr)
        return 2

    counts = dict.fromkeys(checks, 0)
    wrong = 0
    for noun, place, document in documents(options):
        counts[noun] += 1
        for problem in problems(checks[noun], document):
            wrong += 1
            print(f"{place}: {problem}", file=sys.stderr)
    found = ", ".join(f"{number} {noun}" for noun, number in counts.items())
    print(f"check_schemas: {found} documents, {wrong} problems")
    return 1 if wrong else 0


def documents(options: argparse.Namespace) -> Iterator[tuple[str, str, Any]]:
    """Everything to check: schema, place, document."""
    for path in sorted((ROOT / "examples" / "documents").glob("*.json")):
        yield "household", str(path.relative_to(ROOT)), load(path)
    for path in sorted((ROOT / "examples" / "cases").glob("*.jsonl")):
        for place, document in lines(path):
            yield "event", place, document
    for path in sorted((ROOT / "src" / "policies").glob("*.toml")):
        yield "pack", str(path.relative_to(ROOT)), load(path)
    for noun, paths in (("household", options.households), ("decision", options.decisions)):
        for path in paths:
            for place, document in lines(path):
                yield noun, place, document


if __name__ == "__main__":
    sys.exit(main())
