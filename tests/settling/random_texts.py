"""Invented texts that ask for everything in both directions."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import texts
from brute_force import Answers, Text
from completions import Completions, Leaves
from drawn.codes import ALL
from drawn.events import EARTHQUAKE
from drawn.people import DISABLED, NO_LABOUR, THREE
from runs import RUNS, Run, year

BASE = "maerkang-2022"
FLAGS = ("at_risk", "self_reliant", "rigid_expenditure_surged", "unforeseen_factor",
         "city_judgement", "hires_others", "stable_wage", "village_review_override")
YES_NO = (
    *FLAGS, *FLAGS, "guarantee_unmet", "illness", "sudden_major_illness", "natural_disaster",
    "accident", "job_loss", texts.RESIDENCE, texts.AWAY, texts.SUPPORTER, EARTHQUAKE,
    texts.SECOND_HOME, texts.VEHICLE, texts.SECURITIES, texts.PLUNGE, DISABLED, NO_LABOUR, THREE,
)
FACT = "invented_risk"


@dataclass(frozen=True)
class Formula:
    """A rule in the library's words, and what it says of each completion."""

    words: str
    holds: Callable[[Leaves], Completions]


def leaf(rng: random.Random) -> Formula:
    """One question."""
    kind = rng.randrange(10)
    if kind < 2:
        side = rng.choice((("below", "less"), ("above", "greater")))
        return Formula(f"income_{side[0]}_standard", lambda c: c.where(texts.INCOME, side[1]))
    if kind == 2:
        key = rng.choice(sorted(ALL))
        codes = rng.sample(ALL[key], rng.choice((1, 1, 2)))
        quoted = ", ".join(f'"{code}"' for code in codes)
        words = f"{key} in ({quoted})" if len(codes) > 1 or rng.random() < 0.5 else (
            f"{key} = {quoted}")
        return Formula(words, lambda c: _either(c, key, codes))
    if kind == 3:
        parts = ("natural_disaster", "fire", "epidemic")
        return Formula("disaster", lambda c: c.any(*parts))
    name = rng.choice(YES_NO)
    return Formula(f"({name})" if " " in name else name, lambda c: c(name))


def _either(c: Leaves, key: str, codes: list[str]) -> Completions:
    found = 0
    for code in codes:
        found |= c.where(key, code)
    return found


def formula(rng: random.Random, depth: int, facts: tuple[Formula, ...] = ()) -> Formula:
    """A random rule; `facts` are the text's own."""
    if depth == 0 or rng.random() < 0.15:
        return rng.choice(facts) if facts and rng.random() < 0.2 else leaf(rng)
    a = formula(rng, depth - 1, facts)
    kind = rng.randrange(6)
    if kind == 0:
        return Formula(f"not({a.words})", lambda c: c.isnt(a.holds(c)))
    b = formula(rng, depth - 1, facts)
    if kind == 1:
        d = formula(rng, depth - 1, facts)
        return Formula(
            f"(if {a.words} then {b.words} else {d.words})",
            lambda c: (a.holds(c) & b.holds(c)) | (c.isnt(a.holds(c)) & d.holds(c)))
    if kind < 4:
        return Formula(f"({a.words} and {b.words})", lambda c: a.holds(c) & b.holds(c))
    return Formula(f"({a.words} or {b.words})", lambda c: a.holds(c) | b.holds(c))


@dataclass(frozen=True)
class RandomText:
    """An overlay that has rules of its own in the place of the base's."""

    toml: str
    text: Text


def random_text(rng: random.Random, name: str) -> RandomText:
    """Up to two scopes, three inclusions, three exclusions and one override."""
    fact = formula(rng, 2)
    own = (Formula(FACT, fact.holds),)
    rules = {
        role: [formula(rng, depth, own) for _ in range(rng.randint(*counts))]
        for role, depth, counts in (
            ("scope", 1, (0, 2)), ("inclusion", 3, (1, 3)), ("exclusion", 2, (0, 3)),
            ("override", 2, (0, 1)))
    }

    def said(c: Leaves) -> Answers:
        scope = c.all
        for rule in rules["scope"]:
            scope &= rule.holds(c)
        others = {role: _any(c, rules[role]) for role in ("inclusion", "exclusion", "override")}
        return Answers(scope, **others)

    entries = [
        _entry(role, number, rule) for role, all_of_role in rules.items()
        for number, rule in enumerate(all_of_role)
    ]
    head = f'[policy]\nid = "{name}"\nextends = "{BASE}"\n'
    own_fact = (f'[[fact]]\nsource = "invented"\nname = "{FACT}"\ntype = "boolean"\n'
                f'zh = "虚构风险"\nen = "an invented risk"\nwhen = \'{fact.words}\'\n')
    return RandomText("\n".join((head, own_fact, *_removals(), *entries)), said)


def _any(c: Leaves, rules: list[Formula]) -> Completions:
    found = 0
    for rule in rules:
        found |= rule.holds(c)
    return found


def _entry(role: str, number: int, rule: Formula) -> str:
    return (f'[[{role}]]\nsource = "invented"\nid = "{role}-{number}"\ntitle = "invented"\n'
            f"when = '{rule.words}'\n")


def _removals() -> list[str]:
    return [f'[[{role}]]\nclause = "{clause}"\nremoves = true\n' for role, clauses in (
        ("scope", ("MEK-01", "MEK-10")),
        ("inclusion", [f"MEK-{n}" for n in range(16, 22)]),
        ("exclusion", [f"MEK-{n}" for n in range(22, 34)]), ("override", ("MEK-34",)),
    ) for clause in clauses]


def random_run(rng: random.Random, name: str, folder: Path) -> Run:
    """A random text as a run; the overlay is written into the folder."""
    drawn = random_text(rng, name)
    path = folder / f"{name}.toml"
    path.write_text(drawn.toml, encoding="utf-8")
    base = RUNS[BASE]
    return Run(name, (str(path),), drawn.text, base.area, year(2022, 7), base.figures)
