"""Assets of a household."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .codes import ASSET, ORIGIN, Choice
from .interval import AT_LEAST_ZERO, Interval
from .logic import Truth
from .reading import read_code, read_flag, read_money, read_object


@dataclass(frozen=True, slots=True)
class Asset:
    """A thing owned."""

    kind: Choice
    origin: Choice
    value: Interval
    essential: Truth


def read_asset(value: Any) -> Asset:
    """An element of the list `assets`."""
    asset = read_object(value, ("kind", "origin", "value", "essential"))
    return Asset(
        read_code(asset.get("kind"), ASSET),
        read_code(asset.get("origin"), ORIGIN),
        read_money(asset.get("value"), AT_LEAST_ZERO),
        read_flag(asset.get("essential")),
    )
