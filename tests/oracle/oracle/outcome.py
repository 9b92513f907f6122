"""The outcome, from scope, inclusion, exclusion and override."""

from __future__ import annotations

from itertools import product

from .logic import Truth, possible_truths

LABELS = ("out_of_scope", "not_eligible", "barred", "eligible")


def label(scope: bool, inclusion: bool, exclusion: bool, override: bool) -> str:
    """The table of the edition page, "Outcome"."""
    if not scope:
        return "out_of_scope"
    if not inclusion:
        return "not_eligible"
    if exclusion and not override:
        return "barred"
    return "eligible"


def possible_outcomes(*answers: Truth) -> list[str]:
    """Every label that the four answers leave possible, in the published order."""
    reached = {label(*answer) for answer in product(*map(possible_truths, answers))}
    return [name for name in LABELS if name in reached]
