"""Documents for the tests, all of them invented."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "examples" / "documents"
COMMAND = os.environ.get("FANGPIN_COMMAND")
POLICY = "maerkang-2022"

sys.path.insert(0, str(ROOT / "tests" / "oracle"))

from oracle.documents import document_of  # noqa: E402
from oracle.plan import PLANS  # noqa: E402


def example(name: str) -> dict[str, Any]:
    """A household of examples/documents."""
    return json.loads((DOCUMENTS / f"{name}.json").read_text(encoding="utf-8"))


def drawn(
    seed: object, count: int, mode: str | None = None, edition: str = POLICY
) -> list[tuple[dict[str, Any], str]]:
    """So many of the oracle's random documents of an edition, each with the mode to judge it in."""
    series: list[tuple[dict[str, Any], str]] = []
    number = 0
    while len(series) < count:
        document, drawn_mode = document_of(seed, number, PLANS[edition])
        number += 1
        if mode in (None, drawn_mode):
            series.append((document, drawn_mode))
    return series
