"""Bugs that can be seeded into an edition: its text misread, as somebody well might."""

from __future__ import annotations

from functools import lru_cache

from .. import faults
from ..edition import FIRST_THAT_HOLDS, Edition
from ..editions import EDITIONS, LUAN_TRIAL
from . import anju_2021, jiaohe_2022, luan_2019, maerkang_2022, qianjiang_2024
from .kinds import Misreading

MISREADINGS: dict[str, dict[str, Misreading]] = {
    "maerkang-2022": maerkang_2022.MISREADINGS,
    "qianjiang-2024": qianjiang_2024.MISREADINGS,
    "jiaohe-2022": jiaohe_2022.MISREADINGS,
    "anju-2021": anju_2021.MISREADINGS,
    "luan-2019": luan_2019.MISREADINGS,
    LUAN_TRIAL.id: luan_2019.WITH_FIGURES,
}
_ALL = {**EDITIONS, LUAN_TRIAL.id: LUAN_TRIAL}


def faults_of(edition: Edition) -> dict[str, str]:
    """Every bug that can be seeded under this edition, with its meaning."""
    firsts = any(rule.role in FIRST_THAT_HOLDS for rule in edition.rules)
    return {
        **faults.GENERAL,
        **(faults.AT_A_LINE if edition.standards else {}),
        **(faults.FOR_FIRSTS if firsts else {}),
        **(faults.FOR_BOTH_WAYS if edition is LUAN_TRIAL else {}),
        **{name: meaning for name, (meaning, _) in MISREADINGS[edition.id].items()},
    }


def misread(edition: Edition, seeded: frozenset[str]) -> Edition:
    """The edition as the seeded bugs have it."""
    return _misread(edition.id, seeded) if seeded else edition


@lru_cache
def _misread(name: str, seeded: frozenset[str]) -> Edition:
    edition = _ALL[name]
    for fault in sorted(seeded & MISREADINGS[name].keys()):
        _, change = MISREADINGS[name][fault]
        edition = change(edition)
    return edition


FAULTS: dict[str, str] = {
    name: meaning for edition in _ALL.values() for name, meaning in faults_of(edition).items()
}
