"""Random income and expenditure that aim at a given net income."""

from __future__ import annotations

from typing import Any

from .codes import CAUSE, INCOME_CLASS
from .draw import Draw, put
from .drawn_entry import Sketch, entry_form, spoil, stray_entries

ZERO_CHANCE = {"wage": 0.3, "business": 0.4, "property": 0.6, "transfer": 0.25}
SOURCES = {
    "wage": ("salary",), "business": ("sales",), "property": ("rent", "dividend"),
    "transfer": ("award",),
}


def draw_income(
    draw: Draw, window: range, net: int, members: list[str], settled: bool, touching: bool
) -> tuple[list[Any], list[Any]]:
    """`income` and `expenditure` whose net, before anything is left open, is `net` fen.

    `settled` leaves nothing open; `touching` opens just one amount, to one or both sides.
    """
    income = [
        sketch for kind in INCOME_CLASS for sketch in _class(draw, kind, window, members)
    ]
    costs = _costs(draw, income, window, members)
    _share_out(draw, income, max(0, net + sum(cost.fen for cost in costs)))
    sketches = income + costs
    for number, sketch in enumerate(sketches):
        if not settled and draw.opens():
            spoil(draw, sketch, window, number)
    if touching:
        _open_one(draw, income)
    sketches += stray_entries(draw, window)
    lists: tuple[list[Any], list[Any]] = ([], [])
    for sketch in sketches:
        if not sketch.dropped:
            lists[sketch.kind == "business_cost"].append(entry_form(draw, sketch))
    lists[1].extend(_rigid(draw, window))
    for entries in lists:
        draw.rng.shuffle(entries)
    return lists


def _class(draw: Draw, kind: str, window: range, members: list[str]) -> list[Sketch]:
    """Sketches that cover the window with one class."""
    zero = draw.chance(ZERO_CHANCE[kind])
    sketches = [
        Sketch(kind, first, last, earns=not zero)
        for first, last in _pieces(draw, window)
    ]
    if draw.chance(0.3):
        sketches += _second_layer(draw, kind, window, members, sketches)
    if kind == "business" and not zero:
        for sketch in sketches:
            sketch.earns = draw.chance(0.7)
    if draw.chance(0.1):
        for sketch in sketches:
            sketch.source = draw.pick(SOURCES[kind])
            sketch.names_class = draw.chance(0.5)
    return sketches


def _second_layer(
    draw: Draw, kind: str, window: range, members: list[str], first: list[Sketch]
) -> list[Sketch]:
    """Further sketches over the same months, told apart by item or by member."""
    layer = [Sketch(kind, *piece, earns=draw.chance(0.8)) for piece in _pieces(draw, window)]
    if len(members) > 1 and draw.chance(0.5):
        one, other = draw.rng.sample(members, 2)
    else:
        one, other = None, None
    for sketch in first:
        sketch.member = one
    for sketch in layer:
        sketch.member = other
        sketch.item = "务工" if other is None else None
    return layer


def _pieces(draw: Draw, window: range) -> list[tuple[int, int]]:
    """The window cut into stretches of months."""
    way = draw.rng.random()
    if way < 0.55:
        cuts: list[int] = []
    elif way < 0.95:
        cuts = sorted(draw.rng.sample(window[1:], draw.whole(1, 2)))
    else:
        cuts = list(window[1:])
    starts = [window.start, *cuts]
    return [(first, after - 1) for first, after in zip(starts, [*cuts, window.stop])]


def _costs(
    draw: Draw, income: list[Sketch], window: range, members: list[str]
) -> list[Sketch]:
    """Costs in every month whose business earns, sometimes in all months."""
    earning = [sketch for sketch in income if sketch.kind == "business" and sketch.earns]
    if not earning and draw.chance(0.8):
        return []
    scale = draw.pick((0, 50_000, 400_000, 400_000, 3_000_000))
    costs = []
    if draw.chance(0.5) or not earning:
        costs = [Sketch("business_cost", *piece) for piece in _pieces(draw, window)]
    else:
        for number, sketch in enumerate(earning):
            costs.append(Sketch("business_cost", sketch.first, sketch.last))
            costs[-1].item = f"成本{number}"
    for cost in costs:
        cost.fen = draw.whole(0, scale)
        if members and draw.chance(0.2):
            cost.member = draw.pick(members)
    return costs


def _share_out(draw: Draw, income: list[Sketch], total: int) -> None:
    """Splits the total over the sketches that earn, to the fen."""
    earning = [sketch for sketch in income if sketch.earns]
    if not earning and total:
        earning = [sketch for sketch in income if sketch.kind == "transfer"][:1]
    cuts = sorted(draw.whole(0, total) for _ in earning[1:])
    for sketch, low, high in zip(earning, [0, *cuts], [*cuts, total]):
        sketch.fen = high - low


def _open_one(draw: Draw, income: list[Sketch]) -> None:
    """Makes the stated amount one end of a range, perhaps a fen off."""
    sketch = draw.pick([sketch for sketch in income if sketch.fen] or income)
    end = max(0, sketch.fen + draw.pick((0, 0, 0, 1, -1)))
    other = draw.whole(1, 500_000)
    low, high = draw.yuan(max(0, end - other)), draw.yuan(end + other)
    exact = draw.yuan(end)
    sketch.yuan = draw.pick((
        {"min": exact, "max": high}, {"min": exact, "max": None}, {"min": low, "max": exact},
        {"min": None, "max": exact},
    ))


def _rigid(draw: Draw, window: range) -> list[dict[str, Any]]:
    """Rigid expenditure, some of it twice."""
    entries = []
    while draw.chance(0.3):
        month = draw.pick(window)
        sketch = Sketch("rigid", month, month, fen=draw.whole(0, 5_000_000))
        form = entry_form(draw, sketch)
        put(form, "cause", draw.code(CAUSE, CAUSE))
        entries.append(form)
        if draw.chance(0.1):
            entries.append(dict(form))
    return entries
