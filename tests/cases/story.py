"""Reads a story: a page that tells a case day by day, with what a person expects of each day.

What is read of it: `Policy:` and `Events:`, lines "- `CASE` is `STATE` since DAY", and tables. What
stands under `## On DAY` is of that day, under `## Refused` of the end, and `under` names another
policy. Dates, states and codes are worked out from text and notice, not copied from the library.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from packs import ROOT

_HEADING = re.compile(r"## (?:On (?P<day>[0-9-]{10})|Refused)(?: under `(?P<policy>[^`]+)`)?")
_SETTING = re.compile(r"(Policy|Events): `([^`]+)`")
_STANDING = re.compile(r"- `(?P<case>[^`]+)` is `(?P<state>[^`]+)` since (?P<since>[0-9-]{10})"
                       r"(?:, helped since (?P<helped_since>[0-9-]{10}))?"
                       r"(?:, follows `(?P<follows>[^`]+)`)?")
_CONDITION = re.compile(r"`([^`]+)` (no|unknown)")
_TABLES = ("step", "task", "line")
"""Each kind of table by the head of a column that no other has."""

Row = tuple[Any, ...]


@dataclass
class Section:
    """What is expected on a day, or of all events."""

    heading: str
    policy: str
    day: str | None = None
    cases: dict[str, Row] = field(default_factory=dict)
    """State, since, helped since, follows."""
    open: list[Row] = field(default_factory=list)
    """Case, step, counted from, due, overdue."""
    agenda: list[Row] = field(default_factory=list)
    """Case or register, task, due, overdue, whether it is reminded of."""
    refused: list[Row] | None = None
    """Line, code, clause, conditions that are not met with their answers."""


@dataclass
class Story:
    """A page and its events."""

    name: str
    policy: str = ""
    file: str = ""
    sections: list[Section] = field(default_factory=list)

    @property
    def events(self) -> list[dict[str, Any]]:
        """The events as the file of the examples has them."""
        lines = (ROOT / self.file).read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]


def number(text: str) -> int | None:
    """A whole number; `—` is none."""
    return None if text == "—" else int(text)


def told(text: str) -> str | None:
    """A word or a day; `—` is none."""
    return None if text == "—" else text


def take(section: Section, kind: str, row: dict[str, str]) -> None:
    """Puts a row of a table where it belongs."""
    if kind == "step":
        if row["due"] != "—" and not row["worked out"]:
            raise ValueError(f"{section.heading}: {row['step']} is not worked out")
        section.open.append((row["case"], row["step"], told(row["from"]), told(row["due"]),
                             number(row["overdue"])))
    elif kind == "task":
        section.agenda.append((told(row["case"]), row["task"], told(row["due"]),
                               number(row["overdue"]), row["remind"] == "yes"))
    else:
        section.refused = section.refused or []
        section.refused.append((int(row["line"]), row["code"], told(row["clause"]),
                                _CONDITION.findall(row["conditions not met"])))


def read(path: Path) -> Story:
    """The story of a page."""
    story = Story(path.stem)
    head: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if setting := _SETTING.fullmatch(line):
            name = "policy" if setting[1] == "Policy" else "file"
            setattr(story, name, setting[2])
        elif line.startswith("## "):
            found = _HEADING.fullmatch(line)
            if found is None:
                raise ValueError(f"{path.name}: a heading that says no day: {line}")
            story.sections.append(Section(line[3:], found["policy"] or story.policy, found["day"]))
        elif standing := _STANDING.fullmatch(line):
            story.sections[-1].cases[standing["case"]] = standing.groups()[1:]
        elif line.startswith("- "):
            raise ValueError(f"{path.name}: a line that says no state: {line}")
        elif line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not head:
                head = cells
            elif not set(line) <= set("|- "):
                kind = next(kind for kind in _TABLES if kind in head)
                take(story.sections[-1], kind, dict(zip(head, cells, strict=True)))
            continue
        head = []
    return story


STORIES = [read(path) for path in sorted(Path(__file__).parent.glob("[0-9][0-9]-*.md"))]
