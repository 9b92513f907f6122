"""What rules answer where Python has no type of its own."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, NoReturn

__all__ = ["UNKNOWN", "Money", "Range", "Unknown"]


class Unknown(enum.Enum):
    """The type of `UNKNOWN`."""

    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError("unknown is neither true nor false: ask whether it is fangpin.UNKNOWN")

    def __repr__(self) -> str:
        return "fangpin.UNKNOWN"


UNKNOWN: Final = Unknown.UNKNOWN
"""What nobody has established. Neither true nor false, nor zero.

Examples
--------
>>> import fangpin
>>> fangpin.rule("at_risk") is fangpin.UNKNOWN
True
>>> fangpin.rule("at_risk and 1 > 2")
False
"""


@dataclass(frozen=True)
class Money:
    """An amount of money, exact.

    It is no number: money and plain numbers do not mix in rules, nor here.

    Parameters
    ----------
    yuan : Decimal or Fraction
        Yuan. A fraction only where no finite decimal says it.

    Examples
    --------
    >>> import fangpin
    >>> fangpin.rule("yuan(100) * 1.5")
    Money(yuan=Decimal('150.00'))
    >>> fangpin.rule("yuan(100) / 3").yuan
    Fraction(100, 3)
    >>> fangpin.rule("yuan(100) / yuan(3) > 33")
    True
    """

    yuan: Decimal | Fraction


@dataclass(frozen=True)
class Range:
    """A value that lies between two others, both of which it may be.

    Parameters
    ----------
    min, max : int, Decimal, Fraction, Money, date or str, optional
        The ends; ``None`` where there is none.

    Examples
    --------
    >>> import fangpin
    >>> fangpin.rule("away_months + 1", {"away_months": {"min": 2, "max": None}})
    Range(min=3, max=None)
    """

    min: object
    max: object
