"""Bugs that can be seeded into the calculation, to see that the comparison catches them."""

from __future__ import annotations

AT_MOST = "at_most"
MISSING_MONTH_ZERO = "missing_month_zero"
EXCLUSION_DROPPED = "exclusion_dropped"
UNKNOWN_FALSE = "unknown_false"
FLOAT_SUM = "float_sum"

FAULTS: dict[str, str] = {
    AT_MOST: "income exactly at the line counts as below it",
    MISSING_MONTH_ZERO: "a month that no entry covers counts as zero",
    EXCLUSION_DROPPED: "one exclusion of the edition never holds",
    UNKNOWN_FALSE: "an attested fact that nobody has established reads as false",
    FLOAT_SUM: "amounts are summed and compared as binary floating point yuan",
}

NO_FAULTS: frozenset[str] = frozenset()
