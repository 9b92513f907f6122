"""What may be unknown of people, events, assets and judgements."""

from __future__ import annotations

from typing import Any

from case import Case, turn
from county import GUARANTEES
from draft import Draft
from months import text


def away(draft: Draft, number: int) -> None:
    """Registered here and living elsewhere; the income is that of those who stay."""
    draft.people(turn((2, 4, 6), number))
    draft.county.included(draft, number)
    draft["members"][-1]["living_in"] = False


def staying(draft: Draft, number: int) -> None:
    """Living here and registered elsewhere."""
    draft.people(turn((2, 3, 5), number))
    draft.county.included(draft, number)
    draft["members"][-1]["registered"] = False


def perhaps_away(draft: Draft, number: int) -> None:
    """Nobody knows whether a member lives in: the size is a range."""
    away(draft, number)
    draft["members"][-1]["living_in"] = None


def unknown_list(draft: Draft, number: int, name: str) -> None:
    """A list that is not there, is null, or names only some, where the answer hangs on it."""
    turn((draft.county.stricken, draft.county.included), number)(draft, number)
    if number % 3 == 0:
        draft.drop(name)
    else:
        draft.set(**{name: turn((None, None, {"at_least": draft[name]}), number)})
    if name == "members" and number % 3 < 2:
        for entry in draft["income"]:
            entry.pop("member", None)


def unknown_health(draft: Draft, number: int) -> None:
    """Some illnesses are known, or none."""
    draft.head(health=turn((None, {"at_least": ["chronic"]}, {"at_least": []}), number))


def unknown_month(draft: Draft, number: int) -> None:
    """An event that counts, whose month nobody wrote down."""
    draft.county.stricken(draft, number)
    event = draft["events"][-1]
    if number % 3 == 0:
        del event["month"]
    else:
        event["month"] = turn((None, None, {"min": None, "max": text(draft.found)}), number)


def unknown_guarantee(draft: Draft, number: int) -> None:
    """One guarantee, or all of them, never looked at."""
    draft.low()
    draft.say(draft.county.risk[0])
    if number % 3 == 0:
        draft.drop("guarantees")
    else:
        draft["guarantees"][turn(GUARANTEES, number)] = None


def unknown_codes(draft: Draft, number: int) -> None:
    """Register and registration one of several, null or missing."""
    draft.county.included(draft, number)
    codes: tuple[dict[str, Any], ...] = (
        {"registry": {"any": ["ordinary", "out_of_poverty"]}}, {"registry": None},
        {"registration": {"any": ["rural", "urban"]}}, {"registration": None},
        {"registration": {"any": ["rural", "urban_by_relocation"]}},
    )
    draft.set(**turn(codes, number))


def ranged_months(draft: Draft, number: int) -> None:
    """Residence and absence that may or may not reach what the text asks for."""
    draft.county.included(draft, number)
    months: tuple[dict[str, Any], ...] = (
        {"residence_months": {"min": 4, "max": 8}}, {"residence_months": {"min": 6, "max": None}},
        {"residence_months": None}, {"away_months": {"min": 10, "max": 14}},
        {"away_months": {"min": None, "max": 11}}, {"away_months": None},
    )
    draft.set(**turn(months, number))


def unknown_age(draft: Draft, number: int) -> None:
    """Somebody who may or may not be sixty."""
    born = {"min": text(draft.found - 12 * 62), "max": text(draft.found - 12 * 58)}
    draft.head(extreme_hardship=True, health=["incapacitated"], labour="lost", working=False,
               born=turn((born, {**born, "max": None}, None), number))


def unknown_risk(draft: Draft, number: int) -> None:
    """A judgement that nobody has made yet: missing or stated as unknown."""
    draft.county.included(draft, number)
    name = turn(draft.county.risk[:2], number)
    draft["facts"][name] = {"value": None, "level": "village"} if number % 4 > 1 else None


def provenance(draft: Draft, number: int) -> None:
    """Each fact with its reason, level, role and day."""
    draft.county.stricken(draft, number)
    for name in draft.county.risk:
        draft.explain(name)


def nothing_known(draft: Draft, _: int) -> None:
    """An identifier, a place and a month, and nothing else."""
    draft.drop(*(key for key in tuple(draft.document)
                 if key not in ("format", "id", "area", "discovered")))


PEOPLE_AND_EVENTS = (
    Case("members.away", 3, away),
    Case("members.staying", 3, staying),
    Case("members.perhaps-away", 3, perhaps_away),
    Case("members.unknown", 3, lambda d, n: unknown_list(d, n, "members")),
    Case("members.unknown-health", 3, unknown_health),
    Case("members.unknown-age", 3, unknown_age),
    Case("events.unknown", 3, lambda d, n: unknown_list(d, n, "events")),
    Case("events.without-month", 6, unknown_month),
)
ASSETS = (Case("assets.unknown", 3, lambda d, n: unknown_list(d, n, "assets")),)
RECORDS = (
    Case("guarantees.unknown", 6, unknown_guarantee),
    Case("codes.unknown", 5, unknown_codes),
    Case("months.range", 6, ranged_months),
    Case("facts.unknown-risk", 4, unknown_risk),
)
REST = (
    Case("facts.provenance", 3, provenance),
    Case("nothing-known", 2, nothing_known),
)
CASES = (*PEOPLE_AND_EVENTS, *ASSETS, *RECORDS, *REST)
