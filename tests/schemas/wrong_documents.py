"""Documents that fit, and single changes to them: `RIGHT` still fit, `WRONG` must be refused.

A row is why, the place, and the value put there; `...` takes the key out.
"""

from __future__ import annotations

from typing import Any

from check_schemas import ROOT, load

Rows = dict[str, list[tuple[str, str, Any]]]

_AMOUNT = {"min": "12900.00", "max": None}
_DECISION: dict[str, Any] = {
    "format": "fangpin.decision/1",
    "policy": {"id": "maerkang-2022", "revision": 1, "digest": "sha256:" + "0" * 64},
    "household": "H-0001", "discovered": "2022-06", "mode": "strict",
    "outcome": "undetermined", "possible": ["not_eligible", "eligible"],
    "categories": [], "tags": [], "need_type": None, "possible_need_types": [], "grade": None,
    "possible_grades": [], "attention": ["major_illness"],
    "window": {"from": "2021-06", "to": "2022-05"},
    "income": {
        "net": _AMOUNT, "per_capita": _AMOUNT, "size": 1, "size_registered": 1,
        "standard": "6800.00", "margin": {"min": "6100.00", "max": None},
        "clauses": {"standard": "MEK-03", "window": "MEK-05", "size": "MEK-11"},
        "sources": {"standard": None, "window": None, "size": None},
    },
    "fired": [], "barred_by": [], "overridden": False, "presumed": [],
    "relevant": [], "settles": [], "settles_complete": True,
    "readings": ["MEK-03.whose"],
    "clauses": [
        {
            "id": "MEK-20", "clause": "MEK-20", "role": "inclusion", "code": None,
            "value": "unknown",
            "because": {
                "rule": "a and b", "value": "unknown",
                "parts": [{"rule": "a", "value": "yes", "parts": []}],
            },
        },
    ],
}
_AUDIT: dict[str, Any] = {
    "format": "fangpin.audit/1", "row": 3, "household": "H-0001", "discovered": "2022-06",
    "policy": {"id": "maerkang-2022", "revision": 1, "digest": "sha256:" + "0" * 64},
    "mode": "strict", "finding": "not_listed", "monitored": "no", "outcome": "eligible",
    "possible": ["eligible"], "relevant": [], "presumed": [], "clause": "MEK-84",
    "clauses": [{"id": "MEK-16", "clause": "MEK-16", "role": "inclusion", "value": "yes"}],
}
_ERROR: dict[str, Any] = {
    "row": 3, "file": None, "id": "H-0001",
    "error": {
        "code": "unknown_code", "subject": "registry", "found": "one of no known code",
        "remedy": "write ordinary", "path": "registry", "line": 1, "column": 40,
    },
}
_PACK: dict[str, Any] = {
    "policy": {
        "id": "trial", "revision": 1, "title": "trial", "area": "513201",
        "governs": {"from": "2022-01"},
    },
    "standard": [
        {"clause": "MEK-03", "name": "monitoring", "from": "2022-01-01",
         "yuan_per_person": "6800.00"},
    ],
    "inclusion": [{"clause": "MEK-16", "title": "one", "when": "at_risk"}],
    "attention": [{"clause": "MEK-09", "code": "low_income", "when": "income_below_standard"}],
    "gap": [{"clause": "MEK-09", "code": "chronic", "text": "how heavy"}],
    "procedure": [{"kind": "issue", "clause": "AJ-08", "title": "one"}],
    "step": [{"procedure": "issue", "id": "review", "clause": "AJ-08", "title": "one",
              "level": "township", "allowed": {"count": 3, "unit": "working_days"}}],
    "condition": [{"procedure": "issue", "id": "c", "source": "x", "title": "one",
                   "months_helped": 6}],
    "duty": [{"id": "d", "clause": "AJ-06", "title": "one", "level": "village",
              "every_months": 1}],
    "course": {"relapse": "re_mark", "relapse_clause": "MEK-78"},
    "audit": {"clause": "MEK-84"},
}
BASES: dict[str, tuple[str, dict[str, Any]]] = {
    "household": ("household", load(ROOT / "examples" / "documents" / "sample.json")),
    "decision": ("decision", _DECISION),
    "row error": ("decision", _ERROR),
    "audit": ("audit", _AUDIT),
    "pack": ("pack", _PACK),
}

RIGHT: Rows = {
    "household": [
        ("nothing but identity", "members", ...),
        ("unknown code", "registry", None),
        ("one of several codes", "registry", {"any": ["ordinary", "out_of_poverty"]}),
        ("range of counts", "residence_months", {"min": 3, "max": None}),
        ("perhaps more members", "members", {"at_least": [{"id": "m1"}]}),
        ("source gives the class", "income.2", {"source": "rent", "from": "2021-06", "yuan": "1"}),
        ("event without month", "events.1", {"kind": "fire"}),
        ("unknown fact with reason", "facts.at_risk", {"value": None, "reason": "not asked"}),
        ("override refused without reason", "facts.village_review_override", False),
        ("unknown grade of disability", "members.0.disability_grade", {"min": 1, "max": 4}),
    ],
    "decision": [
        ("what would settle it", "settles", [{"if": {"at_risk": "no"}, "then": "not_eligible"}]),
        ("no account asked for", "clauses.0.because", None),
        ("screening", "mode", "screening"),
        ("no standard in force", "income.standard", None),
        ("a figure of no clause", "income.sources.standard", "invented"),
    ],
    "row error": [("no place known", "error.line", None)],
    "audit": [
        ("a text that asks for none", "clause", None),
        ("no row said", "row", None),
    ],
    "pack": [
        ("a source instead of a clause", "standard.0",
         {"source": "invented", "name": "monitoring", "from": "2023-01-01",
          "yuan_per_person": "7200.00"}),
        ("an entry taken out", "inclusion.1", {"id": "MEK-17", "removes": True}),
        ("a figure with a title, and a source in both languages", "standard.0",
         {"source": "虚构", "source_en": "invented", "title": "标准", "title_en": "the standard",
          "name": "monitoring", "from": "2023-01-01", "yuan_per_person": "7200.00"}),
        ("a gap of no clause", "gap.1", {"id": "rest", "source": "6(1)", "text": "duties"}),
        ("a gap taken out", "gap.1", {"clause": "MEK-04", "removes": True}),
        ("a step taken out", "step.0", {"procedure": "issue", "id": "review", "removes": True}),
        ("a procedure taken out", "procedure.0", {"kind": "issue", "removes": True}),
        ("a step without length", "step.0.allowed", ...),
        ("a moment to count from", "step.0.counted_from", ["report.handed_in", "report"]),
    ],
}
WRONG: Rows = {
    "household": [
        ("another format", "format", "fangpin.household/2"),
        ("no area", "area", ...),
        ("area too short", "area", "5132"),
        ("a month that does not exist", "discovered", "2022-13"),
        ("discovery is not a range", "discovered", {"min": "2022-01", "max": "2022-02"}),
        ("an unknown key", "name", "x"),
        ("an unknown code", "registry", "poor"),
        ("none of any code", "registry", {"any": []}),
        ("any of an unknown code", "registry", {"any": ["ordinary", "poor"]}),
        ("money as a number", "income.0.yuan", 12000),
        ("three decimals", "income.0.yuan", "1.234"),
        ("a negative entry", "income.0.yuan", "-1.00"),
        ("half a range", "income.0.yuan", {"min": "1.00"}),
        ("an unknown class", "income.0.class", "gift"),
        ("cost among income", "income.0.class", "business_cost"),
        ("neither class nor source", "income.0.class", ...),
        ("source beside another class", "income.0.source", "rent"),
        ("entry without a month", "income.0.from", ...),
        ("income beside expenditure", "expenditure.0.class", "wage"),
        ("an unknown cause", "expenditure.1.cause", "wedding"),
        ("an identity number", "id", "999999" + "19610430" + "123X"),
        ("a mobile number", "members.0.id", "199" + "0000" + "0000"),
        ("a key of no member", "members.0.telephone", "x"),
        ("a member without identifier", "members.0.id", ...),
        ("an unknown illness", "members.0.health", ["flu"]),
        ("a fifth grade of disability", "members.0.disability_grade", 5),
        ("a kind of event nobody knows", "events.0.kind", "rain"),
        ("an event without kind", "events.0.kind", ...),
        ("a kind of asset nobody knows", "assets.0.kind", "yak"),
        ("a guarantee nobody knows", "guarantees.road", "met"),
        ("a guarantee half met", "guarantees.water", "half"),
        ("an unknown fact", "facts.is_poor", True),
        ("a derived fact", "facts.income_below_standard", True),
        ("a fact as text", "facts.at_risk", "yes"),
        ("a person instead of a role", "facts.at_risk", {"value": True, "by": "somebody"}),
        ("an override without reason", "facts.village_review_override", True),
        ("an override without its reason", "facts.village_review_override", {"value": True}),
        ("a negative count", "away_months", -1),
    ],
    "decision": [
        ("a key too many", "version", "0.1"),
        ("a key too few", "readings", ...),
        ("settled, yet two outcomes", "outcome", "eligible"),
        ("undetermined, yet one outcome", "possible", ["eligible"]),
        ("outcomes out of order", "possible", ["eligible", "not_eligible"]),
        ("presumed in strict mode", "presumed", ["illegal_conduct"]),
        ("a role nobody knows", "clauses.0.role", "bonus"),
        ("a value nobody knows", "clauses.0.value", "maybe"),
        ("money as a number", "income.net", 12900),
        ("money without fen", "income.margin", "6100"),
        ("a source left out", "income.sources.standard", ...),
        ("a digest of another kind", "policy.digest", "md5:0"),
    ],
    "row error": [
        ("row zero", "row", 0),
        ("a code nobody knows", "error.code", "oops"),
        ("a key left out", "error.path", ...),
        ("a decision beside the error", "outcome", "eligible"),
    ],
    "audit": [
        ("a finding nobody knows", "finding", "missed"),
        ("left out, yet monitored", "monitored", "yes"),
        ("left out, yet open", "possible", ["barred", "eligible"]),
        ("without ground, yet due", "finding", "listed_without_ground"),
        ("presumed in strict mode", "presumed", ["illegal_conduct"]),
        ("a clause of no outcome", "clauses.0.role", "tag"),
        ("row zero", "row", 0),
    ],
    "pack": [
        ("no policy", "policy", ...),
        ("an unknown key", "inclusion.0.wen", "x"),
        ("an entry without rule", "inclusion.0.when", ...),
        ("neither clause nor source", "inclusion.0.clause", ...),
        ("both clause and source", "inclusion.0.source", "x"),
        ("an English source alone", "inclusion.0.source_en", "x"),
        ("a group without code", "attention.0.code", ...),
        ("a figure as a number", "standard.0.yuan_per_person", 6800),
        ("a line nobody knows", "standard.0.at_the_line", "beside"),
        ("a clause that is no id", "inclusion.0.clause", "3(4)"),
        ("a gap without text", "gap.0.text", ...),
        ("a gap without clause or source", "gap.0", {"id": "rest", "text": "duties"}),
        ("a gap that nothing names", "gap.0", {"source": "6(1)", "text": "duties"}),
        ("a gap with a rule", "gap.0.when", "at_risk"),
        ("an unknown kind of procedure", "procedure.0.kind", "identity"),
        ("a step without level", "step.0.level", ...),
        ("a step in hours", "step.0.allowed.unit", "hours"),
        ("a step of no time", "step.0.allowed.count", 0),
        ("an unknown moment", "step.0.counted_from", ["report.seen"]),
        ("papers that are no code", "step.0.evidence", ["the form"]),
        ("a condition that asks two things", "condition.0.eligible", True),
        ("a condition that asks nothing", "condition.0.months_helped", ...),
        ("a duty of two rhythms", "duty.0.in_months", [4]),
        ("a duty of no rhythm", "duty.0.every_months", ...),
        ("a duty of an unknown state", "duty.0.states", ["watched"]),
        ("an unknown relapse", "course.relapse", "again"),
        ("nobody to a contact", "course.households_per_contact", 0),
        ("an audit that nothing asks for", "audit.clause", ...),
    ],
}
