"""Lu'an 2019, 二: the rules by clause. Both figures are the county's, and none is given."""

from __future__ import annotations

from ..edition import Edition, Rule, named
from ..logic import Truth, all_of, any_of, negate
from ..situation import Situation

POVERTY_LINE, EDGE_BAND = "poverty_line", "edge_band"


def high_relapse_risk(s: Situation) -> Truth:
    """极易返贫:无劳力、无资源、无稳定收入或刚性支出增大,且保障出现新困难"""
    lacking = s.any_fact(
        "lacks_labour", "lacks_resources", "lacks_stable_income", "rigid_expenditure_surged")
    return all_of(lacking, s.fact("guarantee_newly_unmet"))


def moderate_relapse_risk(s: Situation) -> Truth:
    """较易返贫:产业、经营、技能、就业、资金、发展能力弱,且保障存在潜在困难"""
    weak = any_of(
        s.any_fact("small_industry", "low_business_income", "weak_skills"),
        s.event("unstable_work"),
        s.any_fact("lacks_capital", "weak_self_development"),
    )
    return all_of(weak, s.fact("guarantee_latent_risk"))


def low_relapse_risk(s: Situation) -> Truth:
    """稳定脱贫:有技能、就业稳定或产业好、发展能力强,保障没有困难"""
    strengths = s.all_facts(
        "has_labour_skills", "stable_work_or_good_industry", "strong_self_development")
    return all_of(strengths, negate(s.guarantee_unmet))


def out_of_poverty(s: Situation) -> Truth:
    """已脱贫户"""
    return s.is_registered("out_of_poverty")


def la_11(s: Situation) -> Truth:
    """一级、二级风险户"""
    return all_of(out_of_poverty(s), any_of(high_relapse_risk(s), moderate_relapse_risk(s)))


def la_05(s: Situation) -> Truth:
    """边缘户:收入略高于建档立卡标准且存在致贫风险"""
    return all_of(
        s.is_registered("ordinary"), s.fact("at_risk"),
        s.income_above(POVERTY_LINE), negate(s.income_above(EDGE_BAND)),
    )


def la_08(s: Situation) -> Truth:
    """边缘户符合贫困户识别标准"""
    return all_of(s.is_registered("ordinary"), s.income_below(POVERTY_LINE))


GRADES = {
    "level_1_red": lambda s: all_of(out_of_poverty(s), high_relapse_risk(s)),
    "level_2_yellow": lambda s: all_of(out_of_poverty(s), moderate_relapse_risk(s)),
    "level_3_blue": lambda s: all_of(out_of_poverty(s), low_relapse_risk(s)),
}

LUAN_2019 = Edition(
    id="luan-2019",
    area="3415",
    standards=(),
    guarantees=("food", "clothing", "education", "medical", "housing"),
    formulas=("high_relapse_risk", "moderate_relapse_risk", "low_relapse_risk"),
    rules=(
        Rule("LA-11", "inclusion", la_11),
        Rule("LA-05", "inclusion", la_05),
        Rule("LA-05.marginal_at_risk", "category", la_05, "marginal_at_risk"),
        Rule("LA-08", "tag", la_08, "meets_poverty_criterion"),
        *named("LA-01", "grade", GRADES),
    ),
)
