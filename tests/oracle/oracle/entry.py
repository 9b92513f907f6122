"""Entries of income and expenditure."""

from __future__ import annotations

from typing import Any, NamedTuple

from .codes import CAUSE, EXPENDITURE_CLASS, INCOME_CLASS, SOURCE_CLASS
from .interval import AT_LEAST_ZERO, Interval
from .month import parse_month
from .reading import read_code, read_identifier, read_money, read_object, read_text
from .refusal import Refusal

_KEYS = ("class", "source", "from", "to", "yuan", "item", "member", "cause")


class Entry(NamedTuple):
    """An amount over whole months."""

    kind: str
    months: range
    yuan: Interval
    mark: tuple[Any, ...]


def read_income(value: Any) -> Entry:
    """An entry of the list `income`."""
    return _entry(value, INCOME_CLASS)


def read_expenditure(value: Any) -> Entry:
    """An entry of the list `expenditure`."""
    return _entry(value, EXPENDITURE_CLASS)


def refuse_counted_twice(entries: list[Entry]) -> None:
    """Refuses two entries with the same marks that overlap in months; `rigid` may repeat."""
    seen: dict[tuple[Any, ...], list[range]] = {}
    for entry in entries:
        if entry.kind == "rigid":
            continue
        others = seen.setdefault(entry.mark, [])
        if any(overlap(entry.months, other) for other in others):
            raise Refusal("counted_twice")
        others.append(entry.months)


def overlap(a: range, b: range) -> range:
    """The months that lie in both."""
    return range(max(a.start, b.start), min(a.stop, b.stop))


def _entry(value: Any, classes: tuple[str, ...]) -> Entry:
    entry = read_object(value, _KEYS, ("from",))
    first = parse_month(read_text(entry["from"]))
    last = first if entry.get("to") is None else parse_month(read_text(entry["to"]))
    if last < first:
        raise Refusal("invalid_range")
    yuan = read_money(entry.get("yuan"), AT_LEAST_ZERO)
    if yuan.low is not None and yuan.low < 0:
        raise Refusal("invalid_money")
    kind = _kind(entry, classes)
    cause = entry.get("cause")
    if cause is not None:
        cause = read_code(cause, CAUSE)
    item = entry.get("item")
    if item is not None:
        read_text(item)
    member = entry.get("member")
    if member is not None:
        read_identifier(member)
    return Entry(kind, range(first, last + 1), yuan, (kind, item, cause, member))


def _kind(entry: dict[str, Any], classes: tuple[str, ...]) -> str:
    kind, source = entry.get("class"), entry.get("source")
    if kind is None and source is None:
        raise Refusal("missing_key")
    if source is not None:
        named = SOURCE_CLASS[next(iter(read_code(read_text(source), SOURCE_CLASS)))]
        if kind is not None and kind != named:
            raise Refusal("unknown_code")
        kind = named
    return next(iter(read_code(read_text(kind), classes)))
