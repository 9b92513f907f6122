"""Records: decisions that can be worked out again from one file."""

from __future__ import annotations

from dataclasses import dataclass

from fangpin import _core
from fangpin._documents import utf8

__all__ = ["Verification", "verify"]


@dataclass(frozen=True, slots=True)
class Verification:
    """How a record came out when it was worked out again.

    Attributes
    ----------
    same : bool
        Byte for byte. That proves that nothing was damaged, not that nobody forged it.
    difference : str or None
        The path of the first difference, such as ``"decision.income.net"``.
    """

    same: bool
    difference: str | None


def verify(record: str | bytes) -> Verification:
    """Work the decision of a record out again, from the texts that the record itself holds.

    Parameters
    ----------
    record : str or bytes
        As `Policy.record` and ``fangpin decide --record`` write it.

    Returns
    -------
    Verification

    Raises
    ------
    InputError
        ``record_damaged`` where it is no record, ``record_format`` where it is of another format;
        the errors of its own household.
    PolicyError
        Its own policy does not load.

    Examples
    --------
    >>> import fangpin
    >>> record = fangpin.policy("maerkang-2022").record(
    ...     {"format": "fangpin.household/1", "id": "H-1", "area": "513201101201",
    ...      "discovered": "2022-06", "registration": "urban"})
    >>> fangpin.verify(record)
    Verification(same=True, difference=None)
    """
    difference = _core.verify(utf8(record, "record"))
    return Verification(difference is None, difference)
