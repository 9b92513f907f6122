"""Lu'an 2019 misread, with figures and without."""

from __future__ import annotations

from dataclasses import replace

from ..edition import Edition
from ..editions.luan_2019 import (
    EDGE_BAND, POVERTY_LINE, high_relapse_risk, low_relapse_risk, moderate_relapse_risk,
    out_of_poverty,
)
from ..logic import Truth, all_of, any_of, negate
from ..situation import Situation
from .kinds import Misreading, beside, ever_since, instead


def every_difficulty(s: Situation) -> Truth:
    """Level 1 with all of its list."""
    return all_of(out_of_poverty(s), s.all_facts(
        "lacks_labour", "lacks_resources", "lacks_stable_income", "rigid_expenditure_surged",
        "guarantee_newly_unmet"))


def one_strength(s: Situation) -> Truth:
    """Level 3 with one of its list."""
    strengths = s.any_fact(
        "has_labour_skills", "stable_work_or_good_industry", "strong_self_development")
    return all_of(out_of_poverty(s), strengths, negate(s.guarantee_unmet))


def all_levels(s: Situation) -> Truth:
    """Level 3 is watched like the others."""
    return all_of(out_of_poverty(s), any_of(
        high_relapse_risk(s), moderate_relapse_risk(s), low_relapse_risk(s)))


def from_the_line(s: Situation) -> Truth:
    """The band with its lower figure."""
    return all_of(
        s.is_registered("ordinary"), s.fact("at_risk"), negate(s.income_below(POVERTY_LINE)),
        negate(s.income_above(EDGE_BAND)))


def with_water(edition: Edition) -> Edition:
    """Drinking water among the guarantees."""
    return replace(edition, guarantees=(*edition.guarantees, "water"))


def without_nearest(edition: Edition) -> Edition:
    """The city's figure although the county has its own."""
    return replace(edition, standards=tuple(s for s in edition.standards if not s.area))


MISREADINGS: dict[str, Misreading] = {
    "strengths_any": ("one strength is enough for level 3", instead(
        "LA-01.level_3_blue", one_strength)),
    "difficulties_all": ("level 1 asks for every difficulty", instead(
        "LA-01.level_1_red", every_difficulty)),
    "level_3_watched": ("level 3 is watched too", instead("LA-11", all_levels)),
    "grade_for_all": ("other households get a grade too", instead(
        "LA-01.level_2_yellow", moderate_relapse_risk)),
    "water_guaranteed": ("drinking water is among the guarantees", with_water),
}

WITH_FIGURES: dict[str, Misreading] = {
    **MISREADINGS,
    "band_exclusive": ("the band ends below its upper figure", beside(
        "LA-05", lambda s: s.income_below(EDGE_BAND))),
    "line_inclusive": ("the band begins at the poverty line", instead("LA-05", from_the_line)),
    "nearest_forgotten": ("a county's own figure gives way to the city's", without_nearest),
    "old_figure": ("the last figures go on", ever_since),
}
