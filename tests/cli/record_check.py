"""What a record says of income, worked out again with nothing but the standard library.

Reads the document of a record (`fangpin.record/1`) and checks the digest, the window, net income
and its comparison with the standard. It shares no code with the library, nor with the oracle.
"""

from __future__ import annotations

import hashlib
import json
from fractions import Fraction
from typing import Any

Ends = tuple[Fraction | None, Fraction | None]
"""The least and the most that an amount may be; None is open."""

INCOME = ("wage", "business", "property", "transfer")
SOURCES = {"rent": "property", "dividend": "property", "sales": "business", "salary": "wage",
           "award": "transfer"}


def check(record: dict[str, Any]) -> list[str]:
    """What does not come out as the record says."""
    told = record["decision"]["income"]
    found = month(record["discovered"])
    window = range(found - 12, found)
    net = net_income(record["household"], window)
    wrong = []
    if record["digest"] != digest(record):
        wrong.append("digest")
    said = record["decision"]["window"]
    if (month(said["from"]), month(said["to"])) != (window[0], window[-1]):
        wrong.append("window")
    if ends(told["net"]) != net:
        wrong.append(f"net: {told['net']}, not {net}")
    if told["standard"] is not None and told["margin"] is not None:
        line = product(ends(told["standard"]), ends(told["size"]))
        if ends(told["margin"]) != added(net, negative(line)):
            wrong.append(f"margin: {told['margin']}")
    return wrong


def digest(record: dict[str, Any]) -> str:
    """SHA-256 of the record without its digest, in canonical bytes."""
    rest = {key: value for key, value in record.items() if key != "digest"}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def month(text: str) -> int:
    """Months since the year 0."""
    year, number = text.split("-")
    return 12 * int(year) + int(number) - 1


def ends(value: Any) -> Ends:
    """An amount, a count, a range of either, or nothing known."""
    if value is None:
        return None, None
    if isinstance(value, dict):
        low, high = value.get("min"), value.get("max")
        return (None if low is None else Fraction(low), None if high is None else Fraction(high))
    return Fraction(value), Fraction(value)


def added(a: Ends, b: Ends) -> Ends:
    """End by end."""
    return (None if a[0] is None or b[0] is None else a[0] + b[0],
            None if a[1] is None or b[1] is None else a[1] + b[1])


def negative(a: Ends) -> Ends:
    """The other way round."""
    return None if a[1] is None else -a[1], None if a[0] is None else -a[0]


def product(a: Ends, b: Ends) -> Ends:
    """Of a figure and a head count, neither of which is negative."""
    return (None if a[0] is None or b[0] is None else a[0] * b[0],
            None if a[1] is None or b[1] is None else a[1] * b[1])


def net_income(household: dict[str, Any], window: range) -> Ends:
    """What four classes brought, less what business cost. Months without a record are unknown."""
    entries = [entry for key in ("income", "expenditure") for entry in household.get(key) or []]
    total: Ends = (Fraction(0), Fraction(0))
    for name in INCOME:
        total = added(total, class_sum(entries, name, window))
    return added(total, negative(class_sum(entries, "business_cost", window)))


def class_sum(entries: list[dict[str, Any]], name: str, window: range) -> Ends:
    """One class over the window."""
    own = [entry for entry in entries if class_of(entry) == name]
    total: Ends = (Fraction(0), Fraction(0))
    for entry in own:
        total = added(total, counted(entry, window))
    idle = months_at_nothing(entries, window) if name == "business_cost" else set()
    if {m for entry in own for m in months(entry)} | idle >= set(window):
        return total
    return total[0], None


def class_of(entry: dict[str, Any]) -> str:
    """As it says, or as its source does."""
    return entry.get("class") or SOURCES[entry["source"]]


def months(entry: dict[str, Any]) -> range:
    """The whole months that an entry covers."""
    first = month(entry["from"])
    return range(first, month(entry.get("to") or entry["from"]) + 1)


def counted(entry: dict[str, Any], window: range) -> Ends:
    """In full inside the window, from nothing to all of it across its edge."""
    covered = set(months(entry))
    low, high = ends(entry.get("yuan"))
    low = low or Fraction(0)
    if not covered & set(window):
        return Fraction(0), Fraction(0)
    return (low if covered <= set(window) else Fraction(0)), high


def months_at_nothing(entries: list[dict[str, Any]], window: range) -> set[int]:
    """Months whose business income is stated as zero."""
    business = [entry for entry in entries if class_of(entry) == "business"]
    covered = {m for entry in business for m in months(entry)}
    earning = {m for entry in business if ends(entry.get("yuan"))[1] != 0 for m in months(entry)}
    return (covered - earning) & set(window)
