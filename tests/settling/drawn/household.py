"""A household of a few open leaves, its document, and what the document leaves open."""

from __future__ import annotations

import copy
import random
from collections.abc import Collection

from .assets import Assets
from .codes import Codes
from .events import EARTHQUAKE, Events
from .flags import Flags
from .guarantees import Guarantees
from .limits import Limits
from .means import Figures, Means
from .part import Document, Leaf, Part, Wanted
from .people import People

FORMAT = "fangpin.household/1"
TOGETHER = (1, 2, 7)
"""The places of codes and people, and of the means that hang on both."""


class Household:
    """Its parts, each of which answers some leaves."""

    def __init__(
        self, rng: random.Random, head: Document, asked: frozenset[str], figures: Figures,
        codes: Codes, counted: tuple[str, ...],
    ) -> None:
        people = People(rng)
        others: list[Part] = [
            codes, people, Guarantees(rng, counted), Events(rng, EARTHQUAKE in asked),
            Assets(rng), Limits(rng), Means(rng, figures, people, codes),
        ]
        answered = {leaf for part in others for leaf in part.leaves()}
        flags = Flags(rng, sorted(leaf for leaf in asked if leaf not in answered))
        self.parts: list[Part] = [flags, *others]
        self.places = [
            place for place, part in enumerate(self.parts) if not asked.isdisjoint(part.leaves())
        ]
        """Of the parts that the text asks for; the others are opened at once, which is no
        matter."""
        for place, part in enumerate(self.parts):
            if place not in self.places and rng.random() < 0.5:
                part.open_more(rng)
        self.head = head
        self.asked = asked

    def copied(self, places: Collection[int] = range(8)) -> Household:
        """Another one, of which these parts may be changed."""
        other = copy.copy(self)
        changing = set(places)
        if not changing.isdisjoint(TOGETHER):
            changing.update(TOGETHER)
        other.parts = [
            part.copied() if place in changing else part for place, part in enumerate(self.parts)
        ]
        if not changing.isdisjoint(TOGETHER):
            codes, people, means = (other.parts[place] for place in TOGETHER)
            assert isinstance(means, Means)
            means.codes, means.people = codes, people
        return other

    def leaves(self) -> dict[str, Leaf]:
        """All that the text asks for. Nothing is changed any more once this has been asked."""
        return {
            leaf: known
            for place in self.places
            for leaf, known in self.parts[place].known.items() if leaf in self.asked
        }

    def open_leaves(self) -> list[str]:
        """Those with several answers left."""
        return [
            leaf for place in self.places for leaf in self.parts[place].unsettled
            if leaf in self.asked
        ]

    def opened(self, rng: random.Random, most: int) -> Household:
        """With up to so many leaves open; attempts that would open more are given up."""
        now, wanted = self, rng.randint(1, min(most, len(self.asked)))
        for _ in range(4 * wanted):
            place = rng.choice(self.places)
            more = now.copied((place,))
            more.parts[place].open_more(rng)
            count = len(more.open_leaves())
            if count <= wanted:
                now = more
            if count == wanted:
                break
        return now

    def answered(self, rng: random.Random, wanted: Wanted) -> Household | None:
        """With these answers, as far as known otherwise; None where no document can say so."""
        more = self.copied()
        for place in self.places:
            more.parts[place].answer(rng, wanted)
        now = more.leaves()
        return more if all(now[leaf].answers == (wanted[leaf],) for leaf in wanted) else None

    def closed(self, rng: random.Random, kept: Collection[str]) -> Household:
        """With all that is open said one way or the other, but for the kept keys."""
        more = self.copied()
        for part in more.parts:
            part.close(rng, kept)
        return more

    def document(self, rng: random.Random) -> Document:
        """What says all that, and no more."""
        document = dict(self.head)
        for part in self.parts:
            part.write(rng, document)
        keys = list(document)
        rng.shuffle(keys)
        return {key: document[key] for key in keys}
