"""Income against the figures in force."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass, field

from texts import ABOVE_POVERTY_LINE, INCOME, PLUNGE, WITHIN_BAND

from .codes import Codes
from .ledger import Ledger
from .part import Document, Leaf, Part, Wanted, tries, truth
from .people import People
from .span import Span, hull, is_point, less, meet, over, times

NO_FIGURE = "a figure that nobody has set"
SIDES = ("less", "equal", "greater")


@dataclass(frozen=True)
class Figures:
    """Fen per person: those of the standard by kind of household, and others by name."""

    standard: dict[str, int] = field(default_factory=dict)
    poverty_line: int | None = None
    edge_band: int | None = None

    def all(self) -> list[int]:
        """Every figure."""
        named = (self.poverty_line, self.edge_band)
        return [*self.standard.values(), *(figure for figure in named if figure is not None)]


class Means(Part):
    """Twelve months of income and cost, and the twelve before; with those they are divided by."""

    def __init__(
        self, rng: random.Random, figures: Figures, people: People, codes: Codes
    ) -> None:
        self.figures, self.people, self.codes = figures, people, codes
        (code,) = codes.values["registry"]
        figure = figures.standard.get(code) or rng.choice(figures.all() or [500_000])
        line = figure * people.size[0]
        off = rng.choice((1, people.size[0], rng.randrange(1, line)))
        net = line + off * rng.choice((-1, -1, 0, 1))
        self.now = Ledger.of(rng, net)
        self.before = Ledger.of(rng, 2 * net + rng.choice((-1, 0, 1, rng.randrange(line))))

    def figure(self) -> Span:
        """The standard's, of every kind that the household may be; open where one has none."""
        standard = self.figures.standard
        return hull([(standard.get(code),) * 2 for code in self.codes.values["registry"]])

    def leaves(self) -> dict[str, Leaf]:
        net, size = self.now.net, self.people.size
        doubled = times(net, (2, 2))
        facts = self.now.facts
        each = facts | self.people.size_facts
        found = {
            PLUNGE: truth(less(doubled, self.before.net), *facts, *self.before.facts),
            ABOVE_POVERTY_LINE: truth(None, NO_FIGURE), WITHIN_BAND: truth(None, NO_FIGURE),
        }
        if self.figures.poverty_line is not None and self.figures.edge_band is not None:
            share = over(net, size)
            below_band = less((self.figures.edge_band,) * 2, share)
            above = less((self.figures.poverty_line,) * 2, share)
            found[ABOVE_POVERTY_LINE] = truth(above, *each)
            found[WITHIN_BAND] = truth(None if below_band is None else not below_band, *each)
        if self.figures.standard:
            found[INCOME] = self._against(times(self.figure(), size), each)
        return found

    def _against(self, line: Span, facts: set[str]) -> Leaf:
        net = self.now.net
        may = (less(net, line) is not False, meet(net, line), less(line, net) is not False)
        answers = tuple(side for side, possible in zip(SIDES, may, strict=True) if possible)
        if len(answers) == 1:
            return Leaf(answers)
        hanging = set() if is_point(self.figure()) else {"registry"}
        return Leaf(answers, frozenset(facts | hanging))

    def open_more(self, rng: random.Random) -> None:
        what = rng.randrange(10)
        if what < 2:
            self.people.open_more(rng)
        elif what == 2:
            self.codes.open_more(rng)
        elif what == 3:
            self.before = self.before.opened(rng, 2 * (self.now.net[0] or 0))
        else:
            least, most = self.people.size
            figures = self.figures.all() or [500_000]
            line = rng.choice(figures) * rng.choice((least, most or least + 1))
            self.now = self.now.opened(rng, line)

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        known = self.leaves()
        mine = {leaf: wanted[leaf] for leaf in known if leaf in wanted}
        if all(known[leaf].answers == (answer,) for leaf, answer in mine.items()):
            return
        before = (self.now, self.before, self.people.listed, self.people.complete,
                  self.codes.values)
        for _ in tries(rng, 80):
            (self.now, self.before, self.people.listed, self.people.complete,
             self.codes.values) = before
            self._try(rng)
            now = self.leaves()
            if all(now[leaf].answers == (answer,) for leaf, answer in mine.items()):
                return

    def _try(self, rng: random.Random) -> None:
        if rng.random() < 0.7:
            self.people.close(rng, ())
            registry = rng.choice(self.codes.values["registry"])
            self.codes.values = {**self.codes.values, "registry": [registry]}
        near = {
            figure * size + off
            for figure in self.figures.all() for size in range(1, self.people.size[0] + 4)
            for off in (-1, 0, 1)
        }
        self.now = self.now.narrowed(rng, near)
        net = self.now.net[0]
        if net is not None:
            self.before = self.before.narrowed(rng, {2 * net, 2 * net + 1})

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        self.now = self.now.closed(rng, kept)
        self.before = self.before.closed(rng, kept)

    def write(self, rng: random.Random, document: Document) -> None:
        months = document["discovered"]
        self.now.write(rng, document, months, 1)
        self.before.write(rng, document, months, 2)
