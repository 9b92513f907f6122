"""Reading single values of a household document."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Any

from .codes import Choice
from .interval import ANYTHING, Interval, Number, point
from .listing import UNKNOWN_LIST, Listing
from .logic import Truth
from .month import parse_month
from .refusal import Refusal

_MONEY = re.compile(r"-?[0-9]+(\.[0-9]{1,2})?")
_IDENTIFIER = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LONG_IDENTITY = re.compile(r"[0-9]{17}[0-9Xx]")
_SHORT_IDENTITY = re.compile(r"[0-9]{15}")


def read_object(value: Any, keys: Collection[str], needed: Collection[str] = ()) -> dict[str, Any]:
    """The object; its keys are all known and the needed ones are stated."""
    if not isinstance(value, dict):
        raise Refusal("wrong_type")
    for key in value:
        if key not in keys:
            raise Refusal("unknown_key")
    for key in needed:
        if value.get(key) is None:
            raise Refusal("missing_key")
    return value


def read_text(value: Any) -> str:
    """Free text."""
    if not isinstance(value, str):
        raise Refusal("wrong_type")
    return value


def read_flag(value: Any) -> Truth:
    """A boolean, null for unknown."""
    if value is not None and not isinstance(value, bool):
        raise Refusal("wrong_type")
    return value


def read_money(value: Any, floor: Interval = ANYTHING) -> Interval:
    """An amount in yuan; `floor` is what is known of an amount that is not stated."""
    if isinstance(value, str):
        return point(_money(value))
    return _range(value, _money, floor)


def read_count(value: Any) -> Interval:
    """A whole number from 0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return point(_count(value))
    return _range(value, _count, Interval(0, None))


def read_month(value: Any) -> Interval:
    """A month, perhaps a range of months."""
    if isinstance(value, str):
        return point(parse_month(value))
    return _range(value, _month, ANYTHING)


def read_code(value: Any, codes: Collection[str]) -> Choice:
    """The codes that are possible."""
    if value is None:
        return frozenset(codes)
    if isinstance(value, dict):
        named = read_object(value, ("any",), ("any",))["any"]
        if not isinstance(named, list) or not named:
            raise Refusal("wrong_type")
        return frozenset(_code(code, codes) for code in named)
    return frozenset((_code(value, codes),))


def read_list(value: Any, element: Callable[[Any], Any]) -> Listing:
    """A list: complete, at least these, or unknown."""
    if value is None:
        return UNKNOWN_LIST
    complete = not isinstance(value, dict)
    if not complete:
        value = read_object(value, ("at_least",), ("at_least",))["at_least"]
    if not isinstance(value, list):
        raise Refusal("wrong_type")
    return Listing(tuple(map(element, value)), complete)


def read_identifier(value: Any) -> str:
    """An opaque identifier that does not look like a person's number."""
    text = read_text(value)
    if not _IDENTIFIER.fullmatch(text) or _is_personal(text):
        raise Refusal("invalid_id")
    return text


def read_date(value: Any) -> datetime.date:
    """A day, `YYYY-MM-DD`."""
    text = read_text(value)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise Refusal("invalid_date")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise Refusal("invalid_date") from None


def _is_personal(text: str) -> bool:
    if _LONG_IDENTITY.fullmatch(text):
        return _has_date(text[6:14])
    if _SHORT_IDENTITY.fullmatch(text):
        return _has_date("19" + text[6:12])
    return _MOBILE.fullmatch(text) is not None


def _has_date(digits: str) -> bool:
    try:
        datetime.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True


def _code(value: Any, codes: Collection[str]) -> str:
    if not isinstance(value, str):
        raise Refusal("wrong_type")
    if value not in codes:
        raise Refusal("unknown_code")
    return value


def _money(value: Any) -> Decimal:
    if not isinstance(value, str) or not _MONEY.fullmatch(value):
        raise Refusal("invalid_money")
    return Decimal(value)


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Refusal("wrong_type")
    return value


def _month(value: Any) -> int:
    return parse_month(read_text(value))


def _range(value: Any, end: Callable[[Any], Number], floor: Interval) -> Interval:
    if value is None:
        return floor
    if not isinstance(value, dict):
        raise Refusal("invalid_money" if end is _money else "wrong_type")
    read_object(value, ("min", "max"))
    low, high = value.get("min"), value.get("max")
    low = floor.low if low is None else end(low)
    high = None if high is None else end(high)
    if low is not None and high is not None and low > high:
        raise Refusal("invalid_range")
    return Interval(low, high)
