"""What happened to a household."""

from __future__ import annotations

import random
from collections.abc import Collection
from typing import Any

from oracle.codes import NATURAL_DISASTER

from .part import Document, Leaf, Part, Wanted, tries, truth

KINDS: dict[str, tuple[str, ...]] = {
    "natural_disaster": NATURAL_DISASTER,
    "illness": ("illness", "sudden_major_illness"),
    **{kind: (kind,) for kind in (
        "fire", "epidemic", "sudden_major_illness", "disability", "study", "accident",
        "business_failure", "unstable_work", "job_loss", "lack_of_labour")},
}
"""By leaf, the kinds of event that make it a yes."""
EARTHQUAKE = 'some e in events satisfies e.kind = "earthquake" and e.month >= month("2022-06")'
SINCE = "2022-06"
EITHER_SIDE = {"min": "2022-05", "max": SINCE}


class Events(Part):
    """The events that are listed; `complete` says that there are no others."""

    def __init__(self, rng: random.Random, quakes: bool) -> None:
        self.quakes = quakes
        """Whether the month of an earthquake may be open: it could lie after discovery."""
        share = rng.choice((0.0, 0.1, 0.3, 0.6))
        self.listed: list[dict[str, Any]] = []
        self.complete = True
        for leaf in KINDS:
            if rng.random() < share:
                self._add(rng, rng.choice(KINDS[leaf]))

    def leaves(self) -> dict[str, Leaf]:
        listed = {event["kind"] for event in self.listed}
        unlisted = False if self.complete else None
        found = {
            leaf: truth(True if listed.intersection(kinds) else unlisted, "events")
            for leaf, kinds in KINDS.items()
        }
        quakes = [_since(event) for event in self.listed if event["kind"] == "earthquake"]
        some = True if True in quakes else None if None in quakes else unlisted
        facts = ["events"] * (not self.complete) + ["events.month"] * (None in quakes)
        return {**found, EARTHQUAKE: truth(some, *facts)}

    def open_more(self, rng: random.Random) -> None:
        if self.quakes and rng.random() < 0.4:
            month = rng.choice((None, EITHER_SIDE))
            self.listed.append({"kind": "earthquake", "month": month})
        else:
            self.complete = False

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        mine = {leaf: wanted[leaf] for leaf in (*KINDS, EARTHQUAKE) if leaf in wanted}
        listed, complete = list(self.listed), self.complete
        for _ in tries(rng, 20):
            self.listed, self.complete = list(listed), complete
            self._try(rng, mine)
            now = self.leaves()
            if all(now[leaf].answers == (answer,) for leaf, answer in mine.items()):
                return

    def _try(self, rng: random.Random, wanted: Wanted) -> None:
        for leaf, answer in wanted.items():
            if answer == "yes" and "no" in self.leaves()[leaf].answers and not self.complete:
                kinds = ("earthquake",) if leaf == EARTHQUAKE else KINDS[leaf]
                self._add(rng, rng.choice(kinds), SINCE if leaf == EARTHQUAKE else None)
        if "no" in wanted.values():
            self.complete = True
        if EARTHQUAKE in wanted:
            month = SINCE if wanted[EARTHQUAKE] == "yes" else "2022-05"
            self.listed = [
                {**event, "month": month} if event.get("month", 0) in (None, EITHER_SIDE) else event
                for event in self.listed
            ]

    def _add(self, rng: random.Random, kind: str, month: str | None = None) -> None:
        early = rng.choice(("2018-05", "2018-12"))
        self.listed.append({"kind": kind, "month": month or early})

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        if "events" not in kept:
            for leaf in rng.sample(sorted(KINDS), 0 if self.complete else rng.randrange(4)):
                self._add(rng, rng.choice(KINDS[leaf]))
            self.complete = True
        if "events.month" not in kept:
            self.listed = [
                {**event, "month": event["month"] if _since(event) is not None
                 else rng.choice(("2022-05", SINCE))}
                for event in self.listed
            ]

    def write(self, rng: random.Random, document: Document) -> None:
        listed = rng.sample(self.listed, len(self.listed))
        if self.complete:
            document["events"] = listed
        elif listed or rng.random() < 0.3:
            document["events"] = {"at_least": listed}
        elif rng.random() < 0.5:
            document["events"] = None


def _since(event: dict[str, Any]) -> bool | None:
    """Whether an event happened in June 2022 or later."""
    month = event["month"]
    return None if month in (None, EITHER_SIDE) else month >= SINCE
