"""Names of the columns, in the order of everything that counts them."""

from __future__ import annotations

REGISTRY = ("ordinary", "out_of_poverty")
AMOUNTS = ("total_income", "business_cost", "rigid_expenditure", "previous_net_income")
BARS = tuple(f"bars_{i:02}" for i in range(1, 13))
GUARANTEES = ("food", "clothing", "education", "medical", "housing", "water")
MET = tuple(f"guarantees.{name}" for name in GUARANTEES)
SHOCKS = tuple(f"shock_{i}" for i in range(1, 7))
TRUTHS = BARS + MET + SHOCKS
"""The 24 columns of truths; those of `SHOCKS` are always known."""

NO, YES, UNKNOWN = 0, 1, 2

STANDARD_FEN = 680_000
OUTCOME_CODES = {"not_eligible": 0, "barred": 4, "undetermined": 5, "out_of_scope": 6}
"""The code of each outcome; an eligible household has the number of its category, 1 to 3."""

FIRST_BAR, FIRST_CATEGORY, LOW, RIGID_HIGH, DROPPED, FIRST_SHOCK, FIRST_LACK = (
    2, 14, 17, 18, 19, 20, 26)
"""Bits of the mask; 0 is scope and 1 inclusion."""
