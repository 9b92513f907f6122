"""Many households given to contacts at once."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Allotment", "Shortage"]


@dataclass(frozen=True, slots=True)
class Shortage:
    """Households that have only these contacts, who have fewer places between them.

    Attributes
    ----------
    cases, contacts : tuple of str
    places : int
        That the contacts have left, together.
    """

    cases: tuple[str, ...]
    contacts: tuple[str, ...]
    places: int


@dataclass(frozen=True, slots=True)
class Allotment:
    """Who has which contact. Made by `Policy.assign_contacts`.

    Attributes
    ----------
    assigned : dict
        The contact of each case that found one.
    shortage : Shortage or None
        ``None`` where every household found one.
    limit : int or None
        Households to a contact at most; ``None`` where the text sets no limit.
    clause : str or None
        That sets it.
    """

    assigned: dict[str, str]
    shortage: Shortage | None
    limit: int | None
    clause: str | None
