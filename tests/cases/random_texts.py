"""Policies made at random: the steps of a text with other times, counted from other moments."""

from __future__ import annotations

import random
import re

from procedures import Step

_BLOCK = re.compile(r"(?m)^(?=\[)")
_DROPPED = ("[[condition]]", "[[case", "[case")
"""What has no bearing on deadlines, and would keep cases from being approved."""


def varied(rolled: random.Random, text: str) -> str:
    """A pack with a time for every step, and with or without article 203."""
    earlier: dict[str, list[Step]] = {}
    blocks = [block for block in _BLOCK.split(text) if not block.startswith(_DROPPED)]
    for place, block in enumerate(blocks):
        if block.startswith("[[step]]"):
            blocks[place] = step(rolled, block, earlier)
        elif block.startswith("[[procedure]]") and rolled.random() < 0.8:
            blocks[place] = block.rstrip("\n") + f"\n{time(rolled)}\n"
        elif block.startswith("[course]"):
            rest = re.sub(r"(?m)^roll_to_working_day.*\n", "", block)
            blocks[place] = rest + "\n" + rolls(rolled)
    if not any(block.startswith("[course]") for block in blocks) and "extends" not in blocks[1]:
        blocks.append("[course]\n" + rolls(rolled))
    return "".join(blocks)


def time(rolled: random.Random) -> str:
    """Some days of either kind."""
    unit = rolled.choice(("calendar_days", "working_days"))
    return f'allowed = {{ count = {rolled.randrange(1, 21)}, unit = "{unit}" }}'


def rolls(rolled: random.Random) -> str:
    """Whether a deadline that ends on a day off moves."""
    return f"roll_to_working_day = {rolled.choice(('true', 'false'))}\n\n"


def step(rolled: random.Random, block: str, earlier: dict[str, list[Step]]) -> str:
    """A step with a time, and with moments of steps before it that the time may count from."""
    kind, name = (re.search(rf'(?m)^{key}\s*= "([^"]+)"', block)[1]  # type: ignore[index]
                  for key in ("procedure", "id"))
    before = earlier.setdefault(kind, [])
    moments = [moment for other in before for moment in
               (other.id, f"{other.id}.handed_in", *([f"{other.id}.met"] * bool(other.meeting)))]
    before.append(Step(name, "", meeting=("any",) * ("\nmeeting" in block)))
    kept = "".join(line for line in block.splitlines(keepends=True)
                   if not re.match(r"allowed|counted_from", line)).rstrip("\n")
    added = f"\n{time(rolled)}\n"
    if moments and rolled.random() < 0.6:
        chosen = rolled.sample(moments, min(len(moments), rolled.randrange(1, 4)))
        added += f"counted_from = {chosen}\n".replace("'", '"')
    return kept + added + "\n"


def every_time(most: int, roll: bool) -> str:
    """A pack whose one procedure has a step for each time from 1 to `most` days, of either kind."""
    lines = ["[policy]", 'id = "every-time"', 'extends = "anju-2021"', "[course]",
             f"roll_to_working_day = {str(roll).lower()}"]
    for unit in ("calendar_days", "working_days"):
        for count in range(1, most + 1):
            lines += ["[[step]]", 'procedure = "issue"', f'id = "{unit}_{count}"',
                      'source = "invented"', f'title = "{count}"', 'level = "village"',
                      f'allowed = {{ count = {count}, unit = "{unit}" }}']
    return "\n".join(lines) + "\n"
