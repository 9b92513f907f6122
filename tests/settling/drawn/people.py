"""Who belongs to a household, who of them lives in, and what they can do."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from typing import Any

from oracle.codes import DISABILITY_GRADE, LABOUR
from oracle.logic import Truth, all_of, any_of, negate

from .part import Document, Leaf, Part, Wanted, tries, truth

Member = dict[str, Any]
"""`living_in`: a truth; `labour` and `disability_grade`: the possible values."""

NO_LABOUR = "wholly_without_labour"
DISABLED = "some m in residents satisfies m.disability_grade in [1..2]"
THREE = "household_size >= 3"
WITHOUT = {"lost", "none"}


SOMEBODY: Member = {"living_in": True, "labour": LABOUR, "disability_grade": DISABILITY_GRADE}


def _resolved(rng: random.Random, member: Member) -> Member:
    """With every open key settled one way or the other."""
    lives_in = member["living_in"]
    return {
        "living_in": rng.random() < 0.5 if lives_in is None else lives_in,
        "labour": (rng.choice(member["labour"]),),
        "disability_grade": (rng.choice(member["disability_grade"]),),
    }


def _works(member: Member) -> Truth:
    """Whether the member speaks against a household wholly without labour."""
    known = {code not in WITHOUT for code in member["labour"]}
    return None if len(known) > 1 else known.pop()


def _disabled(member: Member) -> Truth:
    known = {grade in (1, 2) for grade in member["disability_grade"]}
    return None if len(known) > 1 else known.pop()


class People(Part):
    """The members that are listed; `complete` says that there are no others."""

    def __init__(self, rng: random.Random) -> None:
        labour = rng.choice((LABOUR, ("none",), ("lost", "none")))
        self.listed = [
            {"living_in": True, "labour": (rng.choice(labour),),
             "disability_grade": (rng.choice((0, 0, 0, 1, 3)),)}
            for _ in range(rng.choice((1, 1, 2, 3, 4)))
        ]
        self.complete = True

    @property
    def size(self) -> tuple[int, int | None]:
        """The fewest and the most who may live in."""
        certain = sum(member["living_in"] is True for member in self.listed)
        likely = sum(member["living_in"] is not False for member in self.listed)
        return max(1, certain), likely if self.complete else None

    @property
    def size_facts(self) -> set[str]:
        """What leaves the size open."""
        facts = set() if self.complete else {"members"}
        if any(member["living_in"] is None for member in self.listed):
            facts.add("members.living_in")
        return facts

    def leaves(self) -> dict[str, Leaf]:
        low, high = self.size
        three = True if low >= 3 else False if high is not None and high < 3 else None
        some_work, work = self._some(_works, "members.labour")
        disabled, grade = self._some(_disabled, "members.disability_grade")
        return {
            THREE: truth(three, *self.size_facts),
            NO_LABOUR: truth(negate(some_work), *work),
            DISABLED: truth(disabled, *grade),
        }

    def _some(self, holds: Callable[[Member], Truth], key: str) -> tuple[Truth, set[str]]:
        """Whether a resident is so, and what that hangs on."""
        truths = [False if self.complete else None]
        facts = set() if self.complete else {"members"}
        for member in self.listed:
            lives_in, so = member["living_in"], holds(member)
            truths.append(all_of(lives_in, so))
            if lives_in is None and so is not False:
                facts.add("members.living_in")
            if lives_in is not False and so is None:
                facts.add(key)
        return any_of(*truths), facts

    def open_more(self, rng: random.Random) -> None:
        what = rng.randrange(4)
        number = rng.randrange(len(self.listed))
        member = self.listed[number]
        if what == 0:
            self.complete = False
        elif what == 1:
            self.listed.append({**member, "living_in": None})
        elif what == 2:
            labour = tuple(rng.sample(LABOUR, rng.choice((2, 3, len(LABOUR)))))
            self.listed[number] = {**member, "labour": labour}
        else:
            grade = rng.choice(((0, 1), DISABILITY_GRADE))
            self.listed[number] = {**member, "disability_grade": grade}

    def answer(self, rng: random.Random, wanted: Wanted) -> None:
        mine = {leaf: wanted[leaf] for leaf in (THREE, NO_LABOUR, DISABLED) if leaf in wanted}
        listed, complete = list(self.listed), self.complete
        for _ in tries(rng, 60 if mine else 0):
            self.listed, self.complete = listed, complete
            self.close(rng, ())
            now = self.leaves()
            if all(now[leaf].answers == (answer,) for leaf, answer in mine.items()):
                return

    def close(self, rng: random.Random, kept: Collection[str]) -> None:
        self.listed = [
            {key: member[key] if f"members.{key}" in kept else value
             for key, value in _resolved(rng, member).items()}
            for member in self.listed
        ]
        if "members" not in kept:
            for _ in range(0 if self.complete else rng.randrange(4)):
                self.listed.append(_resolved(rng, SOMEBODY))
            self.complete = True

    def write(self, rng: random.Random, document: Document) -> None:
        listed = [_stated(number, member) for number, member in enumerate(self.listed)]
        rng.shuffle(listed)
        document["members"] = listed if self.complete else {"at_least": listed}


def _stated(number: int, member: Member) -> Document:
    stated: Document = {"id": f"m{number}", "living_in": member["living_in"]}
    labour, grade = member["labour"], member["disability_grade"]
    if len(labour) == 1:
        stated["labour"] = labour[0]
    elif len(labour) < len(LABOUR):
        stated["labour"] = {"any": list(labour)}
    if len(grade) == 1:
        stated["disability_grade"] = grade[0]
    elif len(grade) < len(DISABILITY_GRADE):
        stated["disability_grade"] = {"min": min(grade), "max": max(grade)}
    return stated
