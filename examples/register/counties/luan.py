"""Lu'an, 2019 and 2020. The counties set both figures, so those here are invented.

Without them only the out-of-poverty households can be judged: see luan-2019-trial.toml in
examples/policies.
"""

from __future__ import annotations

import boundaries
import entries
import gaps
from case import Case, turn
from county import GUARANTEES, County
from draft import Draft
from population import plain_judgements

POVERTY_LINE = {2019: 370000, 2020: 410000}
EDGE_BAND = 550000
LACKING = ("lacks_labour", "lacks_resources", "lacks_stable_income", "rigid_expenditure_surged")
WEAK = ("small_industry", "low_business_income", "weak_skills", "lacks_capital",
        "weak_self_development")
STRONG = ("has_labour_skills", "stable_work_or_good_industry", "strong_self_development")


def poverty_line(draft: Draft) -> int:
    """The line of the whole household in fen."""
    return draft.size * POVERTY_LINE[draft.found // 12]


def edge(draft: Draft, _: int) -> None:
    """An ordinary household at risk with an income in the band."""
    draft.set(registry="ordinary")
    draft.say("at_risk")
    line = poverty_line(draft)
    draft.earn(line + (draft.line() - line) * draft.rng.randrange(1, 100) // 100)


def near_the_band(draft: Draft, number: int, fen: int, upper: bool) -> None:
    """So many fen from the poverty line, or from the upper figure of the band."""
    draft.people(turn(range(1, 6), number))
    edge(draft, number)
    draft.earn((draft.line() if upper else poverty_line(draft)) + fen)


def below_the_line(draft: Draft, _: int) -> None:
    """An ordinary household that meets the criterion of poverty."""
    draft.set(registry="ordinary")
    draft.earn(poverty_line(draft) * draft.rng.randrange(30, 100) // 100)


def red(draft: Draft, number: int) -> None:
    """One difficulty of the first list, and a guarantee newly unmet."""
    draft.set(registry="out_of_poverty")
    draft.lack(turn(GUARANTEES[:5], number))
    draft.say(turn(LACKING, number), "guarantee_newly_unmet")


def yellow(draft: Draft, number: int) -> None:
    """One weakness of the second list, and a latent risk."""
    draft.set(registry="out_of_poverty")
    draft.say("guarantee_latent_risk")
    weakness = turn((*WEAK, None), number)
    if weakness is None:
        draft.happen("unstable_work")
    else:
        draft.say(weakness)


def unstable_work(draft: Draft, _: int) -> None:
    """The weakness that is an event."""
    yellow(draft, len(WEAK))


def blue(draft: Draft, number: int) -> None:
    """Every strength; drinking water, which this text does not name, may be unmet."""
    draft.set(registry="out_of_poverty")
    draft.say(*STRONG)
    if number % 2:
        draft.lack("water")


def no_grade(draft: Draft, number: int) -> None:
    """A strength or a guarantee is missing, or a difficulty alone, or another kind of household."""
    blue(draft, 0)
    if number % 5 < 3:
        draft.say(**{STRONG[number % 5]: False})
    elif number % 5 == 3:
        draft.lack(turn(GUARANTEES[:5], number))
    else:
        draft.set(registry="registered_poor")
        draft.say(turn(LACKING, number), "guarantee_newly_unmet")


def open_grade(draft: Draft, number: int) -> None:
    """The first, second or third level is open."""
    turn((red, yellow, blue), number)(draft, 0)
    draft.say(**{turn((
        "guarantee_newly_unmet", "guarantee_latent_risk", STRONG[0]), number): None})


def open_registry(draft: Draft, number: int) -> None:
    """Watched whichever kind it is; or watched only as one of them."""
    edge(draft, number)
    if number % 2 == 0:
        draft.say(turn(LACKING, number), "guarantee_newly_unmet")
    draft.set(registry={"any": ["ordinary", "out_of_poverty"]})


LUAN = County(
    id="luan-2019",
    townships=tuple(
        f"3415{district}{number}" for district in ("02", "04", "22", "25")
        for number in (100, 101, 102, 200)),
    first="2019-05",
    last="2020-12",
    figure=lambda registry, found: EDGE_BAND,
    registries={"ordinary": 40, "out_of_poverty": 60},
    risk=("at_risk", *LACKING, "guarantee_newly_unmet", "guarantee_latent_risk", *WEAK, *STRONG),
    other_facts={},
    included=edge,
    stricken=unstable_work,
    judgements=plain_judgements,
    cases=(
        *(case for case in boundaries.LINE if case.name == "line.loss"),
        Case("band.fen-below-line", 5, lambda d, n: near_the_band(d, n, -1, False)),
        Case("band.at-line", 5, lambda d, n: near_the_band(d, n, 0, False)),
        Case("band.fen-above-line", 5, lambda d, n: near_the_band(d, n, 1, False)),
        Case("band.at-edge", 5, lambda d, n: near_the_band(d, n, 0, True)),
        Case("band.fen-above-edge", 5, lambda d, n: near_the_band(d, n, 1, True)),
        Case("inclusion.LA-05", 3, edge),
        Case("inclusion.LA-11", 10, lambda d, n: (
            red(d, n) if n % 10 < 4 else yellow(d, n % 10 - 4))),
        Case("category.LA-05.marginal_at_risk", 2, edge),
        Case("tag.LA-08", 3, below_the_line),
        Case("grade.level-1-red", 5, red),
        Case("grade.level-2-yellow", 6, yellow),
        Case("grade.level-3-blue", 4, blue),
        Case("grade.none", 5, no_grade),
        Case("grade.open", 3, open_grade),
        Case("registry.open", 4, open_registry),
        *entries.CASES, *gaps.CASES,
    ),
)
