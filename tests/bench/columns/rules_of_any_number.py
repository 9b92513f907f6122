"""Packs with as many rules as one asks for, over the columns of the benchmark."""

from __future__ import annotations

HEAD = """\
[policy]
id = "rules-{count}"
revision = 1
title = "{count} rules"
published = 2022-01-01
area = "513201"
governs = {{ from = "2022-01" }}

[[standard]]
source = "invented"
name = "monitoring"
from = 2022-01-01
to = 2022-12-31
yuan_per_person = "6800.00"
at_the_line = "neither"

[window]
source = "invented"
rule = "twelve_months_before_discovery"

[size]
source = "invented"
rule = "living_in"

[income]
source = "invented"
partial = "range"

[guarantees]
source = "invented"
counted = ["food", "clothing", "education", "medical", "housing", "water"]

[[inclusion]]
id = "included"
source = "invented"
title = "income is low"
when = 'income_below_standard'
"""

BAR = """
[[exclusion]]
id = "bar_{number}"
source = "invented"
title = "bar {number}"
when = '{rule}'
"""

RULES = (
    "rigid_expenditure * {a} > net_income * {b}",
    "business_cost + rigid_expenditure > yuan({amount})",
    "net_income * {a} > previous_net_income * {b}",
)
"""No two of a pack are alike, so none is worked out for another."""


def pack_of(count: int) -> str:
    """One inclusion, and exclusions each of which the outcome hangs on."""
    bars = []
    for number in range(1, count):
        rule = RULES[number % len(RULES)].format(a=7, b=50 + number, amount=60_000 + 50 * number)
        bars.append(BAR.format(number=number, rule=rule))
    return HEAD.format(count=count) + "".join(bars)
