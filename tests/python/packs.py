"""Shipped packs taken apart, and entries written as TOML again."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from households import ROOT

EDITIONS = ("maerkang-2022", "qianjiang-2024", "jiaohe-2022", "anju-2021", "luan-2019")
RULES = ("scope", "inclusion", "exclusion", "override", "category", "tag", "need_type", "grade",
         "attention")
FIRST_THAT_HOLDS = ("need_type", "grade")
ENTRIES = ("standard", "standard_pending", *RULES, "reading", "presumption", "fact")
TABLES = ("window", "size", "income", "guarantees")


@dataclass(frozen=True)
class Part:
    """One entry of a section, or a section that is there once."""

    section: str
    entry: dict[str, Any]

    def written(self, **marks: Any) -> str:
        """As TOML, with further keys."""
        form = "[{}]" if self.section in TABLES else "[[{}]]"
        entry = {**self.entry, **marks}
        lines = [f"{key} = {value_text(value)}" for key, value in entry.items()]
        return "\n".join((form.format(self.section), *lines, ""))

    @property
    def name(self) -> str:
        """For people."""
        entry = self.entry
        return " ".join((self.section, *(
            str(entry[key]) for key in ("clause", "code", "id", "name", "fact") if key in entry)))


@cache
def pack(edition: str) -> dict[str, Any]:
    """A shipped pack as TOML reads it."""
    path = ROOT / "src" / "policies" / f"{edition}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def parts(edition: str) -> Iterator[Part]:
    """Everything that an overlay may replace."""
    read = pack(edition)
    for section in (*TABLES, *ENTRIES):
        entries = read.get(section, [])
        for entry in [entries] if isinstance(entries, dict) else entries:
            yield Part(section, entry)


def head(name: str, base: str) -> str:
    """The beginning of an overlay."""
    return f'[policy]\nid = "{name}"\nextends = "{base}"\n'


def value_text(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, dict):
        pairs = (f"{key} = {value_text(each)}" for key, each in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(value_text, value)) + "]"
    if isinstance(value, str | bool | int):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat()
