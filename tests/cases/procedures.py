"""The procedures of a policy, from its packs alone: which steps there are, and in what time."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Time:
    """How long something may take."""

    count: int
    working_days: bool

    @classmethod
    def of(cls, entry: dict[str, Any]) -> Time | None:
        """That of an entry, if it gives any."""
        allowed = entry.get("allowed")
        return allowed and cls(allowed["count"], allowed["unit"] == "working_days")


@dataclass(frozen=True)
class Step:
    """One step as its pack has it."""

    id: str
    level: str
    needs: tuple[str, ...] = ()
    allowed: Time | None = None
    counted_from: tuple[str, ...] = ()
    """Moments as the pack writes them: `a`, `a.handed_in`, `a.met`."""
    evidence: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    notice: bool = False
    notice_days: int = 0
    notice_same_day: bool = False
    """Is it up in time on the day of the meeting only?"""
    consent: bool = False
    waivers: tuple[str, ...] = ()
    decides: bool = False
    takes_effect: bool = False
    course: str = "always"

    @classmethod
    def of(cls, entry: dict[str, Any]) -> Step:
        """The step of an entry."""
        lists = ("needs", "counted_from", "evidence", "meeting", "waivers")
        others = ("notice", "notice_days", "notice_same_day", "consent", "decides", "takes_effect",
                  "course")
        more: dict[str, Any] = {name: tuple(entry.get(name, ())) for name in lists}
        more |= {name: entry[name] for name in others if name in entry}
        return cls(entry["id"], entry["level"], allowed=Time.of(entry), **more)


@dataclass
class Procedures:
    """The procedures of a policy, by kind, in the order of their steps."""

    steps: dict[str, list[Step]] = field(default_factory=dict)
    allowed: dict[str, Time | None] = field(default_factory=dict)
    """How long a procedure may take as a whole."""
    eligible: set[str] = field(default_factory=set)
    """Kinds that approve on a decision that says eligible."""
    conditions: set[str] = field(default_factory=set)
    """Kinds that ask anything else before they approve."""
    rolls: bool = True
    """Does a deadline in calendar days that ends on a day off move?"""
    helps_first: bool = False
    """May help come before the identification?"""

    @classmethod
    def of(cls, texts: list[str]) -> Procedures:
        """Packs laid one over another, base first."""
        entries: dict[str, list[dict[str, Any]]] = {"procedure": [], "step": [], "condition": []}
        rolls, helps_first = True, False
        for pack in map(tomllib.loads, texts):
            course = pack.get("course", {})
            rolls = course.get("roll_to_working_day", rolls)
            helps_first = helps_first or "early_help_clause" in course
            for section, all_of_them in entries.items():
                for entry in pack.get(section, ()):
                    lay(all_of_them, entry)
        found = cls({entry["kind"]: [] for entry in entries["procedure"]},
                    {entry["kind"]: Time.of(entry) for entry in entries["procedure"]},
                    rolls=rolls, helps_first=helps_first)
        for entry in entries["step"]:
            found.steps[entry["procedure"]].append(Step.of(entry))
        for entry in entries["condition"]:
            kinds = found.eligible if entry.get("eligible") else found.conditions
            kinds.add(entry["procedure"])
        return found


def lay(under: list[dict[str, Any]], entry: dict[str, Any]) -> None:
    """Adds an entry, or puts it where the one is that it replaces."""
    name = [entry.get(key) for key in ("procedure", "kind", "id")]
    for place, old in enumerate(under):
        if [old.get(key) for key in ("procedure", "kind", "id")] == name:
            if not entry.get("replaces"):
                raise ValueError(f"{name}: there already")
            under[place] = entry
            return
    under.append(entry)
