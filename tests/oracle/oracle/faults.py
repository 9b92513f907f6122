"""Bugs of calculation that can be seeded, to see that the comparison catches them.

Those that misread one edition are in `misreadings`.
"""

from __future__ import annotations

AT_MOST = "at_most"
MISSING_MONTH_ZERO = "missing_month_zero"
UNKNOWN_FALSE = "unknown_false"
FLOAT_SUM = "float_sum"
AWAY_COUNTED = "away_counted"
OPEN_PASSED_OVER = "open_passed_over"
CLAUSE_BY_CLAUSE = "clause_by_clause"

GENERAL: dict[str, str] = {
    MISSING_MONTH_ZERO: "a month that no entry covers counts as zero",
    UNKNOWN_FALSE: "an attested fact that nobody has established reads as false",
    AWAY_COUNTED: "members who live elsewhere count as residents",
}
AT_A_LINE: dict[str, str] = {
    AT_MOST: "income exactly at the line counts as below it",
    FLOAT_SUM: "amounts are summed and compared as binary floating point yuan",
}
FOR_FIRSTS: dict[str, str] = {
    OPEN_PASSED_OVER: "a need type or grade that is open is passed over for the next",
}
FOR_BOTH_WAYS: dict[str, str] = {
    CLAUSE_BY_CLAUSE: "the outcome follows from the answers of the clauses, each open by itself",
}

NO_FAULTS: frozenset[str] = frozenset()
