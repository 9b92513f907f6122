"""Every due date of a case equals a second computation, and mistakes made on purpose are noticed.

FANGPIN_CASES_LOGS: how many logs of each text (200); a build that is slow takes fewer, and every
thirtieth day of the calendar.
"""

from __future__ import annotations

import json
import os
import random
import sys
import unittest
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "calendar"), str(TESTS / "cli")]

from command import CommandTest, fangpin
from deadlines import FAULTS, Case
from packs import SHIPPED, digest, files
from plain_calendar import MISSING, Calendar
from procedures import Procedures
from random_events import Log
from random_texts import every_time, varied

LOGS = int(os.environ.get("FANGPIN_CASES_LOGS", "200"))
SLOW = LOGS < 200
COUNTRY = TESTS.parent / "src/calendar/cn-workdays.json"
INVENTED = "examples/policies/qianjiang-2024-trial.toml"
"""Qianjiang lays no identification down, so that its cases would all stay clues."""
TEXTS = [INVENTED if name.startswith("qianjiang") else name for name in SHIPPED]
END = date(2027, 1, 31)
Open = list[tuple[Any, ...]]


class Text:
    """A policy as the library loads it and as it is read here."""

    def __init__(self, test: CommandTest, texts: list[str]) -> None:
        self.procedures = Procedures.of(texts)
        self.digest = digest(texts)
        self.options = [option for place, text in enumerate(texts)
                        for option in ("--policy", test.file(f"{place}.toml", text))]

    def logs(self, rolled: random.Random, count: int) -> list[Log]:
        """Cases under it."""
        return [Log(rolled, self.procedures, f"C-{n}", self.digest) for n in range(count)]

    def ask(self, what: str, events: Iterable[dict[str, Any]], on: date,
            *more: str) -> list[dict[str, Any]]:
        """The lines of `fangpin case` on a day."""
        run = fangpin("case", what, *self.options, "--on", str(on), *more, "-",
                      stdin="".join(json.dumps(event) + "\n" for event in events))
        if run.status != 0:
            raise AssertionError(run.err or run.out[:1000])
        return run.rows

    def second(self, logs: list[Log], on: date, calendar: Calendar,
               fault: str = "") -> Iterator[tuple[str, Open]]:
        """What is open in each case on a day, and the times beside it, computed here."""
        for log in logs:
            case = Case(self.procedures, fault)
            taken = [event for event in log.events if event["on"] <= str(on)]
            for event in taken:
                case.take(event)
            if taken:
                yield log.name, [*case.open(calendar, on), *case.terms(calendar, on)]


def told(rows: list[dict[str, Any]]) -> dict[str, Open]:
    """The same by the library's documents; nothing may have been refused."""
    for row in rows:
        if row["refused"]:
            raise AssertionError(f"{row['case']}: {row['refused'][0]}")
    return {row["case"]: [(o["procedure"], o["step"], o["counted_from"], o["due"], o["estimated"],
                           o["overdue"], o.get("unknown")) for o in [*row["open"], *row["terms"]]]
            for row in rows}


class DeadlineTest(CommandTest):
    """The one computation beside the other."""

    calendar = Calendar([COUNTRY])

    def compare(self, text: Text, rolled: random.Random, logs: list[Log]) -> int:
        """The same on three days, known and estimated. Returns how many due dates there were."""
        events = [event for log in logs for event in log.events]
        for on in [*(date(2020, 3, 1) + timedelta(rolled.randrange(2490)) for _ in range(2)), END]:
            ours = told(text.ask("replay", events, on))
            self.assertEqual(ours, dict(text.second(logs, on, self.calendar)))
        later = Calendar([COUNTRY], estimates=True)
        estimated = told(text.ask("replay", events, END, "--estimates"))
        self.assertEqual(estimated, dict(text.second(logs, END, later)))
        return sum(o[3] is not None for case in ours.values() for o in case)

    def test_logs_at_random_under_every_text(self) -> None:
        """MEK-41, MEK-44, MEK-46, MEK-47, MEK-48, MEK-52, MEK-53, MEK-54, MEK-57; JH-11; AJ-08."""
        rolled = random.Random(1)
        for name in TEXTS:
            with self.subTest(name):
                text = Text(self, [file.read_text(encoding="utf-8") for file in files(name)])
                found = self.compare(text, rolled, text.logs(rolled, LOGS))
                if name.startswith("maerkang"):
                    self.assertGreater(found, LOGS // 4)

    def test_logs_at_random_under_texts_with_other_times(self) -> None:
        """Calendar and working days, with article 203 and without, from all kinds of moments."""
        rolled = random.Random(2)
        found = 0
        for name in TEXTS:
            for _ in range(1 if SLOW else 2):
                with self.subTest(name):
                    text = Text(self, [varied(rolled, file.read_text(encoding="utf-8"))
                                       for file in files(name)])
                    found += self.compare(text, rolled, text.logs(rolled, LOGS // 3))
        self.assertGreater(found, LOGS)

    def test_every_mistake_made_on_purpose_is_noticed(self) -> None:
        rolled = random.Random(3)
        [shipped] = [file.read_text(encoding="utf-8") for file in files("maerkang-2022")]
        others = (varied(rolled, shipped) for _ in range(3))
        texts = [Text(self, [text]) for text in (shipped, *others)]
        logs = [text.logs(rolled, 300) for text in texts]
        right = [dict(text.second(some, END, self.calendar))
                 for text, some in zip(texts, logs, strict=True)]
        for fault, what in FAULTS.items():
            with self.subTest(what):
                wrong = [dict(text.second(some, END, self.calendar, fault))
                         for text, some in zip(texts, logs, strict=True)]
                self.assertNotEqual(wrong, right)

    def test_agendas_remind_three_working_days_before(self) -> None:
        """AJ-08."""
        rolled = random.Random(4)
        text = Text(self, [varied(rolled, file.read_text(encoding="utf-8"))
                           for file in files("maerkang-2022")])
        logs = text.logs(rolled, LOGS)
        tasks = {step.id for steps in text.procedures.steps.values() for step in steps}
        tasks |= set(text.procedures.steps)
        for on in sorted({date.fromisoformat(log.events[-1]["on"]) for log in logs[:8]}):
            found = [(item["case"], item["task"], item["due"], item["overdue"], item["remind"])
                     for item in text.ask("agenda", [e for log in logs for e in log.events], on)
                     if item["task"] in tasks]
            expected = [(name, o[1] or o[0], o[3], o[5], self.reminded(o[3], on))
                        for name, all_open in text.second(logs, on, self.calendar)
                        for o in all_open]
            expected.sort(key=lambda item: (item[2] is None, item[2] or "", item[0], item[1]))
            self.assertEqual(found, expected)

    def reminded(self, due: str | None, on: date) -> bool:
        """Is it time to be reminded of what is due, and not too late?"""
        if due is None or on > date.fromisoformat(due):
            return False
        first = self.calendar.reminder(date.fromisoformat(due), 3)
        return first != MISSING and first <= str(on)

    def test_every_day_and_every_time_from_1_to_20_days(self) -> None:
        days = [date(2019, 1, 1) + timedelta(n) for n in range(0, 8 * 365 + 2, 30 if SLOW else 1)]
        events = [{"format": "fangpin.event/1", "case": f"C-{day}", "on": str(day), "do": act,
                   "level": "village", "by": "post-1", **more} for day in days for act, more in
                  (("open", {"household": "H-1", "channel": "screening"}),
                   ("begin", {"procedure": "issue"}))]
        base = files("anju-2021")[0].read_text(encoding="utf-8")
        for roll in (True, False):
            text = Text(self, [base, every_time(20, roll)])
            differ = 0
            for row in text.ask("replay", events, days[-1]):
                start = date.fromisoformat(row["case"].removeprefix("C-"))
                for o in row["open"][1:]:
                    unit, _, count = o["step"].rpartition("_")
                    due = (self.calendar.due(start, int(count), roll) if unit == "calendar_days"
                           else self.calendar.due_in_working_days(start, int(count)))
                    differ += (o["due"] or o.get("unknown")) != due
                self.assertEqual(len(row["open"]), 41)
            self.assertEqual(differ, 0)


if __name__ == "__main__":
    unittest.main()
