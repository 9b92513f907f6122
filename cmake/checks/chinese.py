"""Chinese text in a file, comments and documentation left out."""

from __future__ import annotations

import io
import json
import re
import tokenize
from collections.abc import Iterator
from typing import Any

import cxx

CHINESE = re.compile(r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
DESCRIPTIONS = ("title", "description", "$comment")
_OPENS_STATEMENT = (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT,
                    tokenize.ENCODING, tokenize.COMMENT)


def places(path: str, text: str) -> list[int]:
    """The lines with Chinese that no reader's text explains."""
    if not CHINESE.search(text):
        return []
    found: Iterator[int]
    if path.endswith(cxx.SOURCES):
        found = (token.line for token in cxx.tokens(text)
                 if token.kind != "comment" and CHINESE.search(token.text))
    elif path.endswith((".py", ".pyi")):
        found = _python(text)
    elif path.startswith("src/schemas/"):
        found = _schema(text)
    else:
        found = (number for number, line in enumerate(text.split("\n"), start=1)
                 if CHINESE.search(line.split("#")[0]))
    return sorted(set(found))


def _python(text: str) -> Iterator[int]:
    """Everything but comments and docstrings, which are strings that open a statement."""
    depth, before = 0, tokenize.ENCODING
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        depth += (token.string in ("(", "[", "{")) - (token.string in (")", "]", "}"))
        docstring = token.type == tokenize.STRING and depth == 0 and before in _OPENS_STATEMENT
        if token.type != tokenize.COMMENT and not docstring and CHINESE.search(token.string):
            yield token.start[0]
        before = token.type


def _schema(text: str) -> Iterator[int]:
    """Everything but descriptions."""
    for value in _undescribed(json.loads(text)):
        if CHINESE.search(value):
            yield 1 + text[:max(0, text.find(json.dumps(value, ensure_ascii=False)))].count("\n")


def _undescribed(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _undescribed(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            if key not in DESCRIPTIONS or not isinstance(item, str):
                yield from _undescribed(item)
