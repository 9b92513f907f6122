"""Judges rural households by county texts on preventing relapse into poverty.

>>> import fangpin
>>> policy = fangpin.policy("maerkang-2022")
>>> decision = policy.decide(
...     {"format": "fangpin.household/1", "id": "H-1", "area": "513201101201",
...      "discovered": "2022-06", "registration": "urban"})
>>> decision.outcome
'out_of_scope'
>>> print(decision.explain("en").splitlines()[2])
Answer: out of scope of this text.

What nobody has established is unknown: never zero, never false. An outcome that is settled does
not change by learning more.
"""

from fangpin.allotments import Allotment, Shortage
from fangpin.audits import Finding
from fangpin.cases import (
    AgendaItem,
    Case,
    CaseEvent,
    ConditionAnswer,
    DoneStep,
    OpenStep,
    PinnedPolicy,
    RefusedEvent,
    RunningTerm,
)
from fangpin.decisions import Decision
from fangpin.editions import Document, Policy
from fangpin.errors import Error, InputError, Issue, PolicyError, StandardNotInForce
from fangpin.packs import load_policy, policies, policy, window
from fangpin.records import Verification, verify
from fangpin.registers import Fulfilment, RegisterLog
from fangpin.rows import RowError
from fangpin.rules import Answer, rule
from fangpin.tables import AnswerStream, JudgedTable
from fangpin.values import UNKNOWN, Money, Range, Unknown

__version__ = "0.1.0"

__all__ = [
    "UNKNOWN",
    "AgendaItem",
    "Allotment",
    "Answer",
    "AnswerStream",
    "Case",
    "CaseEvent",
    "ConditionAnswer",
    "Decision",
    "Document",
    "DoneStep",
    "Error",
    "Finding",
    "Fulfilment",
    "InputError",
    "Issue",
    "JudgedTable",
    "Money",
    "OpenStep",
    "PinnedPolicy",
    "Policy",
    "PolicyError",
    "Range",
    "RefusedEvent",
    "RegisterLog",
    "RowError",
    "RunningTerm",
    "Shortage",
    "StandardNotInForce",
    "Unknown",
    "Verification",
    "load_policy",
    "policies",
    "policy",
    "rule",
    "verify",
    "window",
]
