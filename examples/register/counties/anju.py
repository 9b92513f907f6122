"""Anju, 2020: two figures, and three types of need."""

from __future__ import annotations

import boundaries
import entries
import gaps
import groups
from blows import NATURAL
from case import Case, turn
from county import County
from draft import Draft
from population import plain_judgements

FIGURES = {"out_of_poverty": 500000, "ordinary": 600000}
SPENDING = ("illness", "sudden_major_illness", "study", "accident", "fire", "epidemic", *NATURAL)


def low_income(draft: Draft, number: int) -> None:
    """Below the figure of its kind, each kind in turn."""
    draft.set(registry=turn(tuple(FIGURES), number))
    draft.low()


def accident(draft: Draft, number: int) -> None:
    """Above the figure, in difficulty after an accident."""
    draft.set(registry=turn(tuple(FIGURES), number))
    draft.high()
    draft.happen("accident")
    draft.say("basic_living_difficult")


def accident_only(draft: Draft, number: int) -> None:
    """An accident without difficulty, difficulty without accident, or one of them open."""
    accident(draft, number)
    if number % 2:
        draft["events"].clear()
        draft.happen("illness")
    else:
        draft.say(basic_living_difficult=turn((False, None), number // 2))


def between_figures(draft: Draft, number: int) -> None:
    """The same income is low for one kind and not for the other."""
    draft.set(registry=turn(tuple(FIGURES), number))
    draft.earn(draft.size * 550000)


def open_registry(draft: Draft, number: int) -> None:
    """Between the figures, and nobody knows which of them counts, or whether one does."""
    between_figures(draft, number)
    draft.set(registry=turn((
        {"any": ["ordinary", "out_of_poverty"]}, None, {"any": ["ordinary", "registered_poor"]},
    ), number))


def able(draft: Draft) -> None:
    """The head can work, so that the first type does not hold."""
    draft.head(labour="ordinary", working=True)


def without_labour(draft: Draft, number: int) -> None:
    """Nobody can work; every second household has the other needs as well."""
    if number % 2:
        spending(draft, number)
        draft.low()
    groups.without_labour(draft, number)


def spending(draft: Draft, number: int) -> None:
    """A cause, a surge of expenditure and difficulty; every second household is poor too."""
    turn((draft.high, draft.low), number)()
    able(draft)
    draft.happen(turn(SPENDING, number))
    draft.say("rigid_expenditure_surged", "basic_living_difficult")


def only_low(draft: Draft, number: int) -> None:
    """Low income and nothing else."""
    low_income(draft, number)
    able(draft)


def no_need(draft: Draft, number: int) -> None:
    """Included by an accident, and of none of the three types."""
    accident(draft, number)
    able(draft)


def open_need(draft: Draft, number: int) -> None:
    """The first, the second or the third type is open."""
    only_low(draft, number)
    if number % 3 == 0:
        for member in draft["members"]:
            member.update(labour=None)
    elif number % 3 == 1:
        draft.happen("study")
        draft.say(rigid_expenditure_surged=None, basic_living_difficult=True)
    else:
        draft.entry("transfer")["yuan"] = None


ANJU = County(
    id="anju-2021",
    townships=tuple(f"510904{number}" for number in range(100, 116)),
    first="2020-01",
    last="2020-12",
    figure=lambda registry, found: FIGURES[registry],
    registries={"ordinary": 60, "out_of_poverty": 40},
    risk=("basic_living_difficult", "rigid_expenditure_surged"),
    other_facts={},
    included=low_income,
    stricken=accident,
    judgements=plain_judgements,
    cases=(
        *boundaries.LINE,
        Case("line.between-figures", 4, between_figures),
        Case("registry.open", 3, open_registry),
        Case("inclusion.AJ-15", 4, lambda d, n: turn(
            (low_income, accident), n)(d, n // 2)),
        Case("inclusion.accident-only", 4, accident_only),
        Case("need.safety-net", 4, without_labour),
        Case("need.expenditure-driven", 2 * len(SPENDING), spending),
        Case("need.low-income", 2, only_low),
        Case("need.none", 2, no_need),
        Case("need.open", 3, open_need),
        *entries.CASES, *gaps.CASES,
    ),
)
