"""An ordinary household of the register, as a county would find it."""

from __future__ import annotations

from blows import NATURAL, SUDDEN, WORK
from county import GUARANTEES
from draft import Draft

_INCOMES = ((30, 99), (100, 160), (160, 320), (320, 650), (650, 1300))
"""Income a head in hundredths of the standard, and how many households in a hundred have it."""
_INCOME_WEIGHTS = (9, 13, 43, 29, 6)
STRENGTHS = (
    "self_reliant", "has_labour_skills", "stable_work_or_good_industry", "strong_self_development",
)
_CARS = (15, 30, 45, 60, 80, 98, 120, 180)


def ordinary(draft: Draft) -> None:
    """Plausible income, events, needs and judgements; about a quarter not fully known."""
    rng = draft.rng
    low, high = rng.choices(_INCOMES, _INCOME_WEIGHTS)[0]
    draft.earn(draft.line() * rng.randrange(low, high) // 100)
    poor = low < 100
    draft.set(
        monitored=rng.randrange(100) < (20 if poor else 2),
        registration=rng.choices(("rural", "urban_by_relocation", "urban"), (95, 4, 1))[0])
    if rng.randrange(40) == 0:
        draft.set(residence_months=rng.randrange(0, 9))
    if rng.randrange(30) == 0:
        draft.set(away_months=rng.randrange(1, 20))
    _events(draft, poor)
    _assets(draft, poor)
    draft.county.judgements(draft, poor)
    if rng.randrange(4) == 0:
        _forget(draft)


def _events(draft: Draft, poor: bool) -> None:
    rng = draft.rng
    if rng.randrange(100) < (45 if poor else 14):
        draft.happen(rng.choice((*WORK, *SUDDEN, *NATURAL, "study", "disability")))
    if rng.randrange(100) < 4:
        draft.happen("other")


def _assets(draft: Draft, poor: bool) -> None:
    rng = draft.rng
    if rng.randrange(100) < (6 if poor else 24):
        draft.own("car", fen=rng.choice(_CARS) * 100000)
    for kind, share in (("deposit", 12), ("large_farm_machinery", 2), ("shopfront", 1)):
        if rng.randrange(100) < share:
            draft.own(kind, fen=rng.randrange(1, 30) * 1000000)


def plain_judgements(draft: Draft, poor: bool) -> None:
    """For texts without exclusions: needs where there is trouble, strengths where there is none."""
    rng = draft.rng
    if rng.randrange(100) < (18 if poor else 3):
        draft.lack(rng.choice(GUARANTEES))
    troubled = poor or bool(draft["events"]) or "unmet" in draft["guarantees"].values()
    for name in draft.county.risk:
        likely = (15 if troubled else 60) if name in STRENGTHS else (35 if troubled else 3)
        draft.say(**{name: rng.randrange(100) < likely})


def _forget(draft: Draft) -> None:
    """Some things that nobody asked about, as in every register."""
    rng = draft.rng
    known = tuple(draft["facts"])
    for name in rng.sample(known, min(len(known) // 2, rng.randrange(1, 12))):
        del draft["facts"][name]
    if rng.randrange(2):
        draft.say(**{draft.county.risk[0]: None})
    if rng.randrange(2):
        draft["guarantees"][rng.choice(GUARANTEES)] = None
    if rng.randrange(3) == 0:
        draft.entry(rng.choice(("property", "transfer", "business_cost")))["yuan"] = None
    if rng.randrange(4) == 0:
        draft.head(health=None)
    if rng.randrange(6) == 0:
        draft.drop("assets")
