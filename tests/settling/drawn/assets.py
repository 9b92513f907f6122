"""What a household owns. Every key of an asset may be open."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from typing import Any

from oracle.codes import ASSET, ORIGIN
from oracle.logic import Truth, all_of, any_of, negate

from texts import SECOND_HOME, SECURITIES, VEHICLE

from .money import written
from .part import Document, Leaf, Part, Wanted, tries, truth

Asset = dict[str, Any]
"""`kind` and `origin`: the possible codes; `essential`: a truth; `value`: a range of fen."""

HOMES = ("commercial_housing", "shopfront")
COMPENSATION = ("disaster_rebuilt", "relocation", "demolition")
MACHINES = ("commercial_vehicle", "engineering_machinery", "large_farm_machinery")
PAPERS = ("fund", "stock", "investment_insurance")
DEAR = 10_000_000
UNKNOWN_VALUE = (0, None)


def _among(codes: tuple[str, ...], named: tuple[str, ...]) -> Truth:
    known = {code in named for code in codes}
    return None if len(known) > 1 else known.pop()


def _dear(asset: Asset) -> Truth:
    low, high = asset["value"]
    return True if low >= DEAR else False if high is not None and high < DEAR else None


def _second_home(asset: Asset) -> tuple[Truth, dict[str, Truth]]:
    """Whether it is one, and what that hangs on."""
    parts = {
        "kind": _among(asset["kind"], HOMES), "essential": negate(asset["essential"]),
        "origin": negate(_among(asset["origin"], COMPENSATION)),
    }
    return all_of(*parts.values()), parts


def _vehicle(asset: Asset) -> tuple[Truth, dict[str, Truth]]:
    machine, car = _among(asset["kind"], MACHINES), _among(asset["kind"], ("car",))
    dear_car = all_of(car, _dear(asset))
    kind = None if machine is None or (dear_car is None and car is None) else True
    value = _dear(asset) if dear_car is None else True
    return any_of(machine, dear_car), {"kind": kind, "value": value}


def _security(asset: Asset) -> tuple[Truth, dict[str, Truth]]:
    held = _among(asset["kind"], PAPERS)
    return held, {"kind": held}


BODIES: dict[str, Callable[[Asset], tuple[Truth, dict[str, Truth]]]] = {
    SECOND_HOME: _second_home, VEHICLE: _vehicle, SECURITIES: _security}
DECISIVE = {SECOND_HOME: ("shopfront",), VEHICLE: ("large_farm_machinery",), SECURITIES: ("stock",)}


class Assets(Part):
    """The assets that are listed; `complete` says that there are no others."""

    def __init__(self, rng: random.Random) -> None:
        self.listed: list[Asset] = []
        self.complete = True
        for _ in range(rng.choice((0, 0, 1, 2))):
            kinds = ("home", "car", "deposit", "other") if rng.random() < 0.8 else ASSET
            self.listed.append(_known(rng, (rng.choice(kinds),)))

    def leaves(self) -> dict[str, Leaf]:
        return {leaf: self._leaf(body) for leaf, body in BODIES.items()}

    def _leaf(self, body: Callable[[Asset], tuple[Truth, dict[str, Truth]]]) -> Leaf:
        facts = [] if self.complete else ["assets"]
        truths = [False if self.complete else None]
        for asset in self.listed:
            holds, parts = body(asset)
            truths.append(holds)
            if holds is None:
                facts += [f"assets.{key}" for key, part in parts.items() if part is None]
        return truth(any_of(*truths), *facts)

    def open_more(self, rng: random.Random) -> None:
        if rng.random() < 0.3:
            self.complete = False
            return
        asset = _known(rng, (rng.choice((*HOMES, *MACHINES, *PAPERS, "car", "car")),))
        if rng.random() < 0.6:
            asset["kind"] = tuple(rng.sample(ASSET, rng.choice((2, 2, 3, len(ASSET)))))
        for key, unknown in (("origin", ORIGIN), ("essential", None), ("value", UNKNOWN_VALUE)):
            if rng.random() < 0.4:
                asset[key] = unknown
        if rng.random() < 0.2:
            asset["value"] = (DEAR - 1, DEAR)
        self.listed.append(asset)

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        mine = {leaf: wanted[leaf] for leaf in BODIES if leaf in wanted}
        listed, complete = list(self.listed), self.complete
        for _ in tries(rng, 60 if mine else 0):
            self.listed, self.complete = [_resolved(rng, asset) for asset in listed], complete
            now = self.leaves()
            for leaf, answer in mine.items():
                if answer == "yes" and now[leaf].answers != ("yes",) and not complete:
                    self.listed.append(_known(rng, DECISIVE[leaf]))
            self.complete |= "no" in mine.values()
            now = self.leaves()
            if all(now[leaf].answers == (answer,) for leaf, answer in mine.items()):
                return

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        self.listed = [
            {key: asset[key] if f"assets.{key}" in kept else value
             for key, value in _resolved(rng, asset).items()}
            for asset in self.listed
        ]
        if "assets" not in kept:
            for _ in range(0 if self.complete else rng.randrange(3)):
                self.listed.append(_known(rng, (rng.choice(ASSET),)))
            self.complete = True

    def write(self, rng: random.Random, document: Document) -> None:
        listed = [_stated(rng, asset) for asset in self.listed]
        if self.complete:
            document["assets"] = listed
        elif listed or rng.random() < 0.3:
            document["assets"] = {"at_least": listed}
        elif rng.random() < 0.5:
            document["assets"] = None


def _known(rng: random.Random, kind: tuple[str, ...]) -> Asset:
    value = rng.choice((0, DEAR - 1, DEAR, rng.randrange(2 * DEAR)))
    return {"kind": kind, "origin": ("bought",), "essential": False, "value": (value, value)}


def _resolved(rng: random.Random, asset: Asset) -> Asset:
    """With every open key settled one way or the other."""
    low, high = asset["value"]
    value = rng.choice((low, low + DEAR if high is None else high))
    essential = asset["essential"]
    return {
        "kind": (rng.choice(asset["kind"]),), "origin": (rng.choice(asset["origin"]),),
        "essential": rng.random() < 0.5 if essential is None else essential,
        "value": (value, value),
    }


def _stated(rng: random.Random, asset: Asset) -> Document:
    stated: Document = {}
    for key, codes in (("kind", ASSET), ("origin", ORIGIN)):
        if len(asset[key]) == 1:
            stated[key] = asset[key][0]
        elif len(asset[key]) < len(codes):
            stated[key] = {"any": list(asset[key])}
    low, high = asset["value"]
    if low == high:
        stated["value"] = written(low)
    elif high is not None:
        stated["value"] = {"min": written(low), "max": written(high)}
    stated["essential"] = asset["essential"]
    return {key: stated[key] for key in rng.sample(sorted(stated), len(stated))}
