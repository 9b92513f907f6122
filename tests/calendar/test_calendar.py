"""The library's calendar and deadlines equal a second computation, for every day of the data."""

from __future__ import annotations

import os
import subprocess
import unittest
from datetime import date, timedelta
from pathlib import Path

from plain_calendar import FAULTS, Calendar

HERE = Path(__file__).resolve().parent
COUNTRY = HERE.parents[1] / "src/calendar/cn-workdays.json"
PREFECTURE = HERE / "prefecture.json"
NEXT_YEAR = HERE / "year_2027.json"
DUMP = os.environ.get("FANGPIN_CALENDAR_DUMP", "")

FIRST, LAST = date(2018, 11, 1), date(2027, 3, 31)
"""Every day of 2019 to 2026, and days of years that are not known on both sides."""

LATER = date(2029, 11, 30)
"""Three estimated years, less what a deadline that begins on the last day reaches."""


def told(*arguments: object) -> list[list[str]]:
    """The rows that the library prints."""
    ran = subprocess.run([DUMP, *map(str, arguments)], check=True, capture_output=True, text=True)
    return [line.split("\t") for line in ran.stdout.splitlines()]


def differences(ours: list[list[str]], theirs: list[list[str]]) -> list[str]:
    """Cells that are not the same, each with its row, column and both answers."""
    if len(ours) != len(theirs):
        return [f"{len(ours)} rows, not {len(theirs)}"]
    return [f"{mine[0]} column {column}: {a}, not {b}"
            for mine, other in zip(ours, theirs, strict=True) if mine != other
            for column, (a, b) in enumerate(zip(mine, other, strict=True)) if a != b]


@unittest.skipUnless(DUMP, "FANGPIN_CALENDAR_DUMP names no program")
class CalendarTest(unittest.TestCase):
    """The one computation beside the other."""

    def same(self, calendar: Calendar, last: date, *options: object) -> None:
        found = differences(told("days", FIRST, last, *options), list(calendar.rows(FIRST, last)))
        self.assertEqual(found[:5], [], f"{len(found)} cells differ")

    def test_every_day_of_the_data_and_every_deadline(self) -> None:
        """MEK-44, MEK-46, MEK-52: 3 and 5 days, 2 working days, and all others to 15 and 10."""
        self.same(Calendar([COUNTRY]), LAST)

    def test_years_that_are_not_announced_are_estimated_and_marked(self) -> None:
        self.same(Calendar([COUNTRY], estimates=True), LATER, "--estimates")

    def test_a_prefecture_has_days_of_its_own(self) -> None:
        self.same(Calendar([COUNTRY, PREFECTURE]), LAST, PREFECTURE)

    def test_the_next_notice_brings_a_year_and_changes_the_december_before(self) -> None:
        self.same(Calendar([COUNTRY, NEXT_YEAR, PREFECTURE], estimates=True), LATER, NEXT_YEAR,
                  "--estimates", PREFECTURE)

    def test_every_mistake_made_on_purpose_is_noticed(self) -> None:
        files, first, last = [COUNTRY, PREFECTURE], date(2026, 4, 1), date(2027, 10, 31)
        ours = told("days", first, last, "--estimates", PREFECTURE)
        for fault, what in FAULTS.items():
            with self.subTest(what):
                theirs = list(Calendar(files, estimates=True, fault=fault).rows(first, last))
                self.assertNotEqual(differences(ours, theirs), [])

    def test_every_date_from_2000_to_2050(self) -> None:
        first, last = date(2000, 1, 1), date(2050, 12, 31)
        theirs = []
        for n in range((last - first).days + 1):
            day = first + timedelta(n)
            moved = [str(day + timedelta(by * sign))
                     for by in (1, 15, 365, 10_000) for sign in (1, -1)]
            theirs.append([str(day), str(day.isoweekday()), *moved, str(n),
                           str((last - day).days)])
        found = differences(told("dates", first, last), theirs)
        self.assertEqual(found[:5], [], f"{len(found)} cells differ")


if __name__ == "__main__":
    unittest.main()
