"""Any events at all: most of them have no business where they stand."""

from __future__ import annotations

import json
import random
from typing import Any

from packs import ROOT, digest
from procedures import Procedures

AT_A_STEP = ("hold_meeting", "post_notice", "object", "uphold", "dismiss", "give_consent",
             "hand_in", "complete", "waive", "withdraw")
ALONE = ("open", "begin", "help", "end_help", "name_contact", "release_contact", "fulfil",
         "relapse", "leave", "move")
CHANNELS = ("screening", "application", "no_such_channel")
ANOTHER = digest(["another text"])
_SCHEMA = json.loads((ROOT / "src/schemas/event.schema.json").read_text(encoding="utf-8"))
LEVELS = _SCHEMA["properties"]["level"]["enum"]
KEYS = {"hold_meeting": "form", "help": "measure", "end_help": "measure",
        "name_contact": "contact", "release_contact": "contact", "fulfil": "duty",
        "open": "channel", "move": "policy"}


def any_event(rolled: random.Random, procedures: Procedures, duties: list[dict[str, Any]],
              like: dict[str, Any]) -> dict[str, Any]:
    """An event of the same case and day as another, of a day before, or of a new case."""
    act = rolled.choice(AT_A_STEP if rolled.random() < 0.6 else ALONE)
    event = {"format": "fangpin.event/1", "case": like["case"], "on": like["on"], "do": act,
             "level": rolled.choice(LEVELS), "by": "post-1"}
    if rolled.random() < 0.05:
        event["on"] = "2019-12-31"
    kind = rolled.choice(list(procedures.steps))
    if act in AT_A_STEP:
        step = rolled.choice(procedures.steps[kind])
        event |= {"step": step.id if rolled.random() < 0.95 else "no_such_step"}
        event["level"] = step.level if rolled.random() < 0.9 else event["level"]
        event["procedure"] = kind
    if act in KEYS:
        event[KEYS[act]] = rolled.choice(("one", "two", "representatives_meeting"))
    if act == "open":
        event |= {"household": "H-1", "channel": rolled.choice(CHANNELS)}
        if rolled.random() < 0.5:
            event["form"] = "one"
        if rolled.random() < 0.5:
            event["case"] += ".new"
    if act == "begin":
        event |= {"procedure": rolled.choice((kind, "measures", "removal")),
                  "risk_disappeared": rolled.random() < 0.5}
    if act == "fulfil":
        duty = rolled.choice(duties)
        event["duty"] = duty["id"] if rolled.random() < 0.8 else "no-such-duty"
        event["level"] = duty["level"] if rolled.random() < 0.8 else event["level"]
        if rolled.random() < 0.3:
            event["reporter"] = "nobody"
    if act == "complete":
        event |= {"evidence": [f"{paper}:D-1" for paper in step.evidence if rolled.random() < 0.9],
                  "decision": {"outcome": "eligible", "policy": {"digest": ANOTHER}}}
        if rolled.random() < 0.9:
            event["approved"] = rolled.random() < 0.7
    if rolled.random() < 0.5:
        event["reason"] = rolled.choice(("stated", "already_matched"))
    return event
