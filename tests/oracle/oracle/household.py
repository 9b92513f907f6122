"""The household document, `fangpin.household/1`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .attested import read_facts
from .asset import read_asset
from .codes import GUARANTEE, GUARANTEE_STATE, REGISTRATION, REGISTRY, Choice
from .entry import Entry, read_expenditure, read_income, refuse_counted_twice
from .event import read_event, refuse_after
from .interval import Interval
from .listing import Listing
from .logic import Truth
from .member import read_member, refuse_bad_members
from .month import parse_month
from .reading import (
    read_code, read_count, read_flag, read_identifier, read_list, read_object, read_text,
)
from .refusal import Refusal

FORMAT = "fangpin.household/1"
_KEYS = (
    "format", "id", "area", "discovered", "registry", "registration", "residence_months",
    "away_months", "monitored", "members", "income", "expenditure", "events", "assets",
    "guarantees", "facts",
)


@dataclass(frozen=True, slots=True)
class Household:
    """A document that was read without error."""

    area: str
    found: int
    registry: Choice
    registration: Choice
    residence_months: Interval
    away_months: Interval
    monitored: Truth
    members: Listing
    entries: list[Entry]
    events: Listing
    assets: Listing
    guarantees: dict[str, Choice]
    facts: dict[str, Any]


def read_household(
    value: Any, found: str | None = None, formulas: tuple[str, ...] = ()
) -> Household:
    """Reads a document; `found` is the month of discovery where it names none.

    `formulas` are facts that the edition derives, beside those that every edition does.
    """
    document = read_object(value, _KEYS, ("format", "id", "area"))
    if document["format"] != FORMAT:
        raise Refusal("wrong_format")
    read_identifier(document["id"])
    area = read_text(document["area"])
    if not re.fullmatch(r"[0-9]{6,12}", area):
        raise Refusal("invalid_area")
    stated = document.get("discovered")
    if stated is None:
        stated = found
    if stated is None:
        raise Refusal("discovered_missing")
    month = parse_month(read_text(stated))
    members = read_list(document.get("members"), read_member)
    income = _entries(document.get("income"), read_income)
    entries = income + _entries(document.get("expenditure"), read_expenditure)
    refuse_counted_twice(entries)
    refuse_bad_members(members, {entry.mark[3] for entry in entries} - {None})
    events = read_list(document.get("events"), read_event)
    refuse_after(events, month)
    return Household(
        area,
        month,
        read_code(document.get("registry"), REGISTRY),
        read_code(document.get("registration"), REGISTRATION),
        read_count(document.get("residence_months")),
        read_count(document.get("away_months")),
        read_flag(document.get("monitored")),
        members,
        entries,
        events,
        read_list(document.get("assets"), read_asset),
        _guarantees(document.get("guarantees")),
        read_facts(document.get("facts"), formulas),
    )


def _entries(value: Any, read: Any) -> list[Entry]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise Refusal("wrong_type")
    return [read(entry) for entry in value]


def _guarantees(value: Any) -> dict[str, Choice]:
    stated = {} if value is None else read_object(value, GUARANTEE)
    return {name: read_code(stated.get(name), GUARANTEE_STATE) for name in GUARANTEE}
