"""Logs made at random, in good order: nothing in them may be refused."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from deadlines import Case, Run
from procedures import Procedures, Step

MOVES = {
    ("clue", "identification"): ("under_identification", "monitored", "declined"),
    ("monitored", "elimination"): ("under_elimination_review", "risk_eliminated", "monitored"),
    ("risk_eliminated", "roll_back"): ("risk_eliminated", "monitored", "risk_eliminated"),
    ("monitored", "removal"): ("monitored", "removed", "monitored"),
    **{(state, kind): (state, state, state) for state, kinds in
       {"clue": ("grading", "issue", "warning"), "under_identification": ("warning",),
        "monitored": ("measures", "mark", "grading", "issue", "warning"),
        "under_elimination_review": ("warning",), "risk_eliminated": ("warning",)}.items()
       for kind in kinds},
}
"""Where a procedure may begin; where the case is meanwhile, approved, and refused."""


class Log:
    """One case, told event by event as somebody might."""

    def __init__(self, rolled: random.Random, procedures: Procedures, name: str,
                 digest: str) -> None:
        self.rolled, self.procedures, self.name, self.digest = rolled, procedures, name, digest
        self.day = date(2020, 1, 1) + timedelta(rolled.randrange(2500))
        self.case = Case(procedures)
        self.events: list[dict[str, Any]] = []
        self.state = "clue"
        self.posted: dict[tuple[str, str], date] = {}
        self.consented: set[tuple[str, str]] = set()
        self.tell("open", "village", household="H-1", channel="screening")
        if procedures.helps_first and rolled.random() < 0.3:
            self.tell("help", "village", measure="temporary_relief")
        for _ in range(rolled.randrange(1, 24)):
            self.day += timedelta(rolled.choice((0, 0, 1, 1, 2, 3, 5, 8, 30)))
            if self.day.year > 2026 or not self.go_on():
                break
        if self.state != "removed" and rolled.random() < 0.03:
            self.tell("leave", "village", reason="moved")

    def tell(self, act: str, level: str, **more: Any) -> None:
        """An event, which is taken."""
        event = {"format": "fangpin.event/1", "case": self.name, "on": str(self.day), "do": act,
                 "level": level, "by": "post-1", **more}
        self.events.append(event)
        self.case.take(event)

    def go_on(self) -> bool:
        """Begins a procedure or does something at an open step. Returns whether there was any."""
        open_steps = [(run, step) for run in self.case.runs for step in run.steps
                      if self.case.is_open(run, step)]
        if not open_steps or self.rolled.random() < 0.08:
            if self.begin():
                return True
        if not open_steps:
            return False
        self.at(*self.rolled.choice(open_steps))
        return True

    def begin(self) -> bool:
        """A procedure that may begin, while no other moves the case; a clue after a refusal."""
        if self.state == "declined":
            self.tell("open", "village", household="H-1", channel="screening")
            self.state = "clue"
            return True
        under_way = {run.kind for run in self.case.runs}
        moving = any(run.approved is None and (self.state, run.kind) in MOVES
                     and MOVES[self.state, run.kind][1] != self.state for run in self.case.runs)
        kinds = [kind for kind in self.procedures.steps
                 if kind not in under_way and (self.state, kind) in MOVES
                 and not (moving and MOVES[self.state, kind][1] != self.state)]
        if not kinds:
            return False
        kind = self.rolled.choice(kinds)
        first = [step.level for step in self.procedures.steps[kind] if not step.needs]
        self.tell("begin", self.rolled.choice(first), procedure=kind)
        for step in self.procedures.steps[kind]:
            self.forget((kind, step.id))
        self.state = MOVES[self.state, kind][0]
        return True

    def at(self, run: Run, step: Step) -> None:
        """Something that may be done at an open step."""
        key, chance = (run.kind, step.id), self.rolled.random()
        where = {"step": step.id, "procedure": run.kind}
        if step.waivers and chance < 0.5:
            self.tell("waive", step.level, **where, reason=self.rolled.choice(step.waivers))
        elif chance < 0.15 and self.hand_in(run):
            return
        elif chance < 0.2 and run.approved is None and self.withdraw(run):
            return
        elif step.meeting and not run.at(step.id).met:
            self.tell("hold_meeting", step.level, **where, form=self.rolled.choice(step.meeting))
            if self.rolled.random() < 0.7:
                self.post(step, key)
        elif step.notice and key not in self.posted:
            self.post(step, key)
        elif step.notice and chance < 0.7:
            self.object(step, key)
        elif step.consent and key not in self.consented:
            self.tell("give_consent", step.level, **where)
            self.consented.add(key)
        else:
            self.complete(run, step)

    def hand_in(self, run: Run) -> bool:
        """Something handed in that is done, or has met. Returns whether there was any."""
        steps = [step for step in run.steps if not run.at(step.id).handed_in
                 and (run.at(step.id).done or run.at(step.id).met)]
        if steps:
            step = self.rolled.choice(steps)
            self.tell("hand_in", step.level, step=step.id, procedure=run.kind)
        return bool(steps)

    def post(self, step: Step, key: tuple[str, str]) -> None:
        """A notice, after the household's consent."""
        if step.notice:
            if step.consent and key not in self.consented:
                self.tell("give_consent", step.level, step=step.id, procedure=key[0])
                self.consented.add(key)
            self.tell("post_notice", step.level, step=step.id, procedure=key[0])
            self.posted[key] = self.day

    def object(self, step: Step, key: tuple[str, str]) -> None:
        """An objection, upheld or dismissed at once."""
        where = {"step": step.id, "procedure": key[0]}
        self.tell("object", step.level, **where)
        if self.rolled.random() < 0.6:
            self.tell("uphold", step.level, **where)
            self.forget(key)
        else:
            self.tell("dismiss", step.level, **where, reason="unfounded")

    def withdraw(self, run: Run) -> bool:
        """Takes back a step that is done. Returns whether there was one."""
        done = [step for step in run.steps if run.at(step.id).done]
        if not done:
            return False
        step = self.rolled.choice(done)
        self.tell("withdraw", step.level, step=step.id, procedure=run.kind, reason="wrong_entry")
        for other in run.steps:
            if not run.at(other.id).met:
                self.forget((run.kind, other.id))
        return True

    def forget(self, key: tuple[str, str]) -> None:
        """A step begins anew."""
        self.posted.pop(key, None)
        self.consented.discard(key)

    def complete(self, run: Run, step: Step) -> None:
        """A step done, no earlier than its notice lets it."""
        key = (run.kind, step.id)
        if step.notice:
            self.day = max(self.day, self.posted[key] + timedelta(step.notice_days + 1))
        more: dict[str, Any] = {"evidence": [f"{kind}:D-1" for kind in step.evidence]}
        if step.decides:
            approved = run.kind not in self.procedures.conditions and self.rolled.random() < 0.75
            more["approved"] = approved
            more |= {} if approved else {"reason": "not_met"}
            if approved and run.kind in self.procedures.eligible:
                more["decision"] = {"outcome": "eligible", "policy": {"digest": self.digest}}
        self.tell("complete", step.level, step=step.id, procedure=run.kind, **more)
        self.move(run, step)

    def move(self, run: Run, step: Step) -> None:
        """Where the case stands after a step."""
        effect = [s for s in run.steps if s.takes_effect] or [s for s in run.steps if s.decides]
        for (_, kind), (meanwhile, approved, refused) in MOVES.items():
            if kind == run.kind and meanwhile == self.state:
                if step.decides and run.approved is False:
                    self.state = refused
                elif step in effect and run.approved:
                    self.state = approved
                return
