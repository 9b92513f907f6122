"""What screening takes for granted until it is checked."""

from __future__ import annotations

from typing import Any

from .edition import Edition


def presume(document: Any, edition: Edition) -> tuple[Any, list[str]]:
    """The document with presumed values for wholly absent keys, and the names of those."""
    if not isinstance(document, dict):
        return document, []
    facts = document.get("facts")
    if facts is not None and not isinstance(facts, dict):
        return document, []
    top = {key: value for key, value in edition.presumptions.items() if key not in document}
    attested = {
        name: value for name, value in edition.presumed_facts.items() if name not in (facts or {})
    }
    filled = {**document, **top, "facts": {**(facts or {}), **attested}}
    return filled, sorted((*top, *attested))
