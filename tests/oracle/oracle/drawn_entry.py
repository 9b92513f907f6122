"""Random entries: a sketch, what may spoil it, and its form in the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .codes import INCOME_CLASS
from .draw import MISSING, Draw, put
from .month import month_text


@dataclass(slots=True)
class Sketch:
    """An entry that is still to be written down; `yuan` overrules `fen` once it is set."""

    kind: str
    first: int
    last: int
    earns: bool = False
    fen: int = 0
    yuan: Any = ...
    item: str | None = None
    member: str | None = None
    source: str | None = None
    names_class: bool = True
    dropped: bool = False


def spoil(draw: Draw, sketch: Sketch, window: range, number: int) -> None:
    """Leaves something about the entry open; `number` keeps items apart."""
    way = draw.whole(1, 8)
    if way <= 2:
        sketch.dropped = True
    elif way <= 5:
        sketch.yuan = draw.money_open(sketch.fen)
    elif way == 6:
        sketch.yuan = draw.pick((None, MISSING))
    elif way == 7 and sketch.first == window.start:
        sketch.item = f"前{number}"
        sketch.first -= draw.whole(1, 14)
    elif way == 7:
        sketch.first, sketch.last = sketch.last, sketch.last
    else:
        sketch.item = f"后{number}"
        sketch.last = window.stop - 1 + draw.whole(1, 3)


def stray_entries(draw: Draw, window: range) -> list[Sketch]:
    """Entries that change nothing: outside the window, or partly inside and zero."""
    strays: list[Sketch] = []
    while draw.chance(0.15):
        kind = draw.pick((*INCOME_CLASS, "business_cost"))
        stray = Sketch(kind, 0, 0, item=f"旁{len(strays)}")
        way = draw.whole(1, 4)
        if way == 1:
            stray.first = window.stop + draw.whole(0, 2)
            stray.last = stray.first + draw.whole(0, 3)
            stray.fen = draw.whole(1, 3_000_000)
        elif way == 2:
            stray.last = window.start - draw.whole(1, 13)
            stray.first = stray.last - draw.whole(0, 12)
            stray.fen = draw.whole(1, 3_000_000)
        elif way == 3:
            stray.first = window.start - draw.whole(1, 6)
            stray.last = window.start + draw.whole(0, 11)
        else:
            stray.first = window.stop - draw.whole(1, 12)
            stray.last = window.stop + draw.whole(0, 3)
        strays.append(stray)
    return strays


def entry_form(draw: Draw, sketch: Sketch) -> dict[str, Any]:
    """The entry as the document states it."""
    form: dict[str, Any] = {}
    if sketch.source is None or sketch.names_class:
        form["class"] = sketch.kind
    if sketch.source is not None:
        form["source"] = sketch.source
    form["from"] = month_text(sketch.first)
    if sketch.last != sketch.first or draw.chance(0.5):
        form["to"] = month_text(sketch.last)
    put(form, "yuan", draw.yuan(sketch.fen) if sketch.yuan is ... else sketch.yuan)
    if sketch.item is not None:
        form["item"] = sketch.item
    if sketch.member is not None:
        form["member"] = sketch.member
    return form
