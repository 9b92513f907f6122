"""Policies: those that come with the library, and your own."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from fangpin import _core
from fangpin._documents import utf8
from fangpin.editions import Policy, core_of
from fangpin.errors import InputError, Issue

__all__ = ["load_policy", "policies", "policy", "window"]


def policy(id: str) -> Policy:
    """A text that comes with the library.

    Parameters
    ----------
    id : str
        Such as ``"maerkang-2022"``; `policies` lists them.

    Returns
    -------
    Policy

    Raises
    ------
    InputError
        ``unknown_policy``; the remedy names the nearest id.
    """
    return Policy(_core.builtin(utf8(id, "id")))


def load_policy(*paths_or_texts: str | bytes | os.PathLike[str]) -> Policy:
    """A pack of your own.

    Parameters
    ----------
    *paths_or_texts : path, str or bytes
        Packs in TOML, those that others extend first. A ``str`` with a line end is a text, any
        other one a path; ``bytes`` are a text.

    Returns
    -------
    Policy
        The last of them.

    Raises
    ------
    PolicyError
        A pack is wrong; ``issues`` says everything that is, with line and column.
    OSError
        A file cannot be read.

    Examples
    --------
    >>> import fangpin
    >>> trial = fangpin.load_policy('''
    ... [policy]
    ... id       = "invented-2023"
    ... revision = 1
    ... title    = "An invented text"
    ... area     = "513201"
    ... [window]
    ... source = "invented"
    ... rule   = "twelve_months_before_discovery"
    ... [size]
    ... source = "invented"
    ... rule   = "living_in"
    ... [[inclusion]]
    ... id     = "small"
    ... source = "invented"
    ... title  = "No more than two people at risk"
    ... when   = "at_risk and household_size <= 2"
    ... ''')
    >>> trial.decide({"format": "fangpin.household/1", "id": "H-1", "area": "513201101",
    ...               "discovered": "2023-05", "facts": {"at_risk": False}}).outcome
    'not_eligible'
    """
    if not paths_or_texts:
        issue = Issue("invalid_argument", 101, "packs", "none", "pass a path or a text in TOML")
        raise InputError(issue)
    return Policy(_core.load([_named(each) for each in paths_or_texts]))


def policies(area: str | None = None, month: str | None = None) -> list[dict[str, Any]]:
    """The texts that come with the library.

    Parameters
    ----------
    area : str, optional
        A division code: only texts that govern this place.
    month : str, optional
        ``"2022-06"``: only texts that govern this month of discovery.

    Returns
    -------
    list of dict
        ``id``, ``revision``, ``title``, ``title_en``, ``area``, ``published``, ``governs``
        (``from``, ``to``) and ``digest`` of each, ordered by id.

    Examples
    --------
    >>> import fangpin
    >>> [each["id"] for each in fangpin.policies(area="513201101201", month="2022-06")]
    ['maerkang-2022']
    """
    place = None if area is None else utf8(area, "area")
    when = None if month is None else utf8(month, "month")
    return json.loads(_core.policies(place, when))


def window(month: str, policy: Policy | str | None = None) -> dict[str, str]:
    """The months that a household's income is counted over.

    Parameters
    ----------
    month : str
        Month of discovery. It is never counted itself.
    policy : Policy or str, optional
        Whose window. All texts so far have the same.

    Returns
    -------
    dict
        ``from`` and ``to``, both counted.

    Examples
    --------
    >>> import fangpin
    >>> fangpin.window("2022-06")
    {'from': '2021-06', 'to': '2022-05'}
    """
    if policy is not None:
        core_of(policy)
    return json.loads(_core.window(utf8(month, "month")))


def _named(pack: str | bytes | os.PathLike[str]) -> tuple[bytes, bytes]:
    """The name and the text of a pack."""
    if isinstance(pack, bytes | bytearray) or (isinstance(pack, str) and "\n" in pack):
        return b"", utf8(pack, "pack")
    name = os.fspath(pack)
    return utf8(name, "path"), utf8(Path(name).read_bytes(), name)
