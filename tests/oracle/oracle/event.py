"""Events that befell a household."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .codes import EVENT, Choice
from .interval import Interval
from .listing import Listing
from .reading import read_code, read_month, read_object, read_text
from .refusal import Refusal


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and when as far as it is known."""

    kind: Choice
    month: Interval


def read_event(value: Any) -> Event:
    """An element of the list `events`."""
    event = read_object(value, ("kind", "month"), ("kind",))
    return Event(read_code(read_text(event["kind"]), EVENT), read_month(event.get("month")))


def refuse_after(events: Listing, found: int) -> None:
    """Refuses an event that is certainly later than the month of discovery."""
    for event in events.items:
        if event.month.low is not None and event.month.low > found:
            raise Refusal("after_discovery")
