"""What it costs to judge a register of columns: fangpin, by hand, and with what others would take.

    python tests/bench/columns/compare.py --rows 1000000 --rounds 6
    python tests/bench/columns/compare.py --growth

All systems judge the same households in one run. Their answers are compared before any time is
printed; a system that answers otherwise is named and the status is 1.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys

if not all(map(importlib.util.find_spec, ("numpy", "pyarrow"))):
    sys.exit("NumPy and PyArrow make the data: "
             "pip install -r tests/bench/columns/requirements.txt")

import growth
import maerkang
from chart import draw
from contest import PEERS, Contest, Disagreement, enter
from households import make
from report import as_json, machine, table
from systems.library import opened
from systems.system import Data

FORMS = {
    "sums": "Sums over the window, one column each",
    "monthly": "Twelve months of five amounts, sixty columns",
    "ledger": "An ordered ledger of monthly rows",
}
LONG_FORMS = 1_000_000
"""Households of the two long forms at most; ten million would need five gigabytes each."""
OWN = "maerkang"
WHOLE_HOUSEHOLDS = 200_000
"""Households of Maerkang's text at most."""


def arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rows", type=int, default=1_000_000, help="households")
    parser.add_argument("--rounds", type=int, default=6, help="rounds, after one to warm up")
    parser.add_argument("--seed", type=int, default=2022)
    parser.add_argument("--peers", nargs="*", choices=[*PEERS, "none"], default=list(PEERS),
                        help="beside fangpin and REF; all of them unless named")
    parser.add_argument("--forms", nargs="*", choices=[*FORMS, OWN],
                        default=[*FORMS, OWN])
    parser.add_argument("--library", help="libfangpin_bench_columns.so, where CMake has not put it")
    parser.add_argument("--chart", metavar="FILE.svg", help="the first form as a picture")
    parser.add_argument("--json", metavar="FILE", help="all figures, with the machine")
    parser.add_argument("--growth", action="store_true",
                        help="fangpin alone: many more households, streamed, and many more rules")
    parser.add_argument("--most", type=int, default=100_000_000, help="households of --growth")
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> int:
    """One form after the other; each is forgotten before the next is made."""
    options = arguments(given)
    if options.growth:
        return growth.main(options.most, options.rounds, options.seed)
    library = opened(options.library)
    peers = [name for name in options.peers if name != "none"]
    print(machine())
    measured: list[Contest] = []
    for form, title in FORMS.items():
        if form not in options.forms:
            continue
        rows = options.rows if form == "sums" else min(options.rows, LONG_FORMS)
        data = Data(make(rows, options.seed), library, seed=options.seed)
        contest = enter(data, form, title, peers)
        try:
            contest.warm_up()
        except Disagreement as wrong:
            print(f"no times: {wrong}", file=sys.stderr)
            return 1
        contest.measure(options.rounds)
        print(table(contest), flush=True)
        measured.append(contest.without_systems())
    own = {}
    if OWN in options.forms and importlib.util.find_spec("fangpin"):
        rows = min(options.rows, WHOLE_HOUSEHOLDS)
        own = maerkang.measured(rows, options.rounds, options.seed)
        print(maerkang.told_of(own, rows))
    if options.json:
        as_json(measured, own, options.json)
    if options.chart and measured:
        draw(measured[0], options.chart)
    return 0


if __name__ == "__main__":
    sys.exit(main())
