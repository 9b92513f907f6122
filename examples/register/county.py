"""What the register of one county is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from case import Case
    from draft import Draft

GUARANTEES = ("food", "clothing", "education", "medical", "housing", "water")


@dataclass(frozen=True)
class County:
    """A text with its place, its months and its cases."""

    id: str
    """The edition that judges the register."""
    townships: tuple[str, ...]
    """The first nine digits of areas."""
    first: str
    last: str
    """Months of discovery."""
    figure: Callable[[str, int], int]
    """Fen a head, by registry and month of discovery."""
    registries: dict[str, int]
    """How many households in a hundred are of each kind."""
    risk: tuple[str, ...]
    """Attested facts, that of the risk first."""
    other_facts: dict[str, Any]
    """Further facts with what they are when nothing is the matter."""
    included: Callable[[Draft, int], None]
    """Makes a household eligible by its income."""
    stricken: Callable[[Draft, int], None]
    """Makes a household eligible by an event."""
    judgements: Callable[[Draft, bool], None]
    """What officials attest of an ordinary household, poor or not."""
    cases: tuple[Case, ...]

    def nothing_attested(self) -> dict[str, Any]:
        """Every fact asked for and answered with no."""
        return {**dict.fromkeys(self.risk, False), **self.other_facts}
