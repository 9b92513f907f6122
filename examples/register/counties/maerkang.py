"""Maerkang, 2022."""

from __future__ import annotations

import boundaries
import entries
import gaps
import groups
from blows import BLOW
from county import GUARANTEES, County
from draft import Draft

from . import maerkang_exclusions, maerkang_gaps, maerkang_inclusions
from .maerkang_facts import EXCLUSION, OVERRIDE, RISK


def judgements(draft: Draft, poor: bool) -> None:
    """Needs and risks by income and trouble, now and then something that bars."""
    rng = draft.rng
    if rng.randrange(100) < (18 if poor else 3):
        draft.lack(rng.choice(GUARANTEES))
    troubled = bool(draft["events"]) or "unmet" in draft["guarantees"].values()
    draft.say(
        at_risk=rng.randrange(100) < (70 if poor and troubled else 12 if poor or troubled else 1),
        self_reliant=rng.randrange(100) < (10 if poor else 60),
        livelihood_severely_difficult=troubled and rng.randrange(100) < (50 if poor else 8),
        basic_living_severely_difficult=troubled and rng.randrange(100) < (40 if poor else 8))
    for name in BLOW:
        draft.say(**{name: troubled and rng.randrange(100) < 30})
    for name in EXCLUSION:
        if rng.randrange(150) == 0:
            draft.say(name)


MAERKANG = County(
    id="maerkang-2022",
    townships=tuple(f"513201{number}" for number in (*range(100, 105), *range(200, 210))),
    first="2022-01",
    last="2022-12",
    figure=lambda registry, found: 680000,
    registries={"ordinary": 78, "out_of_poverty": 22},
    risk=RISK,
    other_facts={
        **dict.fromkeys((*EXCLUSION, OVERRIDE), False), "supporter_annual_income": "0.00",
    },
    included=maerkang_inclusions.guarantee_unmet,
    stricken=maerkang_inclusions.sudden_cause,
    judgements=judgements,
    cases=(
        *boundaries.LINE, *boundaries.REGISTRATION, *boundaries.RESIDENCE,
        *maerkang_inclusions.CASES, *maerkang_exclusions.CASES, *groups.MAERKANG,
        *entries.CASES, *gaps.PEOPLE_AND_EVENTS, *maerkang_gaps.EARTHQUAKE, *gaps.ASSETS,
        *maerkang_gaps.ASSETS, *gaps.RECORDS, *maerkang_gaps.EXCLUSIONS, *gaps.REST,
    ),
)
