"""Where the clauses of the texts are cited: in packs, in the library, in tests."""

from __future__ import annotations

import ast
import fnmatch
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cxx
import tree

PLACE, TEST, NOTE = "place", "test", "note"
_ID = re.compile(r"\b([A-Z]{2,3}-[0-9]{2,3})\b")
_TAG = re.compile(r"\[([A-Z]{2,3}-[0-9]{2,3})\]")
_NAME = re.compile(r"(?:^|_)([a-z]{2,3}_[0-9]{2,3})(?=_|$)")
_NOT_RULES = ("reading", "gap", "case", "case_base")


@dataclass(frozen=True)
class Citation:
    """A clause named somewhere: as the place of its rule, as what a test is about, or in a note."""

    clause: str
    kind: str
    where: str


def citations(root: Path, files: list[str], prefixes: set[str]) -> Iterator[Citation]:
    """Every citation of the tree; `prefixes` are those of the known ids (`MEK`)."""
    for path in files:
        contents = tree.text(root, path)
        if contents is None:
            continue
        if fnmatch.fnmatch(path, "src/policies/*.toml"):
            yield from _pack(path, contents)
        elif path.startswith(("include/", "src/")) and path.endswith(cxx.SOURCES):
            yield from _library(path, contents)
        elif path.startswith("tests/") and path.endswith((".cpp", ".c")):
            yield from _tags(path, contents)
        elif path.startswith("tests/") and path.endswith(".py"):
            yield from _python(path, contents, prefixes)


def _pack(path: str, contents: str) -> Iterator[Citation]:
    """`clause`, `also` and keys as `notice_clause` of the entries, `clause` of readings and gaps,
    `clauses` of cases."""
    pack = tomllib.loads(contents)
    for name, value in pack.items():
        if name not in _NOT_RULES:
            for clause in _cited(value):
                yield Citation(clause, PLACE, f"{path}:{_line(contents, name, clause)}")
    for kind in ("reading", "gap"):
        for note in pack.get(kind, ()):
            if "clause" in note:
                called = note.get("id", note["clause"])
                yield Citation(note["clause"], NOTE, f"{path}: {kind} {called}")
    for case in pack.get("case", ()):
        for clause in case.get("clauses", ()):
            yield Citation(clause, TEST, f"{path}: case {case.get('id')}")


def _cited(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _cited(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if (key == "clause" or key.endswith("_clause")) and isinstance(item, str):
                yield item
            elif key == "also" and isinstance(item, list):
                yield from (clause for clause in item if isinstance(clause, str))
            else:
                yield from _cited(item)


def _line(contents: str, table: str, clause: str) -> int:
    """The first line in a table of that name which cites the clause."""
    inside = False
    for number, line in enumerate(contents.split("\n"), start=1):
        if header := re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]", line):
            inside = header[1].split(".")[0] == table
        if inside and f'"{clause}"' in line:
            return number
    return 1


def _library(path: str, contents: str) -> Iterator[Citation]:
    """`@clause MEK-05` in comments; several ids may follow."""
    for token in cxx.tokens(contents):
        if token.kind == "comment" and "@clause" in token.text:
            for offset, line in enumerate(token.text.split("\n")):
                for clause in _ID.findall(line.partition("@clause")[2]):
                    yield Citation(clause, PLACE, f"{path}:{token.line + offset}")


def _tags(path: str, contents: str) -> Iterator[Citation]:
    """`[MEK-05]` in the tags of a test."""
    for token in cxx.tokens(contents):
        if token.kind == "string":
            for clause in _TAG.findall(token.text):
                yield Citation(clause, TEST, f"{path}:{token.line}")


def _python(path: str, contents: str, prefixes: set[str]) -> Iterator[Citation]:
    """Ids in the names (`test_mek_05_…`) and docstrings of tests; UTF-16 looks like one too."""
    for node in ast.walk(ast.parse(contents)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if not node.name.lower().startswith("test") and not node.name.endswith("Test"):
            continue
        named = [name.upper().replace("_", "-") for name in _NAME.findall(node.name)]
        for clause in {*named, *_ID.findall(ast.get_docstring(node) or "")}:
            if clause.split("-")[0] in prefixes:
                yield Citation(clause, TEST, f"{path}:{node.lineno}")
