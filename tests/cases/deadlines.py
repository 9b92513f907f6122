"""What is open in a case and when it is due, a second time: from pack, events and calendar alone.

A step is open once all that it needs is done or left out, unless it belongs to the course that the
decision has not taken: steps of a course need the deciding one. Its days count from the first
moment that its pack names and that has happened; where none is named, from the latest of what it
needs, or from the beginning of the procedure. The events are taken to be in good order: nothing is
refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plain_calendar import MISSING, Calendar
from procedures import Procedures, Step, Time

FAULTS = {
    "hand_in_overlooked": "what is handed in is overlooked",
    "meeting_overlooked": "the meeting of a review is overlooked",
    "earliest_need": "days count from the first of what a step needs",
    "waiver_at_once": "a step that is left out counts as done when the procedure began",
    "upheld_forgotten": "after an upheld objection the old meeting still counts",
    "withdrawn_alone": "a withdrawn step takes nothing with it",
    "course_ignored": "steps of the course that was not taken are open after the decision",
    "units_mixed": "working days are counted as calendar days",
    "clue_forgotten": "a whole identification is counted from its beginning, not from the clue",
    "help_overlooked": "help that comes first does not make the identification owed",
    "overdue_from_one": "the due date itself is counted as a day too late",
}
"""Mistakes that can be made on purpose, and what each is."""


@dataclass
class Progress:
    """How far a step has come."""

    done: date | None = None
    handed_in: date | None = None
    met: date | None = None
    posted: bool = False


@dataclass
class Run:
    """A procedure under way."""

    kind: str
    since: date
    steps: list[Step]
    approved: bool | None = None
    progress: dict[str, Progress] = field(default_factory=dict)

    def at(self, step: str) -> Progress:
        """How far a step has come."""
        return self.progress.setdefault(step, Progress())

    def applies(self, step: Step) -> bool:
        """Is a step part of the course that was taken, or may still be?"""
        return step.course == "always" or self.approved in (None, step.course == "approved")

    @property
    def is_over(self) -> bool:
        """Is everything done that there is to do?"""
        return all(self.at(step.id).done or not self.applies(step) for step in self.steps)


class Case:
    """Events of one case, folded as far as deadlines go."""

    def __init__(self, procedures: Procedures, fault: str = "") -> None:
        self.procedures = procedures
        self.fault = fault
        self.runs: list[Run] = []
        self.clue: date | None = None
        self.awaits = False
        """Is it a clue, with no identification begun?"""
        self.helped = False
        self.gone = False

    def take(self, event: dict[str, Any]) -> None:
        """One event more."""
        act, on = event["do"], date.fromisoformat(event["on"])
        if act == "open":
            self.clue, self.awaits = on, True
        elif act == "help":
            self.helped = True
        elif act == "begin":
            kind = event["procedure"]
            self.awaits = self.awaits and kind != "identification"
            self.runs.append(Run(kind, on, self.procedures.steps[kind]))
        elif act == "leave":
            self.gone = True
        elif "step" in event:
            run = next(run for run in reversed(self.runs) if run.kind == event["procedure"])
            self.at_step(run, next(s for s in run.steps if s.id == event["step"]), event, on)
            self.runs = [run for run in self.runs if not run.is_over]

    def at_step(self, run: Run, step: Step, event: dict[str, Any], on: date) -> None:
        """What an event does to its step."""
        progress = run.at(step.id)
        match event["do"]:
            case "complete":
                progress.done = on
                if step.decides:
                    run.approved = event["approved"]
            case "waive":
                progress.done = run.since if self.fault == "waiver_at_once" else on
            case "hand_in":
                progress.handed_in = on
            case "hold_meeting":
                progress.met, progress.posted, progress.handed_in = on, False, None
            case "post_notice":
                progress.posted = True
            case "uphold" if self.fault != "upheld_forgotten":
                run.progress[step.id] = Progress()
            case "withdraw":
                self.withdraw(run, step.id)

    def withdraw(self, run: Run, step: str) -> None:
        """A step is as if it had not been begun, and so are those that needed it."""
        run.progress[step] = Progress()
        if self.fault != "withdrawn_alone":
            for other in run.steps:
                if step in other.needs:
                    self.withdraw(run, other.id)

    def is_open(self, run: Run, step: Step) -> bool:
        """May it be done now?"""
        return (not run.at(step.id).done
                and (run.applies(step) or self.fault == "course_ignored")
                and all(run.at(need).done for need in step.needs))

    def counted_from(self, run: Run, step: Step) -> date | None:
        """The day that its time is counted from."""
        for moment in step.counted_from:
            of, _, what = moment.partition(".")
            if (what == "handed_in" and self.fault == "hand_in_overlooked"
                    or what == "met" and self.fault == "meeting_overlooked"):
                continue
            if day := getattr(run.at(of), what or "done"):
                return day
        if step.counted_from:
            return None
        days = [run.at(need).done for need in step.needs] or [run.since]
        return (min if self.fault == "earliest_need" else max)(day for day in days if day)

    def open(self, calendar: Calendar, on: date) -> Iterator[tuple[Any, ...]]:
        """Of each: procedure, step, counted from, due, whether that hangs on an estimate, overdue,
        and why the day is not known."""
        for run in () if self.gone else self.runs:
            for step in run.steps:
                if self.is_open(run, step):
                    start = self.counted_from(run, step)
                    yield run.kind, step.id, *self.told(calendar, step.allowed, start, on)

    def terms(self, calendar: Calendar, on: date) -> Iterator[tuple[Any, ...]]:
        """The same of times that run beside the steps: of a procedure until it is decided (its step
        is None), of a notice that is not up on the day of the meeting. An identification is owed
        from the clue on where it has a time, or help came first."""
        if self.awaits and not self.gone and "identification" in self.procedures.steps:
            allowed = self.procedures.allowed["identification"]
            first = self.helped and self.procedures.helps_first and self.fault != "help_overlooked"
            if first or (allowed and self.fault != "clue_forgotten"):
                yield "identification", None, *self.told(calendar, allowed, self.clue, on)
        for run in () if self.gone else self.runs:
            allowed = self.procedures.allowed[run.kind]
            if allowed and run.approved is None:
                clue = run.kind == "identification" and self.fault != "clue_forgotten"
                start = self.clue if clue else run.since
                yield run.kind, None, *self.told(calendar, allowed, start, on)
            for step in run.steps:
                met = run.at(step.id).met
                if step.notice_same_day and met and self.is_open(run, step):
                    if not run.at(step.id).posted:
                        late = self.overdue(str(met), on)
                        yield run.kind, step.id, str(met), str(met), False, late, None

    def told(self, calendar: Calendar, allowed: Time | None, start: date | None,
             on: date) -> tuple[Any, ...]:
        """What comes behind the step, of a time that is counted from a day."""
        if not allowed or not start:
            return start and str(start), None, False, None, None
        told = self.due(calendar, allowed, start)
        due = told.lstrip("~") if told != MISSING else None
        return (str(start), due, told.startswith("~"), self.overdue(due, on),
                None if due else MISSING)

    def due(self, calendar: Calendar, allowed: Time, start: date) -> str:
        """The last day that is in time; marked where it is an estimate."""
        if allowed.working_days and self.fault != "units_mixed":
            return calendar.due_in_working_days(start, allowed.count)
        return calendar.due(start, allowed.count, self.procedures.rolls)

    def overdue(self, due: str | None, on: date) -> int | None:
        """Days since the due date."""
        if due is None:
            return None
        return max(0, (on - date.fromisoformat(due)).days + (self.fault == "overdue_from_one"))
