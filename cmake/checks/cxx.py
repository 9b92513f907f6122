"""Comments, literals and code of C, C++ and Java told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SOURCES = (".hpp", ".h", ".cpp", ".c", ".java")

_TOKEN = re.compile(
    r'''
    (?P<comment> //(?:\\\r?\n|[^\n])* | /\*.*?(?:\*/|\Z) )
  | (?P<string>
        (?:u8|[uUL])?R"(?P<fence>[^ ()\\\s]*)\(.*?\)(?P=fence)"
      | """(?=\s*\n).*?"""
      | (?:u8|[uUL])?"(?:\\.|[^"\\\n])*"
      | (?:u8|[uUL])?'(?:\\.|[^'\\\n])*' )
  | (?P<code> \.?\d(?:[eEpP][+-]|'?[\w.])* | \w+ | \s+ | . )
    ''',
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True)
class Token:
    """A piece of a source: `kind` is comment, string or code; `line` counts from 1."""

    kind: str
    line: int
    text: str


def tokens(source: str) -> Iterator[Token]:
    """All pieces in order; together they are the whole source."""
    line = 1
    for match in _TOKEN.finditer(source):
        yield Token(match.lastgroup or "code", line, match.group())
        line += match.group().count("\n")


def without_comments(source: str) -> str:
    """The source with comments blanked, lines kept."""
    return "".join(
        re.sub(r"[^\n]", " ", token.text) if token.kind == "comment" else token.text
        for token in tokens(source))
