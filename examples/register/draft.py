"""A household in the making: everything about it is known until somebody blurs it."""

from __future__ import annotations

from random import Random
from typing import Any

from county import GUARANTEES, County
from livelihood import ITEMS, livelihood
from members import members
from money import yuan
from months import index, text

_SIZES = (range(1, 8), (9, 17, 25, 26, 13, 7, 3))


class Draft:
    """One document with the few verbs that the cases need."""

    def __init__(
        self, rng: Random, name: str, county: County, first: str | None = None,
        last: str | None = None,
    ) -> None:
        self.rng = rng
        self.county = county
        self.found = rng.randrange(
            index(first or county.first), index(last or county.last) + 1)
        self.size = rng.choices(*_SIZES)[0]
        area = f"{rng.choice(county.townships)}{200 + rng.randrange(12)}"
        self.document: dict[str, Any] = {
            "format": "fangpin.household/1",
            "id": name,
            "area": area,
            "discovered": text(self.found),
            "registry": rng.choices(
                tuple(county.registries), tuple(county.registries.values()))[0],
            "registration": "rural",
            "residence_months": rng.randrange(18, 400),
            "away_months": 0,
            "monitored": False,
            "members": members(rng, self.found, self.size),
            "income": [],
            "expenditure": [],
            "events": [],
            "assets": [],
            "guarantees": dict.fromkeys(GUARANTEES, "met"),
            "facts": county.nothing_attested(),
        }
        self.own("home", essential=True, fen=rng.randrange(20, 160) * 100000)
        self.earn(self.line() * rng.randrange(130, 400) // 100)

    def __getitem__(self, key: str) -> Any:
        return self.document[key]

    def set(self, **values: Any) -> None:
        """Sets keys of the document."""
        self.document.update(values)

    def drop(self, *keys: str) -> None:
        """Takes keys out of the document, so that they are unknown."""
        for key in keys:
            del self.document[key]

    def head(self, **values: Any) -> None:
        """Sets keys of the first member."""
        self["members"][0].update(values)

    def people(self, size: int) -> None:
        """Starts the household again with so many members and as much income a head."""
        self.size = size
        self.set(members=members(self.rng, self.found, size))
        self.earn(self.line() * self.rng.randrange(130, 400) // 100)

    def line(self) -> int:
        """The figure of the whole household in fen."""
        return self.size * self.county.figure(self["registry"], self.found)

    def earn(self, net: int) -> None:
        """Gives the household a net income of exactly so many fen over the window."""
        income, expenditure = livelihood(
            self.rng, self.found, net, self["members"][0]["id"], ITEMS[self.county.id])
        self.set(income=income, expenditure=expenditure)

    def low(self) -> None:
        """An income below the standard."""
        self.earn(self.line() * self.rng.randrange(35, 99) // 100)

    def high(self) -> None:
        """An income above the standard."""
        self.earn(self.line() * self.rng.randrange(102, 240) // 100)

    def entry(self, kind: str) -> dict[str, Any]:
        """The first entry of a class."""
        entries = self["income"] + self["expenditure"]
        return next(entry for entry in entries if entry["class"] == kind)

    def say(self, *names: str, **values: Any) -> None:
        """Attests facts: names that are true, values for the others."""
        self["facts"].update({**dict.fromkeys(names, True), **values})

    def explain(self, name: str) -> None:
        """Turns a fact into one with a reason and the level that attested it."""
        self["facts"][name] = {
            "value": self["facts"][name],
            "reason": self.rng.choice(
                ITEMS["said"]["override" if "override" in name else "reason"]),
            "level": "village",
            "by": self.rng.choice(("village_committee", "contact", "household")),
            "on": f"{text(self.found)}-{self.rng.randrange(1, 29):02d}",
        }

    def lack(self, guarantee: str) -> None:
        """One guarantee is not met."""
        self["guarantees"][guarantee] = "unmet"

    def happen(self, kind: str, month: str | None = None) -> None:
        """An event, in one of the six months up to discovery unless a month is given."""
        month = month or text(self.found - self.rng.randrange(6))
        self["events"].append({"kind": kind, "month": month})

    def own(self, kind: str, *, fen: int, essential: bool = False,
            origin: str = "bought") -> None:
        """An asset of which everything is known."""
        self["assets"].append(
            {"kind": kind, "origin": origin, "essential": essential, "value": yuan(fen)})
