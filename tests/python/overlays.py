"""Random overlays over the shipped texts: figures, rules, formulas and readings of all kinds."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import households  # noqa: F401 (puts the oracle on the path)
from oracle.attested import BOOLEAN
from packs import EDITIONS, RULES, Part, head, pack, parts
from random_rules import RandomRules

WITH_CODE = RULES[4:]
DERIVABLE = tuple(sorted(BOOLEAN - {"village_review_override"}))
FIGURES = ("4000.00", "6800.00", "9999.99")
LINE = ("neither", "below", "above")


@dataclass(frozen=True)
class Overlay:
    """A text that extends a shipped one."""

    base: str
    toml: str
    derived: frozenset[str]
    """Facts that it works out, so that no document may attest them."""

    def fitting(self, document: dict[str, Any]) -> dict[str, Any]:
        """A document without what may not be attested."""
        facts = document.get("facts")
        if not isinstance(facts, dict):
            return document
        kept = {name: value for name, value in facts.items() if name not in self.derived}
        return {**document, "facts": kept}


def random_overlay(rng: random.Random, name: str) -> Overlay:
    """It always loads."""
    base = rng.choice(EDITIONS)
    facts, derived, own = _facts(rng, base)
    rules = RandomRules(rng, own)
    written = [head(name, base), *facts, *_figures(rng, base), *_readings(rng, base)]
    for part in parts(base):
        way = rng.random()
        if part.section not in RULES or way > 0.35:
            continue
        marks = {"when": rules.rule(3), "replaces": True} if way < 0.25 else {"removes": True}
        written.append(part.written(**marks))
    for number in range(rng.randint(1, 6)):
        section = rng.choice(RULES)
        entry = {"id": f"new-{number}", "source": "invented", "title": "invented",
                 "when": rules.rule(3)}
        if section in WITH_CODE:
            entry["code"] = f"new_{number}"
        written.append(Part(section, entry).written())
    return Overlay(base, "\n".join(written), derived)


def _facts(rng: random.Random, base: str) -> tuple[list[str], frozenset[str], list[str]]:
    """Formula facts: new ones, and some in the place of attested ones."""
    own = [entry["name"] for entry in pack(base).get("fact", [])]
    rules = RandomRules(rng, [])
    taken = rng.sample(DERIVABLE, rng.choice((0, 0, 1, 2)))
    names = [*taken, *(f"own_fact_{n}" for n in range(rng.randint(0, 2)))]
    written = []
    for name in names:
        # over library facts alone, or a fact could come to ask for itself
        formula = rules.rule(2)
        while any(other in formula for other in taken):
            formula = rules.rule(2)
        written.append(Part("fact", {
            "source": "invented", "name": name, "type": "boolean", "zh": f"虚构{name}",
            "en": "invented", "when": formula}).written())
    for part in parts(base):
        if part.section == "presumption" and part.entry["fact"] in taken:
            written.append(part.written(removes=True))
    return written, frozenset(taken), [*own, *names]


def _figures(rng: random.Random, base: str) -> list[str]:
    """Other figures for the same months, for one place, for one kind of household, and all that
    the text leaves to others."""
    read = pack(base)
    standards = read.get("standard", [])
    figure = {"source": "invented", "yuan_per_person": rng.choice(FIGURES),
              "at_the_line": rng.choice(LINE)}
    written = []
    for entry in standards:
        if rng.random() < 0.5:
            without_clause = {key: entry[key] for key in entry if key not in ("clause", "source")}
            written.append(Part("standard", {**without_clause, **figure}).written(replaces=True))
    pending = [{"name": entry["name"], "from": entry["from"]}
               for entry in read.get("standard_pending", []) if base == "luan-2019"]
    months = {"from": standards[0]["from"]} if standards else {"from": pending[0]["from"]}
    for name in sorted({"monitoring", *(entry["name"] for entry in pending)}) if pending else ():
        written.append(Part("standard", {"name": name, **months, **figure}).written())
    if rng.random() < 0.4:
        area = {"area": read["policy"]["area"] + "01"[: 12 - len(read["policy"]["area"])]}
        written.append(Part("standard", {
            "name": "monitoring", **months, **figure, **area}).written())
    if rng.random() < 0.3:
        written.append(Part("standard", {
            "name": "monitoring", **months, **figure, "registry": "registered_poor"}).written())
    return written


def _readings(rng: random.Random, base: str) -> list[str]:
    clauses = [part.entry["clause"] for part in parts(base) if "clause" in part.entry]
    written = []
    for number in range(rng.randint(0, 3)):
        entry: dict[str, Any] = {"id": f"new-reading-{number}", "text": "虚构", "text_en": "invented"}
        if rng.random() < 0.7:
            entry["clause"] = rng.choice(clauses)
        if rng.random() < 0.3:
            entry["at_the_line"] = True
        written.append(Part("reading", entry).written())
    return written
