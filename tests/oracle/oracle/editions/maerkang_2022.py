"""Maerkang 2022, 三(一)–三(五): the rules by clause."""

from __future__ import annotations

from ..attested import EXCLUSION, OVERRIDE, SUPPORTER_INCOME
from ..codes import is_one_of
from ..edition import Edition, Rule, named
from ..interval import is_at_least
from ..logic import Truth, all_of, any_of, negate
from ..situation import Situation
from ..standard import Standard, from_to
from .maerkang_2022_attention import ATTENTION, earthquake_since_june
from .maerkang_2022_exclusion import EXCLUSIONS
from .shared import low_and_at_risk, misfortune, surge_or_plunge


def mek_16(s: Situation) -> Truth:
    """收入低于标准,三保障和饮水安全自身无能力解决,存在风险"""
    return all_of(
        s.income_below_standard, s.guarantee_unmet, negate(s.fact("self_reliant")),
        s.fact("at_risk"),
    )


def mek_17(s: Situation) -> Truth:
    """自然灾害致收入骤减且低于标准"""
    return all_of(
        s.income_below_standard, s.natural_disaster, s.fact("income_plunged"), s.fact("at_risk")
    )


def mek_18(s: Situation) -> Truth:
    """因病因灾因意外致严重困难且低于标准"""
    return all_of(
        s.income_below_standard, misfortune(s), s.fact("livelihood_severely_difficult"),
        s.fact("at_risk"),
    )


def mek_19(s: Situation) -> Truth:
    """产业失败、务工不稳、失业、缺劳动力致严重困难且低于标准"""
    cause = s.event("business_failure", "unstable_work", "job_loss", "lack_of_labour")
    return all_of(
        s.income_below_standard, cause, s.fact("livelihood_severely_difficult"), s.fact("at_risk")
    )


def mek_20(s: Situation) -> Truth:
    """高于标准但突发大病、灾害、意外致刚性支出骤增或收入骤减,基本生活严重困难"""
    cause = any_of(s.event("sudden_major_illness", "accident"), s.natural_disaster)
    return all_of(
        s.income_above_standard, cause, surge_or_plunge(s),
        s.fact("basic_living_severely_difficult"), s.fact("at_risk"),
    )


def mek_21(s: Situation) -> Truth:
    """其他不可预见因素,经市乡村三级研判审核"""
    return s.all_facts(
        "unforeseen_factor", "city_judgement", "township_judgement", "village_judgement")


def mek_14(s: Situation) -> Truth:
    """突发严重困难户"""
    return all_of(
        s.income_above_standard, misfortune(s), surge_or_plunge(s),
        s.fact("basic_living_severely_difficult"),
    )


def mek_15(s: Situation) -> Truth:
    """地震受灾户"""
    return all_of(earthquake_since_june(s), s.fact("income_plunged"), s.guarantee_unmet)


RULES = (
    Rule("MEK-01", "scope", lambda s: is_one_of(
        s.household.registration, "rural", "urban_by_relocation")),
    Rule("MEK-10", "scope", lambda s: is_at_least(s.household.residence_months, 6)),
    Rule("MEK-16", "inclusion", mek_16),
    Rule("MEK-17", "inclusion", mek_17),
    Rule("MEK-18", "inclusion", mek_18),
    Rule("MEK-19", "inclusion", mek_19),
    Rule("MEK-20", "inclusion", mek_20),
    Rule("MEK-21", "inclusion", mek_21),
    *EXCLUSIONS,
    Rule("MEK-34", "override", lambda s: s.fact(OVERRIDE)),
    Rule("MEK-12", "category", low_and_at_risk("out_of_poverty"), "unstable_out_of_poverty"),
    Rule("MEK-13", "category", low_and_at_risk("ordinary"), "marginal_at_risk"),
    Rule("MEK-14", "category", mek_14, "sudden_severe_hardship"),
    Rule("MEK-15", "tag", mek_15, "earthquake_affected"),
    *named("MEK-09", "attention", ATTENTION),
)

MAERKANG_2022 = Edition(
    id="maerkang-2022",
    area="513201",
    standards=(Standard("MEK-03", 6800, from_to("2022-01", "2022-12")),),
    rules=RULES,
    presumptions={"away_months": 0, "assets": []},
    presumed_facts={**dict.fromkeys(EXCLUSION, False), SUPPORTER_INCOME: "0"},
)
