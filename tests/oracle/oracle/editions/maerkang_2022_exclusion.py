"""Maerkang 2022, 三(五)2: who should not be monitored."""

from __future__ import annotations

from ..asset import Asset
from ..attested import SUPPORTER_INCOME
from ..codes import is_one_of
from ..edition import Rule
from ..interval import is_at_least
from ..logic import Truth, all_of, any_of, negate
from ..situation import Situation

COMPENSATION = ("disaster_rebuilt", "relocation", "demolition")
MACHINES = ("commercial_vehicle", "engineering_machinery", "large_farm_machinery")
SECURITIES = ("fund", "stock", "investment_insurance")


def mek_22(s: Situation) -> Truth:
    """国家机关、企事业单位工作人员,现任村支书、村主任且工资持续稳定"""
    post = any_of(s.fact("public_payroll_member"), s.fact("village_leader_member"))
    return all_of(post, s.fact("stable_wage"))


def mek_23(s: Situation) -> Truth:
    """注册企业法人、有年审记录且经营收入持续稳定"""
    return all_of(
        s.fact("enterprise_owner_member"), s.fact("enterprise_annually_inspected"),
        s.fact("stable_business_income"),
    )


def mek_24(s: Situation) -> Truth:
    """种养业大户或长期承包发包、雇佣他人经营"""
    contracting = all_of(s.fact("long_term_contractor"), s.fact("hires_others"))
    return any_of(s.fact("large_scale_farmer"), contracting)


def mek_25(s: Situation) -> Truth:
    """刚性住房外另有商品房、门市房(不含灾后重建、易地搬迁、拆迁建房)"""

    def second_property(asset: Asset) -> Truth:
        return all_of(
            is_one_of(asset.kind, "commercial_housing", "shopfront"), negate(asset.essential),
            negate(is_one_of(asset.origin, *COMPENSATION)),
        )

    return s.household.assets.some(second_property)


def mek_26(s: Situation) -> Truth:
    """商业客货车、10万元以上轿车、工程机械、大型农机具"""

    def machine(asset: Asset) -> Truth:
        dear = all_of(is_one_of(asset.kind, "car"), is_at_least(asset.value, 100_000))
        return any_of(is_one_of(asset.kind, *MACHINES), dear)

    return s.household.assets.some(machine)


def mek_27(s: Situation) -> Truth:
    """大额存款或基金、股票、投资型保险"""
    securities = s.household.assets.some(lambda asset: is_one_of(asset.kind, *SECURITIES))
    return any_of(s.fact("large_deposit"), securities)


def mek_28(s: Situation) -> Truth:
    """法定赡养抚养人年收入10万元以上明显具备能力;子女有能力却将老人单独分户"""
    rich = is_at_least(s.amount(SUPPORTER_INCOME), 100_000)
    return any_of(
        all_of(rich, s.fact("supporter_can_guarantee_living")),
        all_of(s.fact("elderly_split_off"), s.fact("children_can_support")),
    )


def mek_29(s: Situation) -> Truth:
    """赌博吸毒非法经营套取医保等违法犯罪;特需医疗、高消费"""
    return any_of(
        s.fact("illegal_conduct"), s.fact("luxury_consumption"), s.fact("elective_medical_care")
    )


EXCLUSIONS = (
    Rule("MEK-22", "exclusion", mek_22),
    Rule("MEK-23", "exclusion", mek_23),
    Rule("MEK-24", "exclusion", mek_24),
    Rule("MEK-25", "exclusion", mek_25),
    Rule("MEK-26", "exclusion", mek_26),
    Rule("MEK-27", "exclusion", mek_27),
    Rule("MEK-28", "exclusion", mek_28),
    Rule("MEK-29", "exclusion", mek_29),
    Rule("MEK-30", "exclusion", lambda s: s.fact("able_but_unwilling_to_work")),
    Rule("MEK-31", "exclusion", lambda s: s.fact("concealed_or_transferred_assets")),
    Rule("MEK-32", "exclusion", lambda s: is_at_least(s.household.away_months, 12)),
    Rule("MEK-33", "exclusion", lambda s: s.fact("other_unsuitable")),
)
