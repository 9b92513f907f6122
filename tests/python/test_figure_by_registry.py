"""A figure for each registry: what is open where only the figure asks for the registry."""

from __future__ import annotations

import fangpin
import pytest

pa = pytest.importorskip("pyarrow")

SOURCE = 'source = "虚构"\nsource_en = "invented"\n'


def figure(registry: str, yuan: int) -> str:
    return (f'[[standard]]\n{SOURCE}name = "monitoring"\nregistry = "{registry}"\n'
            f'from = 2022-01-01\nyuan_per_person = "{yuan}.00"\nat_the_line = "neither"\n')


PACK = "".join([
    '[policy]\nid = "by-registry"\nrevision = 1\ntitle = "虚构"\ntitle_en = "invented"\n'
    'published = 2022-01-01\narea = "513201"\ngoverns = { from = "2022-01" }\n',
    figure("ordinary", 6000), figure("out_of_poverty", 5000), figure("registered_poor", 5000),
    f'[window]\n{SOURCE}rule = "twelve_months_before_discovery"\n',
    f'[size]\n{SOURCE}rule = "living_in"\n[income]\n{SOURCE}partial = "range"\n',
    f'[[inclusion]]\nid = "low"\ntitle = "低"\ntitle_en = "low"\n{SOURCE}'
    "when = 'income_below_standard'\n",
])
"""Invented. No rule asks for the registry itself."""


def test_the_registry_is_open_where_only_the_figure_hangs_on_it() -> None:
    policy = fangpin.load_policy(PACK)
    table = pa.table({"registry": ["ordinary", None, None], "household_size": [1, 1, 1],
                      "net_income": [550_000, 550_000, 1]})
    judged = policy.evaluate(table, area="513201", found="2022-06",
                             columns=["outcome", "open_facts"])
    bit = judged.bits("open_facts").index("registry")
    answers = pa.table(judged)
    assert answers["outcome"].to_pylist() == ["eligible", "undetermined", "eligible"]
    assert [sets >> bit & 1 for sets in answers["open_facts"].to_pylist()] == [0, 1, 0]
