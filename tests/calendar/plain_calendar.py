"""Working days and deadlines a second time, from the published data and the rule alone.

The rule: a year's notice names days off and make-up working days; all else is as the week has it.
The day of the starting event is not counted; a deadline in calendar days that ends on a day that is
not worked ends on the next working day, unless the text leaves that rule aside; a deadline in
working days counts make-up ones too. A year without a notice is an error, or a marked estimate.

All working days stand in one sorted list, where deadlines are found by their place.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

MISSING = "calendar_missing"

FAULTS = {
    "start_counted": "the day of the starting event is counted",
    "make_up_ignored": "make-up working days are taken for the weekends that they fall on",
    "off_ignored": "days off within the week are taken for working days",
    "roll_dropped": "a deadline that ends on a day off does not move",
    "weekends_stay": "a deadline that ends on a weekend stays there",
    "roll_back": "a deadline that ends on a day off moves to the working day before",
    "estimate_unmarked": "an estimate is told as if it were known",
    "may_day_short": "May Day is estimated as one day after 2025 too",
    "layers_ignored": "what is laid over the calendar of the country is left out",
}
"""Mistakes that can be made on purpose, and what each is."""


class Calendar:
    """The days of some notices, and what is due by them."""

    def __init__(self, files: Iterable[Path], estimates: bool = False, fault: str = "") -> None:
        self.fault = fault
        self.off: set[date] = set()
        self.work: set[date] = set()
        years: set[int] = set()
        country, *layers = files
        for file in [country, *([] if fault == "layers_ignored" else layers)]:
            for year in json.loads(file.read_text(encoding="utf-8"))["years"]:
                years.add(year["year"])
                self.change(map(date.fromisoformat, year.get("off", [])), self.off, self.work)
                self.change(map(date.fromisoformat, year.get("work", [])), self.work, self.off)
        self.first = date(min(years), 1, 1)
        self.announced = date(max(years), 12, 31)
        self.last = date(max(years) + (3 if estimates else 0), 12, 31)
        span = (self.last - self.first).days + 1
        days = [self.first + timedelta(n) for n in range(span)]
        self.worked = [day for day in days if self.kind(day) in ("working", "make_up")]

    @staticmethod
    def change(days: Iterable[date], one: set[date], other: set[date]) -> None:
        """Days become of one kind, whatever they were."""
        for day in days:
            one.add(day)
            other.discard(day)

    def kind(self, day: date) -> str:
        """What kind of day a known or estimated day is."""
        if day in self.work and self.fault != "make_up_ignored":
            return "make_up"
        if day in self.off or (day > self.announced and self.holiday(day)):
            return "working" if self.fault == "off_ignored" and day.weekday() < 5 else "off"
        return "working" if day.weekday() < 5 else "rest"

    def holiday(self, day: date) -> bool:
        """New Year, May Day (two days since 2025), National Day."""
        fixed = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)]
        if day.year >= 2025 and self.fault != "may_day_short":
            fixed.append((5, 2))
        return (day.month, day.day) in fixed

    def marked(self, text: object, looked_at_last: date) -> str:
        """An answer, with a mark where it hangs on an estimate."""
        mark = looked_at_last > self.announced and self.fault != "estimate_unmarked"
        return f"~{text}" if mark else str(text)

    def told(self, day: date) -> str:
        """The kind of any day."""
        return self.marked(self.kind(day), day) if self.first <= day <= self.last else MISSING

    def nth(self, place: int, looked_at: date) -> str:
        """The working day at a place of the list, found from a first day that must be known."""
        if not self.first <= looked_at <= self.last or not 0 <= place < len(self.worked):
            return MISSING
        return self.marked(self.worked[place], max(looked_at, self.worked[place]))

    def due(self, start: date, count: int, roll: bool) -> str:
        """Some calendar days after the starting event."""
        end = start + timedelta(count - (self.fault == "start_counted"))
        if not roll or self.fault == "roll_dropped":
            return str(end)
        if self.fault == "weekends_stay" and self.told(end) == "rest":
            return str(end)
        if self.fault == "roll_back":
            return self.nth(bisect_right(self.worked, end) - 1, end)
        return self.nth(bisect_left(self.worked, end), end)

    def due_in_working_days(self, start: date, count: int) -> str:
        """Some working days after the starting event."""
        first = start + timedelta(self.fault != "start_counted")
        return self.nth(bisect_left(self.worked, first) + count - 1, first)

    def reminder(self, due: date, count: int) -> str:
        """Some working days before a day."""
        return self.nth(bisect_left(self.worked, due) - count, due - timedelta(1))

    def rows(self, first: date, last: date) -> Iterator[list[str]]:
        """What fangpin_calendar_dump prints, day by day."""
        for n in range((last - first).days + 1):
            day = first + timedelta(n)
            yield [str(day), self.told(day),
                   *(self.due(day, count, True) for count in range(1, 16)),
                   *(self.due(day, count, False) for count in range(1, 16)),
                   *(self.due_in_working_days(day, count) for count in range(1, 11)),
                   *(self.reminder(day, count) for count in range(1, 6))]
